/** Shorthands for the tests of the site's Markdown. */
import assert from "node:assert/strict";
import { MappedText, type MarkdownDocument, parseMarkdown, toHtml } from "../../../server/src/markdown";

/** Joins lines: fixtures read better as a list than with `\n` in them. */
export function lines(...text: readonly string[]): string {
  return text.join("\n");
}

export function parse(source: string, glossary?: string): MarkdownDocument {
  return parseMarkdown(MappedText.of(source), glossary === undefined ? {} : { glossary });
}

/** The page's HTML, on one line: line ends between tags mean nothing. */
export function html(source: string, glossary?: string): string {
  return toHtml(parse(source, glossary).root)
    .replace(/\n+/g, "\n")
    .replace(/\n(?=<)|(?<=>)\n/g, "");
}

/** Demands that a page comes out as `expected`. */
export function check(source: string, expected: string, glossary?: string): void {
  assert.equal(html(source, glossary), expected);
}
