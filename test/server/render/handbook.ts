/** A small handbook in memory: pages written as one text, to render and to list. */
import type { Site, SitePage } from "../../../server/src/site/site";
import { parseFrontmatter } from "../../../server/src/text/frontmatter";

export interface Handbook extends Site {
  /** The page at a path; throws when the fixture has none. */
  get(path: string): SitePage;
}

export interface Around {
  readonly glossary?: string;
  readonly nav?: Readonly<Record<string, string>>;
  /** Files that are no pages. */
  readonly files?: readonly string[];
  /** Texts of files outside `docs/`, by their path relative to the root. */
  readonly snippets?: Readonly<Record<string, string>>;
}

const law = "voldoen-aan-wetten-en-regels";

/**
 * Reads a fixture. `//- path` begins the next page; its path is relative to `docs/`, and `vereisten/`, `maatregelen/`
 * and `hulpmiddelen/` stand for the folders under `voldoen-aan-wetten-en-regels/`.
 */
export function handbook(
  fixture: string,
  { glossary = "", nav = {}, files = [], snippets = {} }: Around = {},
): Handbook {
  const texts = new Map<string, string>();
  for (const part of fixture.split(/^\/\/- /m).slice(1)) {
    const end = part.indexOf("\n");
    texts.set(fullPath(part.slice(0, end).trim()), part.slice(end + 1));
  }
  const pages = new Map(
    [...texts].map(([path, text]) => {
      const { data, range, state } = parseFrontmatter(text);
      const heading = /^\s*# (.*)/.exec(state === "valid" ? text.slice(range.end) : text)?.[1];
      return [path, { path, meta: data, heading }] as const;
    }),
  );
  return {
    pages: [...pages.values()],
    page: (path) => pages.get(path),
    hasFile: (path) => pages.has(path) || files.includes(path),
    text: (path) => snippets[path] ?? texts.get(path.replace(/^docs\//, "")),
    glossary,
    navTitle: (path) => nav[path],
    url: "https://voorbeeld.example/kader/",
    name: "Voorbeeldkader",
    get: (path) => existing(pages.get(fullPath(path)), path),
  };
}

/** The path under `docs/` for the short one of a fixture. */
export function fullPath(path: string): string {
  return /^(?:vereisten|maatregelen|hulpmiddelen)\//.test(path) ? `${law}/${path}` : path;
}

function existing<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw new Error(`The fixture has no page ${path}`);
  return value;
}
