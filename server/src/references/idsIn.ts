/** The ids of pages that a text names. */
import type { OffsetRange } from "../text/range";

/** Everything in a part of a text that is written like an id. */
export function* idsIn(
  text: string,
  { start, end }: OffsetRange,
): Generator<{ readonly id: string; readonly range: OffsetRange }> {
  for (const { index, 0: id } of text.slice(start, end).matchAll(/(?<![\w:-])urn:[\w:-]*\w/g)) {
    yield { id, range: { start: start + index, end: start + index + id.length } };
  }
}
