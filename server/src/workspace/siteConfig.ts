/** What the engine needs of `mkdocs.yml`. */
import { isMap, isSeq, parseDocument, visit } from "yaml";
import type { OffsetRange } from "../text/range";

export interface SiteConfig {
  /** `site_url` with a final slash; empty when there is none. */
  readonly url: string;
  readonly name: string;
  /** Titles that `nav` gives to pages, by path relative to `docs/`. */
  readonly navTitles: ReadonlyMap<string, string>;
  /** The style sheets of `extra_css` that lie in `docs/`, relative to it. */
  readonly styleSheets: readonly string[];
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
    styleSheets: (Array.isArray(config.extra_css) ? config.extra_css : []).filter(
      (path) => typeof path === "string" && !/^(?:[a-z]+:|\/)/i.test(path),
    ),
  };
}

/** One entry of `nav` that should be a page. */
export interface NavEntry {
  /** `rest`: a pattern of awesome-pages that stands for all pages it fits, such as `... | rollen/*.md`. */
  readonly kind: "page" | "rest";
  /** The path as written, or the pattern. */
  readonly path: string;
  /** Offsets in `mkdocs.yml`, without quotes. */
  readonly range: OffsetRange;
  /** Whether the entry gives the page a title. */
  readonly titled: boolean;
}

/** The pages that `nav` names, without links to other sites. Empty when the YAML does not parse. Never throws. */
export function navEntries(text: string): readonly NavEntry[] {
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  const nav =
    document.errors.length === 0 && isMap(document.contents) ? document.get("nav", true) : undefined;
  const entries: NavEntry[] = [];
  if (!isSeq(nav) && !isMap(nav)) return entries;
  visit(nav, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string" || node.tag?.startsWith("!")) return;
      const [start, end] = node.range ?? [0, 0];
      const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
      const range = { start: start + quoted, end: end - quoted };
      const entry = navEntry(node.value, range, key === "value");
      if (entry) entries.push(entry);
    },
  });
  return entries;
}

function navEntry(value: string, range: OffsetRange, titled: boolean): NavEntry | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(value) || value === "") return undefined;
  if (!value.startsWith("...")) return { kind: "page", path: value, range, titled };
  // Options such as `flat` stand between bars too; a regular expression cannot be told from the outside.
  const pattern = value.slice(value.lastIndexOf("|") + 1).trim();
  const at = range.start + value.lastIndexOf(pattern);
  const isGlob = value.includes("|") && /[/*]/.test(pattern) && !pattern.startsWith("regex=");
  return isGlob
    ? {
        kind: "rest",
        path: pattern.replace(/^glob=/, ""),
        range: { start: at, end: at + pattern.length },
        titled,
      }
    : undefined;
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
    // A page that stands in the menu twice has the title of its first entry.
    if (typeof target === "string") {
      if (!titles.has(target)) titles.set(target, title);
    } else collectTitles(target, titles);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
