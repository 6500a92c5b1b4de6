/** The extension in a browser without a Node host: the server runs in a web worker and reads files through the client. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, start } from "./client";
import { serveFiles } from "./fileSystem";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true));
  client = new LanguageClient("algoritmekader", "Algoritmekader", worker, clientOptions());
  serveFiles(client);
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
