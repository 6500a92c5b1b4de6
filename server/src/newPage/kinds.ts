/** The kinds of page that a new one can be of, and where their pages stand. */
import type { ContentModel, PageKind } from "../model/contentModel";
import type { Handbook } from "../workspace/handbook";

/** The folder that holds the pages of a kind, relative to `docs/`: the one with the most of them. */
export function folderOf(handbook: Handbook, kind: PageKind): string {
  const counts = new Map<string, number>();
  const count = (path: string) => {
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  };
  for (const page of handbook.index.allPages()) if (page.kind?.name === kind.name) count(page.docsPath ?? "");
  // A kind without pages can have a folder with an overview.
  if (counts.size === 0)
    for (const path of handbook.index.files()) if (path.split("/").at(-2) === kind.folder) count(path);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? kind.folder;
}

export function kindNamed(model: ContentModel, name: string): PageKind | undefined {
  return model.kinds.find((kind) => kind.name === name);
}
