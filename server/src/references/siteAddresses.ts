/** Full addresses of the handbook's own pages, wherever they stand in a text: in a link, as a source, in a sentence. */
import { fileAt } from "../site/linkTarget";
import type { OffsetRange } from "../text/range";

export interface SiteAddress {
  /** The page or file that it leads to, relative to `docs/`. */
  readonly file: string;
  /** The whole address, from `https:` to the end of the anchor. */
  readonly range: OffsetRange;
  /** What stands between the site's address and query or anchor. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The anchor without `#`, as it stands. */
  readonly anchor: string;
  readonly anchorStart: number;
}

/** @param siteUrl `site_url` with a slash at the end; empty: nothing is found */
export function* siteAddresses(
  text: string,
  siteUrl: string,
  hasFile: (docsPath: string) => boolean,
): Generator<SiteAddress> {
  const site = /^https?:\/\/([^/]+)(\/.*)$/i.exec(siteUrl);
  const [, host = "", base = ""] = site ?? [];
  if (!site || !text.includes(base)) return;
  // The host's letter case does not matter; a dot at the end ends the sentence and not the address.
  const pattern = new RegExp(
    `https?://${escaped(host)}${escaped(base)}([^\\s<>()"'\\]?#|]*)(?:\\?[^\\s<>()"'\\]#|]*)?(?:#([^\\s<>()"'\\]|]*))?`,
    "gi",
  );
  for (const match of text.matchAll(pattern)) {
    const [whole, written = "", writtenAnchor = ""] = match;
    const start = match.index + whole.indexOf("://") + "://".length + host.length + base.length;
    if (!text.startsWith(base, start - base.length)) continue;
    const path = written.replace(/[.,;:!]+$/, "");
    const anchor = writtenAnchor.replace(/[.,;:!]+$/, "");
    const file = fileAt(path, hasFile);
    if (file === undefined) continue;
    const anchorStart = match.index + whole.length - writtenAnchor.length;
    const end = start + path.length;
    const range = { start: match.index, end: match.index + whole.replace(/[.,;:!]+$/, "").length };
    yield { file, range, path, start, end, anchor, anchorStart };
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
