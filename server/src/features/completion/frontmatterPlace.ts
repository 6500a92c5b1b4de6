/** Where in the frontmatter the cursor stands: in which field, at a name or at a value, and how a value must be written there. */
import { dashIndentation } from "../../text/frontmatterEdits";
import { lineEndAt, lineEndOf, lineStartAt, nextLineAt } from "../../text/lines";
import type { OffsetRange } from "../../text/range";
import type { Page } from "../../workspace/page";
import { type Mark, marksOf, type ScalarMark } from "./frontmatterMarks";

/** A place can be both: a word below a list may become the next field, or an item whose dash is not typed yet. */
export interface FrontmatterPlace {
  readonly key?: KeyPlace | undefined;
  readonly value?: ValuePlace | undefined;
}

export interface KeyPlace {
  /** The field within which the name stands; absent at the top. */
  readonly parent?: string | undefined;
  /** The name as far as it is there, without the colon. */
  readonly range: OffsetRange;
  readonly typed: string;
  readonly hasColon: boolean;
  /** How far the dashes of the page's lists stand from the names of their fields. */
  readonly dashes: string;
  /** Names that stand at the same level. */
  readonly used: ReadonlySet<string>;
}

export interface ValuePlace {
  readonly field: string;
  /** The field within the field: `ADR` in `sources`. */
  readonly subfield?: string | undefined;
  /**
   * - `item`: behind a dash.
   * - `flow`: in a list between brackets.
   * - `own-line`: on the line of the field's name.
   * - `bare`: on a line below, without a dash.
   */
  readonly form: "item" | "flow" | "own-line" | "bare";
  /** The value as far as it is there, without quotes. */
  readonly range: OffsetRange;
  readonly typed: string;
  readonly quote: ScalarMark["quote"];
  /** What must stand before the value and is not there yet. */
  readonly prefix: string;
  /** What must stand behind it: a closing quote that is not typed yet. */
  readonly suffix: string;
  /** The other values that stand in the same list. */
  readonly used: readonly string[];
  /** What to replace and what to put before the value to make it an item of a list. */
  readonly asItem: { readonly range: OffsetRange; readonly prefix: string };
}

/** The place at an offset; `undefined` outside the frontmatter. */
export function frontmatterPlace(page: Page, offset: number): FrontmatterPlace | undefined {
  const { text } = page;
  const block = blockAt(page, offset);
  if (!block) return undefined;
  const lineStart = lineStartAt(text, offset);
  const before = text.slice(lineStart, offset);
  const after = text.slice(offset, lineEndAt(text, offset));
  const above = keyAbove(text, block, lineStart);
  const dashes = dashIndentation(text, page.document.frontmatter);
  const key = topKey(text, block, lineStart, before, after, dashes);
  // A name that is typed where one stands is nothing but that.
  if (!above || key?.hasColon || (above.line === lineStart && offset < above.colon)) return { key };
  const marks = fieldMarks(text, above, block);
  const value = valueAt(text, above, dashes, marks, offset);
  // A name would cut a list in two.
  const isWithinList =
    isInFlow(marks, offset) || marks.find(({ range }) => range.start >= offset)?.kind === "dash";
  if (isWithinList || above.line === lineStart) return { value };
  return { key: key ?? subKey(marks, above.name, lineStart, before, after, dashes), value };
}

interface KeyLine {
  readonly name: string;
  /** Where its line begins. */
  readonly line: number;
  /** Directly behind its colon. */
  readonly colon: number;
}

