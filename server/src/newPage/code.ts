/** The code in the name of a page to be, the family that it puts the page in, and the id that goes with it. */
import type { PageKind } from "../model/contentModel";
import { type Family, familiesOf } from "../workspace/families";
import type { Handbook } from "../workspace/handbook";
import { codeOfStem, type NumberedCode, numberedCode } from "../workspace/shortCode";

interface NameCode extends NumberedCode {
  /** What stands before the number in the name: `2-owp-`. */
  readonly prefix: string;
  /** Where the code ends in the name. */
  readonly end: number;
}

export function codeInName(kind: PageKind, stem: string): NameCode | undefined {
  const code = numberedCode(kind.id && codeOfStem(kind.id, stem));
  if (!code) return undefined;
  const end = stem.indexOf(code.text) + code.text.length;
  return { ...code, prefix: stem.slice(0, end - code.digits.length), end };
}

/** The id that goes with a name; undefined for a kind whose names carry no code. */
export function idFor(handbook: Handbook, kind: PageKind, stem: string): string | undefined {
  const code = codeInName(kind, stem);
  if (!kind.id || !code) return undefined;
  const prefix = familiesOf(handbook, kind.name).find((family) => family.code === code.series)?.idPrefix;
  return prefix === undefined ? kind.id.prefix + code.text : prefix + code.digits;
}

/** The family with a code; for a code that no page has yet, the family that begins with the new page. */
export function familyOf(handbook: Handbook, kind: PageKind, code: string): Family {
  const families = familiesOf(handbook, kind.name);
  return (
    families.find((family) => family.code === code) ?? {
      kind: kind.name,
      code,
      stemPrefix: kind.id?.stemPattern === undefined ? "" : `${code}-`,
      idPrefix: `${kind.id?.prefix ?? ""}${code}-`,
      used: [],
    }
  );
}

/** The family that a file name puts a page in, if there are pages of it. */
export function familyOfStem(handbook: Handbook, kind: PageKind, stem: string): Family | undefined {
  const series = codeInName(kind, stem)?.series;
  return familiesOf(handbook, kind.name).find(({ code }) => code === series);
}

/** Whether the names of a family have the number of a phase in front, as in `2-owp-01`. */
export function hasPhase({ stemPrefix }: Family): boolean {
  return /^[0-9]-/.test(stemPrefix);
}
