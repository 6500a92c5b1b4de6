/** Lines of a text by offset. A line ends at `\n`, `\r\n` or `\r`; see `lineIndex.ts` for lines by number. */

/** The offset of the start of the line that an offset is on. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  // Character by character: a search for a line end that the text does not use would go back to its start.
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

/** The offset of the end of the line that an offset is on, without its line end. */
export function lineEndAt(text: string, offset: number): number {
  const match = /[\r\n]/.exec(text.slice(offset));
  return match === null ? text.length : offset + match.index;
}

/** The offset of the start of the next line; the end of the text where there is none. */
export function nextLineAt(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  return end + (text.startsWith("\r\n", end) ? 2 : end < text.length ? 1 : 0);
}

/** The line end that the text uses. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
