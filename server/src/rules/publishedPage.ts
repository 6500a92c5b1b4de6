/** Whether two texts of a page are the same to readers, for edits that may change nothing that the site shows. */
import { parseMarkdown } from "../markdown/index";
import { MappedText } from "../markdown/mappedText";
import { toHtml } from "../markdown/serialize";
import type { Page } from "../workspace/page";

type Document = Page["document"];

/** Whether the site makes the same of two documents: the same fields, and the same article but for comments. */
export function publishesTheSame(before: Document, after: Document): boolean {
  if (printMeta(before) !== printMeta(after)) return false;
  return bodyOf(before) === bodyOf(after) || published(before) === published(after);
}

function bodyOf({ text, bodyStart }: Document): string {
  return text.slice(bodyStart);
}

function printMeta({ meta }: Document): string {
  return JSON.stringify(meta, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}

/** The page's HTML without comments, and without the blanks that stood before them. */
function published(document: Document): string {
  const { root } = parseMarkdown(MappedText.of(bodyOf(document), document.bodyStart));
  return toHtml(root)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?(<\/?[^>]*>) ?/g, "$1")
    .trim();
}
