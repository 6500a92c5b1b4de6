/** The file system of the editor, for a server in a web worker: each call is a request to the client. */
import type { Connection } from "vscode-languageserver";
import type { FileSystem } from "../workspace/fileSystem";
import { readDirectoryRequest, readFileRequest, statRequest } from "./protocol";

export function clientFileSystem(connection: Connection): FileSystem {
  return {
    readDirectory: (uri) => connection.sendRequest(readDirectoryRequest, { uri }),
    async readFile(uri) {
      const encoded = await connection.sendRequest(readFileRequest, { uri });
      return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    },
    async stat(uri) {
      return (await connection.sendRequest(statRequest, { uri })) ?? undefined;
    },
  };
}
