/** What the rules on text and blocks share: the page's blocks in turn, their lines, and edits that move lines. */

import type { Block, MarkdownFacts } from "../markdown/facts";
import type { MappedText } from "../markdown/mappedText";
import { parseDocument } from "../text/document";
import { applyEdits, type Edit } from "../text/edits";
import { lineEndOf, lineStartAt } from "../text/lines";
import type { Page } from "../workspace/page";

/** A block and where it stands in the page's structure. */
export interface PlacedBlock {
  readonly block: Block;
  /** The blocks around it, innermost first. */
  readonly parents: readonly Block[];
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** The blocks on its level, and which of them it is. */
  readonly siblings: readonly Block[];
  readonly index: number;
}

/** All blocks, each before those inside it. */
export function* walkBlocks(
  blocks: readonly Block[],
  parents: readonly Block[] = [],
): Generator<PlacedBlock> {
  for (const [index, block] of blocks.entries()) {
    yield { block, parents, previous: blocks[index - 1], next: blocks[index + 1], siblings: blocks, index };
    yield* walkBlocks(block.children, [block, ...parents]);
  }
}

/** The blocks of a page that its author wrote as Markdown: not what frontmatter has become that the site cannot read. */
export function* bodyBlocks(page: Page): Generator<PlacedBlock> {
  const start = proseStart(page);
  for (const placed of walkBlocks(page.document.markdown.blocks)) {
    if (placed.block.range.start >= start) yield placed;
  }
}

/**
 * Where the Markdown begins that is meant as such: behind the frontmatter, also where something is wrong with that. Other
 * rules speak of it, and one mistake should not give many findings.
 */
function proseStart(page: Page): number {
  const { frontmatter, bodyStart, text } = page.document;
  if (frontmatter.state === "valid") return bodyStart;
  if (frontmatter.state === "invalid") return frontmatter.range.end;
  const opening = /^\uFEFF?\s*---[ \t]*(?:\r\n|\r|\n)(?=[\w-]+[ \t]*:)/.exec(text);
  if (opening === null) return bodyStart;
  const end = /^(?:---|\.\.\.)[ \t]*$|^[ \t]*$/m.exec(text.slice(opening[0].length));
  return end === null ? text.length : opening[0].length + end.index + end[0].length;
}

/** A line of running text. */
export interface TextLine {
  /** Without white space at either end. */
  readonly text: string;
  /** How many spaces stand before it, those of the blocks around it not counted. */
  readonly indentation: number;
  /** Offsets in the page of `text`. */
  readonly start: number;
  readonly end: number;
}

export function linesOf(text: MappedText): TextLine[] {
  return text.lines().map((line) => {
    const trimmed = line.trim();
    const { start, end } = trimmed.range();
    const indentation = line.text.length - line.text.trimStart().length;
    return { text: trimmed.text, indentation, start, end };
  });
}

/** The line above the one that an offset is on; empty for the first line. */
export function lineAbove(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  if (start === 0) return "";
  const end = text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
  return text.slice(lineStartAt(text, end), end);
}

/** The column of an offset, tabs counted up to the next multiple of four, as the site does. */
export function columnAt(text: string, offset: number): number {
  let column = 0;
  for (const mark of text.slice(lineStartAt(text, offset), offset))
    column += mark === "\t" ? 4 - (column % 4) : 1;
  return column;
}

/** Puts an empty line before the line that an offset is on, as part of the quotes that the line stands in. */
export function emptyLineBefore(text: string, offset: number): Edit {
  const at = lineStartAt(text, offset);
  const marks = /^[ \t]*(?:>[ \t]*)+/.exec(text.slice(at, offset))?.[0].trimEnd() ?? "";
  return { range: { start: at, end: at }, text: marks + lineEndOf(text) };
}

/** How many quote marks stand before an offset on its line: in how many quotes it stands. */
export function quotesBefore(text: string, offset: number): number {
  return text.slice(lineStartAt(text, offset), offset).split(">").length - 1;
}

/** Where the text of a line begins, behind white space and at most `quotes` quote marks. */
export function contentStart(text: string, line: number, quotes: number): number {
  let at = line;
  let left = quotes;
  for (; /[ \t>]/.test(text.charAt(at)); at++) {
    if (text[at] === ">" && left-- === 0) break;
  }
  return at;
}

/** Takes `width` columns of white space off directly before an offset; undefined where there is not so much. */
export function takeOff(text: string, offset: number, width: number): Edit | undefined {
  let start = offset;
  for (let left = width; left > 0; start--) {
    const before = text[start - 1];
    // A tab goes on to the next multiple of four columns, so that it may stand for less than it seems.
    if (before === "\t" && left >= 4) left -= 4;
    else if (before === " ") left--;
    else return undefined;
  }
  return { range: { start, end: offset }, text: "" };
}

/** Puts `width` spaces before the text at an offset. */
export function putOn(offset: number, width: number): Edit {
  return { range: { start: offset, end: offset }, text: " ".repeat(width) };
}

/** The edits in order, with those that touch as one: which comes first would else be unclear. */
export function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = result.at(-1);
    if (last?.range.end !== edit.range.start) result.push(edit);
    else {
      const range = { start: last.range.start, end: edit.range.end };
      result.splice(-1, 1, { range, text: last.text + edit.text });
    }
  }
  return result;
}

/**
 * How many characters may be read per page to see what fixes lead to that concern all of it: a long page full of mistakes
 * must not cost minutes.
 */
const PATIENCE = 150_000;

/** The edits that may be tried on a page; the same ones again when the page is judged again. */
const allowed = new WeakMap<Page, Set<string>>();

/** The page's Markdown after edits, to see whether a fix does what it should; undefined when the patience is used up. */
export function markdownAfter(page: Page, edits: readonly Edit[]): MarkdownFacts | undefined {
  const tried = allowed.get(page) ?? new Set();
  allowed.set(page, tried);
  const key = JSON.stringify(edits);
  if (!tried.has(key) && (tried.size + 1) * page.text.length > PATIENCE) return undefined;
  tried.add(key);
  return parseDocument(applyEdits(page.text, edits)).markdown;
}

/** The blocks of the page after edits; none when the patience is used up. */
export function blocksAfter(page: Page, edits: readonly Edit[]): PlacedBlock[] {
  return [...walkBlocks(markdownAfter(page, edits)?.blocks ?? [])];
}

/** Whether one of the blocks is a list item whose marker stands at an offset. */
export function hasItemAt(blocks: readonly PlacedBlock[], offset: number): boolean {
  return blocks.some(
    ({ block: { kind, range } }) => kind === "item" && range.start <= offset && offset <= range.start + 3,
  );
}

/** Where an offset of the page ends up after edits before it. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  let moved = offset;
  for (const { range, text } of edits) {
    if (range.end <= offset) moved += text.length - (range.end - range.start);
  }
  return moved;
}
