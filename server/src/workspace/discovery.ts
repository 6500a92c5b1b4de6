/** Finds handbooks: folders that hold `mkdocs.yml` and `docs/`. */
import { URI, Utils } from "vscode-uri";
import type { DirectoryEntry, FileSystem } from "./fileSystem";
import { IgnoreTree } from "./ignoreTree";
import { childUri, normalUri } from "./walk";

/** How deep below an opened folder a handbook may lie, and how many folders are looked into: opening a disk must not hang. */
const deepest = 5;
const mostFolders = 3000;

/** Folders that a build or a tool fills: no handbook is written there. Inside `docs/` such a name is a folder like any other. */
const builtFolders: ReadonlySet<string> = new Set(["site", "venv", "dist", "out"]);

/** The roots of all handbooks in an opened folder, outermost first. A handbook inside another one's files is not looked for. */
export async function findHandbooks(fileSystem: FileSystem, folderUri: string): Promise<string[]> {
  const roots: string[] = [];
  const base = URI.parse(folderUri).toString().replace(/\/$/, "");
  const ignored = new IgnoreTree(fileSystem, base);
  await ignored.readRoot();
  let level = [""];
  let visited = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const path of level) {
      if (++visited > mostFolders) return roots;
      const entries = await entriesOf(fileSystem, childUri(base, path));
      if (holdsHandbook(entries)) {
        roots.push(path === "" ? base : childUri(base, path));
        continue;
      }
      if (path !== "" && entries.some((entry) => entry.name === ".gitignore")) await ignored.readFolder(path);
      for (const entry of entries) {
        const folder = `${path}${entry.name}/`;
        if (entry.type !== "directory" || entry.link || builtFolders.has(entry.name)) continue;
        if (!ignored.ignores(folder)) next.push(folder);
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
  const file = normalUri(fileUri);
  if (file === undefined) return undefined;
  let folder = Utils.dirname(URI.parse(file));
  for (;;) {
    if (await isHandbook(fileSystem, folder.toString())) return folder.toString().replace(/\/$/, "");
    const parent = Utils.dirname(folder);
    if (parent.toString() === folder.toString()) return undefined;
    folder = parent;
  }
}

export async function isHandbook(fileSystem: FileSystem, folderUri: string): Promise<boolean> {
  return holdsHandbook(await entriesOf(fileSystem, folderUri));
}

function holdsHandbook(entries: readonly DirectoryEntry[]): boolean {
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
