/** Finds handbooks: folders that hold `mkdocs.yml` and `docs/`. */
import { URI, Utils } from "vscode-uri";
import type { DirectoryEntry, FileSystem } from "./fileSystem";
import { childUri, IgnoreRules, skippedFolders } from "./walk";

/** How deep below an opened folder a handbook may lie, and how many folders are looked into: opening a disk must not hang. */
const deepest = 5;
const mostFolders = 3000;

/** The roots of all handbooks in an opened folder, outermost first. A handbook inside another one's files is not looked for. */
export async function findHandbooks(fileSystem: FileSystem, folderUri: string): Promise<string[]> {
  const roots: string[] = [];
  const base = URI.parse(folderUri).toString().replace(/\/$/, "");
  let level = [{ path: "", rules: IgnoreRules.none }];
  let visited = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { path, rules } of level) {
      if (++visited > mostFolders) return roots;
      const entries = await entriesOf(fileSystem, childUri(base, path));
      if (isHandbook(entries)) {
        roots.push(path === "" ? base : childUri(base, path.slice(0, -1)));
        continue;
      }
      const inner = entries.some((entry) => entry.name === ".gitignore")
        ? await rules.within(fileSystem, base, path)
        : rules;
      for (const entry of entries) {
        if (entry.type !== "directory" || entry.link || entry.name.startsWith(".")) continue;
        if (skippedFolders.has(entry.name) || inner.ignores(`${path}${entry.name}/`)) continue;
        next.push({ path: `${path}${entry.name}/`, rules: inner });
      }
    }
    level = next;
  }
  return roots;
}

/** The root of the handbook that a file lies in, by looking upwards; for a file opened without its folder. */
export async function findHandbookAbove(
  fileSystem: FileSystem,
  fileUri: string,
): Promise<string | undefined> {
  let folder = Utils.dirname(URI.parse(fileUri));
  for (;;) {
    if (isHandbook(await entriesOf(fileSystem, folder.toString())))
      return folder.toString().replace(/\/$/, "");
    const parent = Utils.dirname(folder);
    if (parent.toString() === folder.toString()) return undefined;
    folder = parent;
  }
}

function isHandbook(entries: readonly DirectoryEntry[]): boolean {
  const has = (name: string, type: DirectoryEntry["type"]) =>
    entries.some((entry) => entry.name === name && entry.type === type);
  return has("mkdocs.yml", "file") && has("docs", "directory");
}

async function entriesOf(fileSystem: FileSystem, uri: string): Promise<readonly DirectoryEntry[]> {
  try {
    return await fileSystem.readDirectory(uri);
  } catch {
    return [];
  }
}
