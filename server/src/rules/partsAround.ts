/**
 * Which lines of a page decide how the site reads a few of them: their own block with its neighbours, and the lines that
 * open the blocks around it. To see what a fix leads to it is enough to read these, however long the page is.
 */

import type { Block } from "../markdown/facts";
import { lineStartAt } from "../text/lines";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { lineAbove } from "./blocks";

/** Blocks that are open from their first lines on, so that any of their content can be left out. */
const containers: ReadonlySet<Block["kind"]> = new Set(["list", "item", "box", "quote"]);

/**
 * The parts of a page's body, in order and of whole lines, that decide how the site reads the lines between two offsets.
 */
export function partsAround({ text, document }: Page, { start: from, end: to }: OffsetRange): OffsetRange[] {
  const parts: OffsetRange[] = [];
  let start = document.bodyStart;
  let end = document.text.length;
  let blocks = document.markdown.blocks;
  for (;;) {
    const starts = startsOf(text, blocks);
    const first = placeOf(starts, from);
    const last = Math.max(first, lastUpTo(starts, to));
    const startOf = (index: number) => (index <= 0 ? start : (starts[index] ?? end));
    const block = blocks[first];
    const inside =
      block && first === last && containers.has(block.kind) ? startsOf(text, block.children) : [];
    const child = placeOf(inside, from);
    // The first line of an item is that of its first child.
    const header = block?.kind === "item" ? inside[1] : inside[0];
    if (block === undefined || header === undefined || from < header) {
      parts.push({ start: startOf(first - 1), end: startOf(last + 2) });
      return tidied(text, parts);
    }
    // At an end of a block the one beside it counts as well.
    if (child === 0) parts.push({ start: startOf(first - 1), end: startOf(first) });
    if (lastUpTo(inside, to) === inside.length - 1)
      parts.push({ start: startOf(first + 1), end: startOf(first + 2) });
    const own = startOf(first);
    end = startOf(first + 1);
    parts.push({ start: own, end: header });
    start = header;
    blocks = block.children;
  }
}

const known = new WeakMap<readonly Block[], readonly number[]>();

/** Where the lines start on which blocks start; those of the footnotes, which come last out of order, left out. */
function startsOf(text: string, blocks: readonly Block[]): readonly number[] {
  let starts = known.get(blocks);
  if (starts === undefined) {
    const all = blocks.map(({ range }) => lineStartAt(text, range.start));
    const back = all.findIndex((start, index) => start < (all[index - 1] ?? 0));
    starts = back < 0 ? all : all.slice(0, back);
    known.set(blocks, starts);
  }
  return starts;
}

/** The first of the blocks on the line on which the last one starts that starts up to an offset. */
function placeOf(starts: readonly number[], offset: number): number {
  let index = Math.max(0, lastUpTo(starts, offset));
  while (index > 0 && starts[index - 1] === starts[index]) index--;
  return index;
}

/** The index of the last number up to a limit in numbers that rise; -1 for none. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The parts in order, those that meet as one; an empty line above a part stays, because blocks depend on it. */
function tidied(text: string, parts: readonly OffsetRange[]): OffsetRange[] {
  const result: OffsetRange[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (part.start >= part.end) continue;
    const last = result.at(-1);
    const isBelowEmpty = part.start > 0 && /^[ \t>]*$/.test(lineAbove(text, part.start));
    const start = isBelowEmpty ? lineStartAt(text, beforeLineEnd(text, part.start)) : part.start;
    if (last === undefined || start > last.end) result.push({ start, end: part.end });
    else result.splice(-1, 1, { start: last.start, end: Math.max(last.end, part.end) });
  }
  return result;
}

function beforeLineEnd(text: string, offset: number): number {
  return text.startsWith("\r\n", offset - 2) ? offset - 2 : offset - 1;
}
