/** Walks a folder tree as the handbook needs it: without what is ignored, and never in circles. */
import { URI, Utils } from "vscode-uri";
import type { FileProblem } from "./decode";
import type { DirectoryEntry, FileSystem } from "./fileSystem";
import type { IgnoreTree } from "./ignoreTree";

export interface WalkProblem {
  /** Relative to the walk's root. */
  readonly path: string;
  readonly problem: FileProblem;
}

export interface Walk {
  /** Paths of files relative to the root, with `/`, sorted. */
  readonly files: string[];
  readonly problems: WalkProblem[];
}

/**
 * All files below a folder.
 * @param rootUri the handbook's root
 * @param folder relative to the root, with a final `/`: `docs/`
 * @param ignored what to leave out; takes up the `.gitignore` files that the walk meets
 */
export async function walk(
  fileSystem: FileSystem,
  rootUri: string,
  folder: string,
  ignored: IgnoreTree,
): Promise<Walk> {
  const result: Walk = { files: [], problems: [] };
  await walkFolder(fileSystem, rootUri, folder, ignored, [], result);
  result.files.sort();
  return result;
}

/** @param links the real places of the links that led here */
async function walkFolder(
  fileSystem: FileSystem,
  rootUri: string,
  folder: string,
  ignored: IgnoreTree,
  links: readonly string[],
  result: Walk,
): Promise<void> {
  const uri = childUri(rootUri, folder);
  let entries: readonly DirectoryEntry[];
  try {
    entries = await fileSystem.readDirectory(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    result.problems.push({ path: folder.slice(0, -1), problem: { kind: "unreadable", reason } });
    return;
  }
  if (entries.some((entry) => entry.name === ".gitignore")) await ignored.readFolder(folder);
  for (const entry of entries) {
    const path = entry.type === "directory" ? `${folder}${entry.name}/` : folder + entry.name;
    if (ignored.ignores(path)) continue;
    if (entry.type === "file") {
      result.files.push(path);
      continue;
    }
    let passed = links;
    if (entry.link) {
      const target = await targetOf(fileSystem, uri, childUri(rootUri, path));
      if (target === undefined || links.includes(target)) {
        result.problems.push({ path: path.slice(0, -1), problem: { kind: "symlink-loop" } });
        continue;
      }
      passed = [...links, target];
    }
    await walkFolder(fileSystem, rootUri, path, ignored, passed, result);
  }
}

/**
 * The folder that a link leads to; undefined when it leads to the folder that holds it, to one above, to itself, or when
 * the platform cannot tell.
 */
async function targetOf(
  fileSystem: FileSystem,
  folderUri: string,
  linkUri: string,
): Promise<string | undefined> {
  try {
    const target = await fileSystem.realPath?.(linkUri);
    const folder = await fileSystem.realPath?.(folderUri);
    if (target === undefined || folder === undefined) return undefined;
    return folder === target || folder.startsWith(target.endsWith("/") ? target : `${target}/`)
      ? undefined
      : target;
  } catch {
    return undefined;
  }
}

/** A URI as this engine writes it; undefined for a text that is none. */
export function normalUri(uri: string): string | undefined {
  try {
    return URI.parse(uri).toString();
  } catch {
    return undefined;
  }
}

/** The URI of a path below a folder. */
export function childUri(rootUri: string, path: string): string {
  return path === ""
    ? rootUri
    : Utils.joinPath(URI.parse(rootUri), ...path.split("/").filter(Boolean)).toString();
}
