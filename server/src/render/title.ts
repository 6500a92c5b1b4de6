/** The title of a page, as the site's navigation, its lists and the heading on top of the page show it. */

import type { Site, SitePage } from "../site/site";
import { capitalize, isFilled, show } from "./pythonValue";

/**
 * The title: from the navigation, else frontmatter `title`, else the heading that opens the page, else the file name.
 * An empty frontmatter `title` is one too, and shows as `None` in a list.
 * @returns text that the site puts into its pages raw: HTML in it is HTML
 */
export function pageTitle(site: Site, page: SitePage): string {
  const nav = site.navTitle(page.path);
  if (nav !== undefined) return nav;
  const title = page.meta.title;
  if (title !== undefined) return show(title);
  return page.heading || fileTitle(page.path);
}

/** The text of the heading on top of a page that has none of its own: the site's name where the title counts as empty. */
export function topHeading(site: Site, page: SitePage): string {
  const title = site.navTitle(page.path) ?? page.meta.title;
  return title === undefined || isFilled(title) ? pageTitle(site, page) : (site.name ?? "");
}

function fileTitle(path: string): string {
  if (path === "index.md" || path === "README.md") return "Home";
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
  // A folder's README is published as its index, and called so.
  if (name === "README") return "Index";
  const words = name.replace(/[-_]/g, " ");
  return words === words.toLowerCase() ? capitalize(words) : words;
}
