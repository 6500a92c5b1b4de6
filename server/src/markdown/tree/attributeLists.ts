/**
 * Attribute lists (attr_list): ` { #id .class key=value }` at the end of a heading or table cell, directly
 * behind an inline element, or on a line of its own at the end of a block.
 */
import { isBlockTag, isHeadingTag } from "../htmlTags";
import { MappedText } from "../mappedText";
import type { Node } from "../node";

export interface Attribute {
  /** The name; `.` for a class. */
  readonly name: string;
  readonly value: string;
}

const LIST = "\\{:?[ ]*([^}\\n ][^\\n]*)[ ]*\\}";
const atEnd = new RegExp(`[ ]+${LIST}[ ]*$`);
const onLastLine = new RegExp(`\\n[ ]*${LIST}[ ]*(?=\\n?$)`);
const atStart = new RegExp(`^${LIST}`);
const attributePart = /([^ =}]+)="(.*?)"|([^ =}]+)='(.*?)'|([^ =}]+)=([^ =}]+)|([^ =}]+)| /y;
/** What no XML name can hold. */
const invalidInName = new RegExp(
  "[^A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f" +
    "\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd:\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]+",
  "g",
);
/** Text longer than this is searched no further back for a list, to keep hostile pages cheap. */
const LONGEST_SEARCH = 5000;

/** Reads what stands between the braces; `remainder` is what follows a `}` in it. */
export function parseAttributes(list: string): { attributes: Attribute[]; remainder: string } {
  const attributes: Attribute[] = [];
  let at = 0;
  while (at < list.length) {
    attributePart.lastIndex = at;
    const match = attributePart.exec(list);
    if (match === null) break;
    at = attributePart.lastIndex;
    const [, doubleName, doubleValue, singleName, singleValue, name, value, word] = match;
    if (doubleName !== undefined)
      attributes.push({ name: doubleName, value: (doubleValue ?? "").replace(/^"+|"+$/g, "") });
    else if (singleName !== undefined)
      attributes.push({ name: singleName, value: (singleValue ?? "").replace(/^'+|'+$/g, "") });
    else if (name !== undefined) attributes.push({ name, value: value ?? "" });
    else if (word?.startsWith(".")) attributes.push({ name: ".", value: word.slice(1) });
    else if (word?.startsWith("#")) attributes.push({ name: "id", value: word.slice(1) });
    else if (word !== undefined) attributes.push({ name: word, value: word });
  }
  const rest = list.slice(at);
  const close = rest.indexOf("}");
  return { attributes, remainder: close === -1 ? "" : rest.slice(close) };
}

/** Gives all elements below `root` the attributes that the page lists for them. */
export function applyAttributeLists(root: Node): void {
  for (const node of root.walk()) {
    if (isBlockTag(node.tag)) applyToBlock(node);
    else if (node.tail?.text.startsWith("{")) {
      const match = atStart.exec(node.tail.text);
      if (match === null) continue;
      const list = match[1] ?? "";
      const remainder = assign(node, list);
      const tail: MappedText = node.tail.slice(match[0].length);
      // What follows a `}` within the match is no list. The site puts it behind the rest of the text, as it is.
      const listEnd = match[0].indexOf(list) + list.length;
      node.tail = MappedText.concat(tail, node.tail.slice(listEnd - remainder.length, listEnd));
    }
  }
}

function applyToBlock(node: Node): void {
  const heading = isHeadingTag(node.tag);
  const pattern = heading || node.tag === "dt" || node.tag === "td" || node.tag === "th" ? atEnd : onLastLine;
  const place = placeOfList(node);
  const text = place?.node[place.side];
  if (place === undefined || text === undefined || !text.text.includes("{")) return;
  const skipped = Math.max(0, text.length - LONGEST_SEARCH);
  const match = pattern.exec(text.text.slice(skipped));
  if (match === null || assign(node, match[1] ?? "", true) !== "") return;
  let rest: MappedText = text.slice(0, skipped + match.index);
  if (heading) rest = rest.trimEndOf("#").trimEnd();
  place.node[place.side] = rest;
}

/** Where the list of a block stands: at the end of its text, but before a list within it. */
function placeOfList(node: Node): { node: Node; side: "text" | "tail" } | undefined {
  const last = node.lastChild;
  if (last !== undefined && node.tag === "li") {
    const position = node.children.findIndex(({ tag }) => tag === "ul" || tag === "ol");
    const before = position === -1 ? last : node.children[position - 1];
    if (before?.tail !== undefined && before.tail.length > 0) return { node: before, side: "tail" };
    return { node, side: "text" };
  }
  if (last?.tail !== undefined && last.tail.length > 0) return { node: last, side: "tail" };
  return { node, side: "text" };
}

function assign(node: Node, list: string, strict = false): string {
  const { attributes, remainder } = parseAttributes(list);
  if (strict && remainder !== "") return remainder;
  for (const { name, value } of attributes) {
    const classes = node.attributes.get("class");
    if (name !== ".") node.attributes.set(name.replace(invalidInName, "_"), value);
    else node.attributes.set("class", classes ? `${classes} ${value}` : value);
  }
  return remainder;
}
