/** What the rules on links share: which links there are to judge, what is missing, and which file may be meant. */
import type { Link } from "../markdown/facts";
import { type MissingTarget, resolveLink } from "../site/linkTarget";
import { linkToFile } from "../site/urls";
import type { Lookup } from "../workspace/lookup";
import { nearest, type Suggestion } from "./nearest";
import type { Fix, RuleContext } from "./rule";

export interface MissingLink {
  readonly link: Link;
  readonly target: MissingTarget;
  /** The file under `docs/` that has the wanted path but for letter case. */
  readonly otherCase: string | undefined;
}

/** The links (or images) of a page whose target is not on the published site. */
export function missingLinks(context: RuleContext, image: boolean): readonly MissingLink[] {
  let missing = knownMissing.get(context);
  if (!missing) {
    missing = findMissing(context);
    knownMissing.set(context, missing);
  }
  return missing.filter(({ link }) => link.image === image);
}

/** Several rules ask about the same page. */
const knownMissing = new WeakMap<RuleContext, readonly MissingLink[]>();

function findMissing({ page, lookup }: RuleContext): readonly MissingLink[] {
  const { docsPath } = page;
  const hasFile = (path: string) => lookup.hasFile(path);
  if (docsPath === undefined || allPlainlyRight(page.text, page.document.bodyStart, docsPath, hasFile))
    return [];
  const missing: MissingLink[] = [];
  for (const link of page.document.markdown.links) {
    const target = resolveLink(link.target, docsPath, link.kind !== "html", hasFile);
    if (target.kind !== "missing") continue;
    // A link in HTML can miss a file that has exactly the wanted path.
    const alike = lookup.fileIgnoringCase(target.wanted);
    missing.push({ link, target, otherCase: alike === target.wanted ? undefined : alike });
  }
  return missing;
}

/**
 * Whether one look at the text shows that no link on the page can be wrong, so that its Markdown need not be read:
 * that holds for most pages of a healthy handbook. Every link of the site's Markdown is written with `](`, with a
 * definition (`[label]:`) or with an attribute (`href=`, `src=`). True when there is no definition and every other one has
 * a target that leaves no doubt and exists; whether it stands in code does not matter then.
 */
export function allPlainlyRight(
  text: string,
  bodyStart: number,
  docsPath: string,
  hasFile: (path: string) => boolean,
): boolean {
  const body = text.slice(bodyStart);
  if (definition.test(body)) return false;
  const isRight = (pattern: RegExp, at: number, rewritten: boolean) => {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    const target = match?.[1];
    if (target === undefined) return match !== null;
    return resolveLink(target, docsPath, rewritten, hasFile).kind !== "missing";
  };
  for (let at = body.indexOf("]("); at >= 0; at = body.indexOf("](", at + 2)) {
    if (!isRight(plainTarget, at + 2, true)) return false;
  }
  for (const { index, 0: found } of body.matchAll(attribute)) {
    if (!isRight(plainValue, index + found.length, false)) return false;
  }
  return true;
}

/** A definition of a link; those of footnotes (`[^1]:`) define none. */
const definition = /\[(?!\^)[^[\]\n]*\]:/;

/** The start of an attribute that can hold a target. */
const attribute = /(?<![\w&?=])(?:href|src)\s*=/gi;

/** A target on another site, or (in group 1) one of the simplest characters that is closed at once or has a title. */
const plainTarget = /[ \t]*(?:https?:\/\/|mailto:|([\w./#~-]+)(?:[ \t]+"[^"\n]*")?\))/iy;

/** The same as the value of an attribute. */
const plainValue = /"(?:https?:\/\/|mailto:|([\w./#~-]+)")/iy;

/** Files that a missing link may mean, as targets to write in its place, best first. */
export function targetsFor(missing: MissingLink, context: RuleContext): readonly Suggestion[] {
  // A page that was renamed is often linked to many times.
  const known = knownTargets.get(context) ?? new Map<string, readonly Suggestion[]>();
  knownTargets.set(context, known);
  const key = `${missing.link.kind === "html"} ${missing.link.target}`;
  const targets = known.get(key) ?? findTargets(missing, context);
  known.set(key, targets);
  return targets;
}

const knownTargets = new WeakMap<RuleContext, Map<string, readonly Suggestion[]>>();

function findTargets(
  { link, target, otherCase }: MissingLink,
  { page, lookup }: RuleContext,
): readonly Suggestion[] {
  const from = page.docsPath ?? "";
  const write = (file: string) => writeTarget(link, file, from) + target.tail;
  const exact = otherCase ?? exactFile(target.wanted, lookup);
  if (exact !== undefined) return [{ value: write(exact), score: 1, certain: true }];
  const files = lookup.files();
  const extension = /\.[a-z0-9]+$/i.exec(target.wanted)?.[0].toLowerCase() ?? ".md";
  const alike = files.filter((file) => file.toLowerCase().endsWith(extension));
  const name = baseName(target.wanted);
  // The same name in another folder: the page was moved, or the link counts the folders wrong.
  const moved = alike.filter((file) => baseName(file) === name);
  if (moved.length > 0 && name !== "index.md") {
    return moved.slice(0, 3).map((file) => ({ value: write(file), score: 1, certain: moved.length === 1 }));
  }
  const folder = target.wanted.slice(0, target.wanted.lastIndexOf("/") + 1);
  const inFolder = alike.filter((file) => file.startsWith(folder) && !file.includes("/", folder.length));
  const pool = inFolder.length > 0 ? inFolder : alike;
  const names = new Map(pool.map((file) => [baseName(file), file]));
  return nearest(name, [...names.keys()]).map((suggestion) => ({
    ...suggestion,
    value: write(names.get(suggestion.value) ?? suggestion.value),
    // Which file an old name stands for is the author's to say.
    certain: false,
  }));
}

/** A page written without extension or as its folder: `x`, `x/`. */
function exactFile(wanted: string, lookup: Lookup): string | undefined {
  const path = wanted.replace(/\/$/, "").replace(/\/?index\.html$/, "");
  return [`${path}.md`, `${path}/index.md`, path].find((file) => lookup.hasFile(file));
}

function baseName(path: string): string {
  const name = path.replace(/\/$/, "");
  const last = name.slice(name.lastIndexOf("/") + 1);
  return /\.[a-z0-9]+$/i.test(last) ? last : `${last}.md`;
}

/** The target that leads from a page to a file: relative to the source in Markdown, to the published page in HTML. */
function writeTarget(link: Link, file: string, from: string): string {
  if (link.kind === "html") return linkToFile(file, from);
  const here = from.split("/").slice(0, -1);
  const there = file.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const path = [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
  return path.replace(/[ ()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Fixes that write another target. */
export function replaceTarget({ link }: MissingLink, suggestions: readonly Suggestion[]): Fix[] {
  return suggestions.map(({ value, certain }) => ({
    title: { nl: `Verwijs naar ${value}`, en: `Link to ${value}` },
    edits: [{ range: link.targetRange, text: value }],
    safe: certain,
  }));
}
