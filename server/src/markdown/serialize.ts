/** HTML of the finished tree, as Python-Markdown writes it. */
import type { Content, Element } from "./element";
import type { Range } from "./facts";
import { isBlockTag, VOID_TAGS } from "./htmlTags";

export interface LinkTarget {
  readonly tag: "a" | "img";
  /** The target with escapes undone; character references in it stay, as MkDocs looks for a file before they are. */
  readonly target: string;
}

export interface HtmlOptions {
  /** Gives the address that a link or image written in Markdown gets instead; undefined leaves it. */
  readonly mapUrl?: (link: LinkTarget) => string | undefined;
  /** Gives the line of a source offset, for a `data-line` attribute on each block element. */
  readonly lineOf?: (offset: number) => number;
  /** Gives HTML to put behind a block of the page, for the block's range in the source. */
  readonly after?: (range: Range) => string;
}

const bareAmpersand = /&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)/gi;

/** The HTML of the content of `root`. */
export function toHtml(root: Element, options: HtmlOptions = {}): string {
  const { after } = options;
  if (after === undefined) return contentToHtml(root.children, options).trim();
  const blocks = root.children.map((content) => {
    const range =
      content.kind === "element" ? content.range : content.kind === "raw" ? content.html.range() : undefined;
    return contentToHtml([content], options) + (range === undefined ? "" : after(range));
  });
  return blocks.join("").trim();
}

/** The HTML of some content. */
export function contentToHtml(content: readonly Content[], options: HtmlOptions = {}): string {
  const parts: string[] = [];
  for (const part of content) write(part, parts, options);
  return parts.join("");
}

function write(content: Content, parts: string[], options: HtmlOptions): void {
  if (content.kind === "raw") {
    parts.push(content.html.text);
    return;
  }
  if (content.kind === "text") {
    parts.push(escapeText(content.text.text, content.literal));
    return;
  }
  const { tag } = content;
  parts.push("<", tag, attributesToHtml(content, options));
  if (VOID_TAGS.has(tag.toLowerCase())) {
    parts.push(" />");
    return;
  }
  parts.push(">");
  const isScript = tag === "script" || tag === "style";
  for (const child of content.children) {
    if (isScript && child.kind === "text") parts.push(child.text.text);
    else write(child, parts, options);
  }
  parts.push("</", tag, ">");
}

function attributesToHtml(element: Element, options: HtmlOptions): string {
  let html = "";
  let written = [...element.attributes];
  if (options.lineOf !== undefined && isBlockTag(element.tag)) {
    // An attribute list of the page can hold one too.
    written = written.filter(([name]) => name !== "data-line");
    written.push(["data-line", String(options.lineOf(element.range.start))]);
  }
  // Sorted by name, as Python does it.
  written.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  for (const [name, value] of written) {
    const address = element.link === undefined ? undefined : mappedAddress(element.tag, name, value, options);
    html += ` ${name}="${escapeAttribute(address ?? value)}"`;
  }
  return html;
}

function mappedAddress(
  tag: string,
  name: string,
  value: string,
  { mapUrl }: HtmlOptions,
): string | undefined {
  if (mapUrl === undefined) return undefined;
  if (tag === "a" && name === "href") return mapUrl({ tag, target: value });
  if (tag === "img" && name === "src") return mapUrl({ tag, target: value });
  return undefined;
}

function escapeText(text: string, literal: boolean): string {
  if (!/[&<>]/.test(text)) return text;
  return text
    .replace(literal ? /&/g : bareAmpersand, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function escapeAttribute(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replace(bareAmpersand, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
