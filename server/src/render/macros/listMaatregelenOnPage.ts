/** `<!-- list_maatregelen_on_hulpmiddelen_page -->`: the maatregelen that a hulpmiddel belongs to. */
import type { Site, SitePage } from "../../site/site";
import { referenceTable } from "./referenceTable";

/**
 * The table as HTML.
 * @throws {BuildFailure} when `maatregel` cannot be listed or a page's id is no text
 */
export function listMaatregelenOnPage(page: SitePage, site: Site): string {
  return referenceTable(page, site, {
    field: "maatregel",
    type: "maatregelen",
    header: "Maatregel",
    none: "Geen maatregelen beschikbaar voor dit hulpmiddel.",
  });
}
