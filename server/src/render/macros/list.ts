/** What `list_vereisten`, `list_maatregelen` and `list_hulpmiddelen` have in common: filter box and table. */

import type { Site, SitePage } from "../../site/site";
import { includes } from "../pythonValue";
import { type ContentType, siteIndex } from "../siteIndex";
import { columnsOf } from "./column";
import { exportLine, filterBox } from "./filterBox";
import type { ListArguments, ListFilter } from "./syntax";
import { listTable } from "./table";

/**
 * The list as HTML.
 * @param page the page that shows it
 * @throws {BuildFailure} when a listed page has a field of the wrong kind: on the site the macro then shows nothing
 */
export function list(
  type: ContentType,
  page: SitePage,
  site: Site,
  { filter, shown }: ListArguments,
): string {
  const listed = listedPages(type, site, filter);
  const columns = columnsOf(type).filter(({ key }) => shown.has(key));
  const context = { site, page };
  const box = filterBox({ type, listed, columns, shown }, context);
  return box + exportLine(type, listed.length, page) + listTable(columns, listed, context);
}

/** The pages of a kind that a filter keeps, in the site's order. */
export function listedPages(type: ContentType, site: Site, filter?: ListFilter): readonly SitePage[] {
  const pages = siteIndex(site).listed(type);
  if (!filter) return pages;
  const key = filter.type.text;
  return pages.filter(({ meta }) =>
    includes(Object.hasOwn(meta, key) ? meta[key] : undefined, filter.value.text),
  );
}
