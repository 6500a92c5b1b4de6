/** Where a link leads to in the handbook, whichever way it is written. */
import { fileAt, type LinkTarget, splitTarget } from "../site/linkTarget";
import { pathOnSite, rootPath } from "../site/ownUrl";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";

export interface LinkedPlace {
  /** Relative to `docs/`. */
  readonly docsPath: string;
  /** Empty for the page as a whole. */
  readonly anchor: string;
}

/**
 * @param target of a link on `page`, as the site reads it
 * @param leadsTo what `resolveLink` says of it
 * @returns undefined for what lies elsewhere or does not exist
 */
export function linkedPlace(
  handbook: Handbook,
  page: Page,
  target: string,
  leadsTo: LinkTarget,
): LinkedPlace | undefined {
  switch (leadsTo.kind) {
    case "file":
      return leadsTo;
    case "self":
      return page.docsPath === undefined ? undefined : { docsPath: page.docsPath, anchor: leadsTo.anchor };
    case "absolute": {
      const root = rootPath(handbook.config.url);
      const isOnSite = handbook.config.url !== "" && target.startsWith(root);
      return isOnSite ? placeAt(handbook, target.slice(root.length)) : undefined;
    }
    case "external": {
      const path = pathOnSite(target, handbook.config.url);
      return path === undefined ? undefined : placeAt(handbook, path);
    }
    case "missing":
      return undefined;
  }
}

/** @param address relative to the site's root */
function placeAt({ index }: Handbook, address: string): LinkedPlace | undefined {
  const { path, anchor } = splitTarget(address);
  const docsPath = fileAt(path, (file) => index.hasFile(file));
  return docsPath === undefined ? undefined : { docsPath, anchor };
}
