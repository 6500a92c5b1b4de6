/**
 * Completion of where a link or image leads: pages by title, file name or path, other files, and folders step by step for who
 * writes a path. A Markdown link counts from the source file, raw HTML from the page's published address.
 */
import { CompletionItemKind } from "vscode-languageserver-types";
import { writeTarget } from "../../refactor/writeTarget";
import { joinUrl } from "../../site/linkTarget";
import { decodePercent } from "../../site/percent";
import { isPicture } from "../../site/pictures";
import { publishedUrl, relativePath } from "../../site/urls";
import type { Edit } from "../../text/edits";
import { literalMarkdown } from "../../text/literalMarkdown";
import { textsOf } from "../../text/yamlValue";
import type { Page } from "../../workspace/page";
import { pageCard } from "../pageCard";
import { completeAnchor } from "./anchors";
import { type BodyPlace, isInCode } from "./bodyPlace";
import type { Proposal, Proposals } from "./provider";

/** A target that is being typed. */
export interface TypedTarget {
  readonly place: BodyPlace;
  /** The page that holds it, relative to `docs/`. */
  readonly from: string;
  /** What stands before the cursor. */
  readonly typed: string;
  /** Where the target and what follows of it end. */
  readonly end: number;
  readonly isImage: boolean;
  /** Whether MkDocs reads it, so that it counts from the source file. */
  readonly asSource: boolean;
  /** What closes the link, where that is missing. */
  readonly close: string;
  /** The link's words, and where they stand; absent where a target stands by itself. */
  readonly words?: { readonly text: string; readonly start: number };
}

export function completeLinkTarget(place: BodyPlace): Proposals | undefined {
  const from = place.snapshot.page.docsPath;
  if (from === undefined) return undefined;
  const target = attributeValue(place, from) ?? definitionTarget(place, from) ?? inlineTarget(place, from);
  if (!target || isInCode(place)) return undefined;
  if (target.typed.includes("#")) return completeAnchor(target);
  // Of a full address the handbook knows nothing, nor of one whose first letters are typed.
  return /^(?:[a-z][a-z0-9+.-]*:|https?$|www(?:\.|$))/i.test(target.typed) ? undefined : pathsFor(target);
}

