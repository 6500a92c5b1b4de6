/** The table of what a page's frontmatter refers to, for the two macros that show it. */

import type { Site, SitePage } from "../../site/site";
import { linkToFile } from "../../site/urls";
import { isFilled, iterate, show } from "../pythonValue";
import { type ContentType, siteIndex } from "../siteIndex";
import { idWithoutPrefix } from "./id";

export interface References {
  /** The frontmatter field with file names. */
  readonly field: string;
  /** The kind of page that they name. */
  readonly type: ContentType;
  readonly header: string;
  /** What is shown when there are none. */
  readonly none: string;
}

/**
 * The table as HTML: one row per file name, in the order of the frontmatter. A name without page gives a row of one cell.
 * @throws {BuildFailure} when the field cannot be listed or a page's id is no text
 */
export function referenceTable(
  page: SitePage,
  site: Site,
  { field, type, header, none }: References,
): string {
  const names = page.meta[field];
  if (!isFilled(names)) return `<p>${none}</p>`;
  const index = siteIndex(site);
  const rows = iterate(names).map((name) => {
    const target = typeof name === "string" ? index.byName(type, name) : undefined;
    if (!target) return `<tr><td>${show(name)}</td></tr>`;
    const url = linkToFile(target.path, page.path);
    const title = show(target.meta.title === undefined ? name : target.meta.title);
    const id = idWithoutPrefix(target.meta);
    return `<tr><td><a href="${url}">${id}</a></td><td><a href="${url}">${title}</a></td></tr>`;
  });
  const head = `<thead><tr><th>ID</th><th>${header}</th></tr></thead>`;
  return `<table>${head}<tbody>${rows.join("")}</tbody></table>`;
}
