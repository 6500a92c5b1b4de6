/** Follows moved files in `mkdocs.yml`: in `nav`, and wherever else a value is the path of a file under `docs/`. */
import { parseDocument, visit } from "yaml";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import type { Changes } from "./refactoring";
import type { Relocation } from "./relocation";
import { isPlain } from "./yamlScalar";

/** @param page `mkdocs.yml` */
export function followConfigPaths(page: Page, relocation: Relocation, changes: Changes): void {
  if (relocation.files.size + relocation.folders.length === 0) return;
  for (const { value, content, quoted } of configValues(page)) {
    const written = page.text.slice(content.start, content.end);
    const to = written === value ? newPath(value, relocation) : undefined;
    if (to !== undefined) {
      const text = quoted || isPlain(to) ? to : `"${to}"`;
      changes.add(page.path, content, text, "navigation");
      continue;
    }
    for (const { word, range } of wordsIn(page, content)) {
      const path = newPath(word, relocation) ?? newFolder(word, relocation);
      if (path !== undefined) changes.add(page.path, range, path, "navigation");
    }
  }
}

/** The values of `mkdocs.yml` that name a file under `docs/`. */
export function* configPathsTo(page: Page, docsPath: string): Generator<OffsetRange> {
  const isPath = (text: string) => splitPath(text).path === docsPath;
  for (const { value, content } of configValues(page)) {
    if (!value.includes(docsPath)) continue;
    if (isPath(page.text.slice(content.start, content.end))) yield content;
    else for (const { word, range } of wordsIn(page, content)) if (isPath(word)) yield range;
  }
}

interface ConfigValue {
  readonly value: string;
  /** Without quotes. */
  readonly content: OffsetRange;
  readonly quoted: boolean;
}

const known = new WeakMap<Page, readonly ConfigValue[]>();

/** The texts among the values of a YAML file. */
function configValues(page: Page): readonly ConfigValue[] {
  const before = known.get(page);
  if (before) return before;
  const values: ConfigValue[] = [];
  visit(parseDocument(page.text, { logLevel: "silent", uniqueKeys: false }), {
    // The key of a nav entry is a title.
    Scalar(key, { value, range, type }) {
      if (key === "key" || typeof value !== "string") return;
      const [start, end] = range ?? [0, 0];
      const quoted = type === "QUOTE_SINGLE" || type === "QUOTE_DOUBLE";
      values.push({ value, content: quoted ? { start: start + 1, end: end - 1 } : { start, end }, quoted });
    },
  });
  known.set(page, values);
  return values;
}

/** Several paths in one value, or patterns such as `... | rollen/*.md`. */
function* wordsIn({ text }: Page, { start, end }: OffsetRange) {
  for (const { index, 0: word } of text.slice(start, end).matchAll(/[^\s'"|=,[\](){}]+/g)) {
    yield { word, range: { start: start + index, end: start + index + word.length } };
  }
}

/** The path of a file that moves, with what may stand before it: `./`, `/`, `docs/`. */
function newPath(text: string, { files }: Relocation): string | undefined {
  const { start, path } = splitPath(text);
  const to = files.get(path);
  return to === undefined ? undefined : start + to;
}

function splitPath(text: string): { readonly start: string; readonly path: string } {
  const [, start = "", path = ""] = /^(\.?\/|docs\/)?(.*)$/s.exec(text) ?? [];
  return { start, path };
}

/** A path or pattern below a folder that moves. A single word without a slash can be anything, such as a plugin's name. */
function newFolder(text: string, { folders }: Relocation): string | undefined {
  const [, start = "", path = ""] = /^(!?\.?\/|!?docs\/|!)?(.*)$/s.exec(text) ?? [];
  const folder = folders.find(({ from }) => `${path}/`.startsWith(`${from}/`) && path.includes("/"));
  return folder && start + folder.to + path.slice(folder.from.length);
}
