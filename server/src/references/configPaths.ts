/** The paths of files under `docs/` in `mkdocs.yml`: in `nav`, and wherever else a value is one. */
import { parseDocument, visit } from "yaml";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

/** The values of `mkdocs.yml` that name a file under `docs/`. */
export function* configPathsTo(page: Page, docsPath: string): Generator<OffsetRange> {
  const isPath = (text: string) => splitPath(text).path === docsPath;
  for (const { value, content } of configValues(page)) {
    if (!value.includes(docsPath)) continue;
    if (isPath(page.text.slice(content.start, content.end))) yield content;
    else for (const { word, range } of wordsIn(page, content)) if (isPath(word)) yield range;
  }
}

export interface ConfigValue {
  readonly value: string;
  /** Without quotes. */
  readonly content: OffsetRange;
  readonly quoted: boolean;
}

const known = new WeakMap<Page, readonly ConfigValue[]>();

/** The texts among the values of a YAML file. */
export function configValues(page: Page): readonly ConfigValue[] {
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
export function* wordsIn({ text }: Page, { start, end }: OffsetRange) {
  for (const { index, 0: word } of text.slice(start, end).matchAll(/[^\s'"|=,[\](){}]+/g)) {
    yield { word, range: { start: start + index, end: start + index + word.length } };
  }
}

/** A path as it is written, parted from what may stand before it: `./`, `/`, `docs/`. */
export function splitPath(text: string): { readonly start: string; readonly path: string } {
  const [, start = "", path = ""] = /^(\.?\/|docs\/)?(.*)$/s.exec(text) ?? [];
  return { start, path };
}
