/** The series in which the pages of a kind are numbered: `avg-01`, `avg-02`, … and `2-owp-01`, `2-owp-02`, …. */
import type { Handbook } from "./handbook";
import { codeOfId, codeOfStem, type NumberedCode, numberedCode } from "./shortCode";

export interface Family {
  /** The name of the kind of page: `vereiste`. */
  readonly kind: string;
  /** The letters that its pages share: `avg`, `owp`. */
  readonly code: string;
  /** What stands before the number in its file names: `avg-`, `2-owp-`; empty where file names carry no code. */
  readonly stemPrefix: string;
  /** What stands before the number in its ids: `urn:nl:ak:ver:avg-`. */
  readonly idPrefix: string;
  /** The numbers that are taken, by a file name or an id, ascending. */
  readonly used: readonly number[];
}

/**
 * The families of a kind, as the names and ids of its pages show them, in the order in which the site lists the pages.
 * A kind without numbered pages has none.
 */
export function familiesOf(handbook: Handbook, kind: string): readonly Family[] {
  const model = handbook.model.kinds.find(({ name }) => name === kind)?.id;
  if (!model) return [];
  const found = new Map<string, FoundFamily>();
  const take = (code: NumberedCode) => {
    const family = found.get(code.letters) ?? { code: code.series, fronts: [], ids: [], used: new Set() };
    found.set(code.letters, family);
    family.used.add(code.number);
    return family;
  };
  const pages = [...handbook.index.allPages()];
  for (const page of pages) {
    if (page.kind?.name !== kind) continue;
    const inName = numberedCode(codeOfStem(model, page.stem));
    if (inName) take(inName).fronts.push(page.stem.slice(0, page.stem.indexOf(inName.text)));
    const inId = numberedCode(codeOfId(model, page.id ?? ""));
    if (inId) take(inId).ids.push(page.id?.slice(0, page.id.lastIndexOf(inId.text)) ?? "");
  }
  // An id that stands on a page of another kind is taken all the same.
  for (const page of pages) {
    const inId = page.kind?.name === kind ? undefined : numberedCode(codeOfId(model, page.id ?? ""));
    if (inId) found.get(inId.letters)?.used.add(inId.number);
  }
  const hasNames = model.stemPattern !== undefined;
  const families = [...found].map(([letters, { code, fronts, ids, used }]) => ({
    kind,
    code,
    stemPrefix: hasNames ? mostFrequent(fronts, "") + letters : "",
    idPrefix: mostFrequent(ids, model.prefix) + letters,
    used: [...used].sort((a, b) => a - b),
  }));
  return families.sort((a, b) => compare(a.stemPrefix, b.stemPrefix) || compare(a.code, b.code));
}

/** The number for the next page of a family, in two digits: after the highest, so that a number never comes back. */
export function nextNumber({ used }: Pick<Family, "used">): string {
  return String((used.at(-1) ?? 0) + 1).padStart(2, "0");
}

interface FoundFamily {
  readonly code: string;
  /** What stands before the code in each file name, and in each id. */
  readonly fronts: string[];
  readonly ids: string[];
  readonly used: Set<number>;
}

/** The text that occurs most often, of equals the first. */
function mostFrequent(texts: readonly string[], otherwise: string): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? otherwise;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
