/**
 * How likely each term is for a page before anything is typed, judged by the handbook itself: what similar pages have,
 * what the pages that it refers to have, how much the page of the term has in common with it, and what its text links to.
 */
import type { ValueNode } from "../../text/frontmatter";
import { textsOf, type YamlMapping } from "../../text/yamlValue";
import type { HandbookIndex } from "../../workspace/handbookIndex";
import type { Page } from "../../workspace/page";
import type { Snapshot } from "../snapshot";
import { TraitIndex, traitsOf } from "./traits";

/** How much each sign counts, all of them scaled from 0 to 1; tried on the pages of a real handbook. */
const weights = { similar: 1, referred: 0.3, common: 0.5, linked: 0.6 };

/**
 * Gives the function that says how likely a term is.
 * @param field the field that takes the terms of the vocabulary
 */
export function affinity(snapshot: Snapshot, field: string, vocabulary: string): (term: string) => number {
  const { handbook, page } = snapshot;
  const { index, model } = handbook;
  const own = traitsOf(model, fieldsAsFar(page), page);
  const others = indexOf(
    snapshot,
    `kind ${page.kind?.name}`,
    [...index.allPages()].filter((other) => other.kind === page.kind && other.path !== page.path),
  );
  const likeness = others.likeness(own, others);
  const similar = new Map<string, number>();
  for (const [at, other] of others.pages.entries()) {
    // A page with much in common says more than many with a little; the small part is how usual a term is.
    const amount = (likeness[at] ?? 0) ** 2 + 0.01;
    for (const value of textsOf(other.meta[field])) add(similar, value, amount);
  }
  const referred = new Map<string, number>();
  for (const other of referredPages(snapshot, field)) {
    for (const value of textsOf(other.meta[field])) add(referred, value, 1);
  }
  const explained = indexOf(
    snapshot,
    `terms of ${vocabulary}`,
    index.terms(vocabulary).flatMap((term) => {
      const termPage = index.termPage(vocabulary, term);
      return termPage && termPage.path !== page.path ? [termPage] : [];
    }),
  );
  const inCommon = explained.likeness(own, others);
  const linksTo = linkedNames(page);
  const common = new Map<string, number>();
  const linked = new Map<string, number>();
  for (const [at, termPage] of explained.pages.entries()) {
    common.set(termPage.stem, inCommon[at] ?? 0);
    if (linksTo.includes(`${termPage.stem}.md`) || knownLinkedNames(termPage).includes(`${page.stem}.md`)) {
      linked.set(termPage.stem, 1);
    }
  }
  const scaled = [
    [similar, weights.similar],
    [referred, weights.referred],
    [common, weights.common],
    [linked, weights.linked],
  ] as const;
  const factors = scaled.map(([scores, weight]) => ({
    scores,
    factor: weight / (Math.max(0, ...scores.values()) || 1),
  }));
  return (term) => factors.reduce((sum, { scores, factor }) => sum + (scores.get(term) ?? 0) * factor, 0);
}

const known = new WeakMap<HandbookIndex, Map<string, TraitIndex>>();

/** The traits of pages; made anew only when one of them has changed, which the page that is typed on is none of. */
function indexOf({ handbook }: Snapshot, name: string, pages: readonly Page[]): TraitIndex {
  const indexes = known.get(handbook.index) ?? new Map<string, TraitIndex>();
  known.set(handbook.index, indexes);
  let index = indexes.get(name);
  if (index?.pages.length !== pages.length || index.pages.some((page, at) => page !== pages[at])) {
    index = new TraitIndex(handbook.model, pages);
    indexes.set(name, index);
  }
  return index;
}

/**
 * The names of the pages that a page's text links to, by a look at the text: what is searched for every term is short. A name
 * that ends like a term is a sign of it too, `3-dat-12-fair-data.md` of the topic `data`.
 */
function linkedNames({ text }: Page): string {
  const names: string[] = [];
  for (let at = text.indexOf(".md"); at >= 0; at = text.indexOf(".md", at + 1)) {
    const name = /[^\s/()<>[\]"']+$/.exec(text.slice(Math.max(0, at - longestName), at))?.[0];
    if (name !== undefined) names.push(`${name}.md`);
  }
  return names.join("\n");
}

/** More letters than any file name has. */
const longestName = 255;

const knownNames = new WeakMap<Page, string>();

/** The same, remembered: for a page that nobody types on. */
function knownLinkedNames(page: Page): string {
  const names = knownNames.get(page) ?? linkedNames(page);
  knownNames.set(page, names);
  return names;
}

/** The fields of a page as far as they can be read: while something is typed, the block is often no valid YAML. */
function fieldsAsFar({ document }: Page): YamlMapping {
  const { frontmatter } = document;
  if (frontmatter.state === "valid") return frontmatter.data;
  return Object.fromEntries(frontmatter.fields.map(({ key, value }) => [key, dataOf(value)]));
}

function dataOf(node: ValueNode): YamlMapping[string] {
  if (node.kind === "scalar") return node.value;
  return node.kind === "sequence" ? node.items.map(dataOf) : {};
}

/** The pages that this one names in its other fields. */
function referredPages({ handbook, page }: Snapshot, field: string): readonly Page[] {
  const { model, index } = handbook;
  const meta = fieldsAsFar(page);
  return Object.keys(meta).flatMap((name) => {
    const vocabulary = model.fields[name]?.vocabulary;
    if (vocabulary === undefined || name === field) return [];
    return textsOf(meta[name]).flatMap((value) => index.termPage(vocabulary, value) ?? []);
  });
}

function add(map: Map<string, number>, key: string, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}
