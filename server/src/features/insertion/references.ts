/** Pages as items of the frontmatter's reference fields: in the field at the cursor, else in the one that takes them. */
import { isEmpty } from "../../rules/values";
import type { Edit } from "../../text/edits";
import type { Field, SequenceNode } from "../../text/frontmatter";
import { addField, addItems, dashIndentation, inkEnd, toList, yamlText } from "../../text/frontmatterEdits";
import { lineEndAt, lineEndOf, lineStartAt, nextLineAt } from "../../text/lines";
import type { OffsetRange } from "../../text/range";
import type { Snapshot } from "../snapshot";
import type { Resource } from "./resource";

interface References {
  readonly kind: "reference";
  readonly edits: readonly Edit[];
}

/** @returns undefined when one of the resources fits no field of the page; no edits when the page refers to all of them */
export function insertReferences(
  snapshot: Snapshot,
  cursors: readonly OffsetRange[],
  resources: readonly Resource[],
): References | undefined {
  const { page } = snapshot;
  const { text } = page;
  const { frontmatter } = page.document;
  const [cursor] = cursors;
  if (!cursor || cursors.length > 1 || frontmatter.state === "absent") return undefined;
  const here = frontmatter.fields.findLast(
    ({ keyRange }) => lineStartAt(text, keyRange.start) <= cursor.start,
  );
  const byField = new Map<string, Set<string>>();
  for (const { page: target } of resources) {
    if (!target) return undefined;
    const names = [...frontmatter.fields, ...(page.kind?.fields ?? []).map(({ name }) => ({ key: name }))];
    const fits = ({ key }: { readonly key: string }) => takes(snapshot, key, target);
    const field = here && fits(here) ? here : names.find(fits);
    if (!field) return undefined;
    byField.set(field.key, (byField.get(field.key) ?? new Set()).add(target.stem));
  }
  const edits: Edit[] = [];
  for (const [key, stems] of byField) {
    const field = here?.key === key ? here : frontmatter.fields.find((other) => other.key === key);
    const items = [...stems].filter((stem) => !holds(field, stem)).map(yamlText);
    if (items.length === 0) continue;
    const edit = field ? add(field, items, field === here ? cursor : undefined) : addFieldOfKind(key, items);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return { kind: "reference", edits };

  function addFieldOfKind(key: string, items: readonly string[]): Edit | undefined {
    const order = (page.kind?.fields ?? []).map(({ name }) => name);
    return addField(text, frontmatter, order, key, items);
  }

  function add(field: Field, items: readonly string[], at: OffsetRange | undefined): Edit | undefined {
    const { value } = field;
    if (value.kind === "mapping") return undefined;
    if (value.kind === "sequence") {
      if (at === undefined) return addItems(text, field, items);
      return value.flow ? intoFlow(text, value, items, at) : intoBlock(text, value, items, at);
    }
    if (!isEmpty(value)) {
      return toList(text, frontmatter, field, [text.slice(value.range.start, value.range.end), ...items]);
    }
    if (value.range.end > value.range.start) return toList(text, frontmatter, field, items);
    const dash = `${dashIndentation(text, frontmatter)}-`;
    const blank = at && blankLineAt(text, at);
    if (blank && blank.start > field.keyRange.end) return inPlaceOf(text, blank, dash, items);
    return below(text, field.keyRange.end, dash, items);
  }
}

/** Whether a field takes a page as its value. */
function takes({ handbook }: Snapshot, key: string, target: Snapshot["page"]): boolean {
  const vocabulary = handbook.model.fields[key]?.vocabulary;
  return vocabulary !== undefined && handbook.index.termPage(vocabulary, target.stem) === target;
}

function holds(field: Field | undefined, stem: string): boolean {
  if (!field || field.value.kind === "mapping") return false;
  const nodes = field.value.kind === "sequence" ? field.value.items : [field.value];
  return nodes.some((node) => node.kind === "scalar" && node.value === stem);
}

function intoBlock(
  text: string,
  list: SequenceNode,
  items: readonly string[],
  cursor: OffsetRange,
): Edit | undefined {
  const dash = /^[ \t]*-/.exec(text.slice(lineStartAt(text, list.range.start)))?.[0];
  if (dash === undefined) return undefined;
  const selected = cursor.end > cursor.start;
  if (selected) {
    const item = list.items.find(({ range }) => range.start <= cursor.start && cursor.end <= range.end);
    return item && { range: item.range, text: items.join(`${lineEndOf(text)}${dash} `) };
  }
  const line = { start: lineStartAt(text, cursor.start), end: lineEndAt(text, cursor.start) };
  const isBelowName = line.end >= list.range.start;
  const empty = isBelowName && /^[ \t]*-[ \t]*(?:""|'')?[ \t]*(#.*)?$/.exec(text.slice(line.start, line.end));
  if (empty) {
    const [first = "", ...others] = items;
    const comment = empty[1] === undefined ? "" : ` ${empty[1]}`;
    return inPlaceOf(text, line, dash, [first + comment, ...others]);
  }
  const blank = blankLineAt(text, cursor);
  if (blank && isBelowName) return inPlaceOf(text, blank, dash, items);
  const above = list.items.findLast(({ range }) => {
    const start = lineStartAt(text, range.start);
    // At its very beginning a line is pushed down.
    return start <= cursor.start && (start < line.start || cursor.start > start + dash.length - 1);
  });
  if (above) return below(text, inkEnd(text, above.range), dash, items);
  const [first] = list.items;
  const at = lineStartAt(text, first?.range.start ?? list.range.start);
  return {
    range: { start: at, end: at },
    text: items.map((item) => `${dash} ${item}${lineEndOf(text)}`).join(""),
  };
}

/** Puts items between the two that the cursor stands between; a comma that waits for one is used. */
function intoFlow(
  text: string,
  list: SequenceNode,
  items: readonly string[],
  cursor: OffsetRange,
): Edit | undefined {
  const added = items.join(", ");
  const selected = list.items.find(
    ({ range }) => cursor.end > cursor.start && range.start <= cursor.start && cursor.end <= range.end,
  );
  if (selected) return { range: selected.range, text: added };
  if (cursor.end > cursor.start) return undefined;
  const isInside = list.range.start < cursor.start && cursor.start < list.range.end;
  const before = isInside
    ? list.items.findLast(({ range }) => range.start < cursor.start)
    : list.items.at(-1);
  const after = list.items[before ? list.items.indexOf(before) + 1 : 0];
  const gap = {
    start: before?.range.end ?? list.range.start + 1,
    end: after?.range.start ?? (text[list.range.end - 1] === "]" ? list.range.end - 1 : list.range.end),
  };
  const written = (before ? ", " : "") + added;
  if (/[#\r\n]/.test(text.slice(gap.start, gap.end))) {
    const at = gap.start;
    return { range: { start: at, end: at }, text: written + (before || !after ? "" : ", ") };
  }
  return { range: gap, text: written + (after ? ", " : "") };
}

/** A line with nothing on it, at a cursor. */
function blankLineAt(text: string, cursor: OffsetRange): OffsetRange | undefined {
  const line = { start: lineStartAt(text, cursor.start), end: lineEndAt(text, cursor.end) };
  return text.slice(line.start, line.end).trim() === "" ? line : undefined;
}

function inPlaceOf(text: string, line: OffsetRange, dash: string, items: readonly string[]): Edit {
  return { range: line, text: items.map((item) => `${dash} ${item}`).join(lineEndOf(text)) };
}

/** Lines below the one that an offset is on, also when it is the last and has no end. */
function below(text: string, offset: number, dash: string, items: readonly string[]): Edit {
  const at = nextLineAt(text, offset);
  const lines = items.map((item) => `${dash} ${item}`);
  const end = lineEndOf(text);
  const isEnded = /[\r\n]/.test(text[at - 1] ?? "");
  const added = isEnded ? lines.map((line) => line + end) : lines.map((line) => end + line);
  return { range: { start: at, end: at }, text: added.join("") };
}
