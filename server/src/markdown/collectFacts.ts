/** Gathers from the finished tree what refers and what can be referred to. */
import type { Content, Element } from "./element";
import { decodeEntities } from "./entities";
import type {
  Anchor,
  Block,
  Code,
  Comment,
  Heading,
  Link,
  LinkDefinition,
  MarkdownFacts,
  Range,
} from "./facts";
import { isHeadingTag } from "./htmlTags";
import type { MappedText } from "./mappedText";
import type { Page } from "./page";
import { headingWords } from "./tree/headingIds";

const rawConstruct =
  /<!--([\s\S]*?)-->|<(script|style)\b[\s\S]*?<\/\2\s*>|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const rawAttribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** `blocks` are the page's blocks, which are known before the tree is finished. */
export function collectFacts(root: Element, page: Page, blocks: readonly Block[]): MarkdownFacts {
  const collector = new Collector();
  collector.visitAll(root.children);
  collector.closeOpenLink();
  const definitions: LinkDefinition[] = page.definitions.map(({ label, target, targetRange, range }) => {
    return { label, target: decodeEntities(target), targetRange, range };
  });
  const bySource = (one: { range: Range }, other: { range: Range }) => one.range.start - other.range.start;
  return {
    headings: collector.headings,
    links: collector.links.sort(bySource),
    definitions: definitions.sort(bySource),
    comments: collector.comments,
    code: collector.code.sort(bySource),
    anchors: collector.anchors,
    blocks,
    html: collector.html,
    shownAngles: collector.shownAngles,
  };
}

/** A raw `<a href>` whose end tag has not come yet. */
interface OpenLink {
  readonly target: string;
  readonly targetRange: Range;
  readonly range: Range;
  text: string;
}

class Collector {
  readonly headings: Heading[] = [];
  readonly links: Link[] = [];
  readonly comments: Comment[] = [];
  readonly code: Code[] = [];
  readonly anchors: Anchor[] = [];
  readonly html: MappedText[] = [];
  readonly shownAngles: MappedText[] = [];
  private openLink: OpenLink | undefined;

  visitAll(content: readonly Content[]): void {
    for (const part of content) this.visit(part);
  }

  /** Ends a raw link without end tag. */
  closeOpenLink(end?: number): void {
    if (this.openLink === undefined) return;
    const { target, targetRange, range, text } = this.openLink;
    this.openLink = undefined;
    const full = { start: range.start, end: end ?? range.end };
    this.links.push({ kind: "html", image: false, target, targetRange, range: full, text: text.trim() });
  }

  private visit(content: Content): void {
    if (content.kind === "text") {
      if (this.openLink !== undefined) this.openLink.text += content.text.text;
      if (content.text.text.includes("<")) this.shownAngles.push(content.text);
    } else if (content.kind === "raw") {
      if (content.own) this.visitRaw(content.html);
    } else this.visitElement(content);
  }

  private visitElement(element: Element): void {
    const { tag, attributes, range } = element;
    const id = attributes.get("id");
    if (id !== undefined && id !== "") this.anchors.push({ id, range });
    if (isHeadingTag(tag) && attributes.has("id")) this.addHeading(element);
    if (element.link !== undefined) this.addLink(element);
    if (
      tag === "code" ||
      tag === "pre" ||
      (tag === "div" && attributes.get("class")?.startsWith("highlight"))
    ) {
      const code = codeOf(element);
      if (code !== undefined) {
        this.code.push(code);
        if (this.openLink !== undefined) this.openLink.text += plainText(element.children);
        return;
      }
    }
    this.visitAll(element.children);
  }

  private addHeading(element: Element): void {
    const { tag, attributes, range } = element;
    const textRange = contentRange(element.children) ?? { start: range.end, end: range.end };
    this.headings.push({
      level: Number(tag.slice(1)),
      id: attributes.get("id") ?? "",
      text: headingWords(element),
      range,
      textRange,
    });
  }

