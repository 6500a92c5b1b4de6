/**
 * The lists of a page that the site does not expand. It expands them kind by kind; at the first one that fails, all of its
 * kind and of the kinds behind it stay comments, wherever on the page they stand.
 */
import { culpritOf } from "../render/macros/expand";
import { findMacros, type PlacedMacro } from "../render/macros/find";
import { listMaatregelenOnPage } from "../render/macros/listMaatregelenOnPage";
import { listVereistenOnPage } from "../render/macros/listVereistenOnPage";
import type { Macro, ReferenceMacroName } from "../render/macros/syntax";
import { BuildFailure } from "../render/pythonValue";
import { type ContentType, siteIndex } from "../render/siteIndex";
import type { Site, SitePage } from "../site/site";
import { isSequence } from "../text/yamlValue";
import type { Snapshot } from "./snapshot";

export interface SilencedList extends PlacedMacro {
  /** The macro at which the site stops: this one, or one that comes before it in the site's order. */
  readonly failing: Macro;
  /** The page, relative to `docs/`, of which a field makes it fail. */
  readonly culprit: string;
}

/** @returns the lists in the site's order; none when all are expanded */
export function silencedLists({ page, handbook }: Snapshot): readonly SilencedList[] {
  const { docsPath, document } = page;
  const site = handbook.site;
  const sitePage = docsPath === undefined ? undefined : site.page(docsPath);
  if (!sitePage) return [];
  const placed = findMacros(document, sitePage.path)
    .filter(({ macro, expands }) => macro.kind !== "tags" && expands)
    .sort((a, b) => order.indexOf(a.macro.name) - order.indexOf(b.macro.name));
  for (const { macro } of placed) {
    const culprit = culpritOfMacro(macro, sitePage, site);
    if (culprit === undefined) continue;
    const first = order.indexOf(macro.name);
    return placed
      .filter((other) => order.indexOf(other.macro.name) >= first)
      .map(({ macro: silenced, range, expands }) => ({
        macro: silenced,
        range,
        expands,
        failing: macro,
        culprit,
      }));
  }
  return [];
}

/** The macros in the order in which the site expands them. */
const order: readonly Macro["name"][] = [
  "list_vereisten_on_maatregelen_page",
  "list_maatregelen_on_hulpmiddelen_page",
  "list_vereisten",
  "list_maatregelen",
  "list_hulpmiddelen",
];

interface Reference {
  readonly field: string;
  readonly type: ContentType;
  expand(page: SitePage, site: Site): string;
}

const references: Readonly<Record<ReferenceMacroName, Reference>> = {
  list_vereisten_on_maatregelen_page: { field: "vereiste", type: "vereisten", expand: listVereistenOnPage },
  list_maatregelen_on_hulpmiddelen_page: {
    field: "maatregel",
    type: "maatregelen",
    expand: listMaatregelenOnPage,
  },
};

function culpritOfMacro(macro: Macro, page: SitePage, site: Site): string | undefined {
  if (macro.kind === "list") return culpritOf(macro.type, page, site, macro.arguments)?.path;
  if (macro.kind === "tags") return undefined;
  const { field, type, expand } = references[macro.name];
  if (!fails(() => expand(page, site))) return undefined;
  const names = page.meta[field];
  const named = isSequence(names)
    ? names.find((name) => fails(() => expand({ ...page, meta: { [field]: [name] } }, site)))
    : undefined;
  // The list itself, or the page that it names.
  return typeof named === "string" ? siteIndex(site).byName(type, named)?.path : page.path;
}

function fails(expand: () => void): boolean {
  try {
    expand();
    return false;
  } catch (error) {
    if (error instanceof BuildFailure) return true;
    throw error;
  }
}
