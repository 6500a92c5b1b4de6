/**
 * Finds pages, headings and terms of the word list in all handbooks by what authors know of them: title, file name, URN,
 * short code such as `aia-09` (LSP 3.17, workspace/symbol). Capitals and accents do not count.
 */
import { type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { definitionsOf } from "../references/glossaryWords";
import type { OffsetRange } from "../text/range";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { codeOf } from "../workspace/shortCode";
import { fold } from "./fold";
import { headingLines } from "./headingLines";
import type { Language } from "./snapshot";

/** Nobody reads more, and an editor asks again with every letter. */
const mostSymbols = 200;

/**
 * @param query words that must all occur in what something is known by; empty: all pages
 * @param withHeadings false where the editor finds headings itself
 * @returns the best first
 */
export function workspaceSymbols(
  handbooks: readonly Handbook[],
  query: string,
  language: Language,
  withHeadings: boolean,
): SymbolInformation[] {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/);
  const hits: { readonly thing: Thing; readonly rank: number }[] = [];
  for (const page of handbooks.flatMap(({ pages }) => [...pages])) {
    for (const thing of thingsOn(page)) {
      if (thing.kind === "heading" && !withHeadings) continue;
      if (wanted === "" && thing.kind !== "page") continue;
      if (words.every((word) => thing.folded.includes(word)))
        hits.push({ thing, rank: rankOf(thing, wanted) });
    }
  }
  return hits
    .sort((a, b) => a.rank - b.rank || (a.thing.name < b.thing.name ? -1 : 1))
    .slice(0, mostSymbols)
    .map(({ thing }) => toSymbol(thing, query, language));
}

/** Something that can be found. */
interface Thing {
  readonly kind: "page" | "heading" | "word";
  readonly page: Page;
  readonly name: string;
  /** What else it is known by. */
  readonly keys: readonly string[];
  /** All that it is known by as it is compared, one a line. */
  readonly folded: string;
  readonly range: OffsetRange;
}

/** Remembered per page, of which a change makes a new one. */
const known = new WeakMap<Page, readonly Thing[]>();

function thingsOn(page: Page): readonly Thing[] {
  let things = known.get(page);
  if (!things) {
    things = findThings(page);
    known.set(page, things);
  }
  return things;
}

function findThings(page: Page): readonly Thing[] {
  const thing = (
    kind: Thing["kind"],
    name: string,
    range: OffsetRange,
    ...keys: readonly string[]
  ): Thing => ({
    kind,
    page,
    name,
    keys,
    folded: [name, ...keys].map(fold).join("\n"),
    range,
  });
  if (page.path === glossaryPath)
    return definitionsOf(page).map(({ term, range }) => thing("word", term, range));
  if (page.docsPath === undefined || page.problem) return [];
  const headings = headingLines(page);
  const { title } = page.meta;
  const written = typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
  const shown = written ?? headings.find(({ level }) => level === 1)?.text ?? page.stem;
  const code = codeOf(page);
  const name = code === undefined ? shown : `${code} · ${shown}`;
  return [
    thing("page", name, { start: 0, end: 0 }, page.stem, ...(page.id === undefined ? [] : [page.id])),
    ...headings.map(({ text, range }) => thing("heading", text, range)),
  ];
}

/** Pages before terms before headings; what is called so before what begins so, has a word that does, or only holds it. */
function rankOf({ kind, folded }: Thing, wanted: string): number {
  const order = { page: 0, word: 1, heading: 2 }[kind];
  if (wanted === "") return order;
  const lines = folded.split("\n");
  // The title behind a code begins as well.
  const begins = lines.some((line) => line.startsWith(wanted) || line.includes(` · ${wanted}`));
  if (lines.includes(wanted)) return order;
  if (begins) return 3 + order;
  const at = folded.indexOf(wanted);
  if (at < 0) return 12 + order;
  return (/[\p{L}\p{N}]/u.test(folded[at - 1] ?? " ") ? 9 : 6) + order;
}

function toSymbol(
  { kind, page, name, keys, range }: Thing,
  query: string,
  language: Language,
): SymbolInformation {
  return {
    name:
      [name, ...keys.map((key) => `${key} · ${name}`)].find((text) => shows(text, query)) ??
      `${query} · ${name}`,
    kind: symbolKinds[kind],
    location: { uri: page.uri, range: page.document.lines.range(range) },
    containerName: containerOf(kind, page, language),
  };
}

const symbolKinds = { page: SymbolKind.File, heading: SymbolKind.String, word: SymbolKind.Key };

function containerOf(kind: Thing["kind"], page: Page, language: Language): string {
  if (kind === "heading") return thingsOn(page)[0]?.name ?? page.stem;
  if (kind === "word") return language === "nl" ? "begrippenlijst" : "word list";
  return page.kind?.name ?? (language === "nl" ? "pagina" : "page");
}

/**
 * Whether a name holds what was asked for. VS Code looks for that itself, in the first 128 characters and with accents, and
 * leaves out whatever has another name.
 */
function shows(name: string, query: string): boolean {
  const start = name.slice(0, 128).toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => start.includes(word));
}
