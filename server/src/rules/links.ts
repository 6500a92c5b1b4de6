/** What the rules on links share: which links there are to judge, and what is wrong with where one leads to. */
import type { Link } from "../markdown/facts";
import { fileAt, type LinkTarget, type MissingTarget, resolveLink, splitTarget } from "../site/linkTarget";
import { pathOnSite, rootPath, siteHost } from "../site/ownUrl";
import type { Page } from "../workspace/page";
import { mistakeInTarget } from "./linkTargetSyntax";
import type { RuleContext } from "./rule";

/** What judging links takes. */
export type LinkContext = Pick<RuleContext, "page" | "lookup" | "model">;

/** What is wrong with a target; one link has at most one fault. */
export type Fault = Missing | NoAnchor | Absolute | OwnUrl;

export interface Missing {
  readonly kind: "missing";
  readonly target: MissingTarget;
  /** The file under `docs/` to which the target leads when letter case does not count. */
  readonly otherCase: string | undefined;
}

/** The page is there, but has no such id. */
export interface NoAnchor {
  /** `own-url-anchor`: the page is named by a full address of the site itself. */
  readonly kind: "no-anchor" | "own-url-anchor";
  readonly docsPath: string;
  readonly anchor: string;
}

/** A path from the root of the server. */
export interface Absolute {
  readonly kind: "absolute";
  /** What remains of it below the site's root, when it is known to lie there. */
  readonly path: string | undefined;
}

/** A full address of the site itself, to a page that it does not have. */
export interface OwnUrl {
  readonly kind: "own-url";
  /** What remains of it below the site's root, query and anchor included. */
  readonly path: string;
  /** Whether the folder of the site itself is written in other letter case: then no page has the address. */
  readonly isOtherCase: boolean;
}

export interface FaultyLink<Of extends Fault = Fault> {
  readonly link: Link;
  readonly fault: Of;
}

/** The links and images of a page with a certain kind of fault, in source order. */
export function faultyLinks(context: LinkContext, kind: Missing["kind"]): readonly FaultyLink<Missing>[];
export function faultyLinks(context: LinkContext, kind: NoAnchor["kind"]): readonly FaultyLink<NoAnchor>[];
export function faultyLinks(context: LinkContext, kind: Absolute["kind"]): readonly FaultyLink<Absolute>[];
export function faultyLinks(context: LinkContext, kind: OwnUrl["kind"]): readonly FaultyLink<OwnUrl>[];
export function faultyLinks(context: LinkContext, kind: Fault["kind"]): readonly FaultyLink[] {
  let faulty = known.get(context);
  if (!faulty) {
    faulty = findFaulty(context);
    known.set(context, faulty);
  }
  return faulty.filter(({ fault }) => fault.kind === kind);
}

/** Several rules ask about the same page. */
const known = new WeakMap<LinkContext, readonly FaultyLink[]>();

function findFaulty(context: LinkContext): readonly FaultyLink[] {
  const { page, lookup } = context;
  const { docsPath } = page;
  if (docsPath === undefined) return [];
  const body = page.text.slice(page.document.bodyStart);
  const isRight = (target: string, rewritten: boolean) =>
    faultOf(target, docsPath, rewritten, context) === undefined;
  return allPlainlyRight(body, siteHost(lookup.siteUrl()), isRight) ? [] : readFaulty(context);
}

/** All links and images of a page with a fault, found by reading its Markdown. */
export function readFaulty(context: LinkContext): readonly FaultyLink[] {
  const { docsPath = "", document } = context.page;
  const faulty: FaultyLink[] = [];
  const judged = new Set<number>();
  for (const link of document.markdown.links) {
    // A definition is wrong once, however many links refer to it.
    if (judged.has(link.targetRange.start) || mistakeInTarget(link, context.page.text)) continue;
    if (startsInComment(link, context.page)) continue;
    judged.add(link.targetRange.start);
    const fault = faultOf(link.target, docsPath, link.kind !== "html", context);
    if (fault) faulty.push({ link, fault });
  }
  return faulty;
}

/** Whether a link begins in a comment within a line: the site reads it when what follows the comment closes it. */
export function startsInComment({ range }: Link, { document }: Page): boolean {
  return document.comments.some((comment) => {
    return comment.range.start < range.start && range.start < comment.range.end;
  });
}

