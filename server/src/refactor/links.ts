/** Follows moved files in the links of one page: links to a file that moves, and all relative links of a page that moves. */
import { mentions } from "../references/mentions";
import { hasTargets, type WrittenLink, writtenLinks } from "../references/writtenLinks";
import { fileAt, resolveLink } from "../site/linkTarget";
import { linkedPath, publishedUrl } from "../site/urls";
import type { Page } from "../workspace/page";
import type { Changes } from "./refactoring";
import type { Relocation } from "./relocation";
import { splitTarget, writeAddress, writeTarget } from "./writeTarget";

/**
 * @param docsPath of the page before the moves
 * @param basePath the site's path on its server, from slash to slash; undefined when it is not known
 */
export function followLinks(
  page: Page,
  docsPath: string,
  relocation: Relocation,
  basePath: string | undefined,
  changes: Changes,
): void {
  // The names of other pages are mostly in the frontmatter, where no link is.
  if (!canChange(page.text.slice(page.document.bodyStart), docsPath, relocation)) return;
  for (const target of writtenLinks(page)) {
    const raw = page.text.slice(target.targetRange.start, target.targetRange.end);
    const text = newTarget(target, raw, docsPath, relocation, basePath);
    if (text !== undefined && text !== raw) {
      const reason = target.kind === "html" ? "htmlLink" : "link";
      changes.add(page.path, target.targetRange, text, reason);
    }
  }
}

/** Whether a link on the page can need another target; a look at its body instead of reading its Markdown. */
function canChange(text: string, docsPath: string, relocation: Relocation): boolean {
  if (!hasTargets(text)) return false;
  const to = relocation.to(docsPath);
  if (folderOf(to) !== folderOf(docsPath) || depth(to) !== depth(docsPath)) return true;
  const names = namesOf(relocation);
  return names === undefined || mentions(text, names);
}

const knownNames = new WeakMap<Relocation, readonly string[] | undefined>();

/**
 * The names that a link to something that moves must hold. Undefined when an index page moves alone: a link to it
 * can consist of dots.
 */
function namesOf(relocation: Relocation): readonly string[] | undefined {
  if (knownNames.has(relocation)) return knownNames.get(relocation);
  const { files, folders } = relocation;
  const single = [...files.keys()].filter((file) => !folders.some(({ from }) => file.startsWith(`${from}/`)));
  const names = [
    ...single.map((file) => file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "")),
    ...folders.map(({ from }) => from.slice(from.lastIndexOf("/") + 1)),
  ];
  const found = names.some((name) => name === "index" || name === "README") ? undefined : names;
  knownNames.set(relocation, found);
  return found;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** How deep a page's address lies, from which the browser counts. */
function depth(path: string): number {
  return publishedUrl(path).split("/").length;
}

function newTarget(
  { kind, target }: WrittenLink,
  raw: string,
  page: string,
  relocation: Relocation,
  basePath: string | undefined,
): string | undefined {
  const { hasFileBefore, hasFileAfter } = relocation;
  const isRewritten = kind !== "html";
  const from = relocation.to(page);
  const leadsTo = resolveLink(target, page, isRewritten, hasFileBefore);
  if (leadsTo.kind === "absolute") {
    return basePath === undefined ? undefined : newAbsolute(target, raw, basePath, relocation);
  }
  if (leadsTo.kind === "missing") {
    // The site does not know what a link in HTML means when it leads nowhere.
    if (!isRewritten || from === page || leadsTo.wanted.startsWith("..")) return undefined;
    const wanted = relocation.to(leadsTo.wanted.replace(/\/$/, ""));
    const isRight = (text: string) => linkedPath(text, from) === wanted;
    if (isRight(target)) return undefined;
    return writeTarget({ raw, target, from, to: wanted, asSource: true }).find(isRight);
  }
  if (leadsTo.kind !== "file") return undefined;
  const asSource = isRewritten && linkedPath(target, page) === leadsTo.docsPath;
  const to = relocation.to(leadsTo.docsPath);
  const isRight = (text: string) => {
    if (asSource && linkedPath(text, from) !== to) return false;
    const now = resolveLink(text, from, isRewritten, hasFileAfter);
    return now.kind === "file" && now.docsPath === to;
  };
  if (isRight(target)) return undefined;
  return writeTarget({ raw, target, from, to, asSource }).find(isRight);
}

function newAbsolute(
  target: string,
  raw: string,
  basePath: string,
  relocation: Relocation,
): string | undefined {
  if (!target.startsWith(basePath)) return undefined;
  const { path, tail } = splitTarget(raw, target);
  const address = path.slice(basePath.length);
  const file = fileAt(address, relocation.hasFileBefore);
  if (file === undefined) return undefined;
  const to = relocation.to(file);
  return to === file ? undefined : basePath + writeAddress(address, to) + tail;
}
