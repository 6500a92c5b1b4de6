/** Follows moved files in `mkdocs.yml`: in `nav`, and wherever else a value is the path of a file under `docs/`. */
import { configValues, splitPath, wordsIn } from "../references/configPaths";
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

/** The new path of a file that moves. */
function newPath(text: string, { files }: Relocation): string | undefined {
  const { start, path } = splitPath(text);
  const to = files.get(path);
  return to === undefined ? undefined : start + to;
}

/** A path or pattern below a folder that moves. A single word without a slash can be anything, such as a plugin's name. */
function newFolder(text: string, { folders }: Relocation): string | undefined {
  const [, start = "", path = ""] = /^(!?\.?\/|!?docs\/|!)?(.*)$/s.exec(text) ?? [];
  const folder = folders.find(({ from }) => `${path}/`.startsWith(`${from}/`) && path.includes("/"));
  return folder && start + folder.to + path.slice(folder.from.length);
}
