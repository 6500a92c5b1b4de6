/** The law that a vereiste comes from, as the column and the filter Wetgeving show it. */

import type { SitePage } from "../../site/site";
import { compareCodePoints } from "../pythonValue";
import type { SiteIndex } from "../siteIndex";
import { idWithoutPrefix } from "./id";

/** The code of the law as it stands in the page's id: `avg` of `urn:nl:ak:ver:avg-12`; empty when there is none. */
export function lawCode(page: SitePage): string {
  const [code = ""] = idWithoutPrefix(page.meta).split("-");
  return code;
}

/** The cell for a law: a well-known code with its meaning, else what the word list says, else the code. */
export function lawCell(code: string, index: SiteIndex): string {
  const capitals = code.toUpperCase();
  const definition = index.definitions.get(capitals);
  if (definition === undefined) return capitals;
  return shownAsCode.has(capitals) ? `<abbr title="${definition}">${capitals}</abbr>` : definition;
}

/** The options of the law filter for a set of codes, in the site's order. */
export function lawOptions(codes: Iterable<string>, index: SiteIndex): readonly string[] {
  const unique = [...new Set(codes)].filter((code) => code !== "");
  const order = (code: string) => fullNames.get(code) ?? code.toUpperCase();
  unique.sort((a, b) => compareCodePoints(order(a), order(b)));
  return unique.map((code) => {
    const capitals = code.toUpperCase();
    return shownAsCode.has(capitals) ? capitals : (index.definitions.get(capitals) ?? order(code));
  });
}

const shownAsCode: ReadonlySet<string> = new Set(["AVG", "AWB", "BIO", "BZK", "WOO"]);

/** The names that the filter sorts by, whatever the word list says. */
const fullNames: ReadonlyMap<string, string> = new Map([
  ["aia", "AI-verordening"],
  ["arc", "Archiefwet"],
  ["aut", "Auteursrecht"],
  ["avg", "Algemene Verordening Gegevensbescherming"],
  ["awb", "Algemene wet bestuursrecht"],
  ["bio", "Baseline Informatiebeveiliging Overheid"],
  ["bzk", "BZK/Algoritmeregister"],
  ["dat", "Databankenwet"],
  ["grw", "Grondwet"],
  ["woo", "Wet open overheid"],
]);
