/** Why a page changes although its own source does not: which files that it takes something from differ. */
import { glossaryEntries } from "../render/glossary";
import { pageTitle } from "../render/title";
import { publishedUrl } from "../site/urls";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import { siteConfigPath } from "../workspace/page";
import { comparableText } from "./comparableText";
import type { Hunk } from "./lineDiff";

/** The files on which other pages' content depends and that differ. */
export interface Causes {
  /** Words whose entry in the word list differs. */
  readonly words: ReadonlySet<string>;
  /** The files that probably are behind a difference: those that its lines link to, else what is there for all pages. */
  of(hunks: readonly Hunk[]): readonly string[];
}

/** Compares what the pages of two states can take from elsewhere. */
export function findCauses(before: Handbook, after: Handbook): Causes {
  const byUrl = new Map<string, string>();
  for (const page of [...before.pages, ...after.pages]) {
    const { docsPath, path } = page;
    if (docsPath === undefined) continue;
    if (outside(before, path) !== outside(after, path)) byUrl.set(bareAddress(publishedUrl(docsPath)), path);
  }
  const shared = [glossaryPath, siteConfigPath].filter(
    (path) => comparableText(before.page(path)?.text ?? "") !== comparableText(after.page(path)?.text ?? ""),
  );
  return {
    words: changedWords(before.site.glossary, after.site.glossary),
    of(hunks) {
      const changed = hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign !== " "));
      const targets = changed.flatMap(({ links }) => links.map(({ target }) => bareAddress(target)));
      const pages = new Set(targets.flatMap((target) => byUrl.get(target) ?? []));
      return pages.size > 0 ? [...pages].sort() : shared;
    },
  };
}

/** What other pages can show of a page: its title and its frontmatter; empty when it is not there. */
function outside(handbook: Handbook, path: string): string {
  const page = handbook.page(path);
  const sitePage = page?.docsPath === undefined ? undefined : handbook.site.page(page.docsPath);
  if (page === undefined || sitePage === undefined) return "";
  // The source of the frontmatter: its values can hold themselves.
  const frontmatter = comparableText(page.text.slice(0, page.document.frontmatter.range.end));
  return `${pageTitle(handbook.site, sitePage)}\n${frontmatter}`;
}

/** An address without query, place on the page and final slash. */
export function bareAddress(target: string): string {
  return target.replace(/[?#].*$/, "").replace(/\/$/, "");
}

function changedWords(before: string, after: string): ReadonlySet<string> {
  const [old, now] = [before, after].map(
    (glossary) => new Map(glossaryEntries(glossary).map(({ term, definition }) => [term, definition])),
  );
  const words = [...(old?.keys() ?? []), ...(now?.keys() ?? [])];
  return new Set(words.filter((word) => old?.get(word) !== now?.get(word)));
}
