/**
 * The file system of Node. The calls are synchronous on purpose: reading a whole handbook that way takes a third of the
 * time of as many promises in flight, and a single file takes microseconds.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { URI } from "vscode-uri";
import type { DirectoryEntry, FileSystem, FileType } from "../workspace/fileSystem";

export const nodeFileSystem: FileSystem = {
  async readDirectory(uri) {
    const path = URI.parse(uri).fsPath;
    const entries: DirectoryEntry[] = [];
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const link = entry.isSymbolicLink();
      const type = link
        ? linkedType(`${path}/${entry.name}`)
        : entry.isDirectory()
          ? "directory"
          : entry.isFile()
            ? "file"
            : undefined;
      if (type) entries.push({ name: entry.name, type, link });
    }
    return entries;
  },

  async readFile(uri) {
    return readFileSync(URI.parse(uri).fsPath);
  },

  async stat(uri) {
    const stat = statSync(URI.parse(uri).fsPath, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return { type: "directory", size: 0 };
    return stat?.isFile() ? { type: "file", size: stat.size } : undefined;
  },

  async realPath(uri) {
    return URI.file(realpathSync(URI.parse(uri).fsPath)).toString();
  },
};

/** What a link leads to; undefined for a dead link, for a link to itself and for what is no file. */
function linkedType(path: string): FileType | undefined {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? "directory" : stat.isFile() ? "file" : undefined;
  } catch {
    return undefined;
  }
}
