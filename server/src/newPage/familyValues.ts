/** What the pages of a family have in common, so that a new one begins with it: the phase, the labels of a law. */
import type { PageKind } from "../model/contentModel";
import type { YamlValue } from "../text/yamlValue";
import type { Family } from "../workspace/families";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { familyOfStem, hasPhase } from "./names";

/** The share of a family's pages that must have the same labels before a new page gets them unasked. */
const agreement = 0.9;

/** With fewer pages than this, that they have the same labels says nothing. */
const fewestPages = 3;

/** The field that holds the phases, also the name of its vocabulary. */
export const phaseField = "levenscyclus";

/** The pages that have a number of a family in their names. */
export function pagesOf(handbook: Handbook, family: Family): readonly Page[] {
  return [...handbook.index.allPages()].filter(
    ({ kind, stem }) => kind?.name === family.kind && stem.startsWith(family.stemPrefix),
  );
}

/**
 * The items with which a list of a new page begins.
 * @returns undefined when the family leaves it to the author
 */
export function familyItems(
  handbook: Handbook,
  kind: PageKind,
  stem: string,
  field: string,
): readonly string[] | undefined {
  const family = familyOfStem(handbook, kind, stem);
  if (field === phaseField) {
    const phase = family && phaseOf(handbook, family);
    return phase === undefined ? undefined : [phase];
  }
  const { use, general } = handbook.model.fields[field] ?? {};
  if (use !== "profile" && use !== "labels") return undefined;
  // A law that is new to the handbook is no part of the AI-verordening, so it goes for everything.
  if (!family) return general;
  const { items, pages } = agreedItems(handbook, family, field);
  return pages >= fewestPages || (items && general && isSameSet(items, general)) ? items : undefined;
}

/** The labels that nearly all pages of a family have, and how many pages it has. */
function agreedItems(
  handbook: Handbook,
  family: Family,
  field: string,
): { readonly items: readonly string[] | undefined; readonly pages: number } {
  const lists = pagesOf(handbook, family).map(({ meta }) => textsIn(meta[field]));
  const known = (items: readonly string[]) =>
    items.length > 0 && items.every((item) => handbook.index.hasTerm(field, item) !== false);
  const items = lists.find(
    (list) =>
      known(list) && lists.filter((other) => isSameSet(list, other)).length >= agreement * lists.length,
  );
  return { items, pages: lists.length };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/**
 * The phase that a family is named after: of the phases of its pages the one that other pages have least. Only families
 * with a number in front are named after a phase.
 */
export function phaseOf(handbook: Handbook, family: Family): string | undefined {
  if (!hasPhase(family)) return undefined;
  const own = new Set(pagesOf(handbook, family));
  const others = [...handbook.index.allPages()].filter(
    (page) => page.kind?.name === family.kind && !own.has(page),
  );
  const share = (pages: Iterable<Page>, phase: string) => {
    const all = [...pages];
    return all.filter((page) => phasesOf(page).includes(phase)).length / Math.max(all.length, 1);
  };
  const scored = [...new Set([...own].flatMap(phasesOf))]
    .filter((phase) => handbook.index.hasTerm(phaseField, phase) && share(own, phase) >= 0.5)
    .map((phase) => ({ phase, score: share(own, phase) - share(others, phase) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.phase;
}

function phasesOf({ meta }: Page): readonly string[] {
  return textsIn(meta[phaseField]);
}

function textsIn(value: YamlValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
