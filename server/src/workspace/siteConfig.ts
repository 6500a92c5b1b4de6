/** What the engine needs of `mkdocs.yml`. */
import { parseDocument } from "yaml";

export interface SiteConfig {
  /** `site_url` with a final slash; empty when there is none. */
  readonly url: string;
  readonly name: string;
  /** Titles that `nav` gives to pages, by path relative to `docs/`. */
  readonly navTitles: ReadonlyMap<string, string>;
}

/** Reads `mkdocs.yml`; what is not there or not readable is left empty. Never throws. */
export function parseSiteConfig(text: string): SiteConfig {
  // MkDocs' own tags (!ENV, !!python/name:) are unknown here and their values are not needed.
  const config = read(text);
  const url = typeof config.site_url === "string" ? config.site_url : "";
  const navTitles = new Map<string, string>();
  collectTitles(config.nav, navTitles);
  return {
    url: url === "" || url.endsWith("/") ? url : `${url}/`,
    name: typeof config.site_name === "string" ? config.site_name : "",
    navTitles,
  };
}

function read(text: string): Record<string, unknown> {
  try {
    const data: unknown = parseDocument(text, { logLevel: "silent", uniqueKeys: false }).toJS();
    return isRecord(data) ? data : {};
  } catch {
    return {};
  }
}

function collectTitles(nav: unknown, titles: Map<string, string>): void {
  if (Array.isArray(nav)) for (const item of nav) collectTitles(item, titles);
  if (!isRecord(nav)) return;
  for (const [title, target] of Object.entries(nav)) {
    if (typeof target === "string") titles.set(target, title);
    else collectTitles(target, titles);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
