/** The server as a web worker, which reads files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { clientFileSystem } from "./lsp/clientFileSystem";
import { startServer } from "./lsp/server";

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, clientFileSystem(connection));
connection.listen();
