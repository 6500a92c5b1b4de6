/** Which published pages differ between two states of a handbook, and how. */
import { isBlockTag } from "../markdown/htmlTags";
import { renderPage } from "../render/renderPage";
import { type Line, type VisibleText, visibleText } from "../render/visibleText";
import type { Site } from "../site/site";
import { publishedUrl } from "../site/urls";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { bareAddress, type Causes, findCauses } from "./changeCauses";
import { comparableText } from "./comparableText";
import { diffLines, type Hunk } from "./lineDiff";

export interface PageChange {
  /** Path of the source relative to the handbook's root; of a page that is gone: where it was. */
  readonly file: string;
  readonly status: "changed" | "added" | "removed" | "moved";
  /** Of a page that moved: where it was. */
  readonly movedFrom?: string;
  readonly title: string;
  /** Whether the page's own source differs; else it changes only by what it takes from elsewhere. */
  readonly itself: boolean;
  /** For a page that changes by others: the files that probably do it, as far as that shows. */
  readonly causes: readonly string[];
  /** What differs; empty for a page that is gone, and where no text differs. */
  readonly hunks: readonly Hunk[];
  /** The words on the page whose explanation differs. */
  readonly explanations: readonly ExplanationChange[];
}

/** A word that is explained in another way when it is pointed at. */
export interface ExplanationChange {
  readonly word: string;
  /** Absent: it had none. */
  readonly before?: string;
  readonly after?: string;
}

export interface CompareOptions {
  /** Compares the HTML instead of the text. */
  readonly html: boolean;
  /** Whether a page counts, by its path relative to the root. */
  readonly wants: (path: string) => boolean;
}

/** The pages that differ, sorted by path. */
export function pageChanges(before: Handbook, after: Handbook, options: CompareOptions): PageChange[] {
  if (isSame(before, after)) return [];
  const old = readVersions(before, options);
  const now = readVersions(after, options);
  const moves = findMoves(old, now);
  const moved = new Set(moves.values());
  const movedAddresses = new Map(
    [...moves].map(([path, from]) => [bareAddress(addressOf(from)), bareAddress(addressOf(path))]),
  );
  const causes = findCauses(before, after);
  const changes: PageChange[] = [];
  for (const [path, page] of now) {
    const from = moves.get(path);
    if (!options.wants(path) && !(from !== undefined && options.wants(from))) continue;
    const was = old.get(from ?? path);
    if (!was) changes.push({ ...describe(page), status: "added", hunks: diffLines([], page.lines) });
    else if (from !== undefined || !isEqual(was, page, options)) {
      const change = compare(was, page, movedAddresses, causes, options.html);
      changes.push(
        from === undefined ? change : { ...change, status: "moved", movedFrom: from, itself: true },
      );
    }
  }
  for (const [path, page] of old)
    if (!now.has(path) && !moved.has(path) && options.wants(path))
      changes.push({ ...describe(page), status: "removed" });
  return changes.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A page as one of the two states publishes it. */
interface Version {
  readonly path: string;
  readonly source: string;
  readonly title: string;
  readonly html: string;
  readonly text: VisibleText;
  /** What is compared: the text or the HTML. */
  readonly lines: readonly Line[];
}

/** The published pages of a handbook by the path of their source. */
function readVersions(handbook: Handbook, options: CompareOptions): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (const page of handbook.pages)
    if (page.docsPath !== undefined)
      versions.set(page.path, readVersion(handbook.site, page, page.docsPath, options));
  return versions;
}

function readVersion(site: Site, page: Page, docsPath: string, { html: asHtml }: CompareOptions): Version {
  const { html, title } = renderPage(site, { path: docsPath, text: page.text });
  let text: VisibleText | undefined;
  return {
    path: page.path,
    source: comparableText(page.text),
    title: visibleText(title, "")
      .lines.map((line) => line.text)
      .join(" "),
    html,
    get text() {
      text ??= visibleText(html, publishedUrl(docsPath));
      return text;
    },
    get lines() {
      return asHtml ? markupLines(html) : this.text.lines;
    },
  };
}

/** Whether two versions show the same. How the lines of a text are broken does not show, except in code. */
function isEqual(old: Version, now: Version, { html }: CompareOptions): boolean {
  if (old.html === now.html) return true;
  if (html || old.html.includes("<pre")) return false;
  const squeezed = (version: Version) => version.html.replace(/\s+/g, " ");
  return squeezed(old) === squeezed(now);
}

