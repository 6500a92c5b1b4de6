/**
 * What can be folded (LSP 3.17, textDocument/foldingRange): the frontmatter and its fields, sections, and every block
 * that the site's Markdown sees. Editors that fold Markdown by themselves know neither boxes, tabs and `///` blocks nor the
 * frontmatter; of two ranges that begin on one line an editor shows one, so that the rest does no harm.
 */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Block } from "../markdown/facts";
import type { OffsetRange } from "../text/range";
import { sectionsOf } from "./sections";
import type { Snapshot } from "./snapshot";

/** Whole lines, in the order of the page, each within another or beside it; the first line of a range stays in sight. */
export function foldingRanges({ page }: Snapshot): FoldingRange[] {
  const { document, text } = page;
  const { frontmatter, markdown, lines } = document;
  const byStart = new Map<number, FoldingRange>();
  if (frontmatter.state === "valid" || frontmatter.state === "invalid") {
    add(frontmatter.range, FoldingRangeKind.Region);
    for (const { range } of frontmatter.fields) add(range);
  }
  for (const section of sectionsOf(document)) add(section);
  addBlocks(markdown.blocks);
  for (const { kind, range } of markdown.code) if (kind !== "inline") add(range);
  for (const html of markdown.html) if (/^<(?!!--)/.test(html.text)) add(html.range());
  for (const { range } of document.comments) add(range, FoldingRangeKind.Comment);
  return nested([...byStart.values()].sort((a, b) => a.startLine - b.startLine));

  function addBlocks(blocks: readonly Block[]): void {
    for (const { kind, classes, range, children } of blocks) {
      // Tabs of one group are folded one by one.
      const isGroup = kind === "list" || (classes.startsWith("tabbed-") && classes !== "tabbed-block");
      if (!isGroup && kind !== "text" && kind !== "heading") add(range);
      addBlocks(children);
    }
  }

  /** Of ranges that begin on one line the longest counts: an editor has one place to fold at. */
  function add(range: OffsetRange, kind?: FoldingRangeKind): void {
    const end = range.start + text.slice(range.start, range.end).trimEnd().length;
    const startLine = lines.position(range.start).line;
    const endLine = lines.position(end).line;
    const known = byStart.get(startLine);
    if (endLine > (known?.endLine ?? startLine))
      byStart.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  }
}

/** Half-typed text can have parts that cross, such as a comment that runs out of its box: what begins last ends with the other. */
function nested(ranges: readonly FoldingRange[]): FoldingRange[] {
  const around: FoldingRange[] = [];
  return ranges.flatMap((range) => {
    while ((around.at(-1)?.endLine ?? Infinity) < range.startLine) around.pop();
    const endLine = Math.min(range.endLine, around.at(-1)?.endLine ?? Infinity);
    if (endLine <= range.startLine) return [];
    const kept = { ...range, endLine };
    around.push(kept);
    return [kept];
  });
}
