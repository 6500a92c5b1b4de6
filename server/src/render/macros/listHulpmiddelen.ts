/** `<!-- list_hulpmiddelen ARGUMENTS -->`: a table of all hulpmiddelen, or of those with a certain label. */
import type { Site, SitePage } from "../../site/site";
import { list } from "./list";
import type { ListArguments } from "./syntax";

/**
 * The list as HTML.
 * @throws {BuildFailure} when a listed page has a field of the wrong kind
 */
export function listHulpmiddelen(page: SitePage, site: Site, listArguments: ListArguments): string {
  return list("hulpmiddelen", page, site, listArguments);
}
