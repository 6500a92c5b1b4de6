/**
 * How likely each term is for a page before anything is typed, judged by the handbook itself: what similar pages have,
 * what the pages that it refers to have, how much the page of the term has in common with it, and what its text links to.
 */
import type { ContentModel } from "../../model/contentModel";
import type { ValueNode } from "../../text/frontmatter";
import { isSequence, type YamlMapping } from "../../text/yamlValue";
import type { Page } from "../../workspace/page";
import type { Snapshot } from "../snapshot";

/** How much each sign counts, all of them scaled from 0 to 1; tried on the pages of a real handbook. */
const weights = { similar: 1, referred: 0.3, common: 0.5, linked: 0.6 };

/**
 * Gives the function that says how likely a term is.
 * @param field the field that takes the terms of the vocabulary
 */
export function affinity(snapshot: Snapshot, field: string, vocabulary: string): (term: string) => number {
  const { handbook, page } = snapshot;
  const { model, index } = handbook;
  const own = traitsOf(model, fieldsAsFar(page), page);
  const others = [...index.allPages()].filter(
    (other) => other.path !== page.path && other.kind === page.kind,
  );
  const traits = others.map((other) => knownTraits(model, other));
  const rarity = rarityIn(traits);
  const similar = new Map<string, number>();
  for (const [at, other] of others.entries()) {
    const list = other.meta[field];
    const values = isSequence(list) ? list : [list];
    const likeness = shared(own, traits[at] ?? new Set(), rarity);
    // A page with much in common says more than many with a little; the small part is how usual a term is.
    for (const value of values) if (typeof value === "string") add(similar, value, likeness ** 2 + 0.01);
  }
  const referred = new Map<string, number>();
  for (const other of referredPages(snapshot, field)) {
    for (const value of texts(other.meta, field)) add(referred, value, 1);
  }
  const common = new Map<string, number>();
  const linked = new Map<string, number>();
  for (const term of index.terms(vocabulary)) {
    const termPage = index.termPage(vocabulary, term);
    if (!termPage || termPage.path === page.path) continue;
    common.set(term, shared(own, knownTraits(model, termPage), rarity));
    if (page.text.includes(`${term}.md`) || termPage.text.includes(`${page.stem}.md`)) linked.set(term, 1);
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

/** The traits of a page, worked out once: a page never changes, and another model sees another one. */
function knownTraits(model: ContentModel, page: Page): ReadonlySet<string> {
  let traits = traitsOfPages.get(page);
  if (!traits) {
    traits = traitsOf(model, page.meta, page);
    traitsOfPages.set(page, traits);
  }
  return traits;
}

const traitsOfPages = new WeakMap<Page, ReadonlySet<string>>();

/** What a page has that others can have too: its labels, its family, the longer words of its title. */
function traitsOf(model: ContentModel, meta: YamlMapping, page: Page): ReadonlySet<string> {
  const traits = new Set<string>();
  for (const name of Object.keys(meta)) {
    if (model.fields[name]?.vocabulary === undefined) continue;
    for (const value of texts(meta, name)) traits.add(`${name}=${value}`);
  }
  if (page.kind) traits.add(`family=${familyOf(page.stem)}`);
  for (const text of [meta.title, meta.toelichting]) {
    if (typeof text !== "string") continue;
    for (const word of text.toLowerCase().match(/\p{L}{5,}/gu) ?? []) traits.add(word);
  }
  return traits;
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
    return texts(meta, name).flatMap((value) => index.termPage(vocabulary, value) ?? []);
  });
}

function texts(meta: YamlMapping, name: string): readonly string[] {
  const value = meta[name];
  return (isSequence(value) ? value : [value]).filter((item) => typeof item === "string");
}

/** The letters before the number in the name of a page: `avg` of `avg-12-…`, `owp` of `2-owp-07-…`. */
function familyOf(stem: string): string {
  return /^(?:\d-)?(\p{L}+)-\d/u.exec(stem)?.[1] ?? "";
}

/** How much a trait says: what nearly all pages have says nothing. */
function rarityIn(pages: readonly ReadonlySet<string>[]): (trait: string) => number {
  const counts = new Map<string, number>();
  for (const traits of pages) for (const trait of traits) add(counts, trait, 1);
  return (trait) => Math.log(1 + pages.length / (counts.get(trait) ?? 1)) - Math.log(2);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (trait: string) => number): number {
  let sum = 0;
  for (const trait of b) if (a.has(trait)) sum += rarity(trait);
  return sum;
}

function add(map: Map<string, number>, key: string, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}
