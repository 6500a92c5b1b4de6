/** A new page while it is put together: its text, and the places that are left for the author to fill in. */
import type { OffsetRange } from "../text/range";
import { escapeSnippet } from "../text/snippet";

export interface PageText {
  readonly text: string;
  /** What the author still fills in, in source order: empty places, and texts that are typed over. */
  readonly stops: readonly OffsetRange[];
}

export class Draft implements PageText {
  text = "";
  readonly stops: OffsetRange[] = [];

  write(text: string): void {
    this.text += text;
  }

  /** @param placeholder what stands there until the author types over it */
  stop(placeholder = ""): void {
    const start = this.text.length;
    this.text += placeholder;
    this.stops.push({ start, end: this.text.length });
  }

  /** Ends the line that is being written, and leaves a number of lines blank. */
  blank(lines: number): void {
    // A place to fill in takes a line also when nothing stands there yet.
    const isOpen = !this.text.endsWith("\n") || this.stops.at(-1)?.end === this.text.length;
    this.text += "\n".repeat(lines + (isOpen ? 1 : 0));
  }
}

/** The text as a snippet with a tab stop at each place, and the last one at the end (LSP 3.18, Snippet Syntax). */
export function toSnippet({ text, stops }: PageText): string {
  let snippet = "";
  let last = 0;
  for (const [at, { start, end }] of stops.entries()) {
    snippet += `${escapeSnippet(text.slice(last, start))}\${${at + 1}:${escapeSnippet(text.slice(start, end))}}`;
    last = end;
  }
  return `${snippet}${escapeSnippet(text.slice(last))}$0`;
}
