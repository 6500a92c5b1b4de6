/**
 * Who refers to something: the one finder behind "find all references", highlights and the numbers above a page. It works
 * from the texts in memory; a page is parsed only when one look at its text shows that it can refer.
 */
import type { OffsetRange } from "../text/range";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { configPathsTo } from "./configPaths";
import { footnotesOf } from "./footnotes";
import { namesOf } from "./frontmatterRelations";
import { possibleWords, shownTerms } from "./glossaryWords";
import { idsIn } from "./idsIn";
import { linksTo, linksToAddress } from "./linkUses";
import type { Term } from "./names";
import { sourcesOf } from "./sources";
import type { Subject } from "./subject";
import { termUses } from "./termUses";

export interface Use {
  readonly page: Page;
  readonly range: OffsetRange;
  /**
   * - `frontmatter`, `exception`, `macro`: a term in a field, in an expression of `uitzondering`, in the filter of a list.
   * - `link`, `address`: a link; a full address on the site, wherever it stands.
   * - `navigation`: a path in `mkdocs.yml`.
   * - `id`: a page's id in a text.
   * - `word`: a term of the word list in a text. `source`: a code in the field `sources`. `footnote`: a footnote's mark.
   */
  readonly kind:
    | "frontmatter"
    | "exception"
    | "macro"
    | "link"
    | "address"
    | "navigation"
    | "id"
    | "word"
    | "source"
    | "footnote";
}

/** All uses of a subject, page by page; what defines it is not one of them. */
export function* uses(handbook: Handbook, subject: Subject): Generator<Use> {
  const find = finder(handbook, subject);
  for (const page of handbook.pages) yield* find(page);
}

/** The uses on one page. */
export function usesOn(handbook: Handbook, page: Page, subject: Subject): Generator<Use> {
  return finder(handbook, subject)(page);
}

type Found = Omit<Use, "page">;

function finder(handbook: Handbook, subject: Subject): (page: Page) => Generator<Use> {
  const find = finderOn(handbook, subject);
  return function* (page) {
    // The text of a file that cannot be read is a guess.
    if (page.problem) return;
    for (const found of find(page)) yield { page, ...found };
  };
}

function finderOn(handbook: Handbook, subject: Subject): (page: Page) => Iterable<Found> {
  switch (subject.kind) {
    case "page":
      return usesOfPage(handbook, subject.page);
    case "file":
      return usesOfFile(handbook, subject.docsPath);
    case "term":
      return usesOfTerms(handbook, [{ vocabulary: subject.vocabulary, name: subject.value }]);
    case "anchor":
      return onPages(linksTo(handbook, subject.docsPath, subject.anchor));
    case "address":
      return onPages(linksToAddress(subject.url));
    case "word":
      return usesOfWord(handbook, subject.term);
    case "source":
      return onPages(({ text, meta, document }) =>
        // Where a text holds no such code, positions need not be worked out.
        meta.sources === undefined || !text.includes(subject.code)
          ? []
          : sourcesOf(text, document.frontmatter)
              .filter(({ framework, code }) => framework === subject.framework && code === subject.code)
              .map(({ range }): Found => ({ kind: "source", range })),
      );
    case "footnote":
      return (page) =>
        page.path === subject.page.path
          ? footnotesOf(page)
              .filter(({ name }) => name === subject.name)
              .flatMap(({ marks }) => marks.map((range): Found => ({ kind: "footnote", range })))
          : [];
  }
}

function usesOfPage(handbook: Handbook, subject: Page): (page: Page) => Iterable<Found> {
  const { docsPath, id } = subject;
  if (docsPath === undefined) return () => [];
  const inTerms = usesOfTerms(handbook, namesOf(handbook, subject));
  const inLinks = usesOfFile(handbook, docsPath);
  return function* (page) {
    yield* inTerms(page);
    yield* inLinks(page);
    if (id === undefined || page.subject !== "page" || !page.text.includes(id)) return;
    const body = { start: page.document.bodyStart, end: page.text.length };
    for (const found of idsIn(page.text, body)) if (found.id === id) yield { kind: "id", range: found.range };
  };
}

function usesOfFile(handbook: Handbook, docsPath: string): (page: Page) => Iterable<Found> {
  const inPage = linksTo(handbook, docsPath);
  return function* (page) {
    if (page.subject === "page") yield* inPage(page);
    else if (page.subject === "site-config")
      for (const range of configPathsTo(page, docsPath)) yield { kind: "navigation", range };
  };
}

function usesOfTerms(handbook: Handbook, terms: readonly Term[]): (page: Page) => Iterable<Found> {
  return onPages(function* (page) {
    for (const { kind, range } of termUses(page, handbook, terms)) yield { kind, range };
  });
}

function usesOfWord(handbook: Handbook, term: string): (page: Page) => Iterable<Found> {
  const glossary = handbook.page(glossaryPath);
  if (!glossary) return () => [];
  const generated = new Set(handbook.model.generated.map(({ path }) => path));
  return onPages(function* (page) {
    if (page.docsPath === undefined || generated.has(page.docsPath)) return;
    const body = page.text.slice(page.document.bodyStart);
    if (!body.includes(term)) return;
    const isPossible = ({ start, end }: OffsetRange) => body.slice(start, end) === term;
    if (!possibleWords(glossary, body).some(isPossible)) return;
    for (const shown of shownTerms(page, glossary))
      if (shown.term === term) yield { kind: "word", range: shown.range };
  });
}

function onPages(find: (page: Page) => Iterable<Found>): (page: Page) => Iterable<Found> {
  return (page) => (page.subject === "page" ? find(page) : []);
}
