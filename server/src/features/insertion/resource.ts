/** Files of the handbook by what an author can drop or paste: a file, a folder, or an address of the published site. */
import { fileAt, splitTarget } from "../../site/linkTarget";
import { pathOnSite } from "../../site/ownUrl";
import type { Handbook } from "../../workspace/handbook";
import type { Page } from "../../workspace/page";

export interface Resource {
  /** Relative to `docs/`. */
  readonly docsPath: string;
  /** Undefined for a file that is no page. */
  readonly page: Page | undefined;
  /** What an address has behind its path: `?query#anchor`, with nothing in it that could end a link. */
  readonly tail: string;
}

/** @returns undefined for what is no part of the published site */
export function resourceOf(handbook: Handbook, uri: string): Resource | undefined {
  const { index } = handbook;
  const hasFile = (path: string) => index.hasFile(path);
  if (/^https?:/i.test(uri)) {
    const address = pathOnSite(uri, index.siteUrl());
    if (address === undefined) return undefined;
    const { path, tail } = splitTarget(address);
    const docsPath = fileAt(path, hasFile);
    return docsPath !== undefined && hasFile(docsPath)
      ? { docsPath, page: index.page(docsPath), tail: encodeMarks(tail) }
      : undefined;
  }
  // Editors put a line number behind a dragged file, as an anchor.
  const path = handbook.pathOf(uri.replace(/#.*$/s, ""))?.replace(/\/$/, "");
  if (!path?.startsWith("docs/")) return undefined;
  const file = path.slice("docs/".length);
  const docsPath = [file, `${file}/index.md`].find(hasFile);
  return docsPath === undefined ? undefined : { docsPath, page: index.page(docsPath), tail: "" };
}

/** Percent-encodes what Markdown or HTML could take for the end of a target, or for syntax of its own. */
function encodeMarks(tail: string): string {
  return tail.replace(/[()<>[\]{}"'`|\\^]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
