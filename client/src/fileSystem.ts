/** Reads files for a server that runs in a web worker and has no file system of its own. */
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { readDirectoryRequest, readFileRequest, statRequest } from "./protocol";

type EntryType = "file" | "directory";

export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readDirectoryRequest, async ({ uri }: { uri: string }) => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return entries.map(([name, type]) => ({
      name,
      type: entryType(type),
      link: (type & FileType.SymbolicLink) !== 0,
    }));
  });
  client.onRequest(readFileRequest, async ({ uri }: { uri: string }) =>
    toBase64(await workspace.fs.readFile(Uri.parse(uri))),
  );
  client.onRequest(statRequest, async ({ uri }: { uri: string }) => {
    try {
      const { type, size } = await workspace.fs.stat(Uri.parse(uri));
      return { type: entryType(type), size };
    } catch {
      return null;
    }
  });
}

function entryType(type: FileType): EntryType {
  return type & FileType.Directory ? "directory" : "file";
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
