/** The ids on a published page, which links can jump to. */
import { parseMarkdown } from "../markdown/index";
import { MappedText } from "../markdown/mappedText";
import { definitionsPage } from "../render/definities";
import { findMacros } from "../render/macros/find";
import { parseFrontmatter } from "../text/frontmatter";
import type { Page } from "./page";

/** The ids that a list macro brings along: of its table, its filters, its export button and the AI-verordening profile. */
const listAnchors = [
  "table-container",
  "myTable",
  "labelsInput",
  "filterInput",
  "filter-wetcode",
  "filter-rol",
  "filter-levenscyclus",
  "filter-onderwerp",
  "export-excel",
  "total-count",
  "export-btn",
  "content_type",
  "export-dropdown",
  "ai-act-labels-info",
  "ai-act-info-no-labels",
  "ai-act-info-with-labels",
  "ai-act-labels-container",
];

/**
 * All ids on the published page, in source order: of headings, attribute lists, footnotes, raw HTML and list macros.
 * @returns undefined where the handbook does not hold what is published: a file that could not be read, or one that stands
 *   for another file (a symbolic link, which git writes as a text with a path where links are not supported)
 */
export function anchorsOf(page: Page): readonly string[] | undefined {
  if (page.problem || linkText.test(page.text)) return undefined;
  const { document, docsPath = "" } = page;
  const own = document.markdown.anchors.map(({ id }) => id);
  const lists = findMacros(document, docsPath).some(({ macro, expands }) => macro.kind === "list" && expands);
  return lists ? [...own, ...listAnchors] : own;
}

/** The ids on a page that the site makes from the word list, whatever the file holds. */
export function generatedAnchors(): readonly string[] {
  // The terms stand in a table and have no ids, so that the list itself is not needed.
  return bodyAnchors(definitionsPage(""));
}

/** A text that is nothing but the path of a Markdown file. */
const linkText = /^[^\s#()[\]<>*]+\.md\s*$/;

function bodyAnchors(text: string): readonly string[] {
  const start = parseFrontmatter(text).range.end;
  return parseMarkdown(MappedText.of(text.slice(start), start)).facts.anchors.map(({ id }) => id);
}
