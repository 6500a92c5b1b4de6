/** The extension on the desktop and in a remote window: the server runs in a Node process. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Clients, start } from "./client";
import { type MarkdownExtension, markdownExtension } from "./preview/markdownItPlugin";

let clients: Clients | undefined;

export async function activate(context: ExtensionContext): Promise<MarkdownExtension> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  clients = await start(
    context,
    (options) =>
      new LanguageClient("algoritmekader", "Algoritmekader", { run: server, debug: server }, options),
  );
  return markdownExtension(clients);
}

export async function deactivate(): Promise<void> {
  await clients?.stop();
}
