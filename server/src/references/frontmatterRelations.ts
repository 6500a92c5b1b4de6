/**
 * Which pages name which in their frontmatter: vereiste ← maatregel ← hulpmiddel. Answered from the index, so that it
 * costs as much as there are answers, whatever the size of the handbook.
 */
import type { OffsetRange } from "../text/range";
import { isSequence, type YamlValue } from "../text/yamlValue";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { type Term, termsOf } from "./names";
import { frontmatterUses } from "./termUses";

/** The names by which fields refer to a page; of two pages with one name, references mean the first. */
export function namesOf({ model, index }: Handbook, { docsPath }: Page): readonly Term[] {
  if (docsPath === undefined) return [];
  return termsOf(model, docsPath).filter(
    ({ vocabulary, name }) => index.termPage(vocabulary, name)?.docsPath === docsPath,
  );
}

/** The pages whose frontmatter refers to a page. */
export function referringPages(handbook: Handbook, page: Page): readonly Page[] {
  return pagesNaming(handbook, namesOf(handbook, page));
}

/**
 * The pages of `docs/` whose frontmatter has one of some terms, in any of the fields that take it: kind by kind in the order of
 * the model, those of no kind last.
 */
export function pagesNaming({ model, index }: Handbook, terms: readonly Term[]): readonly Page[] {
  const wanted = Object.entries(model.fields).flatMap(([field, { vocabulary }]) =>
    terms.filter((term) => term.vocabulary === vocabulary).map(({ name }) => ({ field, name })),
  );
  if (wanted.length === 0) return [];
  const ofKinds = model.kinds.flatMap(({ name: kind }) =>
    wanted.flatMap(({ field, name }) => index.pagesWith(kind, field, name)),
  );
  // There are few others, and their fields are read: no index is kept of them.
  const ofNone = [...index.allPages()].filter(
    ({ kind, meta }) => !kind && wanted.some(({ field, name }) => holds(meta[field], name)),
  );
  return [...new Set([...ofKinds, ...ofNone])];
}

function holds(value: YamlValue | undefined, name: string): boolean {
  return isSequence(value) ? value.includes(name) : value === name;
}

/** Where the frontmatter of one page names another. */
export function namings(handbook: Handbook, from: Page, names: readonly Term[]): readonly OffsetRange[] {
  return [...frontmatterUses(from, handbook, names)].flatMap(({ kind, range }) =>
    kind === "frontmatter" ? [range] : [],
  );
}
