/** Which file may a link mean that leads nowhere? And how is the link to that file written? */
import type { Link } from "../markdown/facts";
import { slugify } from "../markdown/index";
import { kindOf, stemOf } from "../model/contentModel";
import { joinUrl, splitTarget } from "../site/linkTarget";
import { isPicture } from "../site/pictures";
import { linkedPath, linkToFile, publishedUrl, relativePath } from "../site/urls";
import type { LinkContext } from "./links";
import { nearest, type Suggestion } from "./nearest";
import type { Fix } from "./rule";

/** What is known of the file that a link should lead to. */
export interface WantedFile {
  readonly link: Link;
  /** Paths relative to `docs/` that the target can stand for, the likeliest first; they may lie outside (`../`). */
  readonly paths: readonly string[];
  /** The path as the author wrote it, from the site's root or from wherever the author thought to be. */
  readonly written: string;
  /** What stands behind the path: `?query#anchor`. */
  readonly tail: string;
}

/** A file, and how likely it is the one that was meant. */
interface Candidate {
  readonly file: string;
  readonly score: number;
  readonly certain: boolean;
}

/** Targets to write in the place of one that leads nowhere, best first, at most three. */
export function targetsFor(wanted: WantedFile, context: LinkContext): readonly Suggestion[] {
  // A page that was renamed is often linked to many times.
  const answers = known.get(context) ?? new Map<string, readonly Suggestion[]>();
  known.set(context, answers);
  const { link } = wanted;
  const key = JSON.stringify([link.kind === "html", link.target, link.text]);
  const answer =
    answers.get(key) ??
    findFiles(wanted, context).map(({ file, score, certain }) => {
      return { value: writeTarget(link, file, context.page.docsPath ?? "") + wanted.tail, score, certain };
    });
  answers.set(key, answer);
  return answer;
}

const known = new WeakMap<LinkContext, Map<string, readonly Suggestion[]>>();

/** Fixes that write another target. */
export function replaceTarget(link: Link, suggestions: readonly Suggestion[]): Fix[] {
  return suggestions.map(({ value, certain }) => ({
    title: { nl: `Verwijs naar ${value}`, en: `Link to ${value}` },
    edits: [{ range: link.targetRange, text: value }],
    safe: certain,
  }));
}

/** " Bedoel je …?" for the best target; empty when there is none. */
export function didYouMeanTarget(suggestions: readonly Suggestion[]) {
  const best = suggestions[0]?.value;
  return best === undefined
    ? { nl: "", en: "" }
    : { nl: ` Bedoel je ${best}?`, en: ` Did you mean ${best}?` };
}

/** What a relative target stands for: as MkDocs reads it, from the source file, and as a browser does, from the published page. */
export function wantedFile(link: Link, docsPath: string): WantedFile {
  const { path, tail } = splitTarget(link.target);
  const fromSource = linkedPath(link.target, docsPath) ?? path;
  const fromPage = joinUrl(publishedUrl(docsPath), path);
  return { link, paths: [fromSource, fromPage], written: path, tail };
}

