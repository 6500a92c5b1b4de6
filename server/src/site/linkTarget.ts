/**
 * Where a link on a page leads to on the published site.
 *
 * MkDocs rewrites a Markdown link only when its target is an existing file, relative to the *source file*. Everything
 * else stays as written, and so do all links in raw HTML: the browser resolves those from the *published address*, which for
 * most pages lies one folder deeper. A link is right when the result exists, whichever way it got there.
 */
import { decodePercent } from "./percent";
import { linkedPath, publishedUrl } from "./urls";

export type LinkTarget =
  /** Another site, a mail address, or another scheme. */
  | { readonly kind: "external" }
  /** A path from the root of the server; whether it exists cannot be told from the handbook. */
  | { readonly kind: "absolute" }
  /** A place on the page itself; the anchor is empty for its top. */
  | { readonly kind: "self"; readonly anchor: string }
  | { readonly kind: "file"; readonly docsPath: string; readonly anchor: string }
  | MissingTarget;

export interface MissingTarget {
  readonly kind: "missing";
  /** The file that the link means when read from the source file; may have a final slash or lie outside `docs/` (`../`). */
  readonly wanted: string;
  /** What stands behind the path: `?query#anchor`. */
  readonly tail: string;
}

/**
 * @param target as the site reads it, percent-encoding and all
 * @param fromPath the page, relative to `docs/`
 * @param rewritten whether MkDocs looks at the link: true for Markdown links, false for raw HTML
 */
export function resolveLink(
  target: string,
  fromPath: string,
  rewritten: boolean,
  hasFile: (docsPath: string) => boolean,
): LinkTarget {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return { kind: "external" };
  if (/^[/\\]/.test(target)) return { kind: "absolute" };
  const { path, tail, anchor } = splitTarget(target);
  if (path === "") return { kind: "self", anchor };
  if (rewritten) {
    const file = linkedPath(target, fromPath);
    if (file !== undefined && hasFile(file)) return { kind: "file", docsPath: file, anchor };
  }
  const published = fileAt(joinUrl(publishedUrl(fromPath), path), hasFile);
  if (published !== undefined) return { kind: "file", docsPath: published, anchor };
  const wanted = linkedPath(target, fromPath) ?? decodePercent(path);
  return { kind: "missing", wanted: path.endsWith("/") ? `${wanted}/` : wanted, tail };
}

/** The source of what is published at an address relative to the site's root, if anything is. */
export function fileAt(url: string, hasFile: (docsPath: string) => boolean): string | undefined {
  const path = decodePercent(url).replace(/(?:^|\/)index\.html$/, (match) =>
    match.startsWith("/") ? "/" : "",
  );
  if (madeByBuild.has(path)) return path;
  // A source page is not published under its own name.
  if (path !== "" && !path.endsWith("/") && !path.endsWith(".md") && hasFile(path)) return path;
  const folder = path === "" || path.endsWith("/") ? path : `${path}/`;
  const candidates = [`${folder}index.md`, `${folder}README.md`, `${folder}index.html`];
  if (folder !== "") candidates.push(`${folder.slice(0, -1)}.md`);
  return candidates.find((candidate) => hasFile(candidate));
}

/** What MkDocs and its search add to every site. */
const madeByBuild: ReadonlySet<string> = new Set([
  "404.html",
  "sitemap.xml",
  "sitemap.xml.gz",
  "search/search_index.json",
]);

/** Resolves a relative address as a browser does; steps above the site's root are kept as `..`. */
export function joinUrl(base: string, path: string): string {
  const parts = base.split("/").slice(0, -1);
  const steps = path.split("/");
  for (const [at, step] of steps.entries()) {
    const last = at === steps.length - 1;
    if (step === "..") {
      if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
      else parts.push("..");
    } else if (step !== "." && step !== "") {
      parts.push(step);
      continue;
    }
    if (last) parts.push("");
  }
  return parts.join("/");
}

/** A target's path, what stands behind it (`?query#anchor`), and the anchor with percent-encoding undone. */
export function splitTarget(written: string): {
  readonly path: string;
  readonly tail: string;
  readonly anchor: string;
} {
  const target = written.replace(/[\t\r\n]/g, "");
  const end = target.search(/[?#]/);
  const path = end < 0 ? target : target.slice(0, end);
  const tail = end < 0 ? "" : target.slice(end);
  const hash = tail.indexOf("#");
  return { path, tail, anchor: hash < 0 ? "" : decodePercent(tail.slice(hash + 1)) };
}
