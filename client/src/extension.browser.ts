/** The extension in a browser without a Node host: the server runs in a web worker and reads files through the client. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Clients, start } from "./client";
import { serveFiles } from "./fileSystem";
import { type MarkdownExtension, markdownExtension } from "./preview/markdownItPlugin";

let clients: Clients | undefined;
let worker: Worker | undefined;

export async function activate(context: ExtensionContext): Promise<MarkdownExtension> {
  const script = Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true);
  clients = await start(context, (options) => {
    worker?.terminate();
    worker = new Worker(script);
    const client = new LanguageClient("algoritmekader", "Algoritmekader", worker, options);
    serveFiles(client);
    return client;
  });
  return markdownExtension(clients);
}

export async function deactivate(): Promise<void> {
  await clients?.stop();
  worker?.terminate();
}