  private addLink({ tag, attributes, range, link, children }: Element): void {
    if (link === undefined) return;
    const image = tag === "img";
    const target = decodeEntities(attributes.get(image ? "src" : "href") ?? "");
    const text = image ? (attributes.get("alt") ?? "") : plainText(children);
    this.links.push({ kind: link.kind, image, target, targetRange: link.targetRange, range, text });
  }

  private visitRaw(html: MappedText): void {
    this.html.push(html);
    const source = html.text;
    let last = 0;
    for (const match of source.matchAll(rawConstruct)) {
      const end = match.index + match[0].length;
      if (this.openLink !== undefined) this.openLink.text += decodeEntities(source.slice(last, match.index));
      last = end;
      const [whole, comment, , slash, name, attributes] = match;
      if (comment !== undefined) this.comments.push({ text: whole, range: html.range(match.index, end) });
      else if (name !== undefined) {
        const tag = name.toLowerCase();
        if (slash === "/") {
          if (tag === "a") this.closeOpenLink(html.sourceEnd(end));
        } else this.visitRawTag(html, tag, match.index, end, match.index + 1 + name.length, attributes ?? "");
      }
    }
    if (this.openLink !== undefined) this.openLink.text += decodeEntities(source.slice(last));
  }

  private visitRawTag(
    html: MappedText,
    tag: string,
    start: number,
    end: number,
    offset: number,
    attributes: string,
  ): void {
    const range = html.range(start, end);
    let alt = "";
    let target: { value: string; range: Range } | undefined;
    for (const match of attributes.matchAll(rawAttribute)) {
      const [whole, name = "", double, single, bare] = match;
      const value = double ?? single ?? bare;
      const attribute = name.toLowerCase();
      if (value === undefined) continue;
      const decoded = decodeEntities(value);
      const valueStart = offset + match.index + whole.length - value.length - (bare === undefined ? 1 : 0);
      if (attribute === "id" || (attribute === "name" && tag === "a"))
        this.anchors.push({ id: decoded, range });
      if (attribute === "alt") alt = decoded;
      if ((tag === "a" && attribute === "href") || (tag === "img" && attribute === "src")) {
        target = { value: decoded, range: html.range(valueStart, valueStart + value.length) };
      }
    }
    if (target === undefined) return;
    if (tag === "img") {
      this.links.push({
        kind: "html",
        image: true,
        target: target.value,
        targetRange: target.range,
        range,
        text: alt,
      });
      return;
    }
    this.closeOpenLink();
    this.openLink = { target: target.value, targetRange: target.range, range, text: "" };
  }
}

/** The code that an element is, if it is one that Markdown has made. */
function codeOf(element: Element): Code | undefined {
  const { tag, attributes, children, range } = element;
  if (tag === "code") return { kind: "inline", range };
  const isFence = tag === "div" || attributes.get("class")?.startsWith("mermaid") === true;
  if (isFence) return { kind: "fence", range };
  const first = children[0];
  return first?.kind === "element" && first.tag === "code" ? { kind: "block", range } : undefined;
}

function plainText(content: readonly Content[]): string {
  return content
    .map((part) =>
      part.kind === "text"
        ? part.text.text
        : part.kind === "element"
          ? plainText(part.children)
          : rawText(part.html.text),
    )
    .join("");
}

function rawText(html: string): string {
  return html.startsWith("<") ? "" : decodeEntities(html);
}

function contentRange(content: readonly Content[]): Range | undefined {
  let range: Range | undefined;
  for (const part of content) {
    if (part.kind === "text" && part.text.isBlank) continue;
    const next =
      part.kind === "element" ? part.range : part.kind === "text" ? part.text.range() : part.html.range();
    if (part.kind === "raw" && !part.own) continue;
    range =
      range === undefined
        ? next
        : { start: Math.min(range.start, next.start), end: Math.max(range.end, next.end) };
  }
  return range;
}
