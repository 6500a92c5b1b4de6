/**
 * The file system of Node. The calls are synchronous on purpose: reading a whole handbook that way takes a third of the
 * time of as many promises in flight, and a single file takes microseconds.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { URI } from "vscode-uri";
import type { DirectoryEntry, FileSystem, FileType } from "../workspace/fileSystem";

export const nodeFileSystem: FileSystem = {
  async readDirectory(uri) {
    const path = pathOf(uri);
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
    return readFileSync(pathOf(uri));
  },

  async stat(uri) {
    const stat = statSync(pathOf(uri), { throwIfNoEntry: false });
    if (stat?.isDirectory()) return { type: "directory", size: 0 };
    return stat?.isFile() ? { type: "file", size: stat.size } : undefined;
  },

  async realPath(uri) {
    return URI.file(realpathSync(pathOf(uri))).toString();
  },
};

/** The path of a URI. @throws for another scheme, such as an editor's view of an older version of a file */
function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== "file") throw new Error(`${parsed.scheme}: is not on disk`);
  return parsed.fsPath;
}

/** What a link leads to; undefined for a dead link and for what is no file. */
function linkedType(path: string): FileType | undefined {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? "directory" : stat.isFile() ? "file" : undefined;
  } catch (error) {
    const leadsToItself = error instanceof Error && "code" in error && error.code === "ELOOP";
    return leadsToItself ? "directory" : undefined;
  }
}
