/** HTML comments in a text, found in time in proportion to its length, also where they are not closed. */
import type { OffsetRange } from "./range";

/**
 * The comments from an offset on, in source order. One that is not closed is none, and what stands inside a comment is no
 * comment of its own.
 */
export function commentRanges(text: string, from = 0): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  for (let start = text.indexOf("<!--", from); start >= 0; start = text.indexOf("<!--", start)) {
    const close = text.indexOf("-->", start + "<!--".length);
    // Without this end of the search each beginning would look for its end through all of the text.
    if (close < 0) break;
    const range = { start, end: close + "-->".length };
    ranges.push(range);
    start = range.end;
  }
  return ranges;
}

/** A text without its comments. */
export function withoutComments(text: string): string {
  let kept = "";
  let last = 0;
  for (const { start, end } of commentRanges(text)) {
    kept += text.slice(last, start);
    last = end;
  }
  return kept + text.slice(last);
}
