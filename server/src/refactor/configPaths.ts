/** Follows moved files in `mkdocs.yml`: in `nav`, and wherever else a value is the path of a file under `docs/`. */
import { parseDocument, type Scalar, visit } from "yaml";
import type { Page } from "../workspace/page";
import type { Changes } from "./refactoring";
import type { Relocation } from "./relocation";
import { isPlain } from "./yamlScalar";

/** @param page `mkdocs.yml` */
export function followConfigPaths(page: Page, relocation: Relocation, changes: Changes): void {
  if (relocation.files.size + relocation.folders.length === 0) return;
  const document = parseDocument(page.text, { logLevel: "silent", uniqueKeys: false });
  visit(document, {
    // The key of a nav entry is a title.
    Scalar(key, node) {
      if (key !== "key" && typeof node.value === "string") follow(node, node.value);
    },
  });

  function follow(node: Scalar, value: string): void {
    const [start, end] = node.range ?? [0, 0];
    const quoted = node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE";
    const content = quoted ? { start: start + 1, end: end - 1 } : { start, end };
    const written = page.text.slice(content.start, content.end);
    if (written === value) {
      const to = newPath(value, relocation);
      if (to !== undefined) {
        const text = quoted || isPlain(to) ? to : `"${to}"`;
        changes.add(page.path, content, text, "navigation");
        return;
      }
    }
    // Several paths in one value, or patterns such as `... | rollen/*.md`.
    for (const { index, 0: word } of written.matchAll(/[^\s'"|=,[\](){}]+/g)) {
      const to = newPath(word, relocation) ?? newFolder(word, relocation);
      if (to === undefined) continue;
      const from = content.start + index;
      changes.add(page.path, { start: from, end: from + word.length }, to, "navigation");
    }
  }
}

/** The path of a file that moves, with what may stand before it: `./`, `/`, `docs/`. */
function newPath(text: string, { files }: Relocation): string | undefined {
  const [, start = "", path = ""] = /^(\.?\/|docs\/)?(.*)$/s.exec(text) ?? [];
  const to = files.get(path);
  return to === undefined ? undefined : start + to;
}

/** A path or pattern below a folder that moves. A single word without a slash can be anything, such as a plugin's name. */
function newFolder(text: string, { folders }: Relocation): string | undefined {
  const [, start = "", path = ""] = /^(!?\.?\/|!?docs\/|!)?(.*)$/s.exec(text) ?? [];
  const folder = folders.find(({ from }) => `${path}/`.startsWith(`${from}/`) && path.includes("/"));
  return folder && start + folder.to + path.slice(folder.from.length);
}
