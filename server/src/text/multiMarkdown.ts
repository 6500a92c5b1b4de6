/** Metadata in the style of MultiMarkdown: `Word: text` lines on top of a page without frontmatter. */
import type { YamlMapping } from "./yamlValue";

export interface MultiMarkdown {
  /** The values by key in lower case. */
  readonly meta: YamlMapping;
  /** Where the page's own text begins. */
  readonly bodyStart: number;
}

/**
 * Reads the metadata lines that MkDocs takes off a page without frontmatter, often by accident: a page that
 * opens with `Let: op` loses that line. A line indented by a tab or four spaces continues the previous one; a blank
 * line or any other one ends the metadata.
 * @param start where to begin, past a byte order mark
 */
export function parseMultiMarkdown(text: string, start = 0): MultiMarkdown {
  const meta: Record<string, string> = Object.create(null);
  const line = /([^\r\n]*)(\r\n|\r|\n|$)/y;
  let bodyStart = start;
  let key: string | undefined;
  for (line.lastIndex = start; line.lastIndex < text.length; bodyStart = line.lastIndex) {
    const content = line.exec(text)?.[1] ?? "";
    if (content.trim() === "") {
      bodyStart = line.lastIndex;
      break;
    }
    const field = /^ {0,3}([A-Za-z0-9_-]+):\s*(.*)$/s.exec(content);
    const more = key === undefined ? null : /^(?: {4}|\t)\s*(.*)$/s.exec(content);
    if (field) {
      key = (field[1] ?? "").toLowerCase();
      const value = (field[2] ?? "").trim();
      meta[key] = key in meta ? `${meta[key]} ${value}` : value;
    } else if (more && key !== undefined) {
      meta[key] += ` ${(more[1] ?? "").trim()}`;
    } else {
      break;
    }
  }
  return { meta, bodyStart };
}
