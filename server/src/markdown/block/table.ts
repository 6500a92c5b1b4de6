/** Tables: a header row, a row of dashes with optional colons for alignment, and rows. */
import type { MappedText } from "../mappedText";
import type { Node } from "../node";
import type { BlockKind, BlockQueue } from "./blockParser";

const endBorder = /(?<!\\)(?:\\\\)*\|$/;
/** Escaped backslash, escaped backticks, backticks, escaped pipe, pipe. */
const significant = /(\\\\)|(\\`+)|(`+)|(\\\|)|(\|)/g;

interface Shape {
  /** Whether rows may have pipes at their ends. */
  readonly bordered: boolean;
  /** The cells of the row of dashes. */
  readonly separator: readonly string[];
}

export class Table implements BlockKind {
  test(_parent: Node, block: MappedText): boolean {
    return block.text.includes("\n") && shapeOf(block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const shape = shapeOf(block);
    if (shape === undefined) return false;
    const alignments = shape.separator.map((cell) => alignmentOf(trimSpaces(cell)));
    const table = parent.add("table", block.trim().range());
    const [header, , ...rows] = block.lines();
    if (header !== undefined) addRow(table.add("thead"), "th", header, shape, alignments);
    const body = table.add("tbody");
    if (rows.length === 0) {
      const row = body.add("tr");
      for (const _ of alignments) row.add("td");
    }
    for (const row of rows) addRow(body, "td", row, shape, alignments);
    return true;
  }
}

/** The table's shape, or undefined where the block is none. */
function shapeOf(block: MappedText): Shape | undefined {
  const { text } = block;
  const firstEnd = text.indexOf("\n");
  const first = trimSpaces(text.slice(0, firstEnd));
  if (!first.includes("|")) return undefined;
  const secondEnd = text.indexOf("\n", firstEnd + 1);
  const second = trimSpaces(text.slice(firstEnd + 1, secondEnd === -1 ? undefined : secondEnd));
  const bordered = first.startsWith("|") || endBorder.test(first);
  const columns = splitRow(first, bordered).length;
  if (columns < 2) {
    // One column is a table only if every row has a pipe at one of its ends.
    if (!bordered) return undefined;
    const rows = text
      .slice(firstEnd + 1)
      .split("\n")
      .map(trimSpaces);
    if (!rows.every((row) => row.startsWith("|") || endBorder.test(row))) return undefined;
  }
  const separator = splitRow(second, bordered).map(({ start, end }) => second.slice(start, end));
  return separator.length === columns && /^[|:\- ]*$/.test(separator.join(""))
    ? { bordered, separator }
    : undefined;
}

function alignmentOf(cell: string): string | undefined {
  if (cell.startsWith(":")) return cell.endsWith(":") ? "center" : "left";
  return cell.endsWith(":") ? "right" : undefined;
}

function addRow(
  parent: Node,
  tag: "th" | "td",
  line: MappedText,
  shape: Shape,
  alignments: readonly (string | undefined)[],
): void {
  const row = line.trimStartOf(" ").trimEndOf(" ");
  const node = parent.add("tr", row.range());
  const cells = splitRow(row.text, shape.bordered);
  alignments.forEach((alignment, index) => {
    const cell = node.add(tag);
    const part = cells[index];
    // Rows are filled up or cut off to the header's width.
    cell.text =
      part === undefined
        ? row.slice(row.length)
        : row.slice(part.start, part.end).trimStartOf(" ").trimEndOf(" ");
    if (alignment !== undefined) cell.attributes.set("style", `text-align: ${alignment};`);
  });
}

/** The cells of a row of a table, as the site splits one with a bar at either end. */
export function cellsOfRow(row: string): string[] {
  const text = trimSpaces(row);
  return splitRow(text, text.startsWith("|") || endBorder.test(text)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

/** The cells of a row. Pipes behind a backslash or in a code span do not split. */
function splitRow(row: string, bordered: boolean): { start: number; end: number }[] {
  let start = 0;
  let end = row.length;
  if (bordered) {
    if (row.startsWith("|")) start = 1;
    const border = endBorder.exec(row.slice(start));
    // The backslashes before a pipe at the end go with it.
    if (border !== null) end = start + border.index;
  }
  const cells: { start: number; end: number }[] = [];
  const text = row.slice(start, end);
  let from = 0;
  for (const pipe of splittingPipes(text)) {
    cells.push({ start: start + from, end: start + pipe });
    from = pipe + 1;
  }
  cells.push({ start: start + from, end });
  return cells;
}

function splittingPipes(text: string): number[] {
  const pipes: number[] = [];
  const ticks: { start: number; end: number; length: number; escaped: boolean }[] = [];
  for (const match of text.matchAll(significant)) {
    const [, , escapedTicks, plainTicks, , pipe] = match;
    if (escapedTicks !== undefined) {
      ticks.push({
        start: match.index,
        end: match.index + escapedTicks.length - 1,
        length: escapedTicks.length - 1,
        escaped: true,
      });
    } else if (plainTicks !== undefined) {
      ticks.push({
        start: match.index,
        end: match.index + plainTicks.length - 1,
        length: plainTicks.length,
        escaped: false,
      });
    } else if (pipe !== undefined) pipes.push(match.index);
  }
  const spans: { start: number; end: number }[] = [];
  for (let index = 0; index < ticks.length; index++) {
    const open = ticks[index];
    if (open === undefined) break;
    // Behind a backslash the first backtick does not count.
    const length = open.length - (open.escaped ? 1 : 0);
    if (length === 0) continue;
    const close = ticks.findIndex((tick, at) => at > index && tick.length === length);
    const closing = ticks[close];
    if (closing === undefined) continue;
    spans.push({ start: open.start, end: closing.end });
    index = close;
  }
  let next = 0;
  return pipes.filter((pipe) => {
    while ((spans[next]?.end ?? pipe) < pipe) next++;
    return pipe < (spans[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charAt(start) === " ") start++;
  while (end > start && text.charAt(end - 1) === " ") end--;
  return text.slice(start, end);
}
