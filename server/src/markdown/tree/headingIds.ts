/** Anchors of headings (toc): made of the heading's words, unless the page gives one. */
import { SPACE } from "../characters";
import type { Content } from "../element";
import { decodeEntities } from "../entities";
import { isHeadingTag } from "../htmlTags";
import { contentToHtml } from "../serialize";
import type { BuiltElement } from "./finish";

/** Gives each heading below `root` its id. */
export function assignHeadingIds(root: BuiltElement): void {
  const used = new UsedIds();
  const headings: BuiltElement[] = [];
  collect(root, used, headings);
  for (const heading of headings) {
    const label = heading.attributes.get("data-toc-label");
    if (label !== undefined) heading.attributes.delete("data-toc-label");
    if (heading.attributes.has("id")) continue;
    heading.attributes.set("id", used.makeUnique(slugify(headingWords(heading))));
  }
}

/** The words of a heading, as the site's table of contents has them. */
export function headingWords(heading: { readonly children: readonly Content[] }): string {
  return decodeEntities(stripTags(contentToHtml(withoutFootnoteReferences(heading.children))));
}

function collect(element: BuiltElement, used: UsedIds, headings: BuiltElement[]): void {
  const id = element.attributes.get("id");
  if (id !== undefined) used.add(id);
  if (isHeadingTag(element.tag)) headings.push(element);
  for (const child of element.children)
    if (child.kind === "element" && child.unread !== true) collect(child as BuiltElement, used, headings);
}

function withoutFootnoteReferences(content: readonly Content[]): Content[] {
  return content
    .filter((part) => !isFootnoteReference(part))
    .map((part) =>
      part.kind === "element" ? { ...part, children: withoutFootnoteReferences(part.children) } : part,
    );
}

function isFootnoteReference(content: Content): boolean {
  return (
    content.kind === "element" &&
    content.tag === "sup" &&
    (content.attributes.get("id") ?? "").startsWith("fnref")
  );
}

const spaces = new RegExp(`[${SPACE}]+`);

/** The text without tags and comments, white space made even. */
function stripTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]*>/g, "")
    .split(spaces)
    .filter((word) => word !== "")
    .join(" ");
}

/** Accents dropped, everything but letters, digits, `_`, space and `-` removed, in lower case with `-` for gaps. */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\t-\r -~]/g, "")
    .replace(/[^\w\s-]/g, "")

    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

/** Ids that are taken. */
class UsedIds {
  private readonly ids = new Set<string>();
  /** By an id without its number: the number that was given last. */
  private readonly numbers = new Map<string, number>();

  add(id: string): void {
    this.ids.add(id);
  }

  /** The id, with a number behind it where it is taken. */
  makeUnique(id: string): string {
    let candidate = id;
    if (this.ids.has(id) || id === "") {
      const match = /^(.*)_([0-9]+)$/.exec(id);
      const base = match?.[1] ?? id;
      let number = Math.max(match === null ? 0 : Number(match[2]), this.numbers.get(base) ?? 0);
      do candidate = `${base}_${++number}`;
      while (this.ids.has(candidate));
      this.numbers.set(base, number);
    }
    this.ids.add(candidate);
    return candidate;
  }
}
