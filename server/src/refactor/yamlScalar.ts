/** Writes another text in the place of a scalar in YAML, in the style that it has. */
import { parseFrontmatter, type ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";

/** What to write and where; `undefined` for an alias, whose text stands at its anchor. */
export function replaceScalar(
  source: string,
  { style, content, range, value }: ScalarNode,
  text: string,
): { readonly range: OffsetRange; readonly text: string } | undefined {
  const written = source.slice(content.start, content.end);
  switch (style) {
    case "single":
      return { range: content, text: text.replaceAll("'", "''") };
    case "double":
      return { range: content, text: text.replace(/[\\"]/g, "\\$&") };
    case "plain":
      if (written.startsWith("*")) return undefined;
      return { range: content, text: isPlain(text) ? text : `'${text.replaceAll("'", "''")}'` };
    case "block": {
      const old = typeof value === "string" ? value : written;
      const at = source.indexOf(old, range.start);
      if (old === "" || at < 0 || at + old.length > range.end) return undefined;
      return { range: { start: at, end: at + old.length }, text };
    }
  }
}

/** Whether YAML reads a text without quotes as that very text, also in a list between brackets. */
export function isPlain(text: string): boolean {
  const { data } = parseFrontmatter(`---\na: [${text}]\n---\n`);
  return Array.isArray(data.a) && data.a.length === 1 && data.a[0] === text;
}
