/** The relations in a handbook, worked out from frontmatter, which is in memory, so that no page's Markdown is read. */
import type { ContentModel } from "../../model/contentModel";
import { phaseField } from "../../newPage/familyValues";
import { lawCode, lawOptions } from "../../render/macros/law";
import { BuildFailure } from "../../render/pythonValue";
import { isInFolder, siteIndex } from "../../render/siteIndex";
import { textsOf } from "../../text/yamlValue";
import type { Handbook } from "../../workspace/handbook";
import { type Page, siteConfigPath } from "../../workspace/page";
import { codeOf } from "../../workspace/shortCode";
import { navEntries } from "../../workspace/siteConfig";

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
  /** As the content model calls it: `vereiste`. */
  readonly kind: string;
  readonly uri: string;
  readonly stem: string;
  readonly title: string;
  /** The short code, such as `avg-12`; the file name where the page has none. */
  readonly code: string;
  /** The code of a vereiste's law as it stands in its id, such as `avg`. */
  readonly law: string;
  readonly phases: readonly string[];
  readonly categories: readonly string[];
  /** The places in `pages` of the pages that the frontmatter names, as far as they exist. */
  readonly refersTo: readonly number[];
}

/** The field that holds the categories of hulpmiddelen, also the name of its vocabulary. */
export const categoryField = "categorie";

/** Whether a field names other pages. */
export function isReference({ fields, vocabularies }: ContentModel, field: string): boolean {
  return vocabularies[fields[field]?.vocabulary ?? ""]?.source === "pages";
}

/** Values that are no text, and references to pages that are not there, are left out. */
export function relate(handbook: Handbook): Relations {
  const pages = relatedPages(handbook);
  const places = new Map(pages.map((page, place) => [page, place]));
  const related = pages.map((page) => describe(handbook, page, places));
  return {
    rootUri: handbook.rootUri,
    name: handbook.config.name,
    laws: lawsOf(handbook, related),
    phases: groupsOf(handbook, phaseField, related, "phases"),
    categories: groupsOf(handbook, categoryField, related, "categories"),
    pages: related,
  };
}

function relatedPages({ index, model }: Handbook): readonly Page[] {
  const related = relatedKinds(model);
  return [...index.allPages()]
    .filter(({ kind }) => kind && related.has(kind.name))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The kinds of page that name pages, and those that are named. */
function relatedKinds({ kinds, fields, vocabularies }: ContentModel): ReadonlySet<string> {
  const related = new Set<string>();
  for (const kind of kinds) {
    for (const { name } of kind.fields) {
      const vocabulary = vocabularies[fields[name]?.vocabulary ?? ""];
      if (vocabulary?.source === "pages") related.add(kind.name).add(vocabulary.kind);
    }
  }
  return related;
}

function describe(handbook: Handbook, page: Page, places: ReadonlyMap<Page, number>): RelatedPage {
  const { meta, stem } = page;
  const refersTo = new Set<number>();
  for (const [field, { vocabulary = "" }] of Object.entries(handbook.model.fields)) {
    if (!isReference(handbook.model, field)) continue;
    for (const name of textsOf(meta[field])) {
      const other = handbook.index.termPage(vocabulary, name);
      const place = other && other !== page ? places.get(other) : undefined;
      if (place !== undefined) refersTo.add(place);
    }
  }
  return {
    kind: page.kind?.name ?? "",
    uri: page.uri,
    stem,
    title: typeof meta.title === "string" && meta.title.trim() !== "" ? meta.title : stem,
    code: codeOf(page) ?? stem,
    law: isInFolder(page.path, "vereisten") ? lawOf(page) : "",
    phases: textsOf(meta[phaseField]),
    categories: textsOf(meta[categoryField]),
    refersTo: [...refersTo],
  };
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
