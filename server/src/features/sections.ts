/** The sections of a page: each heading with what stands below it, up to the next heading that is not of a lower level. */
import type { Block } from "../markdown/facts";
import type { ParsedDocument } from "../text/document";
import type { OffsetRange } from "../text/range";

/** In source order, each before those in it. A heading in a box or a list item ends with what it stands in. */
export function sectionsOf({ markdown, text }: ParsedDocument): readonly OffsetRange[] {
  return sectionsIn(markdown.blocks, text.length);
}

function sectionsIn(blocks: readonly Block[], end: number): OffsetRange[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== "heading") return sectionsIn(block.children, block.range.end);
    // "h2" stands above "h3".
    const next = blocks.slice(at + 1).find(({ kind, tag }) => kind === "heading" && tag <= block.tag);
    return [{ start: block.range.start, end: next?.range.start ?? end }];
  });
}
