/** What the list macros look up time and again, worked out once for a state of the handbook. */

import type { Site, SitePage } from "../site/site";
import { definitionsByCode, glossaryEntries } from "./glossary";
import { compareCodePoints } from "./pythonValue";

/** A kind of page that can be listed: the name of its folder. */
export type ContentType = "vereisten" | "maatregelen" | "hulpmiddelen";

export interface SiteIndex {
  /** The pages of a kind in the site's order, index pages left out. */
  listed(type: ContentType): readonly SitePage[];
  /** The first page of a kind, index pages included, with this file name (without `.md`). */
  byName(type: ContentType, name: string): SitePage | undefined;
  /** Definitions of the word list without final dot, by term in capitals. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Whether a page lies in the folder of a kind, subfolders included; the folder's own index page does too. */
export function isInFolder(path: string, type: ContentType): boolean {
  return `/${path}`.includes(`/${type}/`);
}

/** The index of a site, made at the first call. */
export function siteIndex(site: Site): SiteIndex {
  let index = indexes.get(site);
  if (!index) {
    index = buildIndex(site);
    indexes.set(site, index);
  }
  return index;
}

/** The order in which MkDocs finds files: a folder's index, its other files by name, then its subfolders. */
function comparePaths(left: readonly string[], right: readonly string[]): number {
  let depth = 0;
  while (depth < left.length - 1 && depth < right.length - 1 && left[depth] === right[depth]) depth++;
  const isFile = (parts: readonly string[]) => depth === parts.length - 1;
  if (isFile(left) !== isFile(right)) return isFile(left) ? -1 : 1;
  const [x = "", y = ""] = [left[depth], right[depth]];
  if (isFile(left) && isIndex(x) !== isIndex(y)) return isIndex(x) ? -1 : 1;
  return compareCodePoints(x, y);
}

const indexes = new WeakMap<Site, SiteIndex>();

interface Folder {
  readonly listed: readonly SitePage[];
  readonly byName: ReadonlyMap<string, SitePage>;
}

function buildIndex(site: Site): SiteIndex {
  const pages = [...site.pages].filter((page) => page.path.endsWith(".md"));
  const folders: Readonly<Record<ContentType, Folder>> = {
    vereisten: buildFolder(pages, "vereisten"),
    maatregelen: buildFolder(pages, "maatregelen"),
    hulpmiddelen: buildFolder(pages, "hulpmiddelen"),
  };
  return {
    listed: (type) => folders[type].listed,
    byName: (type, name) => folders[type].byName.get(name),
    definitions: definitionsByCode(glossaryEntries(site.glossary)),
  };
}

function buildFolder(pages: readonly SitePage[], type: ContentType): Folder {
  const all = pages
    .filter((page) => isInFolder(page.path, type))
    .map((page) => ({ page, parts: page.path.split("/") }))
    .sort((a, b) => comparePaths(a.parts, b.parts))
    .map(({ page }) => page);
  const byName = new Map<string, SitePage>();
  for (const page of all) {
    const name = page.path.slice(page.path.lastIndexOf("/") + 1, -".md".length);
    if (!byName.has(name)) byName.set(name, page);
  }
  return { listed: all.filter((page) => !page.path.endsWith("/index.md")), byName };
}

function isIndex(fileName: string): boolean {
  return fileName === "index.md" || fileName === "README.md";
}
