/** Turns the tree under construction into the finished one: placeholders give way to what they stand for. */
import type { Content, Element } from "../element";
import type { Range } from "../facts";
import { isBlockTag } from "../htmlTags";
import { MappedText } from "../mappedText";
import { type Node, union } from "../node";
import {
  ESCAPED_CHARACTER,
  FOOTNOTE_ARROW,
  FOOTNOTE_SPACE,
  HTML_PLACEHOLDER,
  type HtmlStash,
  OPEN,
} from "../placeholders";

/** Content within content is put in place up to this depth. */
const DEEPEST = 400;

const onlyPlaceholder = new RegExp(`^${HTML_PLACEHOLDER.source}$`);
const special = new RegExp(
  `${HTML_PLACEHOLDER.source}|${ESCAPED_CHARACTER.source}|${FOOTNOTE_SPACE}|${FOOTNOTE_ARROW}`,
  "g",
);

/** The finished form of `root`. Ranges of elements are widened to take in all their content. */
export function finish(root: Node, stash: HtmlStash): BuiltElement {
  return new Finisher(stash).element(root, 0);
}

/** An element whose attributes may still be added to. */
export interface BuiltElement extends Element {
  readonly attributes: Map<string, string>;
  readonly children: Content[];
}

class Finisher {
  constructor(private readonly stash: HtmlStash) {}

  element(node: Node, depth: number): BuiltElement {
    const children: Content[] = [];
    if (depth < DEEPEST) {
      this.addText(children, node.text, node.literal, depth);
      for (const child of node.children) {
        this.addElement(children, child, depth + 1);
        this.addText(children, child.tail, false, depth);
      }
    }
    let { range } = node;
    for (const child of children) range = union(range, rangeOf(child));
    const attributes = new Map<string, string>();
    for (const [name, value] of node.attributes) attributes.set(name, this.attribute(value));
    const element = {
      kind: "element",
      tag: node.tag,
      attributes,
      children,
      range: range ?? { start: 0, end: 0 },
    } as const;
    return node.link === undefined ? element : { ...element, link: node.link };
  }

  private addElement(content: Content[], node: Node, depth: number): void {
    // A paragraph that is nothing but raw HTML of block level is no paragraph.
    const only = node.tag === "p" && node.attributes.size === 0 && node.children.length === 0 && node.text;
    const match = only ? onlyPlaceholder.exec(only.text) : null;
    if (match !== null && this.isBlockLevel(Number(match[1])))
      this.addStashed(content, Number(match[1]), depth);
    else content.push(this.element(node, depth));
  }

  private isBlockLevel(index: number): boolean {
    const entry = this.stash.entries[index];
    if (entry === undefined) return false;
    if (entry.kind === "element" || entry.kind === "fence") return isBlockTag(entry.node.tag);
    const html = entry.kind === "html" ? entry.html.text : entry.html;
    const tag = /^<\/?([^ >]+)/.exec(html)?.[1];
    return tag !== undefined && (/^[!?@%]/.test(tag) || isBlockTag(tag));
  }

  private addStashed(content: Content[], index: number, depth: number): void {
    const entry = this.stash.entries[index];
    if (entry === undefined || depth > DEEPEST) return;
    if (entry.kind === "html") this.addRaw(content, entry.html, depth + 1);
    else if (entry.kind === "generated")
      content.push({ kind: "raw", html: MappedText.of(entry.html), own: false });
    else content.push({ ...this.element(entry.node, depth + 1), unread: true });
  }

  /** Raw HTML may hold placeholders in turn: for a fence in it, for instance. */
  private addRaw(content: Content[], html: MappedText, depth: number): void {
    let start = 0;
    const add = (end: number) => {
      if (end > start) content.push({ kind: "raw", html: html.slice(start, end), own: true });
    };
    if (html.text.includes(OPEN)) {
      for (const match of html.text.matchAll(HTML_PLACEHOLDER)) {
        add(match.index);
        this.addStashed(content, Number(match[1]), depth);
        start = match.index + match[0].length;
      }
    }
    add(html.length);
  }

  private addText(content: Content[], text: MappedText | undefined, literal: boolean, depth: number): void {
    if (text === undefined || text.length === 0) return;
    if (!text.text.includes(OPEN)) {
      content.push({ kind: "text", text, literal });
      return;
    }
    let pieces: MappedText[] = [];
    let start = 0;
    const flush = () => {
      const joined = MappedText.join(pieces);
      if (joined.length > 0) content.push({ kind: "text", text: joined, literal });
      pieces = [];
    };
    for (const match of text.text.matchAll(special)) {
      pieces.push(text.slice(start, match.index));
      const end = match.index + match[0].length;
      start = end;
      if (match[1] !== undefined) {
        flush();
        this.addStashed(content, Number(match[1]), depth + 1);
        continue;
      }
      const range = text.range(match.index, end);
      pieces.push(MappedText.standIn(characterOf(match), range.start, range.end));
    }
    pieces.push(text.slice(start));
    flush();
  }

  private attribute(value: string): string {
    if (!value.includes(OPEN)) return value;
    return value.replace(special, (...groups) => {
      const [whole, index, code] = groups as [string, string | undefined, string | undefined];
      if (index === undefined) return code === undefined ? whole : String.fromCharCode(Number(code));
      const entry = this.stash.entries[Number(index)];
      return entry?.kind === "html" ? entry.html.text : entry?.kind === "generated" ? entry.html : "";
    });
  }
}

function characterOf(match: RegExpExecArray): string {
  if (match[2] !== undefined) return String.fromCharCode(Number(match[2]));
  return match[0] === FOOTNOTE_SPACE ? "\u00a0" : "\u21a9";
}

function rangeOf(content: Content): Range | undefined {
  if (content.kind === "element") return content.range;
  if (content.kind === "raw") return content.own ? content.html.range() : undefined;
  // White space is put in for looks, and has no source of its own.
  return content.text.isBlank ? undefined : content.text.range();
}
