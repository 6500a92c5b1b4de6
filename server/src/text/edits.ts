/** Edits of one text. */
import type { OffsetRange } from "./range";

export interface Edit {
  readonly range: OffsetRange;
  readonly text: string;
}

/** The text after edits that do not overlap; the last is applied first, so that offsets stay right. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range, text: added }) => result.slice(0, range.start) + added + result.slice(range.end),
      text,
    );
}