/** `<a href="`, `<img src='` */
function attributeValue(place: BodyPlace, from: string): TypedTarget | undefined {
  const match = /<(a|img|source|iframe|video|audio)\b[^<>]*?\s(?:href|src)\s*=\s*(["'])([^"'<>]*)$/i.exec(
    place.before,
  );
  if (!match) return undefined;
  const [, tag = "", , typed = ""] = match;
  const rest = /^([^"'<>\s]*)["']/.exec(place.after)?.[1] ?? "";
  const isImage = tag.toLowerCase() === "img";
  return { place, from, typed, end: place.offset + rest.length, isImage, asSource: false, close: "" };
}

/** `[label]: ` */
function definitionTarget(place: BodyPlace, from: string): TypedTarget | undefined {
  const typed = /^ {0,3}\[(?!\^)[^\]]+\]:\s*<?(\S*)$/.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[^\s>]*/.exec(place.after)?.[0] ?? "";
  return { place, from, typed, end: place.offset + rest.length, isImage: false, asSource: true, close: "" };
}

const linkStart = /(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*<?((?:[^()<>"'\\]|\([^()]*\))*)$/;

/** `[words](` */
function inlineTarget(place: BodyPlace, from: string): TypedTarget | undefined {
  const { before, after, offset } = place;
  const match = linkStart.exec(before);
  if (!match) return undefined;
  const [, mark = "", text = "", typed = ""] = match;
  const rest = /^((?:[^\s()<>]|\([^()\s]*\))*)>?\s*(?:"[^"]*"\s*)?\)/.exec(after)?.[1];
  const isSafeToClose =
    rest === undefined && !before.includes("](<", match.index) && /^(?:[\s.,;:]|$)/.test(after);
  return {
    place,
    from,
    typed: typed.trimStart(),
    end: offset + (rest?.length ?? 0),
    isImage: mark !== "",
    asSource: true,
    close: isSafeToClose ? ")" : "",
    words: { text, start: offset - before.length + match.index + mark.length + 1 },
  };
}

/**
 * What an author expects who has written no words for a link: the title of what it leads to. The description of an image
 * has to say what can be seen on it.
 */
export function wordsFor({ words, isImage, place }: TypedTarget, title: string): readonly Edit[] {
  if (!words || isImage || words.text.trim() !== "") return [];
  const range = { start: words.start, end: words.start + words.text.length };
  return [{ range, text: literalMarkdown(title.trim(), /^\s*\|/.test(place.before)) }];
}

/** What no author links to: what the site is made with. */
const internalName = /(?:^|\/)\.|\.(?:css|eot|html?|ico|js|json|map|ttf|woff2?|xml)$/i;

function pathsFor(target: TypedTarget): Proposals {
  const { place, typed, end, isImage } = target;
  const { handbook, page } = place.snapshot;
  const path = typed.replace(/^[/\\]/, "");
  const steps = path.slice(0, path.lastIndexOf("/") + 1);
  const folder = folderOf(target, steps);
  // Who types steps that lead nowhere may think of the path from `docs/`.
  const isPath = /^\.|\//.test(path) && handbook.index.files().some((file) => file.startsWith(folder));
  const pages: Page[] = [];
  const files: string[] = [];
  for (const file of handbook.index.files()) {
    if ((isPath && !file.startsWith(folder)) || file === page.docsPath) continue;
    const other = handbook.index.page(file);
    if (other) pages.push(other);
    else if (isImage ? isPicture(file) : !internalName.test(file)) files.push(file);
  }
  // Behind the cursor an anchor or a query stays.
  const rest = place.snapshot.page.text.slice(place.offset, end);
  const kept = rest.search(/[?#]/);
  return {
    range: { start: place.offset - typed.length, end: kept < 0 ? end : place.offset + kept },
    typed: decodePercent(isPath ? path.slice(steps.length) : path).replace(/^\.+$/, ""),
    proposals: [
      ...(isPath ? folderProposals(target, steps, folder) : []),
      ...(isImage ? [] : likeliestFirst(pages, target, isPath ? folder : undefined)).map((other) =>
        pageProposal(target, other),
      ),
      ...nearestFirst(files, target.from).map((file) => fileProposal(target, file)),
    ],
  };
}

/** The folder of `docs/` that the first steps of a target mean, with a final slash; empty for `docs/` itself. */
function folderOf({ from, asSource }: TypedTarget, steps: string): string {
  const base = asSource ? from : publishedUrl(from);
  return joinUrl(base, decodePercent(steps)).replace(/^(?:\.\.\/)+/, "");
}

function written({ from, asSource }: TypedTarget, docsPath: string): string {
  // A page is published as a folder.
  const raw = !asSource && docsPath.endsWith(".md") ? "/" : "";
  return writeTarget({ raw, target: raw, from, to: docsPath, asSource })[0] ?? "";
}

function pageProposal(target: TypedTarget, other: Page): Proposal {
  const docsPath = other.docsPath ?? "";
  return {
    label: other.title,
    kind: CompletionItemKind.Reference,
    insert: () => written(target, docsPath) + target.close,
    detail: () => (target.asSource ? relativePath(docsPath, target.from) : written(target, docsPath)),
    keys: [other.stem, ...pathsTo(target, docsPath)],
    documentation: () => pageCard(other),
    additionalEdits: () => wordsFor(target, other.title),
  };
}

function fileProposal(target: TypedTarget, docsPath: string): Proposal {
  const name = docsPath.slice(docsPath.lastIndexOf("/") + 1);
  return {
    label: name,
    kind: CompletionItemKind.File,
    insert: () => written(target, docsPath) + target.close,
    detail: () => relativePath(docsPath, target.from),
    keys: pathsTo(target, docsPath),
    additionalEdits: () => wordsFor(target, name.replace(/\.\w+$/, "")),
  };
}

/** The ways in which an author may write where a file lies: from `docs/` on, and from the page. */
function pathsTo({ from, typed }: TypedTarget, docsPath: string): readonly string[] {
  const folder = folderIn(from);
  if (folder !== "" && docsPath.startsWith(folder)) return [docsPath.slice(folder.length), docsPath];
  // Another way from the page begins with steps up, and is looked for only by who types them.
  return typed.includes("..") ? [relativePath(docsPath, from), docsPath] : [docsPath];
}

/** The folders directly in a folder, and the way up. */
function folderProposals(target: TypedTarget, steps: string, folder: string): Proposal[] {
  const { place, isImage } = target;
  const { index } = place.snapshot.handbook;
  const names = new Set<string>();
  for (const file of index.files()) {
    const isWanted = isImage ? isPicture(file) : file.endsWith(".md") || !internalName.test(file);
    const slash = file.indexOf("/", folder.length);
    if (isWanted && slash > 0 && file.startsWith(folder)) names.add(file.slice(folder.length, slash));
  }
  const canGoUp = folder !== "" && /^(?:\.\.\/)*$/.test(steps);
  return [...names, ...(canGoUp ? [".."] : [])].map((name) => ({
    label: `${name}/`,
    kind: CompletionItemKind.Folder,
    insert: `${steps}${name === ".." ? name : writeTarget({ raw: "", target: "", from: "", to: name, asSource: true })[0]}/`,
    leadsOn: true,
  }));
}

/**
 * Those first whose title has the words of the link, to which the page refers in its frontmatter, or which lie in the
 * folder that is typed; else in the page's own.
 */
function likeliestFirst(
  pages: readonly Page[],
  { place, words, from }: TypedTarget,
  folder = folderIn(from),
): readonly Page[] {
  const { meta } = place.snapshot.page;
  const wanted = longWords(words?.text ?? "");
  const referred = new Set(Object.values(meta).flatMap(textsOf));
  return byScore(pages, (other) => {
    const title = wanted.length > 0 ? longWords(`${other.title} ${other.stem}`) : [];
    const common = wanted.filter((word) => title.includes(word)).length;
    const likeness = common === 0 ? 0 : common / wanted.length + common / title.length;
    const isNear = folderIn(other.docsPath ?? "") === folder;
    return likeness * 10 + (referred.has(other.stem) ? 2 : 0) + (isNear ? 1 : 0);
  });
}

function folderIn(docsPath: string): string {
  return docsPath.slice(0, docsPath.lastIndexOf("/") + 1);
}

/** Words by which a page can be told from others. */
function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

function nearestFirst(files: readonly string[], from: string): readonly string[] {
  return byScore(files, (file) => -relativePath(file, from).split("/").length);
}

/** The highest score first; those with the same score stay in their order. */
function byScore<Item>(items: readonly Item[], score: (item: Item) => number): readonly Item[] {
  return items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
