/** `<!-- list_vereisten_on_maatregelen_page -->`: the vereisten that a maatregel or hulpmiddel belongs to. */
import type { Site, SitePage } from "../../site/site";
import { referenceTable } from "./referenceTable";

/**
 * The table as HTML.
 * @throws {BuildFailure} when `vereiste` cannot be listed or a page's id is no text
 */
export function listVereistenOnPage(page: SitePage, site: Site): string {
  return referenceTable(page, site, {
    field: "vereiste",
    type: "vereisten",
    header: "Vereiste",
    none: "Geen vereisten beschikbaar voor deze maatregel.",
  });
}
