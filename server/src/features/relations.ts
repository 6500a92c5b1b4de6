/**
 * Which vereisten, maatregelen and hulpmiddelen belong together, for views that show a whole handbook: worked out from
 * frontmatter, which is in memory, so that no page's Markdown is read.
 */
import { lawCode, lawOptions } from "../render/macros/law";
import { BuildFailure } from "../render/pythonValue";
import { siteIndex } from "../render/siteIndex";
import { codeOfId, codeOfStem } from "../rules/id";
import type { YamlValue } from "../text/yamlValue";
import type { Handbook } from "../workspace/handbook";
import { type Page, siteConfigPath } from "../workspace/page";
import { navEntries } from "../workspace/siteConfig";

/** The kinds of page that belong together, by the names that the content model gives them. */
const relatedKinds = ["vereiste", "maatregel", "hulpmiddel"] as const;

export interface Relations {
  readonly rootUri: string;
  /** The name of the site; empty when `mkdocs.yml` gives none. */
  readonly name: string;
  /** The laws of the vereisten, in the order and with the names of the site's own filter. */
  readonly laws: readonly Group[];
  /** The phases in the order of the site's menu. */
  readonly phases: readonly Group[];
  readonly categories: readonly Group[];
  /** In the order of their paths. */
  readonly pages: readonly RelatedPage[];
}

export interface Group {
  /** By which pages name it. */
  readonly term: string;
  readonly title: string;
}

export interface RelatedPage {
  readonly kind: (typeof relatedKinds)[number];
  readonly uri: string;
  readonly stem: string;
  readonly title: string;
  /** The short code, such as `avg-12`; the file name where the page has none. */
  readonly code: string;
  /** The code of a vereiste's law as it stands in its id, such as `avg`. */
  readonly law: string;
  readonly phases: readonly string[];
  readonly categories: readonly string[];
  /** The places in `pages` of the vereisten and maatregelen that the frontmatter names, as far as they exist. */
  readonly refersTo: readonly number[];
}

/** The relations in one handbook. Values that are no text, and references to pages that are not there, are left out. */
export function relations(handbook: Handbook): Relations {
  const pages = relatedPages(handbook);
  const places = new Map(pages.map((page, place) => [page, place]));
  const related = pages.map((page) => describe(handbook, page, places));
  return {
    rootUri: handbook.rootUri,
    name: handbook.config.name,
    laws: lawsOf(handbook, related),
    phases: groupsOf(handbook, "levenscyclus", related, "phases"),
    categories: groupsOf(handbook, "categorie", related, "categories"),
    pages: related,
  };
}

/**
 * The matrix of vereisten and maatregelen as a spreadsheet: a row per vereiste, a column per maatregel, `x` where the
 * maatregel names the vereiste.
 *
 * Excel takes a file for UTF-8 by its byte order mark, and in Dutch it parts cells by semicolons.
 * @param only the URIs of the pages to take up; absent: all
 */
export function relationsCsv(handbook: Handbook, only?: readonly string[]): string {
  const { pages, laws } = relations(handbook);
  const wanted = only && new Set(only);
  const ofKind = (kind: RelatedPage["kind"]) =>
    pages
      .map((page, place) => ({ page, place }))
      .filter(({ page }) => page.kind === kind && (wanted?.has(page.uri) ?? true));
  const columns = ofKind("maatregel");
  const lawNames = new Map(laws.map(({ term, title }) => [term, title]));
  const head = ["Code", "Vereiste", "Wet", "Aantal maatregelen"];
  const rows = ofKind("vereiste").map(({ page, place }) => {
    const marks = columns.map((column) => (column.page.refersTo.includes(place) ? "x" : ""));
    const count = marks.filter((mark) => mark !== "").length;
    return [page.code, page.title, lawNames.get(page.law) ?? page.law, String(count), ...marks];
  });
  const titles = columns.map(({ page }) => `${page.code} ${page.title}`);
  return `\uFEFF${[[...head, ...titles], ...rows].map((row) => `${row.map(csvCell).join(";")}\r\n`).join("")}`;
}

