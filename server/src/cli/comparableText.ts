/**
 * A source text as it can be compared between git's objects and the disk: git may give a file other line ends there
 * than it keeps.
 */
export function comparableText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
