/**
 * Which paths are no part of a handbook: dot files, folders of tools, and what git ignores. One predicate for the first walk,
 * for files that change later and for texts in editors, so that they can never disagree.
 */
import ignore, { type Ignore } from "ignore";
import { URI, Utils } from "vscode-uri";
import type { FileSystem } from "./fileSystem";
import { childUri } from "./walk";

/** Folders that never hold pages but can hold very many files. */
const toolFolders: ReadonlySet<string> = new Set(["node_modules", "__pycache__"]);

interface Layer {
  /** The folder of the `.gitignore`, relative to the root, with a final slash; empty for the root and folders above. */
  readonly folder: string;
  /** The path from that folder to the root, for a folder above the root; else empty. */
  readonly above: string;
  readonly rules: Ignore;
}

export class IgnoreTree {
  private readonly layers: Layer[] = [];

  /** @param rootUri the folder that paths are relative to */
  constructor(
    private readonly fileSystem: FileSystem,
    private readonly rootUri: string,
  ) {}

  /** Reads the `.gitignore` of the root and of the folders above it, up to the one with git's own folder. */
  async readRoot(): Promise<void> {
    let uri = URI.parse(this.rootUri);
    let above = "";
    const found: Layer[] = [];
    for (let height = 0; height < 12; height++) {
      const rules = await this.rulesOf(uri.toString());
      if (rules) found.unshift({ folder: "", above, rules });
      if (await this.fileSystem.stat(Utils.joinPath(uri, ".git").toString()).catch(() => undefined)) break;
      const parent = Utils.dirname(uri);
      if (parent.toString() === uri.toString()) break;
      above = `${Utils.basename(uri)}/${above}`;
      uri = parent;
    }
    this.layers.push(...found);
  }

  /** Takes up the `.gitignore` of a folder (relative to the root, with a final slash). */
  async readFolder(folder: string): Promise<void> {
    const rules = await this.rulesOf(childUri(this.rootUri, folder));
    if (rules) this.layers.push({ folder, above: "", rules });
  }

  /** Whether a file or folder is left out, by itself or with a folder that it lies in. @param path with a final slash for a folder */
  ignores(path: string): boolean {
    const names = path.split("/").filter((name) => name !== "");
    const isFolder = path.endsWith("/");
    let ancestor = "";
    for (const [at, name] of names.entries()) {
      const folder = at < names.length - 1 || isFolder;
      ancestor += folder ? `${name}/` : name;
      if (name.startsWith(".") || (folder && toolFolders.has(name)) || this.ignoredByGit(ancestor))
        return true;
    }
    return false;
  }

  private ignoredByGit(path: string): boolean {
    let ignored = false;
    for (const { folder, above, rules } of this.layers) {
      if (!path.startsWith(folder) || path === folder) continue;
      const result = rules.test(above + path.slice(folder.length));
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  }

  private async rulesOf(folderUri: string): Promise<Ignore | undefined> {
    try {
      const bytes = await this.fileSystem.readFile(childUri(folderUri, ".gitignore"));
      return ignore({ allowRelativePaths: true }).add(new TextDecoder().decode(bytes));
    } catch {
      return undefined;
    }
  }
}
