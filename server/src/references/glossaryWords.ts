/** The word list's terms: where each is defined and how, and where a page shows one with its definition. */
import { simpleGlossary } from "../markdown/glossary";
import { type Content, MappedText, parseMarkdown } from "../markdown/index";
import { AbbreviationFinder } from "../markdown/tree/abbreviations";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

export interface GlossaryDefinition {
  readonly term: string;
  /** The term between the brackets. */
  readonly range: OffsetRange;
  /** The one line that the site shows, as it stands. */
  readonly text: string;
}

/**
 * All definitions of a word list, in its order.
 * @param glossary `includes/begrippenlijst.md`
 */
export function definitionsOf(glossary: Page): readonly GlossaryDefinition[] {
  return readGlossary(glossary).definitions;
}

/** What the site shows at a term: of more definitions it takes the last. */
export function definitionOf(glossary: Page, term: string): string | undefined {
  return readGlossary(glossary).texts.get(term);
}

interface Glossary {
  readonly definitions: readonly GlossaryDefinition[];
  readonly texts: ReadonlyMap<string, string>;
  readonly finder: AbbreviationFinder;
}

const read = new WeakMap<Page, Glossary>();

function readGlossary(page: Page): Glossary {
  const before = read.get(page);
  if (before) return before;
  const definitions = [
    ...page.text.matchAll(/^\uFEFF?\*\[([^\]\\\r\n]*)\] ?: *(?:\r\n?|\n)? *([^\r\n]*)/gm),
  ].flatMap(({ index, 0: whole, 1: inside = "", 2: text = "" }) => {
    const term = inside.trim();
    const start = index + whole.indexOf("[") + 1 + inside.indexOf(term);
    return term === "" ? [] : [{ term, range: { start, end: start + term.length }, text: text.trim() }];
  });
  const texts = new Map(definitions.map(({ term, text }) => [term, text]));
  const finder = new AbbreviationFinder(simpleGlossary(page.text) ?? texts);
  const glossary = { definitions, texts, finder };
  read.set(page, glossary);
  return glossary;
}

/**
 * The places where a text can show a term: a look at the text alone, which saves reading the page. Marks of emphasis
 * (`_`) continue a word for the finder and end one on the page.
 */
export function possibleWords(glossary: Page, text: string): readonly OffsetRange[] {
  return readGlossary(glossary).finder.find(text.replaceAll("_", " "));
}

export interface ShownTerm {
  readonly term: string;
  readonly range: OffsetRange;
  /** Whether the word is also part of the label by which a reference link finds its target. */
  readonly inLabel: boolean;
}

const known = new WeakMap<Page, { readonly glossary: Page; readonly terms: readonly ShownTerm[] }>();

/** The places where a page shows a term of the word list with its definition, each once, in source order. */
export function shownTerms(page: Page, glossary: Page): readonly ShownTerm[] {
  const before = known.get(page);
  if (before?.glossary === glossary) return before.terms;
  const terms = findTerms(page, glossary);
  known.set(page, { glossary, terms });
  return terms;
}

function findTerms(page: Page, glossary: Page): readonly ShownTerm[] {
  const { bodyStart } = page.document;
  const { texts } = readGlossary(glossary);
  const body = MappedText.of(page.text.slice(bodyStart), bodyStart);
  const { root } = parseMarkdown(body, { glossary: glossary.text });
  const found = new Map<number, ShownTerm>();
  const visit = (content: Content, inLabel: boolean) => {
    if (content.kind !== "element") return;
    const { tag, range, children, link } = content;
    const term = page.text.slice(range.start, range.end);
    // Where markup stands within the words, the range is that of the whole.
    if (tag === "abbr" && texts.has(term)) found.set(range.start, { term, range, inLabel });
    for (const child of children) visit(child, inLabel || link?.kind === "reference");
  };
  visit(root, false);
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}
