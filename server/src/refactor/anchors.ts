/** Follows anchors that change because a heading gets other words: in all links and full addresses that jump there. */
import { decodeEntities } from "../markdown/entities";
import { linkedPlace } from "../references/linkedPlace";
import { mentions } from "../references/mentions";
import { siteAddresses } from "../references/siteAddresses";
import { hasTargets, writtenLinks } from "../references/writtenLinks";
import { resolveLink } from "../site/linkTarget";
import { decodePercent } from "../site/percent";
import { parseDocument } from "../text/document";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import type { Changes } from "./refactoring";
import { splitTarget } from "./writeTarget";

/** The new anchors of a page by the old ones. */
export type AnchorRenames = ReadonlyMap<string, string>;

/**
 * The anchors of headings that another text of the page changes, those that change along included: where `bronnen` goes,
 * `bronnen_1` becomes `bronnen`.
 * @returns undefined when the text has other headings, more or fewer or at other levels
 */
export function changedAnchors(page: Page, text: string): AnchorRenames | undefined {
  const before = page.document.markdown.headings;
  const after = parseDocument(text).markdown.headings;
  if (before.length !== after.length) return undefined;
  const renames = new Map<string, string>();
  for (const [at, { id, level }] of before.entries()) {
    const now = after[at];
    if (now?.level !== level) return undefined;
    if (now.id !== id) renames.set(id, now.id);
  }
  return renames;
}

/** @param renamed by path relative to `docs/` */
export function followAnchors(
  handbook: Handbook,
  renamed: ReadonlyMap<string, AnchorRenames>,
  changes: Changes,
): void {
  const ids = [...renamed.values()].flatMap((renames) => [...renames.keys()]).filter((id) => id !== "");
  if (ids.length === 0) return;
  const hasFile = (path: string) => handbook.index.hasFile(path);
  const newAnchor = (file: string, anchor: string) => renamed.get(file)?.get(decodePercent(anchor));
  for (const page of handbook.pages) {
    const { docsPath, path, text } = page;
    if (page.problem || page.subject !== "page" || !text.includes("#") || !mentions(text, ids)) continue;
    for (const { file, anchor, anchorStart } of siteAddresses(text, handbook.config.url, hasFile)) {
      const to = newAnchor(file, anchor);
      if (to !== undefined)
        changes.add(path, { start: anchorStart, end: anchorStart + anchor.length }, to, "address");
    }
    if (docsPath === undefined || !hasTargets(text)) continue;
    for (const { target, targetRange, kind } of writtenLinks(page)) {
      const leadsTo = resolveLink(target, docsPath, kind !== "html", hasFile);
      // Full addresses are found by their text.
      const file =
        leadsTo.kind === "external" ? undefined : linkedPlace(handbook, page, target, leadsTo)?.docsPath;
      if (file === undefined) continue;
      const { tail } = splitTarget(text.slice(targetRange.start, targetRange.end), target);
      const hash = tail.search(/(?<!&)#/);
      const to = hash < 0 ? undefined : newAnchor(file, decodeEntities(tail.slice(hash + 1)));
      if (to === undefined) continue;
      const start = targetRange.end - tail.length + hash + 1;
      changes.add(path, { start, end: targetRange.end }, to, "link");
    }
  }
}
