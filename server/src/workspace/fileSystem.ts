/**
 * How the engine reads files. It has three implementations: Node's file system, the editor's (in a web worker,
 * through the client) and an in-memory one for tests. URIs are strings as `vscode-uri` writes them.
 */

export type FileType = "file" | "directory";

export interface DirectoryEntry {
  readonly name: string;
  /** What the entry is, or what the link that it is leads to. */
  readonly type: FileType;
  /** Whether the entry is a symbolic link. */
  readonly link: boolean;
}

export interface FileSystem {
  /**
   * The entries of a folder in any order; rejects when it is not there or may not be read. Dead links are left out; a link
   * to itself is an entry of type directory.
   */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;

  /** The bytes of a file; rejects when it is not there or may not be read. */
  readFile(uri: string): Promise<Uint8Array>;

  /** What is at a URI, links followed; `undefined` when there is nothing. */
  stat(uri: string): Promise<{ readonly type: FileType; readonly size: number } | undefined>;

  /** The URI with all links resolved; absent where the platform cannot tell, and then no link to a folder is followed. */
  realPath?(uri: string): Promise<string>;
}
