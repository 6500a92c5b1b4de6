/** `<!-- list_maatregelen ARGUMENTS -->`: a table of all maatregelen, or of those with a certain label. */
import type { Site, SitePage } from "../../site/site";
import { list } from "./list";
import type { ListArguments } from "./syntax";

/**
 * The list as HTML.
 * @throws {BuildFailure} when a listed page has a field of the wrong kind
 */
export function listMaatregelen(page: SitePage, site: Site, listArguments: ListArguments): string {
  return list("maatregelen", page, site, listArguments);
}
