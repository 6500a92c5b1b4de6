/** The footnotes of a page with their marks, `[^1]`, in the text and where the footnote stands. */
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

export interface Footnote {
  readonly name: string;
  /** The mark before the colon of the footnote's own text. */
  readonly definition: OffsetRange;
  /** The footnote's own text, without its mark. */
  readonly text: OffsetRange;
  /** The marks in the page's text that lead to it. */
  readonly marks: readonly OffsetRange[];
}

export function footnotesOf({ text, document }: Page): readonly Footnote[] {
  if (!text.includes("[^", document.bodyStart)) return [];
  const { anchors } = document.markdown;
  return anchors.flatMap(({ id, range }) => {
    if (!id.startsWith("fn:")) return [];
    const name = id.slice("fn:".length);
    const mark = `[^${name}]`;
    const start = text.lastIndexOf(`${mark}:`, range.start);
    if (start < document.bodyStart) return [];
    const definition = { start, end: start + mark.length };
    const marks = anchors.filter((anchor) => /^fnref\d*:/.test(anchor.id) && isOf(anchor.id, name));
    return [{ name, definition, text: range, marks: marks.map((anchor) => anchor.range) }];
  });
}

/** Whether an anchor is that of a mark: `fnref:1` for the first, `fnref2:1` for the second. */
function isOf(id: string, name: string): boolean {
  return id.slice(id.indexOf(":") + 1) === name;
}
