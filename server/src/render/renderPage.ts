/**
 * A page as the published site shows it. The steps and their order are those of the site's build: metadata off,
 * `tags` macros in the text, Markdown with included files and the word list, links to source files rewritten, list macros in the HTML,
 * and the title on top of a page without a level-1 heading of its own.
 */
import { parseMarkdown, toHtml } from "../markdown/index";
import { openingHeading } from "../markdown/openingHeading";
import type { Site } from "../site/site";
import { publishedLink } from "../site/urls";
import type { OffsetRange } from "../text/range";
import { icon } from "./icons";
import { expandLists, expandTags } from "./macros/expand";
import { isGenerated, type PageText, readPageSource } from "./pageSource";
import { topHeading } from "./title";

export interface RenderedPage {
  /** The page's title as it stands above it, raw: HTML in it is HTML. */
  readonly title: string;
  /** The inner HTML of the article, not sanitised; links are relative to the page's published address. */
  readonly html: string;
}

export interface RenderOptions {
  /** Gives the line of an offset in the page's text, for a `data-line` attribute on each block; absent: none. */
  readonly lineOf?: (offset: number) => number;
  /** Gives HTML to put behind a block of the page, for the block's range in its text. */
  readonly after?: (range: OffsetRange) => string;
  /** HTML to put above the content. */
  readonly above?: string;
}

/** Renders a page; never throws, whatever the text or its frontmatter holds. */
export function renderPage(site: Site, pageText: PageText, options: RenderOptions = {}): RenderedPage {
  const { path } = pageText;
  const { meta, body } = readPageSource(site, pageText);
  const document = parseMarkdown(expandTags(body, { path, meta }, site), {
    glossary: site.glossary,
    icon,
    fileText: (file) => site.text(file),
  });
  const page = { path, meta, heading: openingHeading(document) };
  const markup = toHtml(document.root, {
    mapUrl: ({ target }) => publishedLink(site, target, path),
    // The text of the definitions page comes from elsewhere, so its offsets are not those of the file.
    ...(isGenerated(site, path) ? {} : { lineOf: options.lineOf, after: options.after }),
  });
  const content = (options.above ?? "") + expandLists(markup, page, site);
  const html = content.includes("<h1") ? content : `<h1>${topHeading(site, page)}</h1>\n${content}`;
  return { title: topHeading(site, page), html };
}
