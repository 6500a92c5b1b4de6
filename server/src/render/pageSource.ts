/** A page as the site reads it before Markdown: its metadata and the text that remains. */
import { MappedText } from "../markdown/mappedText";
import type { Site } from "../site/site";
import { type Frontmatter, parseFrontmatter } from "../text/frontmatter";
import { parseMultiMarkdown } from "../text/multiMarkdown";
import type { YamlMapping } from "../text/yamlValue";
import { definitionsPage, definitionsPath } from "./definities";

export interface PageText {
  /** Path relative to `docs/`. */
  readonly path: string;
  readonly text: string;
  /** The frontmatter of `text`, when it has been parsed already. */
  readonly frontmatter?: Frontmatter | undefined;
}

export interface PageSource {
  readonly meta: YamlMapping;
  /** The page without its metadata; offsets count in the page's text (of a generated page: in what is generated). */
  readonly body: MappedText;
}

/**
 * Takes the metadata off a page: frontmatter, else `Word: text` lines. Frontmatter that does not parse stays in the text.
 * The definitions page is read from the word list instead, as the site writes it anew.
 */
export function readPageSource(site: Site, page: PageText): PageSource {
  const { text, frontmatter } = currentText(site, page);
  const { state, data, range } = frontmatter ?? parseFrontmatter(text);
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  switch (state) {
    case "valid":
      return { meta: data, body: bodyFrom(text, range.end) };
    case "invalid":
      return { meta: {}, body: MappedText.of(text.slice(start), start) };
    case "open":
    case "absent": {
      const { meta, bodyStart } = parseMultiMarkdown(text, start);
      return { meta, body: bodyFrom(text, bodyStart) };
    }
  }
}

/** Whether the site makes the page at a path itself, from the word list, whatever the file holds. */
export function isGenerated(site: Site, path: string): boolean {
  return path === definitionsPath && site.glossary !== "";
}

function currentText(site: Site, page: PageText): PageText {
  return isGenerated(site, page.path) ? { path: page.path, text: definitionsPage(site.glossary) } : page;
}

/** The text from an offset on, without the empty lines that it starts with. */
function bodyFrom(text: string, offset: number): MappedText {
  let start = offset;
  while (text[start] === "\n" || text[start] === "\r") start++;
  return MappedText.of(text.slice(start), start);
}
