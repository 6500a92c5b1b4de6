/**
 * What to select when the author widens the selection (LSP 3.17, textDocument/selectionRange): from word over sentence,
 * link, cell, row, paragraph, list item, list, box and section to the page; in the frontmatter from value over item and field to the block.
 */
import type { Position, SelectionRange } from "vscode-languageserver-types";
import { cellsOfRow } from "../markdown/block/table";
import type { Block } from "../markdown/facts";
import type { Field, ValueNode } from "../text/frontmatter";
import { lineEndAt, lineStartAt } from "../text/lines";
import { contains, type OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { sectionsOf } from "./sections";
import type { Snapshot } from "./snapshot";

/** For each position the smallest range around it, with the wider ones as its parents. */
export function selectionRanges({ page }: Snapshot, positions: readonly Position[]): SelectionRange[] {
  const { lines } = page.document;
  return positions.map((position) => {
    const offset = lines.offset(position);
    const ranges = nested(rangesOf(page, offset), offset);
    let result: SelectionRange | undefined;
    for (const range of ranges.reverse()) {
      result = { range: lines.range(range), ...(result ? { parent: result } : {}) };
    }
    return result ?? { range: lines.range({ start: offset, end: offset }) };
  });
}

/** Of all ranges those around an offset, from small to large, each within the next. */
function nested(ranges: Iterable<OffsetRange>, offset: number): OffsetRange[] {
  const around = [...ranges].filter((range) => contains(range, offset));
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: OffsetRange[] = [];
  for (const range of around) {
    const inner = chain.at(-1);
    const isWider = !inner || range.start < inner.start || range.end > inner.end;
    if (range.end > range.start && isWider && (!inner || isWithin(inner, range))) chain.push(range);
  }
  return chain;
}

function isWithin(inner: OffsetRange, outer: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function* rangesOf(page: Page, offset: number): Generator<OffsetRange> {
  const { document, text } = page;
  const { frontmatter } = document;
  yield { start: 0, end: text.length };
  const { line } = document.lines.position(offset);
  yield* wordsAround(text, document.lines.line(line), offset);
  if (offset < frontmatter.range.end) {
    yield frontmatter.range;
    yield frontmatter.content;
    yield* fieldRanges(text, frontmatter.fields);
    return;
  }
  yield trimmed(text, { start: document.bodyStart, end: text.length });
  for (const section of sectionsOf(document)) yield trimmed(text, section);
  yield* blockRanges(text, document.markdown.blocks, offset);
  const { links, code, headings } = document.markdown;
  for (const { textRange } of headings) yield textRange;
  for (const { range } of code) yield range;
  for (const { range } of document.comments) {
    yield range;
    // The value of a macro's filter, without its type.
    if (contains(range, offset)) yield* matchesAround(text, document.lines.line(line), offset, /[^\s/]+/g);
  }
  for (const { range, targetRange } of links) {
    yield range;
    if (!isWithin(targetRange, range)) continue;
    yield targetRange;
    const words = text.lastIndexOf("](", targetRange.start);
    const start = range.start + (text[range.start] === "!" ? 2 : 1);
    if (words >= start) yield { start, end: words };
  }
}

function* fieldRanges(text: string, fields: readonly Field[]): Generator<OffsetRange> {
  for (const { keyRange, value, range } of fields) {
    yield keyRange;
    yield trimmed(text, range);
    yield* valueRanges(text, value);
  }
}

function* valueRanges(text: string, value: ValueNode): Generator<OffsetRange> {
  yield trimmed(text, value.range);
  if (value.kind === "scalar") yield value.content;
  else if (value.kind === "mapping") yield* fieldRanges(text, value.fields);
  else {
    for (const item of value.items) {
      const dash = /- *$/.exec(text.slice(value.range.start, item.range.start));
      if (dash) yield trimmed(text, { start: item.range.start - dash[0].length, end: item.range.end });
      yield* valueRanges(text, item);
    }
  }
}

function* blockRanges(text: string, blocks: readonly Block[], offset: number): Generator<OffsetRange> {
  for (const { kind, range, children } of blocks) {
    if (!contains(range, offset)) continue;
    yield trimmed(text, range);
    if (kind === "text") yield* sentences(text, range);
    if (kind === "table") yield* rowAndCells(text, offset);
    yield* blockRanges(text, children, offset);
  }
}

/** The row of a table in which an offset is, and its cells. */
function* rowAndCells(text: string, offset: number): Generator<OffsetRange> {
  const line = { start: lineStartAt(text, offset), end: lineEndAt(text, offset) };
  const before = /^[ \t>]*/.exec(text.slice(line.start, line.end))?.[0] ?? "";
  const row = trimmed(text, { start: line.start + before.length, end: line.end });
  yield row;
  let start = row.start + (text[row.start] === "|" ? 1 : 0);
  for (const { length } of cellsOfRow(text.slice(row.start, row.end))) {
    yield trimmed(text, { start, end: start + length });
    start += length + 1;
  }
}

/** The sentences of a paragraph, and the emphasised words in it with and without their marks. */
function* sentences(text: string, { start, end }: OffsetRange): Generator<OffsetRange> {
  const paragraph = text.slice(start, end);
  for (const { segment, index } of sentenceFinder.segment(paragraph)) {
    yield trimmed(text, { start: start + index, end: start + index + segment.length });
  }
  for (const match of paragraph.matchAll(/(\*\*|__|\*|_)(?=\S)(?:(?!\1).)+(?<=\S)\1/gs)) {
    const whole = { start: start + match.index, end: start + match.index + match[0].length };
    const mark = match[1]?.length ?? 0;
    yield whole;
    yield { start: whole.start + mark, end: whole.end - mark };
  }
}

const sentenceFinder = new Intl.Segmenter("nl", { granularity: "sentence" });

/** The word at an offset, and what stands between blanks and marks there: a reference, a path. */
function* wordsAround(text: string, line: OffsetRange, offset: number): Generator<OffsetRange> {
  for (const pattern of [/[\p{L}\p{N}_]+/gu, /[^\s"'()[\]{}<>|*,;]+/g]) {
    yield* matchesAround(text, line, offset, pattern);
  }
}

function* matchesAround(
  text: string,
  line: OffsetRange,
  offset: number,
  pattern: RegExp,
): Generator<OffsetRange> {
  for (const match of text.slice(line.start, line.end).matchAll(pattern)) {
    const start = line.start + match.index;
    const range = { start, end: start + match[0].length };
    if (contains(range, offset)) yield range;
  }
}

/** A range without the blanks and line ends around it. */
function trimmed(text: string, { start, end }: OffsetRange): OffsetRange {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}