/** A cell of RFC 4180. What a spreadsheet would take for a formula is made a text by an apostrophe before it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function relatedPages({ index }: Handbook): readonly Page[] {
  return [...index.allPages()]
    .filter(({ kind }) => kind && relatedKinds.some((name) => name === kind.name))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function describe(handbook: Handbook, page: Page, places: ReadonlyMap<Page, number>): RelatedPage {
  const { meta, stem } = page;
  const kind = relatedKinds.find((name) => name === page.kind?.name) ?? "vereiste";
  const refersTo = new Set<number>();
  for (const [field, { vocabulary = "" }] of Object.entries(handbook.model.fields)) {
    if (handbook.model.vocabularies[vocabulary]?.source !== "pages") continue;
    for (const name of textsOf(meta[field])) {
      const other = handbook.index.termPage(vocabulary, name);
      const place = other && other !== page ? places.get(other) : undefined;
      if (place !== undefined) refersTo.add(place);
    }
  }
  return {
    kind,
    uri: page.uri,
    stem,
    title: typeof meta.title === "string" && meta.title.trim() !== "" ? meta.title : stem,
    code: codeOf(page),
    law: kind === "vereiste" ? lawOf(page) : "",
    phases: textsOf(meta.levenscyclus),
    categories: textsOf(meta.categorie),
    refersTo: [...refersTo],
  };
}

function codeOf({ id, kind, stem }: Page): string {
  const model = kind?.id;
  const ofId = model && id !== undefined ? codeOfId(model, id) : undefined;
  return ofId ?? (model && codeOfStem(model, stem)) ?? stem;
}

function lawOf(page: Page): string {
  try {
    return lawCode({ path: page.path, meta: page.meta });
  } catch (error) {
    // An id that is no text has no law; its finding says so.
    if (error instanceof BuildFailure) return "";
    throw error;
  }
}

function lawsOf(handbook: Handbook, pages: readonly RelatedPage[]): readonly Group[] {
  const index = siteIndex(handbook.site);
  const codes = pages.map(({ law }) => law).filter((law) => law !== "");
  const named = [...new Set(codes)].map((term) => ({ term, title: lawOptions([term], index)[0] ?? term }));
  const order = lawOptions(codes, index);
  return named.sort((a, b) => order.indexOf(a.title) - order.indexOf(b.title));
}

/** The terms that pages use, also those that the handbook does not know: their pages have to stand somewhere. */
function groupsOf(
  handbook: Handbook,
  vocabulary: string,
  pages: readonly RelatedPage[],
  field: "phases" | "categories",
): readonly Group[] {
  const terms = new Set(pages.flatMap((page) => page[field]));
  const groups = [...terms].map((term) => {
    const page = handbook.index.termPage(vocabulary, term);
    const title = page && typeof page.meta.title === "string" ? page.meta.title : inWords(term);
    return { term, title, order: page ? menuOrder(handbook, page) : Number.POSITIVE_INFINITY };
  });
  groups.sort((a, b) => (a.order === b.order ? a.title.localeCompare(b.title, "nl") : a.order - b.order));
  return groups.map(({ term, title }) => ({ term, title }));
}

/** A term as badges show it: `impact-assessment` is "Impact assessment". */
function inWords(term: string): string {
  const words = term.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function menuOrder(handbook: Handbook, { docsPath = "" }: Page): number {
  const place = menuOf(handbook.page(siteConfigPath)).indexOf(docsPath);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

const menus = new WeakMap<Page, readonly string[]>();

function menuOf(config: Page | undefined): readonly string[] {
  if (!config) return [];
  const known = menus.get(config) ?? navEntries(config.text).map(({ path }) => path);
  menus.set(config, known);
  return known;
}

/** The texts of a field; a single text counts as a list of one, as its author meant it. */
function textsOf(value: YamlValue | undefined): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return [...new Set(values.filter((item) => typeof item === "string" && item.trim() !== ""))];
}
