/** `[TOC]` alone in a paragraph: a list of the page's headings, down to the third level. */
import type { Content } from "../element";
import { isHeadingTag } from "../htmlTags";
import { MappedText } from "../mappedText";
import type { BuiltElement } from "./finish";
import { headingWords } from "./headingIds";

const MARK = "[TOC]";
const DEEPEST_LEVEL = 3;
const newline: Content = { kind: "text", text: MappedText.standIn("\n", 0, 0), literal: false };

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly words: string;
  readonly children: Entry[];
}

export function insertTableOfContents(root: BuiltElement): void {
  const places = findMarks(root);
  if (places.length === 0) return;
  const entries: Entry[] = [];
  collect(root, entries);
  for (const { parent, index, range } of places) {
    const box = element("div", range, [newline, toList(nest(entries), range), newline]);
    box.attributes.set("class", "toc");
    parent.children.splice(index, 1, box);
  }
}

interface Place {
  readonly parent: BuiltElement;
  readonly index: number;
  readonly range: BuiltElement["range"];
}

function findMarks(parent: BuiltElement): Place[] {
  return parent.children.flatMap((child, index) => {
    if (child.kind !== "element" || isHeadingTag(child.tag) || child.tag === "pre" || child.tag === "code")
      return [];
    const [only] = child.children;
    const isPlace = child.children.length === 1 && only?.kind === "text" && isMark(only.text);
    return isPlace ? [{ parent, index, range: child.range }] : findMarks(child as BuiltElement);
  });
}

/** With a backslash in it the mark is text; then its source is longer than what it shows. */
function isMark(text: MappedText): boolean {
  if (!text.text.includes(MARK)) return false;
  const { start, end } = text.trim().range();
  return text.text.trim() === MARK && end - start === MARK.length;
}

function collect(parent: BuiltElement, entries: Entry[]): void {
  for (const child of parent.children) {
    if (child.kind !== "element" || child.unread === true) continue;
    const level = Number(child.tag.slice(1));
    if (isHeadingTag(child.tag) && level <= DEEPEST_LEVEL) {
      entries.push({ level, id: child.attributes.get("id") ?? "", words: headingWords(child), children: [] });
    }
    collect(child as BuiltElement, entries);
  }
}

/** Puts each entry below the nearest one before it of a higher level. */
function nest(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const { level, id, words } of entries) {
    const entry = { level, id, words, children: [] };
    while ((open[open.length - 1]?.level ?? 0) >= level) open.pop();
    (open[open.length - 1]?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

function toList(entries: readonly Entry[], range: BuiltElement["range"]): BuiltElement {
  const items = entries.flatMap(({ id, words, children }) => {
    const text = MappedText.standIn(words, range.start, range.start);
    const link = element("a", range, [{ kind: "text", text, literal: false }]);
    link.attributes.set("href", `#${id}`);
    return [
      element("li", range, children.length === 0 ? [link] : [link, toList(children, range), newline]),
      newline,
    ];
  });
  return element("ul", range, items.length === 0 ? [] : [newline, ...items]);
}

function element(tag: string, range: BuiltElement["range"], children: Content[]): BuiltElement {
  return { kind: "element", tag, attributes: new Map(), children, range };
}
