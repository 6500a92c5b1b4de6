/** Files of the handbook in running text: as links, as pictures, or as the bare path where the target of a link stands. */
import { writeTarget } from "../../refactor/writeTarget";
import { isPicture } from "../../site/pictures";
import { linkToFile } from "../../site/urls";
import type { Edit } from "../../text/edits";
import { lineEndAt, lineEndOf, lineStartAt } from "../../text/lines";
import { literalMarkdown } from "../../text/literalMarkdown";
import type { OffsetRange } from "../../text/range";
import { escapeSnippet } from "../../text/snippet";
import type { Page } from "../../workspace/page";
import type { Language, Snapshot } from "../snapshot";
import type { Resource } from "./resource";

interface InText {
  readonly kind: "link" | "path" | "image";
  /** Their texts have the syntax of snippets. */
  readonly edits: readonly Edit[];
}

/** @returns undefined where no link can stand: in code, in a comment, within another link */
export function insertInText(
  { page, language }: Snapshot,
  ranges: readonly OffsetRange[],
  resources: readonly Resource[],
): InText | undefined {
  const edits: Edit[] = [];
  const kinds = new Set<InText["kind"]>();
  for (const range of ranges) {
    const before = page.text.slice(lineStartAt(page.text, range.start), range.start);
    const after = page.text.slice(range.end, lineEndAt(page.text, range.end));
    if (isUnread(page, range)) return undefined;
    const target = targetAt(before, after);
    if (target) {
      const [resource] = resources;
      if (!resource || resources.length > 1) return undefined;
      const path = pathTo(resource, page, target === "source");
      edits.push({ range, text: `${escapeSnippet(path)}$0` });
      kinds.add("path");
      continue;
    }
    if (touchesLink(page, range)) return undefined;
    const edit = linksAt(page, range, resources, before, after, language);
    if (!edit) return undefined;
    edits.push(edit);
    kinds.add(resources.every(({ docsPath }) => isPicture(docsPath)) ? "image" : "link");
  }
  const [kind = "link"] = kinds;
  return kinds.size > 1 ? undefined : { kind, edits };
}

/** Whether a place is code or a comment, where the site reads no Markdown. */
function isUnread({ document }: Page, range: OffsetRange): boolean {
  const isWithin = (other: OffsetRange) => other.start < range.start && range.end < other.end;
  return [...document.markdown.code, ...document.comments].some((part) => isWithin(part.range));
}

/** Whether a link stands at a place, in which no other can stand. */
function touchesLink({ document }: Page, { start, end }: OffsetRange): boolean {
  return document.markdown.links.some(({ range }) => range.start < end && start < range.end);
}

/**
 * Whether a link's target begins at a place, of which nothing is there yet or all of it is selected.
 * MkDocs counts a Markdown link's path from the source file; a browser counts one in raw HTML from the published address.
 */
function targetAt(before: string, after: string): "source" | "published" | undefined {
  if (!/^(?:[\s)>"']|$)/.test(after)) return undefined;
  if (/\]\([ \t]*<?$/.test(before) || /^ {0,3}\[[^\]]+\]:[ \t]*<?$/.test(before)) return "source";
  return /<[a-z][^<>]*\s(?:href|src)\s*=\s*["']$/i.test(before) ? "published" : undefined;
}

function pathTo({ docsPath, tail }: Resource, { docsPath: from = "" }: Page, asSource: boolean): string {
  if (!asSource) return linkToFile(docsPath, from) + tail;
  const [path = ""] = writeTarget({ raw: "", target: "", from, to: docsPath, asSource });
  return path + tail;
}

/** Links in a place of the text: in a sentence with commas between them, on a line of their own as a list. */
function linksAt(
  page: Page,
  range: OffsetRange,
  resources: readonly Resource[],
  before: string,
  after: string,
  language: Language,
): Edit | undefined {
  const selected = page.text.slice(range.start, range.end);
  const words = selected.trim();
  if (words !== "" && (resources.length > 1 || !isLinkText(words))) return undefined;
  const links = resources.map((resource, at) =>
    linkTo(resource, page, words, before, placeholder(language, at + 1)),
  );
  const [blanksBefore = "", blanksAfter = ""] =
    words === "" ? [] : [/^\s*/.exec(selected)?.[0], /\s*$/.exec(selected)?.[0]];
  return {
    range,
    text: `${blanksBefore}${joined(links, page, range, before, after)}${blanksAfter}$0`,
  };
}

/** Whether words can become those of a link: within one paragraph, and no address or link themselves. */
function isLinkText(words: string): boolean {
  return !/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)|\]\(|[[\]]|^[a-z][a-z0-9+.-]*:\S*$/i.test(words);
}

function joined(
  links: readonly string[],
  { text }: Page,
  range: OffsetRange,
  before: string,
  after: string,
): string {
  const end = lineEndOf(text);
  if (links.length === 1 || after.trim() !== "") return links.join(", ");
  const marker = /^\s*(?:[-*+]|\d+\.)\s+$/.exec(before)?.[0];
  if (marker !== undefined) return links.join(end + marker);
  if (before.trim() !== "") return links.join(", ");
  // Directly under a line of text the site sees no list.
  const lineStart = range.start - before.length;
  const above = text.slice(lineStartAt(text, lineStart - 1), lineStart).trim();
  const isText = above !== "" && !/^(?:#|[-*+]\s|\d+\.\s)/.test(above);
  return (isText ? end + before : "") + links.map((link) => `- ${link}`).join(end + before);
}

/** The place for a picture's alternative text, which the author has to write. */
function placeholder(language: Language, place: number): string {
  return `\${${place}:${language === "nl" ? "alternatieve tekst" : "alternative text"}}`;
}

/**
 * A link in the syntax of snippets.
 * @param words what the link says; when empty the page's title
 * @param alternative what a picture says without words
 */
function linkTo(resource: Resource, page: Page, words: string, before: string, alternative: string): string {
  const path = escapeSnippet(pathTo(resource, page, true));
  if (isPicture(resource.docsPath)) {
    const text = words === "" ? alternative : escapeSnippet(words);
    return `![${text}](${path})`;
  }
  const name = resource.page?.title ?? resource.docsPath.slice(resource.docsPath.lastIndexOf("/") + 1);
  const isInTable = /^\s*\|/.test(before);
  return `[${escapeSnippet(words === "" ? literalMarkdown(name, isInTable) : words)}](${path})`;
}
