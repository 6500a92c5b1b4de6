/**
 * The headings of a page by one look at its lines, for where the Markdown of all pages would be too much to read. It can take
 * a line in raw HTML for one, and sees none in boxes.
 */
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

export interface HeadingLine {
  readonly level: number;
  /** Its words without markup and attribute list. */
  readonly text: string;
  /** The line, of an underlined heading the one with the words. */
  readonly range: OffsetRange;
}

/** In source order; those of cards (`-   ## [Title](page.md)`) included. */
export function headingLines(page: Page): readonly HeadingLine[] {
  let headings = known.get(page);
  if (!headings) {
    headings = [...findHeadings(page.text, page.document.bodyStart)];
    known.set(page, headings);
  }
  return headings;
}

const known = new WeakMap<Page, readonly HeadingLine[]>();

/** A fence, a line with number signs, or a first line of a block with its underline. */
const headingOrFence =
  /^(?:[ \t]*(?<fence>`{3,}(?=[^`\r\n]*$)|~{3,})|(?:[-*+] +)?(?<signs>#{1,6})(?<words>.*)|(?<=^|[\r\n][ \t]*(?:\r\n|\r|\n))(?<title>[^\s#>|<-][^\r\n]*)(?:\r\n|\r|\n)(?<line>=+|-+)[ \t]*$)/gm;

function* findHeadings(text: string, from: number): Generator<HeadingLine> {
  const unclosed = new Set<string>();
  headingOrFence.lastIndex = from;
  for (let match = headingOrFence.exec(text); match; match = headingOrFence.exec(text)) {
    const { fence, signs, words, title, line } = match.groups ?? {};
    if (fence !== undefined) {
      // A fence that nothing closes is none; once known, the rest of the text need not be searched again.
      const end = unclosed.has(fence) ? undefined : endOfFence(text, fence, headingOrFence.lastIndex);
      if (end === undefined) unclosed.add(fence);
      else headingOrFence.lastIndex = end;
      continue;
    }
    const written = (words ?? title ?? "").trimEnd();
    const shown = withoutMarkup(written);
    const level = signs?.length ?? (line?.startsWith("=") ? 1 : 2);
    const start = match.index;
    const end = start + (title === undefined ? match[0].trimEnd().length : written.length);
    if (shown !== "") yield { level, text: shown, range: { start, end } };
  }
}

/** Only a line with the very mark that opens a fence closes it; a longer or shorter one is code. */
function endOfFence(text: string, mark: string, from: number): number | undefined {
  const closing = new RegExp(`^[ \\t]*${mark}[ \\t]*$`, "gm");
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : undefined;
}

/** Nobody looks for more of a heading; a line without end would take long to clean. */
const mostCharacters = 300;

function withoutMarkup(words: string): string {
  return words
    .slice(0, mostCharacters)
    .replace(/\s+\{[^{}]*\}\s*$/, "")
    .replace(/\s*#+$/, "")
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/[*`]+|<[^>]*>|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .trim();
}