function findFiles({ link, paths, written }: WantedFile, context: LinkContext): readonly Candidate[] {
  const { page, lookup } = context;
  const exact = paths.map((path) => fileNamed(path, context)).find((file) => file !== undefined);
  if (exact !== undefined) return [{ file: exact, score: 1, certain: true }];
  const wanted = withExtension(paths[0] ?? "").replace(/^(?:\.\.\/)+/, "");
  const family = familyOf(wanted, lookup.files());
  const files = family.files.filter((file) => file !== page.docsPath);
  // A link that counts the folders wrong: what it says behind the steps upwards is right.
  const ending = `/${withExtension(written).replace(/^(?:\.{1,2}\/)+/, "")}`;
  const [found, ...more] = files.filter((file) => `/${file}`.endsWith(ending));
  if (found !== undefined && more.length === 0) {
    // A name alone can be that of another page that happens to be called so.
    const certain = !isIndex(found) && (ending.includes("/", 1) || codeOf(found) !== undefined);
    return [{ file: found, score: 1, certain }];
  }
  const scored = files.map((file) => ({ file, score: 0, certain: false }));
  const named = nearNames(wanted, family);
  const worded = link.text === "" ? new Map<string, number>() : nearWords(link.text, family, context);
  const code = codeOf(wanted);
  for (const candidate of scored) {
    const { file } = candidate;
    const sameName = stemOf(file).toLowerCase() === stemOf(wanted).toLowerCase();
    const alike = isIndex(wanted) && isIndex(file) ? 0.5 : sameName ? 1.3 : (named.get(file) ?? 0);
    const sameCode = code !== undefined && codeOf(file) === code ? 0.7 : 0;
    candidate.score = Math.max(alike, sameCode) + 0.5 * (worded.get(file) ?? 0);
    // Where it stands only decides between files that are alike.
    if (candidate.score > 0) candidate.score += 0.3 * sharedFolders(wanted, file);
  }
  const best = scored.filter(({ score }) => score > 0.45).sort(byScore);
  const [first] = best;
  const certain = first !== undefined && isOnlyOne(first.file, wanted, files);
  return best.slice(0, 3).map((candidate, at) => ({ ...candidate, certain: certain && at === 0 }));
}

/**
 * Whether a file must be the one that was meant: no other has the wanted name, and the name is one of its own (`avg-01-…`) or
 * its folder is gone. Two pages about `data.md` in two folders are not the same page.
 */
function isOnlyOne(file: string, wanted: string, files: readonly string[]): boolean {
  const named = files.filter((other) => stemOf(other) === stemOf(wanted));
  if (named.length !== 1 || named[0] !== file || isIndex(file)) return false;
  const folder = wanted.slice(0, wanted.lastIndexOf("/") + 1);
  return codeOf(file) !== undefined || !files.some((other) => other.startsWith(folder));
}

function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || (one.file < other.file ? -1 : 1);
}

/** The file at a path that is written as on the published site, without extension or as its folder; case does not count. */
function fileNamed(path: string, { lookup }: LinkContext): string | undefined {
  const stem = path.replace(/\/$/, "").replace(/\/?index\.html?$|\.html?$/, "");
  const prefix = stem === "" ? "" : `${stem}/`;
  const names = [path, `${stem}.md`, `${prefix}index.md`, stem];
  const file = names.find((name) => lookup.hasFile(name));
  if (file !== undefined) return file;
  const alike = names.find((name) => lookup.fileIgnoringCase(name) !== undefined);
  return alike === undefined ? undefined : lookup.fileIgnoringCase(alike);
}

function withExtension(path: string): string {
  const name = path.replace(/\/?(?:index)?\.html?$/, "").replace(/\/$/, "");
  return /\.[a-z0-9]{1,5}$/i.test(name) ? name : `${name}.md`;
}

/** Files that can be meant by a file: of the same kind, whatever the way of storing pictures. */
interface Family {
  readonly files: readonly string[];
  /** What each file is called. */
  readonly names: ReadonlyMap<string, string>;
  /** All names, each once; the same array each time, so that it is prepared for comparison once. */
  readonly distinct: readonly string[];
}

function familyOf(path: string, all: readonly string[]): Family {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "md";
  const kind = isPicture(path) ? "picture" : extension;
  const families = knownFamilies.get(all) ?? new Map<string, Family>();
  knownFamilies.set(all, families);
  let family = families.get(kind);
  if (!family) {
    const pattern = new RegExp(`\\.${extension}$`, "i");
    const files = all.filter(kind === "picture" ? isPicture : (file) => pattern.test(file));
    const names = new Map(files.map((file) => [file, nameOf(file)]));
    family = { files, names, distinct: [...new Set(names.values())] };
    families.set(kind, family);
  }
  return family;
}

/** A list of files stays the same as long as no file comes or goes. */
const knownFamilies = new WeakMap<readonly string[], Map<string, Family>>();

