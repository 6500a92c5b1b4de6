/** Lets messages that already arrived, such as a cancellation or the next keystroke, go first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
