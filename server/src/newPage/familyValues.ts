/** What the pages of a family have in common, so that a new one begins with it: the phase, the labels of a law. */
import type { PageKind } from "../model/contentModel";
import { textsOf } from "../text/yamlValue";
import type { Family } from "../workspace/families";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { familyOfStem, hasPhase } from "./code";

/** The share of a family's pages that must have the same labels before a new page gets them unasked. */
const agreement = 0.9;

/** With fewer pages than this, that they have the same labels says nothing. */
const fewestPages = 3;

/** The field that holds the phases, also the name of its vocabulary. */
export const phaseField = "levenscyclus";

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
    const phase = family && phasesOf(handbook, kind, [family]).get(family);
    return phase === undefined ? undefined : [phase];
  }
  const { use, general } = handbook.model.fields[field] ?? {};
  if (use !== "profile" && use !== "labels") return undefined;
  // A law that is new to the handbook is no part of the AI-verordening, so it goes for everything.
  if (!family) return general;
  const { items, pages } = agreedItems(handbook, family, field);
  return pages >= fewestPages || (items && general && isSameSet(items, general)) ? items : undefined;
}

/** The items of a field that most pages of a kind have. */
export function usualItems(handbook: Handbook, kind: PageKind, field: string): readonly string[] {
  const lists = [...handbook.index.allPages()]
    .filter((page) => page.kind?.name === kind.name)
    .map(({ meta }) => textsOf(meta[field]));
  const counts = new Map<string, number>();
  for (const item of lists.flat()) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > lists.length / 2).map(([item]) => item);
}

/** The labels that nearly all pages of a family have, and how many pages it has. */
function agreedItems(
  handbook: Handbook,
  family: Family,
  field: string,
): { readonly items: readonly string[] | undefined; readonly pages: number } {
  const lists = [...handbook.index.allPages()]
    .filter((page) => isOf(family, page))
    .map(({ meta }) => textsOf(meta[field]));
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

/** Whether a page has a number of a family in its name. */
function isOf(family: Family, { kind, stem }: Page): boolean {
  return kind?.name === family.kind && stem.startsWith(family.stemPrefix);
}

/**
 * The phases that families of a kind are named after: of the phases of a family's pages the one that other pages have least.
 * Only families with a number in front are named after a phase.
 */
export function phasesOf(
  handbook: Handbook,
  kind: PageKind,
  families: readonly Family[],
): ReadonlyMap<Family, string> {
  const all = new PhaseCount();
  const counts = new Map(families.filter(hasPhase).map((family) => [family, new PhaseCount()]));
  for (const page of handbook.index.allPages()) {
    if (page.kind?.name !== kind.name) continue;
    const phases = textsOf(page.meta[phaseField]);
    all.add(phases);
    for (const [family, own] of counts) if (isOf(family, page)) own.add(phases);
  }
  const found = new Map<Family, string>();
  for (const [family, own] of counts) {
    const scored = [...own.byPhase]
      .map(([phase, count]) => ({ phase, share: share(count, own.pages), others: all.without(own, phase) }))
      .filter(({ phase, share }) => share >= 0.5 && handbook.index.hasTerm(phaseField, phase))
      .sort((a, b) => b.share - b.others - (a.share - a.others));
    const [first] = scored;
    if (first) found.set(family, first.phase);
  }
  return found;
}

/** How many pages there are, and how many of them have each phase. */
class PhaseCount {
  pages = 0;
  readonly byPhase = new Map<string, number>();

  add(phases: readonly string[]): void {
    this.pages++;
    for (const phase of phases) this.byPhase.set(phase, (this.byPhase.get(phase) ?? 0) + 1);
  }

  /** The share of the pages beyond some of them that have a phase. */
  without(some: PhaseCount, phase: string): number {
    const count = (this.byPhase.get(phase) ?? 0) - (some.byPhase.get(phase) ?? 0);
    return share(count, this.pages - some.pages);
  }
}

function share(count: number, pages: number): number {
  return count / Math.max(pages, 1);
}