function isIndex(path: string): boolean {
  return /^(?:index|README)$/.test(stemOf(path));
}

/** How much the files' names resemble that of a path; the name of an index page is that of its folder. */
function nearNames(path: string, { names, distinct }: Family): Map<string, number> {
  const near = new Map(nearest(nameOf(path), distinct).map(({ value, score }) => [value, score] as const));
  const scores = new Map<string, number>();
  for (const [file, name] of names) {
    const score = near.get(name);
    if (score !== undefined) scores.set(file, score);
  }
  return scores;
}

function nameOf(path: string): string {
  if (!isIndex(path)) return stemOf(path).replace(/\.[a-z0-9]+$/i, "");
  return path.split("/").at(-2) ?? "";
}

/** How much the words of a link resemble the title or the name of each file. */
function nearWords(words: string, family: Family, context: LinkContext): Map<string, number> {
  const wanted = slugify(words);
  const scores = new Map<string, number>();
  if (wanted.length < 4) return scores;
  const { byWords, distinct } = wordsOf(family, context);
  for (const file of byWords.get(wanted) ?? []) scores.set(file, 1);
  for (const { value, score } of nearest(wanted, distinct)) {
    const file = byWords.get(value)?.at(-1);
    if (file !== undefined && !scores.has(file)) scores.set(file, score * 0.8);
  }
  return scores;
}

/** The words of the title of each file, or of its name; worked out once for all links of a page. */
interface FileWords {
  readonly byWords: ReadonlyMap<string, readonly string[]>;
  readonly distinct: readonly string[];
}

function wordsOf(family: Family, context: LinkContext): FileWords {
  const families = knownWords.get(context) ?? new Map<Family, FileWords>();
  knownWords.set(context, families);
  let known = families.get(family);
  if (!known) {
    const byWords = new Map<string, string[]>();
    for (const file of family.files) {
      const title = titleOf(file, context);
      const words =
        (title === undefined ? "" : slugify(title)) || nameOf(file).replace(/^(?:\d-)?[a-z]{3}-\d{2}-/, "");
      byWords.set(words, [...(byWords.get(words) ?? []), file]);
    }
    known = { byWords, distinct: [...byWords.keys()] };
    families.set(family, known);
  }
  return known;
}

const knownWords = new WeakMap<LinkContext, Map<Family, FileWords>>();

/** The title of a page that explains a term: of a role, a topic, a vereiste. */
function titleOf(file: string, { model, lookup }: LinkContext): string | undefined {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
  const kind = kindOf(model, file)?.name;
  for (const [name, vocabulary] of Object.entries(model.vocabularies)) {
    const holds =
      (vocabulary.source === "folder" && vocabulary.folder === folder) ||
      (vocabulary.source === "pages" && vocabulary.kind === kind);
    if (holds) return lookup.termTitle(name, stemOf(file));
  }
  return undefined;
}

/** The number that a page bears in its name: `aia-09`, `owp-30`. */
function codeOf(path: string): string | undefined {
  return /^(?:\d-)?([a-z]{3}-\d{2})\b/.exec(stemOf(path))?.[1];
}

/** Which part of the folders of the longer path two paths share, counted from the file upwards and from the root downwards. */
function sharedFolders(one: string, other: string): number {
  const a = one.split("/").slice(0, -1);
  const b = other.split("/").slice(0, -1);
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let down = 0;
  while (down < Math.min(a.length, b.length) && a[down] === b[down]) down++;
  let up = 0;
  while (up < Math.min(a.length, b.length) && a.at(-1 - up) === b.at(-1 - up)) up++;
  return Math.max(down, up) / longest;
}

/** The target that leads from a page to a file: relative to the source in Markdown, to the published page in HTML. */
export function writeTarget(link: Link, file: string, from: string): string {
  if (link.kind === "html") return linkToFile(file, from);
  const path = relativePath(file, from);
  return path.replace(/[ ()<>%#?"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
