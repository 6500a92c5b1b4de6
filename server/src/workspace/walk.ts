/** Walks a folder tree as the handbook needs it: without dot folders, without what git ignores, and never in circles. */
import ignore, { type Ignore } from "ignore";
import { URI, Utils } from "vscode-uri";
import type { FileProblem } from "./decode";
import type { FileSystem } from "./fileSystem";

/** Folders that never hold pages but can hold very many files. */
export const skippedFolders: ReadonlySet<string> = new Set([
  "node_modules",
  "site",
  "venv",
  "__pycache__",
  "dist",
  "out",
]);

export interface WalkedFile {
  /** Path relative to the walk's root, with `/`. */
  readonly path: string;
  readonly uri: string;
}

export interface WalkProblem extends WalkedFile {
  readonly problem: FileProblem;
}

export interface Walk {
  readonly files: WalkedFile[];
  readonly problems: WalkProblem[];
}

/** What git ignores in a folder tree: the `.gitignore` files on the way down, each for its own folder. */
export class IgnoreRules {
  private constructor(
    private readonly layers: readonly { readonly folder: string; readonly rules: Ignore }[],
  ) {}

  static readonly none = new IgnoreRules([]);

  /** These rules and those of the `.gitignore` in a folder, if there is one. */
  async within(fileSystem: FileSystem, rootUri: string, folder: string): Promise<IgnoreRules> {
    try {
      const bytes = await fileSystem.readFile(childUri(rootUri, `${folder}.gitignore`));
      const rules = ignore({ allowRelativePaths: true }).add(new TextDecoder().decode(bytes));
      return new IgnoreRules([...this.layers, { folder, rules }]);
    } catch {
      return this;
    }
  }

  /** @param path relative to the root, with a final `/` for a folder */
  ignores(path: string): boolean {
    let ignored = false;
    for (const { folder, rules } of this.layers) {
      if (!path.startsWith(folder) || path === folder) continue;
      const result = rules.test(path.slice(folder.length));
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  }
}

/**
 * All files below a folder, sorted by path.
 * @param rootUri the handbook's root
 * @param folder relative to the root, with a final `/`: `docs/`
 * @param rules what git ignores in the root itself
 */
export async function walk(
  fileSystem: FileSystem,
  rootUri: string,
  folder: string,
  rules: IgnoreRules,
): Promise<Walk> {
  const result: Walk = { files: [], problems: [] };
  await walkFolder(fileSystem, rootUri, folder, rules, [], result);
  result.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return result;
}

async function walkFolder(
  fileSystem: FileSystem,
  rootUri: string,
  folder: string,
  outerRules: IgnoreRules,
  links: readonly string[],
  result: Walk,
): Promise<void> {
  const uri = childUri(rootUri, folder);
  let entries: Awaited<ReturnType<FileSystem["readDirectory"]>>;
  try {
    entries = await fileSystem.readDirectory(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    result.problems.push({ path: folder.slice(0, -1), uri, problem: { kind: "unreadable", reason } });
    return;
  }
  const hasRules = entries.some((entry) => entry.name === ".gitignore");
  const rules = hasRules ? await outerRules.within(fileSystem, rootUri, folder) : outerRules;
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = folder + entry.name;
    if (entry.type === "file") {
      if (!rules.ignores(path)) result.files.push({ path, uri: childUri(rootUri, path) });
      continue;
    }
    if (skippedFolders.has(entry.name) || rules.ignores(`${path}/`)) continue;
    let passed = links;
    if (entry.link) {
      const target = await realPath(fileSystem, childUri(rootUri, path), links.length);
      if (links.includes(target) || links.length >= 40 || (await leadsUp(fileSystem, uri, target))) {
        result.problems.push({ path, uri: childUri(rootUri, path), problem: { kind: "symlink-loop" } });
        continue;
      }
      passed = [...links, target];
    }
    await walkFolder(fileSystem, rootUri, `${path}/`, rules, passed, result);
  }
}

async function realPath(fileSystem: FileSystem, uri: string, depth: number): Promise<string> {
  // Where the platform cannot resolve links, the number of links passed on the way bounds the walk instead.
  return fileSystem.realPath ? fileSystem.realPath(uri) : `link ${depth}`;
}

/** Whether a link's target is the folder that holds the link, or one above it. */
async function leadsUp(fileSystem: FileSystem, folderUri: string, target: string): Promise<boolean> {
  if (!fileSystem.realPath) return false;
  const folder = await fileSystem.realPath(folderUri);
  return folder === target || folder.startsWith(target.endsWith("/") ? target : `${target}/`);
}

/** The URI of a path below a folder. */
export function childUri(rootUri: string, path: string): string {
  return path === ""
    ? rootUri
    : Utils.joinPath(URI.parse(rootUri), ...path.split("/").filter(Boolean)).toString();
}
