/**
 * The site's Markdown: Python-Markdown with the extensions that the site has switched on, read with source
 * positions. `parseMarkdown` gives the tree and the facts of a page, `toHtml` the HTML of the tree.
 *
 * The order of things is Python-Markdown's, because much of what authors see follows from it: included files are
 * put in, fenced code and raw HTML are taken out of the text, then blocks are read, then inline Markdown in each block, then what
 * concerns the tree as a whole (footnotes, attribute lists, abbreviations, anchors).
 */
import { Admonition, Expander } from "./block/admonition";
import { BlockParser } from "./block/blockParser";
import { EmptyBlock, IndentedCode } from "./block/code";
import { AbbreviationDefinition, FootnoteDefinition, LinkDefinition } from "./block/definitions";
import { GenericBlock } from "./block/genericBlock";
import { HashHeading, HorizontalRule, UnderlinedHeading } from "./block/heading";
import { MarkdownInHtml } from "./block/html";
import { IndentedInList, List } from "./block/list";
import { Paragraph } from "./block/paragraph";
import { Quote } from "./block/quote";
import { Table } from "./block/table";
import { ContentTab } from "./block/tabs";
import { collectBlocks } from "./collectBlocks";
import { collectFacts } from "./collectFacts";
import type { Element } from "./element";
import type { MarkdownFacts } from "./facts";
import { simpleGlossary } from "./glossary";
import { InlineParser, InlineStash } from "./inline/pattern";
import { inlinePatterns } from "./inline/patterns";
import { MappedText } from "./mappedText";
import { Node } from "./node";
import { Page } from "./page";
import { extractFences } from "./preprocess/fences";
import { extractHtml } from "./preprocess/htmlExtractor";
import { normalize } from "./preprocess/normalize";
import { type FileText, includeSnippets } from "./preprocess/snippets";
import { AbbreviationFinder, markAbbreviations } from "./tree/abbreviations";
import { applyAttributeLists } from "./tree/attributeLists";
import { finish } from "./tree/finish";
import { addFootnotes, addFurtherWaysBack } from "./tree/footnotes";
import { assignHeadingIds } from "./tree/headingIds";
import { InlineTree } from "./tree/inlineTree";
import { addLineEnds } from "./tree/lineEnds";
import { insertTableOfContents } from "./tree/tableOfContents";
import { markTaskLists } from "./tree/taskLists";

export type { Content, Element, RawHtml, Text } from "./element";
export { MappedText } from "./mappedText";
export { type HtmlOptions, type LinkTarget, toHtml } from "./serialize";
export { slugify } from "./tree/headingIds";

export interface MarkdownOptions {
  /** Text of the word list that the site appends to the page; "" or absent: none. */
  readonly glossary?: string;
  /** The `<svg>` of an icon by its name without colons; absent, or without a drawing: a neutral one. */
  readonly icon?: (name: string) => string | undefined;
  /** Texts of the files that the page can include; absent: lines that include a file are text. */
  readonly fileText?: FileText;
}

export interface MarkdownDocument {
  readonly root: Element;
  readonly facts: MarkdownFacts;
}

/** Parses a page's Markdown, without its frontmatter. Never fails: any text is a page. */
export function parseMarkdown(written: MappedText, options: MarkdownOptions = {}): MarkdownDocument {
  const icon = options.icon ?? (() => undefined);
  // A page of white space alone is not even given the word list.
  if (written.isBlank) return build(MappedText.empty, new Page(icon), new Map());
  const { text: source, open } = options.fileText
    ? includeSnippets(written, options.fileText)
    : { text: written, open: false };
  const glossary = open ? "" : (options.glossary ?? "");
  const terms = glossary === "" ? new Map<string, string>() : simpleGlossary(glossary);
  let page = new Page(icon);
  let extracted = extract(source, page);
  if (terms === undefined || (glossary !== "" && extracted.unfinished)) {
    // The word list becomes part of what the page left open, so it is read along.
    page = new Page(icon);
    const { end } = source.range();
    extracted = extract(MappedText.concat(source, MappedText.standIn(`\n\n\n${glossary}`, end, end)), page);
    return build(extracted.text, page, new Map());
  }
  return build(extracted.text, page, terms);
}

function extract(source: MappedText, page: Page): { text: MappedText; unfinished: boolean } {
  page.mayHaveContents = source.text.includes("[TOC]");
  return extractHtml(extractFences(normalize(source), page), page);
}

function build(text: MappedText, page: Page, terms: ReadonlyMap<string, string>): MarkdownDocument {
  const blocks = blockParser(page);
  const root = new Node("div");
  blocks.parseText(root, text);
  addFootnotes(root, blocks);
  const blockFacts = collectBlocks(root);
  markTaskLists(root, page.stash);
  const stash = new InlineStash();
  new InlineTree(new InlineParser(inlinePatterns(page, stash), stash), stash).run(root);
  addFurtherWaysBack(root, page.footnoteReferences);
  addLineEnds(root);
  applyAttributeLists(root);
  const abbreviations = finderOf(page.abbreviations, terms);
  if (abbreviations !== undefined) markAbbreviations(root, abbreviations);
  const finished = finish(root, page.stash);
  assignHeadingIds(finished);
  if (page.mayHaveContents) insertTableOfContents(finished);
  return { root: finished, facts: collectFacts(finished, page, blockFacts) };
}

/** The kinds of blocks, in the order in which they are asked. */
function blockParser(page: Page): BlockParser {
  const parser = new BlockParser(page);
  parser.register(
    new ContentTab(parser),
    new Expander(parser),
    new Admonition(parser),
    new MarkdownInHtml(parser),
    new EmptyBlock(),
    new IndentedInList(parser),
    new GenericBlock(parser),
    new IndentedCode(parser),
    new Table(),
    new HashHeading(parser),
    new UnderlinedHeading(),
    new HorizontalRule(parser),
    new List(parser, "ol"),
    new List(parser, "ul"),
    new Quote(parser),
    new FootnoteDefinition(parser),
    new AbbreviationDefinition(parser),
    new LinkDefinition(parser),
    new Paragraph(parser),
  );
  return parser;
}

let glossaryFinder: { terms: ReadonlyMap<string, string>; finder: AbbreviationFinder } | undefined;

/** Definitions of the word list beat those of the page, which it follows. */
function finderOf(
  ofPage: ReadonlyMap<string, string>,
  terms: ReadonlyMap<string, string>,
): AbbreviationFinder | undefined {
  if (ofPage.size + terms.size === 0) return undefined;
  if (ofPage.size > 0) return new AbbreviationFinder(new Map([...ofPage, ...terms]));
  if (glossaryFinder?.terms !== terms) glossaryFinder = { terms, finder: new AbbreviationFinder(terms) };
  return glossaryFinder.finder;
}
