/** Which published pages differ between two states of a handbook, and how. */
import { isBlockTag } from "../markdown/htmlTags";
import { renderPage } from "../render/renderPage";
import { type Line, type VisibleText, visibleText } from "../render/visibleText";
import { publishedUrl } from "../site/urls";
import type { Handbook } from "../workspace/handbook";
import { type Causes, findCauses } from "./changeCauses";
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
  const paths = new Set([...before.pages, ...after.pages].filter(isPublished).map(({ path }) => path));
  const wanted = [...paths].sort();
  const gone: Version[] = [];
  const fresh: Version[] = [];
  const changes: PageChange[] = [];
  const causes = findCauses(before, after);
  for (const path of wanted) {
    const old = readVersion(before, path, options);
    const now = readVersion(after, path, options);
    if (!now && old) gone.push(old);
    if (!old && now) fresh.push(now);
    if (!old || !now || isEqual(old, now, options) || !options.wants(path)) continue;
    changes.push(compare(old, now, causes, options.html));
  }
  for (const now of fresh) {
    const old = takeMostAlike(now, gone);
    if (!options.wants(now.path) && !(old && options.wants(old.path))) continue;
    if (old)
      changes.push({
        ...compare(old, now, causes, options.html),
        status: "moved",
        movedFrom: old.path,
        itself: true,
      });
    else {
      const hunks = diffLines([], now.lines);
      changes.push({ ...describe(now), status: "added", hunks });
    }
  }
  for (const old of gone) if (options.wants(old.path)) changes.push({ ...describe(old), status: "removed" });
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

function readVersion(
  handbook: Handbook,
  path: string,
  { html: asHtml }: CompareOptions,
): Version | undefined {
  const page = handbook.page(path);
  if (page?.docsPath === undefined) return undefined;
  const { docsPath } = page;
  const { html, title } = renderPage(handbook.site, { path: docsPath, text: page.text });
  let text: VisibleText | undefined;
  return {
    path,
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

function compare(old: Version, now: Version, causes: Causes, html: boolean): PageChange {
  const itself = old.source !== now.source;
  const hunks = diffLines(old.lines, now.lines);
  return {
    ...describe(now),
    status: "changed",
    itself,
    // Links are known of the text only.
    causes: itself ? [] : causes.of(html ? diffLines(old.text.lines, now.text.lines) : hunks),
    hunks,
    // In the HTML they show as attributes.
    explanations: html ? [] : compareExplanations(old.text, now.text, causes.words),
  };
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

/** The page that a new page was before: the one of those that are gone with which it shares most; it is taken out. */
function takeMostAlike(now: Version, gone: Version[]): Version | undefined {
  const ranked = gone
    .map((old) => ({ old, likeness: old.source === now.source ? 1 : likeness(old.text, now.text) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  if (!best || best.likeness < leastLikeness) return undefined;
  gone.splice(gone.indexOf(best.old), 1);
  return best.old;
}

/** Git's own measure for a renamed file. */
const leastLikeness = 0.5;

/** Which part of the lines of the longer text is also in the other. */
function likeness(one: VisibleText, other: VisibleText): number {
  const lines = new Set(one.lines.map(({ text }) => text));
  const shared = other.lines.filter(({ text }) => lines.has(text)).length;
  return shared / Math.max(one.lines.length, other.lines.length, 1);
}

function isPublished({ docsPath }: { readonly docsPath: string | undefined }): boolean {
  return docsPath !== undefined;
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
