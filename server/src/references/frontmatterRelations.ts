/**
 * Which pages name which in their frontmatter: vereiste ← maatregel ← hulpmiddel. Answered from the index, so that it
 * costs as much as there are answers, whatever the size of the handbook.
 */
import { type Term, termsOf } from "../refactor/names";
import { termUses } from "../refactor/termUses";
import type { OffsetRange } from "../text/range";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";

/** The names by which fields refer to a page; of two pages with one name, references mean the first. */
export function namesOf({ model, index }: Handbook, { docsPath }: Page): readonly Term[] {
  if (docsPath === undefined) return [];
  return termsOf(model, docsPath).filter(
    ({ vocabulary, name }) => index.termPage(vocabulary, name)?.docsPath === docsPath,
  );
}

/** The pages whose frontmatter refers to a page, by the name of their kind, in the order of the model. */
export function referringPages(handbook: Handbook, page: Page): ReadonlyMap<string, readonly Page[]> {
  const { model, index } = handbook;
  const names = namesOf(handbook, page);
  const byKind = new Map<string, readonly Page[]>();
  for (const { name: kind } of model.kinds) {
    const pages = names.flatMap(({ vocabulary, name }) =>
      fieldsOf(handbook, vocabulary).flatMap((field) => index.pagesWith(kind, field, name)),
    );
    if (pages.length > 0) byKind.set(kind, [...new Set(pages)]);
  }
  return byKind;
}

/** Where the frontmatter of one page names another. */
export function namings({ model }: Handbook, from: Page, names: readonly Term[]): readonly OffsetRange[] {
  return [...termUses(from, model, names)].flatMap(({ kind, range }) =>
    kind === "frontmatter" ? [range] : [],
  );
}

function fieldsOf({ model }: Handbook, vocabulary: string): readonly string[] {
  return Object.keys(model.fields).filter((field) => model.fields[field]?.vocabulary === vocabulary);
}