const keyLine = /^(["']?)([\w-]+)\1[ \t]*:(?=\s|$)/;

/** The lines between the fences; of a block that is not closed those that can belong to it. */
function blockAt(page: Page, offset: number): OffsetRange | undefined {
  const { frontmatter } = page.document;
  if (frontmatter.state === "absent") return undefined;
  const { start, end } =
    frontmatter.state === "open"
      ? { start: frontmatter.range.end, end: openEnd(page.text, frontmatter.range.end) }
      : frontmatter.content;
  // Directly behind the last line end a new line of the block can only begin where no fence follows.
  const isInside = offset >= start && (frontmatter.state === "open" ? offset <= end : offset < end);
  return isInside ? { start, end } : undefined;
}

/** A line that is certainly none of the frontmatter's ends it: a fence, a macro or a lower heading. */
function openEnd(text: string, start: number): number {
  const stop = /(?:^|\r\n|\r|\n)(?=##|<!--|(?:---|\.\.\.)[ \t]*(?:[\r\n]|$))/g;
  stop.lastIndex = start;
  return stop.exec(text)?.index ?? text.length;
}

/** The nearest line with the name of a field, from the line of the cursor upwards. */
function keyAbove(text: string, block: OffsetRange, lineStart: number): KeyLine | undefined {
  for (let line = lineStart; ; line = lineStartAt(text, line - lineBreakBefore(text, line))) {
    const match = keyLine.exec(text.slice(line, lineEndAt(text, line)));
    if (match?.[2] !== undefined) return { name: match[2], line, colon: line + match[0].length };
    if (line <= block.start) return undefined;
  }
}

function lineBreakBefore(text: string, line: number): number {
  return text.slice(line - 2, line) === "\r\n" ? 2 : 1;
}

/** The marks of all lines that belong to a field. */
function fieldMarks(text: string, key: KeyLine, block: OffsetRange): readonly Mark[] {
  let end = nextLineAt(text, key.line);
  while (end < block.end && !keyLine.test(text.slice(end, lineEndAt(text, end)))) end = nextLineAt(text, end);
  return marksOf(text, key.colon, Math.min(end, block.end));
}

/** The name of a field at the start of a line. */
function topKey(
  text: string,
  block: OffsetRange,
  lineStart: number,
  before: string,
  after: string,
  dashes: string,
): KeyPlace | undefined {
  const place = nameAt(before, after);
  if (place?.indentation !== "") return undefined;
  const used = new Set<string>();
  for (let line = block.start; line < block.end; line = nextLineAt(text, line)) {
    const name = keyLine.exec(text.slice(line, lineEndAt(text, line)))?.[2];
    if (name !== undefined && line !== lineStart) used.add(name);
  }
  return { ...place.name(lineStart), used, dashes };
}

/** The name of a field within another one. */
function subKey(
  marks: readonly Mark[],
  parent: string,
  lineStart: number,
  before: string,
  after: string,
  dashes: string,
): KeyPlace | undefined {
  const place = nameAt(before, after);
  if (!place || place.indentation === "") return undefined;
  const names = marks.filter((mark) => mark.kind === "key");
  const used = new Set(
    names
      .filter(
        ({ range }) => range.start < lineStart || range.start > lineStart + before.length + after.length,
      )
      .map(({ name }) => name),
  );
  return { ...place.name(lineStart), parent, used, dashes };
}

/** A word with nothing around it but blanks, and a colon at most. */
function nameAt(before: string, after: string) {
  const [, indentation, typed] = /^([ \t]*)([\w-]*)$/.exec(before) ?? [];
  const [, rest, colon] = /^([\w-]*)[ \t]*(:(?=\s|$).*)?(?:[ \t]#.*)?$/.exec(after) ?? [];
  // A dash begins an item or a fence.
  if (indentation === undefined || typed === undefined || rest === undefined || /^-/.test(typed + rest))
    return undefined;
  return {
    indentation,
    name: (lineStart: number) => {
      const start = lineStart + indentation.length;
      return {
        range: { start, end: start + typed.length + rest.length },
        typed,
        hasColon: colon !== undefined,
      };
    },
  };
}

function isInFlow(marks: readonly Mark[], offset: number): boolean {
  let depth = 0;
  for (const { kind, range } of marks) {
    if (range.start >= offset) break;
    if (kind === "open") depth++;
    else if (kind === "close") depth--;
  }
  return depth > 0;
}

/** The value that stands at an offset, or can stand there. */
function valueAt(
  text: string,
  key: KeyLine,
  dashes: string,
  all: readonly Mark[],
  offset: number,
): ValuePlace | undefined {
  if (all.some(({ kind, range }) => kind === "comment" && offset >= range.start && offset <= range.end))
    return undefined;
  const marks = all.filter((mark) => mark.kind !== "comment");
  const lineStart = lineStartAt(text, offset);
  const scalar = scalarNear(text, marks, offset);
  const opener = openerOf(marks, scalar?.range.start ?? offset, lineStart);
  if (opener === "none") return undefined;
  const form = formOf(opener, key.line === lineStart);
  const inFlow = isInFlow(marks, offset);
  if (!form || inFlow !== (form === "flow")) return undefined;
  const next = marks.find((mark) => mark !== scalar && mark.range.start >= offset);
  // What follows on the line is something else, between which nothing can be put.
  if (!scalar && !inFlow && next && next.range.start <= lineEndAt(text, offset)) return undefined;

  const range = { start: scalar?.range.start ?? offset, end: Math.max(scalar?.range.end ?? offset, offset) };
  const quote = scalar?.quote ?? "";
  const word = text.slice(range.start, range.end);
  // A dash directly before the word is the item's, its blank not typed yet.
  const isGlued = form === "bare" && quote === "" && /^-\p{L}/u.test(word) && offset > range.start;
  if (isGlued) range.start++;
  const mustPart =
    isGlued ||
    ((form === "item" || form === "own-line") &&
      quote === "" &&
      range.start === (opener?.range.end ?? key.colon));
  const subfield = marks.findLast((mark) => mark.kind === "key" && mark.range.start < offset);
  const place = {
    field: key.name,
    subfield: subfield?.kind === "key" ? subfield.name : undefined,
    form: isGlued ? ("item" as const) : form,
    range,
    typed: text.slice(range.start, offset),
    quote,
    prefix: mustPart ? " " : "",
    suffix: ((scalar?.closed ?? true) ? "" : quote) + (inFlow && next?.kind === "scalar" ? "," : ""),
  };
  const used = usedIn(text, marks, scalar, place.subfield);
  return { ...place, used, asItem: asItem(text, dashes, place, marks, opener?.range.end ?? key.colon) };
}

/** The value that the cursor is in, or directly behind; a title can go on behind a blank. */
function scalarNear(text: string, marks: readonly Mark[], offset: number): ScalarMark | undefined {
  const last = marks.findLast(
    ({ kind, range }) => range.start < offset || (kind === "scalar" && range.start === offset),
  );
  if (last?.kind !== "scalar") return undefined;
  if (offset <= last.range.end) return last;
  return last.quote === "" && /^[ \t]*$/.test(text.slice(last.range.end, offset)) ? last : undefined;
}

/** The mark that a value at an offset follows: on the same line, or of a list between brackets; `none` if no value can. */
function openerOf(marks: readonly Mark[], start: number, lineStart: number): Mark | "none" | undefined {
  const before = marks.findLast(({ range }) => range.start < start);
  if (before?.kind === "block") return "none";
  if (before?.kind === "open" || before?.kind === "comma") return before;
  return before && before.range.start >= lineStart ? before : undefined;
}

function formOf(opener: Mark | undefined, isOwnLine: boolean): ValuePlace["form"] | undefined {
  switch (opener?.kind) {
    case undefined:
      return isOwnLine ? "own-line" : "bare";
    case "dash":
      return "item";
    case "key":
      return "own-line";
    case "open":
    case "comma":
      return "flow";
    default:
      return undefined;
  }
}

/** The values of the list that the cursor is in, without the one that it is at. */
function usedIn(
  text: string,
  marks: readonly Mark[],
  current: ScalarMark | undefined,
  subfield: string | undefined,
): readonly string[] {
  const used: string[] = [];
  let inside: string | undefined;
  for (const mark of marks) {
    if (mark.kind === "key") inside = mark.name;
    if (mark.kind === "scalar" && mark !== current && inside === subfield) {
      used.push(text.slice(mark.range.start, mark.range.end));
    }
  }
  return used;
}

/** A value on a line without dash gets one, in line with the other items; one on the line of the name goes below it. */
function asItem(
  text: string,
  dashes: string,
  { form, range, prefix }: Pick<ValuePlace, "form" | "range" | "prefix">,
  marks: readonly Mark[],
  colon: number,
): ValuePlace["asItem"] {
  const sibling = marks.find(({ kind }) => kind === "dash");
  const lineStart = lineStartAt(text, range.start);
  const own = /^[ \t]*/.exec(text.slice(lineStart, range.start))?.[0] ?? "";
  if (form === "bare") {
    const indentation = sibling ? indentationAt(text, sibling.range.start) : own;
    return { range: { start: lineStart, end: range.end }, prefix: `${indentation}- ` };
  }
  if (form !== "own-line") return { range, prefix };
  const usual = sibling ? indentationAt(text, sibling.range.start) : own + dashes;
  return { range: { start: colon, end: range.end }, prefix: `${lineEndOf(text)}${usual}- ` };
}

function indentationAt(text: string, offset: number): string {
  return text.slice(lineStartAt(text, offset), offset);
}
