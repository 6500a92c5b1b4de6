/** The word list's terms: where each is defined, and where a page shows one with its definition. */
import { simpleGlossary } from "../markdown/glossary";
import { type Content, MappedText, parseMarkdown } from "../markdown/index";
import { AbbreviationFinder } from "../markdown/tree/abbreviations";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

export interface GlossaryDefinition {
  readonly term: string;
  /** The term between the brackets. */
  readonly range: OffsetRange;
}

/** All definitions of a word list, in its order. */
export function definitionsOf(glossary: string): readonly GlossaryDefinition[] {
  return readGlossary(glossary).definitions;
}

/** Whether a word list defines a term. */
export function isDefined(glossary: string, term: string): boolean {
  return readGlossary(glossary).terms.has(term);
}

interface Glossary {
  readonly source: string;
  readonly definitions: readonly GlossaryDefinition[];
  readonly terms: ReadonlySet<string>;
  readonly finder: AbbreviationFinder;
}

let last: Glossary | undefined;

function readGlossary(source: string): Glossary {
  if (last?.source === source) return last;
  const definitions = [...source.matchAll(/^\uFEFF?\*\[([^\]\\\r\n]*)\] ?:/gm)].flatMap(
    ({ index, 0: whole, 1: inside = "" }) => {
      const term = inside.trim();
      const start = index + whole.indexOf("[") + 1 + inside.indexOf(term);
      return term === "" ? [] : [{ term, range: { start, end: start + term.length } }];
    },
  );
  const terms = new Set(definitions.map(({ term }) => term));
  const finder = new AbbreviationFinder(
    simpleGlossary(source) ?? new Map([...terms].map((term) => [term, ""])),
  );
  last = { source, definitions, terms, finder };
  return last;
}

/**
 * The places where a text can show a term: a look at the text alone, which saves reading the page. Marks of emphasis
 * (`_`) continue a word for the finder and end one on the page.
 */
export function possibleWords(glossary: string, text: string): readonly OffsetRange[] {
  return readGlossary(glossary).finder.find(text.replaceAll("_", " "));
}

export interface ShownWord {
  readonly term: string;
  readonly range: OffsetRange;
  /** Whether the word is also part of the label by which a reference link finds its target. */
  readonly inLabel: boolean;
}

const known = new WeakMap<Page, { readonly glossary: string; readonly words: readonly ShownWord[] }>();

/** The places where a page shows a term of the word list with its definition, each once, in source order. */
export function shownWords(page: Page, glossary: string): readonly ShownWord[] {
  const before = known.get(page);
  if (before?.glossary === glossary) return before.words;
  const words = findWords(page, glossary);
  known.set(page, { glossary, words });
  return words;
}

function findWords(page: Page, glossary: string): readonly ShownWord[] {
  const { bodyStart } = page.document;
  const { root } = parseMarkdown(MappedText.of(page.text.slice(bodyStart), bodyStart), { glossary });
  const found = new Map<number, ShownWord>();
  const visit = (content: Content, inLabel: boolean) => {
    if (content.kind !== "element") return;
    const { tag, range, children, link } = content;
    const term = page.text.slice(range.start, range.end);
    // Where markup stands within the words, the range is that of the whole.
    if (tag === "abbr" && isDefined(glossary, term)) found.set(range.start, { term, range, inLabel });
    for (const child of children) visit(child, inLabel || link?.kind === "reference");
  };
  visit(root, false);
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}
