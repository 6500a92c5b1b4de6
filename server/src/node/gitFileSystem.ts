/**
 * The files of one git revision as a file system, read from git's objects without a checkout, so that the folder on disk
 * stays as it is. URIs are `git:/tree/` and the path in the repository.
 */
import { join } from "node:path";
import { URI } from "vscode-uri";
import type { DirectoryEntry, FileSystem, FileType } from "../workspace/fileSystem";
import { GitError, GitObjects, git } from "./gitObjects";

export interface GitRevision {
  readonly fileSystem: FileSystem;
  /** The URI in that file system of the folder that was asked for. */
  readonly rootUri: string;
  /** Ends the processes that read; call it when all has been read. */
  close(): void;
}

/**
 * Opens a revision of the repository that a folder is in.
 * @param folder an absolute path; it need not have been there in the revision
 * @param revision whatever git takes: a branch, a tag, a commit, `HEAD~3`
 * @returns undefined when there is no such revision
 * @throws GitError
 */
export async function openGitRevision(folder: string, revision: string): Promise<GitRevision | undefined> {
  const [top = "", prefix = ""] = git(folder, "rev-parse", "--show-toplevel", "--show-prefix").split("\n");
  const tree = findTree(top, revision);
  if (tree === undefined) return undefined;
  const readers: GitObjects[] = [];
  const root = await readTree(top, tree, readers);
  return {
    fileSystem: new GitFileSystem(root),
    rootUri: uriOf(prefix.replace(/\/$/, "")),
    close: () => {
      for (const reader of readers) reader.close();
    },
  };
}

interface Folder {
  readonly kind: "folder";
  readonly entries: Map<string, Entry>;
  /** Why the folder cannot be read. */
  readonly unreadable?: string;
}

interface File {
  readonly kind: "file";
  readonly size: number;
  read(): Promise<Uint8Array>;
}

interface Link {
  readonly kind: "link";
  readonly target: string;
}

type Entry = Folder | File | Link;

/** An entry that is no link, and its path without links. */
interface Place {
  readonly entry: Folder | File;
  readonly path: string;
}

/** More links after each other lead in a circle; the limit is Linux's. */
const mostLinks = 40;

class GitFileSystem implements FileSystem {
  constructor(private readonly root: Folder) {}

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const { entry, path } = this.require(uri);
    if (entry.kind !== "folder") throw new Error(`${path} is no folder`);
    if (entry.unreadable !== undefined) throw new Error(entry.unreadable);
    const entries: DirectoryEntry[] = [];
    for (const [name, child] of entry.entries) {
      const link = child.kind === "link";
      const type = link ? this.linkedType(`${path}/${name}`) : typeOf(child);
      if (type) entries.push({ name, type, link });
    }
    return entries;
  }

  async readFile(uri: string): Promise<Uint8Array> {
    const { entry, path } = this.require(uri);
    if (entry.kind !== "file") throw new Error(`${path} is a folder`);
    return entry.read();
  }

  async stat(uri: string): Promise<{ readonly type: FileType; readonly size: number } | undefined> {
    const place = this.find(pathOf(uri));
    if (place === undefined || place === "circle") return undefined;
    return { type: typeOf(place.entry), size: place.entry.kind === "file" ? place.entry.size : 0 };
  }

  async realPath(uri: string): Promise<string> {
    return uriOf(this.require(uri).path);
  }

  private require(uri: string): Place {
    const path = pathOf(uri);
    const place = this.find(path);
    if (place === undefined || place === "circle") throw new Error(`${path} is not in the revision`);
    return place;
  }

  /** What a link leads to; undefined for a dead link. */
  private linkedType(path: string): FileType | undefined {
    const place = this.find(path);
    return place === "circle" ? "directory" : place && typeOf(place.entry);
  }

  /** Follows a path, and the links on its way. A link that leaves the repository is dead: there is no revision of what is there. */
  private find(path: string): Place | "circle" | undefined {
    const ahead = path.split("/").reverse();
    const folders: Folder[] = [this.root];
    const names: string[] = [];
    let links = 0;
    for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
      if (name === "" || name === ".") continue;
      if (name === "..") {
        if (names.pop() === undefined) return undefined;
        folders.pop();
        continue;
      }
      const entry = folders.at(-1)?.entries.get(name);
      if (entry?.kind === "link") {
        if (entry.target.startsWith("/")) return undefined;
        if (++links > mostLinks) return "circle";
        ahead.push(...entry.target.split("/").reverse());
      } else if (entry?.kind === "folder") {
        folders.push(entry);
        names.push(name);
      } else if (entry && ahead.length === 0) return { entry, path: [...names, name].join("/") };
      else return undefined;
    }
    return { entry: folders.at(-1) ?? this.root, path: names.join("/") };
  }
}

/** The tree that a revision means. */
function findTree(top: string, revision: string): string | undefined {
  // Git would take such a word for an option, and no revision begins like that.
  if (revision === "" || revision.startsWith("-")) return undefined;
  try {
    return git(top, "rev-parse", "--verify", "--quiet", `${revision}^{tree}`).trim();
  } catch (error) {
    if (error instanceof GitError && error.kind === "failed") return undefined;
    throw error;
  }
}

/**
 * Reads which files a tree holds.
 * @param top the top folder of the repository
 * @param readers takes up what reads the files
 */
async function readTree(top: string, tree: string, readers: GitObjects[]): Promise<Folder> {
  const root = newFolder();
  const objects = new GitObjects(top);
  readers.push(objects);
  for (const line of git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", tree).split("\0")) {
    const [, mode, name = "", size, path = ""] = /^(\d+) \w+ (\S+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    if (path === "") continue;
    const slash = path.lastIndexOf("/");
    const read = () => objects.read(name);
    const entry: Entry =
      mode === "160000"
        ? await readSubmodule(join(top, path), path, name, readers)
        : mode === "120000"
          ? { kind: "link", target: new TextDecoder().decode(await read()) }
          : { kind: "file", size: Number(size), read };
    folderAt(root, path.slice(0, slash + 1)).entries.set(path.slice(slash + 1), entry);
  }
  return root;
}

/** The files of a submodule, as far as it has been fetched here: they are objects of its own repository. */
async function readSubmodule(
  folder: string,
  path: string,
  commit: string,
  readers: GitObjects[],
): Promise<Folder> {
  try {
    return await readTree(
      folder,
      git(folder, "rev-parse", "--verify", "--quiet", `${commit}^{tree}`).trim(),
      readers,
    );
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ...newFolder(), unreadable: `de submodule ${path} is hier niet opgehaald` };
  }
}

function folderAt(root: Folder, path: string): Folder {
  let folder = root;
  for (const name of path.split("/").filter(Boolean)) {
    const known = folder.entries.get(name);
    const child = known?.kind === "folder" ? known : newFolder();
    folder.entries.set(name, child);
    folder = child;
  }
  return folder;
}

function newFolder(): Folder {
  return { kind: "folder", entries: new Map() };
}

function typeOf(entry: Folder | File): FileType {
  return entry.kind === "folder" ? "directory" : "file";
}

const scheme = "git";
/** Stands for the top of the repository; a URI without any path would be none to some. */
const topFolder = "/tree";

function uriOf(path: string): string {
  return URI.from({ scheme, path: path === "" ? topFolder : `${topFolder}/${path}` }).toString();
}

/** The path in the repository; of a URI above it one that does not exist. */
function pathOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path === topFolder || path.startsWith(`${topFolder}/`) ? path.slice(topFolder.length + 1) : "..";
}
