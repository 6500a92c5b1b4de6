/**
 * From source file to published address and back: MkDocs publishes `a/b.md` as `a/b/` and `a/index.md` as `a/`,
 * and rewrites Markdown links to existing files accordingly.
 */
import type { Site } from "./site";

/** The address of a file under `docs/`, relative to the site's root and percent-encoded; the home page is `""`. */
export function publishedUrl(path: string): string {
  if (!path.endsWith(".md")) return encodePath(path);
  const stem = path.slice(0, -".md".length);
  const slash = stem.lastIndexOf("/");
  const name = stem.slice(slash + 1);
  const page = name === "index" || name === "README" ? stem.slice(0, slash + 1) : `${stem}/`;
  return encodePath(page);
}

/**
 * The link from one page to an address of the site.
 * @param url relative to the site's root, as `publishedUrl` gives it
 */
export function relativeUrl(url: string, fromPath: string): string {
  const from = publishedUrl(fromPath).split("/").slice(0, -1);
  const to = url.split("/").filter((part) => part !== "" && part !== ".");
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  const parts = [...from.slice(common).map(() => ".."), ...to.slice(common)];
  const relative = parts.join("/") || ".";
  return url === "" || url.endsWith("/") ? `${relative}/` : relative;
}

/** The way from one source file to another, as a Markdown link has it, not yet encoded. */
export function relativePath(path: string, fromPath: string): string {
  const here = fromPath.split("/").slice(0, -1);
  const there = path.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}

/** The link from one page to the file at a path. */
export function linkToFile(path: string, fromPath: string): string {
  return relativeUrl(publishedUrl(path), fromPath);
}

/**
 * The file that a Markdown link on a page means: the target without query and anchor, percent-decoded and
 * relative to the source file.
 * @returns its path relative to `docs/`; undefined when the site does not look for a file (another site, an absolute
 *   path, an anchor on the page itself)
 */
export function linkedPath(target: string, fromPath: string): string | undefined {
  // Python leaves tabs and line ends out of an address, and so do browsers.
  const { path } = splitTarget(target.replace(/[\t\r\n]/g, ""));
  if (path === "" || isElsewhere(target)) return undefined;
  return normalize(`${folder(fromPath)}${decode(path)}`);
}

/**
 * A Markdown link as the site publishes it: rewritten when it means an existing file, otherwise as it stands
 * (missing files, folders, absolute paths, other sites).
 */
export function publishedLink(site: Site, target: string, fromPath: string): string {
  const path = linkedPath(target, fromPath);
  if (path === undefined || !site.hasFile(path)) return target;
  return linkToFile(path, fromPath) + splitTarget(target).tail;
}

function splitTarget(target: string): { readonly path: string; readonly tail: string } {
  const end = target.search(/[?#]/);
  if (end < 0) return { path: target, tail: "" };
  // An empty query or anchor (`a.md#`) is lost when Python puts an address together again.
  const [query = "", ...anchor] = target.slice(end).split("#");
  const tail = (query.length > 1 ? query : "") + (anchor.join("#") ? `#${anchor.join("#")}` : "");
  return { path: target.slice(0, end), tail };
}

function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(target);
}

function folder(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** Percent-decoding that leaves alone what is no valid UTF-8. */
function decode(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** Percent-encoding as Python's `urllib.parse.quote` does it: all but letters, digits, `_.-~` and `/`. */
function encodePath(path: string): string {
  return path.replace(/[^A-Za-z0-9_.~/-]+/g, (run) =>
    // Half a surrogate pair has no percent-encoding; JavaScript would throw on it.
    encodeURIComponent(run.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")).replace(
      /[!'()*]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}
