/** Links and full addresses that lead to a place in the handbook. */
import { stemOf } from "../model/contentModel";
import { resolveLink } from "../site/linkTarget";
import { decodePercent } from "../site/percent";
import type { OffsetRange } from "../text/range";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { linkedPlace } from "./linkedPlace";
import { mentions } from "./mentions";
import { siteAddresses } from "./siteAddresses";
import { hasTargets, writtenLinks } from "./writtenLinks";

export interface LinkUse {
  readonly kind: "link" | "address";
  /** The target as it stands in the text; of a link that has it elsewhere (`[words][label]`) the whole link. */
  readonly range: OffsetRange;
}

/**
 * The function that finds the links on a page to one file.
 * @param anchor only links to this place on it; absent: all links to it from other pages
 */
export function linksTo(
  handbook: Handbook,
  docsPath: string,
  anchor?: string,
): (page: Page) => Generator<LinkUse> {
  const hasFile = (path: string) => handbook.index.hasFile(path);
  const { url } = handbook.config;
  const canHold = anchor === undefined ? canHoldPath(docsPath) : canHoldAnchor(anchor);

  return function* find(page) {
    const isOwn = page.docsPath === docsPath;
    if (!canHold(page.text)) return;
    for (const { file, anchor: written, range } of siteAddresses(page.text, url, hasFile)) {
      if (file === docsPath && (anchor === undefined || decodePercent(written) === anchor))
        yield { kind: "address", range };
    }
    const body = page.text.slice(page.document.bodyStart);
    if (page.docsPath === undefined || !hasTargets(body) || !canHold(body)) return;
    for (const { target, kind, writtenAt } of writtenLinks(page)) {
      const leadsTo = resolveLink(target, page.docsPath, kind !== "html", hasFile);
      // Full addresses are found by their text.
      if (leadsTo.kind === "external") continue;
      const place = linkedPlace(handbook, page, target, leadsTo);
      if (place?.docsPath !== docsPath) continue;
      const isWanted = anchor === undefined ? !(isOwn && leadsTo.kind === "self") : place.anchor === anchor;
      if (isWanted) yield { kind: "link", range: writtenAt };
    }
  };
}

/** The function that finds the links on a page to an address on another site. */
export function linksToAddress(url: string): (page: Page) => Generator<LinkUse> {
  return function* find(page) {
    if (!mentions(page.text, [url])) return;
    for (const { target, writtenAt } of writtenLinks(page))
      if (target === url) yield { kind: "link", range: writtenAt };
  };
}

/** A look at a text that tells whether it can hold a link to a file. */
function canHoldPath(docsPath: string): (text: string) => boolean {
  const stem = stemOf(docsPath);
  const isIndex = docsPath.endsWith(".md") && (stem === "index" || stem === "README");
  if (!isIndex) return (text) => mentions(text, [stem]);
  // The address of an index page is that of its folder, to which a link from within climbs without naming it.
  const folder = docsPath.split("/").at(-2);
  const names = folder === undefined ? [stem] : [stem, folder];
  return (text) => mentions(text, names) || climb.test(text);
}

const climb = /(?:\]\(\s*|\]:\s*|(?:href|src)\s*=\s*["']?)<?\.[./]*(?=[\s)#?"'>]|$)/;

function canHoldAnchor(anchor: string): (text: string) => boolean {
  return (text) => text.includes("#") && mentions(text, [anchor]);
}
