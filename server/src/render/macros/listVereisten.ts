/** `<!-- list_vereisten ARGUMENTS -->`: a table of all vereisten, or of those with a certain label. */
import type { Site, SitePage } from "../../site/site";
import { list } from "./list";
import type { ListArguments } from "./syntax";

/**
 * The list as HTML.
 * @throws {BuildFailure} when a listed page has a field of the wrong kind
 */
export function listVereisten(page: SitePage, site: Site, listArguments: ListArguments): string {
  return list("vereisten", page, site, listArguments);
}
