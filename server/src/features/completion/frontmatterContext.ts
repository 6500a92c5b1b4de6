/**
 * Where in the frontmatter the cursor stands, read from the lines around it. The YAML there is half typed more often than
 * not, so this looks at the text and not at the syntax tree.
 */
import type { OffsetRange } from "../../text/range";
import type { Page } from "../../workspace/page";

export interface ValueContext {
  /** The frontmatter field whose value is being typed. */
  readonly field: string;
  /** What is typed of the value, and what stands directly behind the cursor: what a completion replaces. */
  readonly range: OffsetRange;
  /** What stands before the cursor of the value. */
  readonly typed: string;
  /** What must be put before the value to make it an item of the list, such as a dash that is not typed yet. */
  readonly prefix: string;
  /** Values that the field has already. */
  readonly used: ReadonlySet<string>;
}

/** The value at an offset; `undefined` outside the frontmatter, in a key and in a comment. */
export function valueContext(page: Page, offset: number): ValueContext | undefined {
  const { frontmatter, lines } = page.document;
  const block =
    frontmatter.state === "open" ? { start: frontmatter.range.end, end: Infinity } : frontmatter.content;
  if (frontmatter.state === "absent" || offset < block.start || offset >= block.end) return undefined;
  const { line: number } = lines.position(offset);
  const line = lines.line(number);
  const before = page.text.slice(line.start, offset);
  const after = page.text.slice(offset, line.end);
  const place =
    itemOnLine(before, after) ?? flowItem(before) ?? singleValue(before, after) ?? bareItem(before, after);
  // Behind a blank the value is finished.
  if (!place || /\s$/.test(place.typed)) return undefined;
  const field = place.field ?? fieldAbove(page, number);
  if (field === undefined) return undefined;
  const rest = (place.flow ? /^[^"'#,\]]*/ : /^[^"'#]*/).exec(after)?.[0].trimEnd() ?? "";
  const range = { start: offset - place.typed.length, end: offset + rest.length };
  return { field, typed: place.typed, prefix: place.prefix, range, used: usedValues(page, field, range) };
}

interface Place {
  /** The field on the same line, if it is there. */
  readonly field?: string;
  readonly typed: string;
  readonly prefix: string;
  /** Whether a comma ends the value. */
  readonly flow?: boolean;
}

const wholeItem = `["']?([^"'#,\\[\\]{}]*)`;

/** `- valu`, or a dash whose blank is not typed yet; three dashes are a fence. */
function itemOnLine(before: string, after: string): Place | undefined {
  const match = new RegExp(`^\\s*-(\\s+)?${wholeItem}$`).exec(before);
  if (!match) return undefined;
  if (match[1] !== undefined) return { typed: match[2] ?? "", prefix: "" };
  return match[2] === "" && isRestEmpty(after) ? { typed: "", prefix: " " } : undefined;
}

/** Whether nothing but a comment stands behind the cursor. */
function isRestEmpty(after: string): boolean {
  return /^\s*(?:#.*)?$/.test(after);
}

/** `field: [one, tw` */
function flowItem(before: string): Place | undefined {
  const match = new RegExp(`^\\s*([\\w-]+):\\s*\\[(?:[^\\]]*,)?\\s*${wholeItem}$`).exec(before);
  return match?.[1] === undefined
    ? undefined
    : { field: match[1], typed: match[2] ?? "", prefix: "", flow: true };
}

/** `field: valu` */
function singleValue(before: string, after: string): Place | undefined {
  if (/^#/.test(after)) return undefined;
  const match = new RegExp(`^([\\w-]+):(\\s*)${wholeItem}$`).exec(before);
  // Without a blank the value would become part of the key.
  if (match?.[2] === "" && match[3] !== "") return undefined;
  return match?.[1] === undefined ? undefined : { field: match[1], typed: match[3] ?? "", prefix: "" };
}

/** `valu` on a line below a field, the dash not yet typed. What stands behind the cursor must not be something else. */
function bareItem(before: string, after: string): Place | undefined {
  if (!isRestEmpty(after)) return undefined;
  const match = /^\s*([^\s:#"'[\]{}-][^:#]*|)$/.exec(before);
  return match ? { typed: match[1] ?? "", prefix: "- " } : undefined;
}

/** The field that the list items at a line belong to: the nearest key above with only items, blanks and comments between. */
function fieldAbove(page: Page, number: number): string | undefined {
  const { lines } = page.document;
  for (let above = number - 1; above > 0; above--) {
    const { start, end } = lines.line(above);
    const text = page.text.slice(start, end);
    const key = /^([\w-]+):\s*(?:#.*)?$/.exec(text);
    if (key) return key[1];
    if (!/^\s*(?:#.*|-.*)?$/.test(text)) return undefined;
  }
  return undefined;
}

/** The other values that stand in the field; what is being typed at the moment does not count. */
function usedValues(page: Page, name: string, typed: OffsetRange): Set<string> {
  const used = new Set<string>();
  for (const field of page.document.frontmatter.fields) {
    if (field.key !== name) continue;
    const nodes = field.value.kind === "sequence" ? field.value.items : [field.value];
    for (const node of nodes) {
      if (node.kind !== "scalar" || typeof node.value !== "string") continue;
      if (node.content.start > typed.end || node.content.end < typed.start) used.add(node.value);
    }
  }
  return used;
}
