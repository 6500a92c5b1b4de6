/** Full addresses of the handbook's own site: `https://…/Algoritmekader/rollen/jurist/` is `rollen/jurist/`. */

/**
 * The part of a full address below the site's root, query and anchor included; it starts without a slash.
 * @param siteUrl `site_url` with a final slash; empty when it is not known
 * @param ignoresCase takes the folder of the site in other letter case for the site, though the server does not
 * @returns undefined for an address elsewhere
 */
export function pathOnSite(target: string, siteUrl: string, ignoresCase = false): string | undefined {
  const site = urlParts.exec(siteUrl);
  const url = urlParts.exec(target.trim());
  if (!site || !url || hostOf(site) !== hostOf(url)) return undefined;
  const root = site[2] ?? "/";
  const written = url[2] ?? "";
  const isAlike = ignoresCase && written.slice(0, root.length).toLowerCase() === root.toLowerCase();
  const isRootFile = ignoresCase && written.toLowerCase() === root.slice(0, -1).toLowerCase();
  const path = isAlike || isRootFile ? root.slice(0, written.length) + written.slice(root.length) : written;
  if (path.startsWith(root)) return path.slice(root.length);
  // The root itself may be written without its final slash.
  const rootFile = root.slice(0, -1);
  return path.startsWith(rootFile) && /^(?:$|[?#])/.test(path.slice(rootFile.length))
    ? path.slice(rootFile.length)
    : undefined;
}

/** The folder of the server in which the site stands, with slashes: `/Algoritmekader/`. */
export function rootPath(siteUrl: string): string {
  return urlParts.exec(siteUrl)?.[2] ?? "/";
}

/** The host of an address, by which one that leads elsewhere is told apart; empty for what is no address. */
export function siteHost(siteUrl: string): string {
  const url = urlParts.exec(siteUrl);
  return url ? hostOf(url) : "";
}

/** The host in group 1; the path, query and anchor in group 2. `http` and `https` are one site; so is an address without either. */
const urlParts = /^(?:https?:)?\/\/([^/?#\\]+)(.*)$/is;

/** Letter case and the standard ports make no other host. */
function hostOf(url: RegExpExecArray): string {
  return (url[1] ?? "").toLowerCase().replace(/:(?:80|443)$/, "");
}
