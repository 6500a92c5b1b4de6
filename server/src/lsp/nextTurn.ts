/** Lets messages that already arrived, such as a cancellation or the next keystroke, go first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => schedule(resolve));
}

/** Node's own way costs microseconds; a timer, which is all that a browser has, up to some milliseconds. */
const schedule: (run: () => void) => void =
  (globalThis as { setImmediate?: (run: () => void) => void }).setImmediate ?? ((run) => setTimeout(run, 0));
