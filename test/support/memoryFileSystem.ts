/** A file system in memory, with the URIs of a folder `memory:/handbook`. */
import type { DirectoryEntry, FileSystem, FileType } from "../../server/src/workspace/fileSystem";

export const root = "memory:/handbook";

export class MemoryFileSystem implements FileSystem {
  /** Contents by path below the root. */
  readonly files = new Map<string, Uint8Array | string>();
  /** Paths that may not be read. */
  readonly locked = new Set<string>();
  /** How often each path was read. */
  readonly reads = new Map<string, number>();

  constructor(files: Iterable<readonly [string, Uint8Array | string]> = []) {
    for (const [path, content] of files) this.files.set(path, content);
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const path = this.path(uri);
    const prefix = path === "" ? "" : `${path}/`;
    const entries = new Map<string, FileType>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name = "", ...rest] = file.slice(prefix.length).split("/");
      entries.set(name, rest.length > 0 ? "directory" : "file");
    }
    if (entries.size === 0) throw new Error(`no folder ${uri}`);
    if (this.locked.has(path)) throw new Error("geen toegang");
    return [...entries].map(([name, type]) => ({ name, type, link: false }));
  }

  async readFile(uri: string): Promise<Uint8Array> {
    const path = this.path(uri);
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    const content = this.files.get(path);
    if (content === undefined) throw new Error(`no file ${uri}`);
    if (this.locked.has(path)) throw new Error("geen toegang");
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  }

  async stat(uri: string): Promise<{ type: FileType; size: number } | undefined> {
    const path = this.path(uri);
    const content = this.files.get(path);
    if (content !== undefined) return { type: "file", size: content.length };
    for (const file of this.files.keys())
      if (file.startsWith(`${path}/`)) return { type: "directory", size: 0 };
    return undefined;
  }

  private path(uri: string): string {
    if (uri === root) return "";
    if (!uri.startsWith(`${root}/`)) throw new Error(`outside the file system: ${uri}`);
    return decodeURIComponent(uri.slice(root.length + 1));
  }
}
