/** The extension on the desktop and in a remote window: the server runs in a Node process. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, start } from "./client";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  client = new LanguageClient(
    "algoritmekader",
    "Algoritmekader",
    { run: server, debug: server },
    clientOptions(),
  );
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
