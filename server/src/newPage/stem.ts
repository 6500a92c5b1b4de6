/** The file name of a new page, without extension: what is proposed, and what it says of the title. */
import type { PageKind } from "../model/contentModel";
import { nextNumber } from "../workspace/families";
import type { Handbook } from "../workspace/handbook";
import { codeInName, familyOf } from "./code";

/** The most words, and letters, of a title that a proposed name takes over. */
const mostWords = 4;
const mostLetters = 45;

/** Words without which a title can still be recognised. */
const littleWords = new Set(
  "de het een en of van voor in op te om met bij aan als door dat die deze dit is zijn wordt worden naar over uit tot er tijdens binnen".split(
    " ",
  ),
);

/** The name that is proposed for a page: the code with the next free number, and the first words of the title that matter. */
export function proposeStem(handbook: Handbook, kind: PageKind, title: string, code?: string): string {
  const words = shortName(title, kind.id?.stemPattern === undefined);
  const family = code === undefined ? undefined : familyOf(handbook, kind, code);
  if (!family || family.stemPrefix === "") return words;
  return `${family.stemPrefix}${nextNumber(family)}${words === "" ? "" : `-${words}`}`;
}

/** @param keepsCapitals whether abbreviations keep theirs: names without a code often are one */
function shortName(title: string, keepsCapitals: boolean): string {
  const abbreviation = /\(([A-Z][A-Za-z]*[A-Z])\)$/.exec(title.trim())?.[1];
  if (keepsCapitals && abbreviation !== undefined) return abbreviation;
  const plain = title.normalize("NFD").replace(/[\p{M}'’‘]/gu, "");
  const words = plain
    .split(/[^A-Za-z0-9]+/)
    .map((word) => (keepsCapitals && /^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .filter((word) => word !== "" && !littleWords.has(word));
  let name = "";
  for (const word of words.slice(0, mostWords)) {
    const longer = name === "" ? word : `${name}-${word}`;
    if (name !== "" && longer.length > mostLetters) break;
    name = longer;
  }
  return name.slice(0, mostLetters);
}

/** Whether a name gives an address that can be written down without percent signs. */
export function isPlainName(stem: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(stem);
}

/** The words of a name behind its code, for an author to make a title of. */
export function titleOfStem(kind: PageKind | undefined, stem: string): string {
  const words = stem
    .slice((kind && codeInName(kind, stem)?.end) ?? 0)
    .replace(/[-_]+/g, " ")
    .trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
