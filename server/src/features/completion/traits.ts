/**
 * What pages have in common: their labels, the series that they are numbered in, the longer words of their titles. What nearly
 * all pages have says little, what few have says much.
 */
import type { ContentModel } from "../../model/contentModel";
import { textsOf, type YamlMapping } from "../../text/yamlValue";
import type { Page } from "../../workspace/page";
import { codeOfStem, numberedCode } from "../../workspace/shortCode";

/** What a page has that others can have too. */
export function traitsOf({ fields }: ContentModel, meta: YamlMapping, page: Page): ReadonlySet<string> {
  const traits = new Set<string>();
  for (const name of Object.keys(meta)) {
    if (fields[name]?.vocabulary === undefined) continue;
    for (const value of textsOf(meta[name])) traits.add(`${name}=${value}`);
  }
  const code = numberedCode(page.kind?.id && codeOfStem(page.kind.id, page.stem));
  if (code) traits.add(`series=${code.series}`);
  for (const text of [meta.title, meta.toelichting]) {
    if (typeof text !== "string") continue;
    for (const word of text.toLowerCase().match(/\p{L}{5,}/gu) ?? []) traits.add(word);
  }
  return traits;
}

/** The traits of some pages, from trait to page: what one page has in common with each of hundreds is asked at every key. */
export class TraitIndex {
  /** The places in `pages` of those that have a trait. */
  private readonly having = new Map<string, number[]>();

  constructor(
    model: ContentModel,
    readonly pages: readonly Page[],
  ) {
    for (const [at, page] of pages.entries()) {
      for (const trait of traitsOf(model, page.meta, page)) {
        const places = this.having.get(trait);
        if (places) places.push(at);
        else this.having.set(trait, [at]);
      }
    }
  }

  /** How much a trait says, by how many of the pages have it. */
  private weight(trait: string): number {
    return Math.log(1 + this.pages.length / (this.having.get(trait)?.length ?? 1)) - Math.log(2);
  }

  /**
   * How much each of the pages has in common with one that has these traits, by its place in `pages`.
   * @param judges the pages that say how much a trait says
   */
  likeness(traits: ReadonlySet<string>, judges: TraitIndex): readonly number[] {
    const sums = this.pages.map(() => 0);
    for (const trait of traits) {
      const amount = judges.weight(trait);
      for (const at of this.having.get(trait) ?? []) sums[at] = (sums[at] ?? 0) + amount;
    }
    return sums;
  }
}
