/** The ids on a published page, which links can jump to. */
import { parseMarkdown } from "../markdown/index";
import { MappedText } from "../markdown/mappedText";
import { definitionsPage } from "../render/definities";
import { findMacros } from "../render/macros/find";
import { parseFrontmatter } from "../text/frontmatter";
import type { Page } from "./page";

/** The ids that every list macro brings along. */
const listAnchors = ["table-container", "myTable"];

/**
 * All ids on the published page, in source order: of headings, attribute lists, footnotes, raw HTML and list tables.
 * @param generated whether the site writes the page itself, whatever the file holds
 */
export function anchorsOf(page: Page, generated: boolean): readonly string[] {
  // The terms of the generated word list stand in a table and have no ids, so that the list itself is not needed.
  if (generated) return bodyAnchors(definitionsPage(""));
  const { document, docsPath = "" } = page;
  const own = document.markdown.anchors.map(({ id }) => id);
  const lists = findMacros(document, docsPath).some(({ macro, expands }) => macro.kind === "list" && expands);
  return lists ? [...own, ...listAnchors] : own;
}

function bodyAnchors(text: string): readonly string[] {
  const start = parseFrontmatter(text).range.end;
  return parseMarkdown(MappedText.of(text.slice(start), start)).facts.anchors.map(({ id }) => id);
}