/** The HTML as lines, one for each block. */
function markupLines(html: string): Line[] {
  const broken = html.replace(/<([a-z][a-z0-9]*)\b/gi, (start, tag: string) =>
    isBlockTag(tag) || lineTags.has(tag) ? `\n${start}` : start,
  );
  const lines = broken.split("\n").filter((line) => line.trim() !== "");
  return lines.map((text) => ({ text, links: [] }));
}

const lineTags: ReadonlySet<string> = new Set(["td", "th", "option", "svg"]);

function describe({ path, title }: Version): Omit<PageChange, "status"> {
  return { file: path, title, itself: true, causes: [], hunks: [], explanations: [] };
}

/** @param movedAddresses where pages went that moved, by where they were: a link that goes along is no difference */
function compare(
  old: Version,
  now: Version,
  movedAddresses: ReadonlyMap<string, string>,
  causes: Causes,
  html: boolean,
): PageChange {
  const itself = old.source !== now.source;
  const textHunks = () => diffLines(followMoves(old.text.lines, movedAddresses), now.text.lines);
  const hunks = html ? diffLines(old.lines, now.lines) : textHunks();
  return {
    ...describe(now),
    status: "changed",
    itself,
    // Links are known of the text only.
    causes: itself ? [] : causes.of(html ? textHunks() : hunks),
    hunks,
    // In the HTML they show as attributes.
    explanations: html ? [] : compareExplanations(old.text, now.text, causes.words),
  };
}

function followMoves(lines: readonly Line[], movedAddresses: ReadonlyMap<string, string>): readonly Line[] {
  if (movedAddresses.size === 0) return lines;
  return lines.map((line) => ({
    ...line,
    links: line.links.map((link) => {
      const address = bareAddress(link.target);
      return {
        ...link,
        target: (movedAddresses.get(address) ?? address) + link.target.slice(address.length),
      };
    }),
  }));
}

/**
 * The words that are explained otherwise. A word that is on one of the two versions only counts if the word list
 * has changed at it; else the text has, and that shows already.
 */
function compareExplanations(
  old: VisibleText,
  now: VisibleText,
  words: ReadonlySet<string>,
): ExplanationChange[] {
  const both = new Set([...old.explanations.keys(), ...now.explanations.keys()]);
  return [...both].flatMap((word) => {
    const [before, after] = [old, now].map(({ explanations }) =>
      [...(explanations.get(word) ?? [])].join(" / "),
    );
    const isOther = before !== after && ((before !== "" && after !== "") || words.has(word));
    return isOther ? [{ word, ...(before ? { before } : {}), ...(after ? { after } : {}) }] : [];
  });
}

/** The pages that are found elsewhere now: the new path of each, and the old one of the page with which it shares most. */
function findMoves(
  old: ReadonlyMap<string, Version>,
  now: ReadonlyMap<string, Version>,
): ReadonlyMap<string, string> {
  const gone = [...old.values()].filter(({ path }) => !now.has(path));
  const moves = new Map<string, string>();
  for (const page of now.values()) {
    if (old.has(page.path)) continue;
    const [best] = gone
      .map((was) => ({ was, likeness: was.source === page.source ? 1 : likeness(was.text, page.text) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (!best || best.likeness < leastLikeness) continue;
    gone.splice(gone.indexOf(best.was), 1);
    moves.set(page.path, best.was.path);
  }
  return moves;
}

/** Git's own measure for a renamed file. */
const leastLikeness = 0.5;

/** Which part of the lines of the longer text is also in the other. */
function likeness(one: VisibleText, other: VisibleText): number {
  const lines = new Set(one.lines.map(({ text }) => text));
  const shared = other.lines.filter(({ text }) => lines.has(text)).length;
  return shared / Math.max(one.lines.length, other.lines.length, 1);
}

/** The address of a page under `docs/`, by the path of its source. */
function addressOf(path: string): string {
  return publishedUrl(path.slice("docs/".length));
}

/** Whether two states hold the same, so that nothing needs to be rendered. */
function isSame(before: Handbook, after: Handbook): boolean {
  const pages = [...after.pages];
  const files = new Set(after.index.files());
  const oldFiles = [...before.index.files()];
  return (
    [...before.pages].length === pages.length &&
    pages.every(({ path, text }) => {
      const old = before.page(path);
      return old !== undefined && comparableText(old.text) === comparableText(text);
    }) &&
    oldFiles.length === files.size &&
    oldFiles.every((file) => files.has(file))
  );
}
