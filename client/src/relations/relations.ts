/** Which pages of a handbook belong together, as the server says; see `server/src/features/relations.ts`. */
export interface Relations {
  readonly rootUri: string;
  readonly name: string;
  readonly laws: readonly Group[];
  readonly phases: readonly Group[];
  readonly categories: readonly Group[];
  readonly pages: readonly RelatedPage[];
}

export interface RelationsAnswer {
  readonly resultId: string;
  /** Absent when the relations are those of the answer before. */
  readonly items?: readonly Relations[];
}

export interface Group {
  readonly term: string;
  readonly title: string;
}

export interface RelatedPage {
  /** `vereiste`, `maatregel`, `hulpmiddel`, or a kind that the handbook added. */
  readonly kind: string;
  readonly uri: string;
  readonly stem: string;
  readonly title: string;
  readonly code: string;
  readonly law: string;
  readonly phases: readonly string[];
  readonly categories: readonly string[];
  /** Places in `pages`. */
  readonly refersTo: readonly number[];
}

/** For each page the places of those that refer to it. */
export function referrersOf({ pages }: Relations): readonly (readonly number[])[] {
  const referrers: number[][] = pages.map(() => []);
  for (const [place, { refersTo }] of pages.entries()) {
    for (const target of refersTo) referrers[target]?.push(place);
  }
  return referrers;
}
