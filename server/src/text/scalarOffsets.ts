/** Where each character of a scalar's value stands in the document. */
import type { ScalarNode } from "./frontmatter";
import type { OffsetRange } from "./range";

/**
 * Gives the function that turns offsets in the value of a text into the range in the document. Where the value is
 * folded over lines or written with escapes that this does not follow, every range is that of the whole text.
 */
export function rangeIn(text: string, node: ScalarNode): (start: number, end: number) => OffsetRange {
  const value = String(node.value);
  const source = text.slice(node.content.start, node.content.end);
  const escaped = node.style === "single" ? /''/y : node.style === "double" ? /\\["\\/]/y : undefined;
  const offsets: number[] = [];
  for (let at = 0; at < source.length; ) {
    offsets.push(node.content.start + at);
    if (escaped) escaped.lastIndex = at;
    at += escaped?.test(source) ? 2 : 1;
  }
  offsets.push(node.content.end);
  const letters = offsets.slice(0, -1).map((offset) => text[offset + (isEscape(offset) ? 1 : 0)]);
  if (letters.join("") !== value) return () => node.content;
  return (start, end) => ({
    start: offsets[start] ?? node.content.end,
    end: offsets[end] ?? node.content.end,
  });

  function isEscape(offset: number): boolean {
    if (!escaped) return false;
    escaped.lastIndex = offset - node.content.start;
    return escaped.test(source);
  }
}