/** What is wrong with a target on a page; `rewritten` says whether MkDocs looks at the link. */
export function faultOf(
  target: string,
  docsPath: string,
  rewritten: boolean,
  { lookup }: LinkContext,
): Fault | undefined {
  const hasFile = (path: string) => lookup.hasFile(path);
  const siteUrl = lookup.siteUrl();
  const own = pathOnSite(target, siteUrl);
  const inOtherCase = own ?? pathOnSite(target, siteUrl, true);
  if (own === undefined && inOtherCase !== undefined)
    return { kind: "own-url", path: inOtherCase, isOtherCase: true };
  if (own !== undefined) {
    const { path, anchor } = splitTarget(own);
    const file = fileAt(path, hasFile);
    if (file === undefined) return { kind: "own-url", path: own, isOtherCase: false };
    return leadsNowhere(file, anchor) ? { kind: "own-url-anchor", docsPath: file, anchor } : undefined;
  }
  const leads: LinkTarget = resolveLink(target, docsPath, rewritten, hasFile);
  switch (leads.kind) {
    case "external":
      return undefined;
    case "absolute": {
      const root = rootPath(siteUrl);
      const isBelow = siteUrl !== "" && target.startsWith(root);
      return { kind: "absolute", path: isBelow ? target.slice(root.length) : undefined };
    }
    case "missing": {
      const alike = resolveLink(
        target,
        docsPath,
        rewritten,
        (path) => lookup.fileIgnoringCase(path) !== undefined,
      );
      const otherCase = alike.kind === "file" ? lookup.fileIgnoringCase(alike.docsPath) : undefined;
      return { kind: "missing", target: leads, otherCase };
    }
    case "self":
    case "file": {
      const file = leads.kind === "self" ? docsPath : leads.docsPath;
      return leadsNowhere(file, leads.anchor)
        ? { kind: "no-anchor", docsPath: file, anchor: leads.anchor }
        : undefined;
    }
  }

  /** Whether an existing file lacks the place to jump to. */
  function leadsNowhere(file: string, anchor: string): boolean {
    return file.endsWith(".md") && !alwaysThere.test(anchor) && !lookup.hasAnchor(file, anchor);
  }
}

/** The top of a page, places that the theme makes (`__toc`), and words that the browser looks for (`:~:text=`). */
const alwaysThere = /^(?:$|top$|__|:~:)/i;

/**
 * Whether one look at the text shows that no link on the page can be wrong, so that its Markdown need not be read:
 * that holds for most pages of a healthy handbook. Every link of the site's Markdown is written with `](`, with a
 * definition (`[label]:`), with an attribute (`href=`, `src=`) or as an address in angle brackets. True when there is no
 * definition and every other one has a target that leaves no doubt and is right; whether it stands in code does not
 * matter then.
 * @param body the text without frontmatter
 * @param host the site's own host: an address there leaves doubt
 * @param isRight judges a target; `rewritten` says whether MkDocs looks at the link
 */
export function allPlainlyRight(
  body: string,
  host: string,
  isRight: (target: string, rewritten: boolean) => boolean,
): boolean {
  if (definition.test(body)) return false;
  const isPlain = (pattern: RegExp, at: number, rewritten: boolean) => {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (match === null) return false;
    const [, elsewhere, target] = match;
    if (elsewhere !== undefined) return elsewhere.toLowerCase() !== host;
    return target === undefined || isRight(target, rewritten);
  };
  for (let at = body.indexOf("]("); at >= 0; at = body.indexOf("](", at + 2)) {
    if (!isPlain(plainTarget, at + 2, true)) return false;
  }
  for (const { index, 0: found } of body.matchAll(attribute)) {
    if (!isPlain(plainValue, index + found.length, false)) return false;
  }
  for (const { index, 0: found } of body.matchAll(autolink)) {
    if (!isPlain(plainAddress, index + found.length, true)) return false;
  }
  return true;
}

/** A definition of a link; those of footnotes (`[^1]:`) define none. */
const definition = /\]:(?<=\[(?!\^)[^[\]\n]*\]:)/;

/** The start of an attribute that can hold a target. */
const attribute = /(?<![\w&?=])(?:href|src)\s*=/gi;

/** The start of an address in angle brackets. */
const autolink = /<(?=(?:https?|ftp):)/gi;

/**
 * A target on another host (in group 1), a mail address, or (in group 2) a target of the simplest characters that is closed
 * at once or has a title.
 */
const plainTarget = /[ \t]*(?:https?:\/\/([\w.-]+)(?=[/?#")])|mailto:|([\w./#~-]+)(?:[ \t]+"[^"\n]*")?\))/iy;

/** The same as the value of an attribute. */
const plainValue = /"(?:https?:\/\/([\w.-]+)(?=[/?#"])|mailto:|([\w./#~-]+)")/iy;

/** The same in angle brackets. */
const plainAddress = /(?:https?|ftp):\/\/([\w.-]+)(?=[/?#>])/iy;
