/**
 * Edits of frontmatter that leave everything else as it is, byte for byte: comments, quotes, order, indentation and line
 * ends. Each function gives `undefined` where the YAML is laid out so that no such edit is possible (a mapping in braces,
 * a comment in the way). All offsets are those of the whole document.
 */

import { applyEdits, type Edit } from "./edits";
import {
  type Field,
  type Frontmatter,
  parseFrontmatter,
  type SequenceNode,
  type ValueNode,
} from "./frontmatter";
import { lineEndOf, lineStartAt, nextLineAt } from "./lines";
import type { OffsetRange } from "./range";
import type { YamlMapping } from "./yamlValue";

/** Takes a field away with all its lines. */
export function removeField(text: string, field: Field): Edit | undefined {
  const start = lineStartAt(text, field.keyRange.start);
  if (!isIndentation(text.slice(start, field.keyRange.start))) return undefined;
  return { range: { start, end: nextLineAt(text, inkEnd(text, field.range)) }, text: "" };
}

/** Gives a field another name. */
export function renameField(field: Field, name: string): Edit {
  return { range: field.keyRange, text: name };
}

/** Puts a value on the line of the field's name, in the place of what is there. */
export function setValue(text: string, field: Field, value: string): Edit | undefined {
  const colon = text.indexOf(":", field.keyRange.end) + 1;
  const end = Math.max(inkEnd(text, field.value.range), colon);
  if (/(?:^|\s)#/.test(text.slice(colon, end))) return undefined;
  // A comment behind the value needs a blank in front.
  const blank = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end)) ? "" : " ";
  return { range: { start: colon, end }, text: ` ${value}${blank}` };
}

/** Takes an item out of a list that holds others. */
export function removeItem(text: string, list: SequenceNode, at: number): Edit | undefined {
  const item = list.items[at];
  if (!item || list.items.length < 2) return undefined;
  if (list.flow) {
    const before = list.items[at - 1];
    const after = list.items[at + 1];
    const start = before ? before.range.end : item.range.start;
    const end = before || !after ? item.range.end : after.range.start;
    return text.slice(start, end).includes("#") ? undefined : { range: { start, end }, text: "" };
  }
  const start = lineStartAt(text, item.range.start);
  if (!/^[ \t]*-[ \t]*$/.test(text.slice(start, item.range.start))) return undefined;
  return { range: { start, end: nextLineAt(text, inkEnd(text, item.range)) }, text: "" };
}

/** Adds items, as they are to be written, at the end of a field's list. */
export function addItems(text: string, field: Field, items: readonly string[]): Edit | undefined {
  const list = field.value;
  if (list.kind !== "sequence") return undefined;
  const last = list.items.at(-1);
  if (list.flow) {
    const at = last ? last.range.end : list.range.start + 1;
    return { range: { start: at, end: at }, text: (last ? ", " : "") + items.join(", ") };
  }
  if (!last) return undefined;
  const dash = /^[ \t]*-/.exec(text.slice(lineStartAt(text, list.range.start)))?.[0];
  if (dash === undefined) return undefined;
  const at = nextLineAt(text, inkEnd(text, { start: list.range.start, end: last.range.end }));
  return {
    range: { start: at, end: at },
    text: items.map((item) => `${dash} ${item}${lineEndOf(text)}`).join(""),
  };
}

/**
 * Makes a list of a field's single value, which stays as it is written.
 * @param items what the list holds instead of the value as it stands, as it is to be written
 */
export function toList(
  text: string,
  frontmatter: Frontmatter,
  field: Field,
  items?: readonly string[],
): Edit | undefined {
  const { range } = field.value;
  const colon = text.indexOf(":", field.keyRange.end) + 1;
  const between = text.slice(colon, range.start);
  if (colon === 0 || between.includes("#")) return undefined;
  const line = `${lineEndOf(text)}${indentationOf(text, field)}${dashIndentation(text, frontmatter)}- `;
  return items
    ? { range: { start: colon, end: inkEnd(text, range) }, text: items.map((item) => line + item).join("") }
    : { range: { start: colon, end: range.start }, text: line };
}

/**
 * Adds a field in the template's place: below the nearest of the fields that the template has above it.
 * @param order the names of the fields in the order of the template
 * @param value a text as it is to be written, or the items of a list
 */
export function addField(
  text: string,
  frontmatter: Frontmatter,
  order: readonly string[],
  name: string,
  value: string | readonly string[],
): Edit | undefined {
  const lineEnd = lineEndOf(text);
  const above = order
    .slice(0, Math.max(order.indexOf(name), 0))
    .reverse()
    .map((other) => frontmatter.fields.find(({ key }) => key === other))
    .find((field) => field !== undefined);
  const sibling = above ?? frontmatter.fields[0];
  const indentation = sibling ? indentationOf(text, sibling) : "";
  if (!isIndentation(indentation)) return undefined;
  let at = frontmatter.content.start;
  if (above) at = nextLineAt(text, inkEnd(text, above.range));
  else if (sibling) at = lineStartAt(text, sibling.keyRange.start);
  const lines =
    typeof value === "string"
      ? [`${name}: ${value}`]
      : [`${name}:`, ...value.map((item) => `${dashIndentation(text, frontmatter)}- ${item}`)];
  return {
    range: { start: at, end: at },
    text: lines.map((line) => indentation + line + lineEnd).join(""),
  };
}

/** What the site reads from the frontmatter after edits; `undefined` when it would read nothing. */
export function dataAfter(text: string, edits: readonly Edit[]): YamlMapping | undefined {
  const { state, data } = parseFrontmatter(applyEdits(text, edits));
  return state === "valid" ? data : undefined;
}

/** The end of what is written in a range, without the line end that YAML counts as part of a list. */
export function inkEnd(text: string, { start, end }: OffsetRange): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** A text as YAML: as it is where that gives the same text, else in quotes. */
export function yamlText(value: string): string {
  const plain = dataAfter(`---\nx: ${value}\n---\n`, []);
  return plain?.x === value && !/\s#/.test(value) ? value : JSON.stringify(value);
}

/** The text of one line between double quotes. */
export function inQuotes(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** How far the dashes of lists stand from the names of their fields; as on the page so far. */
export function dashIndentation(text: string, { fields }: Frontmatter): string {
  const field = fields.find(({ value }) => isBlockList(value) && value.range.end > value.range.start);
  if (!field) return "";
  const list = text.slice(lineStartAt(text, field.value.range.start), field.value.range.start);
  const key = indentationOf(text, field);
  return isIndentation(list) && list.startsWith(key) ? list.slice(key.length) : "";
}

function isBlockList(value: ValueNode): boolean {
  return value.kind === "sequence" && !value.flow;
}

function indentationOf(text: string, field: Field): string {
  return text.slice(lineStartAt(text, field.keyRange.start), field.keyRange.start);
}

function isIndentation(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
