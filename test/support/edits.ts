/** Applies edits to a text, the last first, so that offsets stay right. */
import type { Edit } from "../../server/src/rules/rule";

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range, text: added }) => result.slice(0, range.start) + added + result.slice(range.end),
      text,
    );
}
