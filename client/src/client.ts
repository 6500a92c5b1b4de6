/** What the desktop and the web extension share: the client's options, the commands and the preview. */
import { commands, type ExtensionContext, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerPreview } from "./preview/previewPanels";

/** Options for the language client on every platform. */
export function clientOptions(): LanguageClientOptions {
  // Only where files lie: a Markdown text from a diff view or a chat is no page of a handbook.
  const schemes = new Set(["file", ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  const languages = ["markdown", "python-markdown"];
  return {
    documentSelector: [...schemes].flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    initializationOptions: settings(),
    outputChannel: window.createOutputChannel("Algoritmekader", { log: true }),
    diagnosticPullOptions: { onChange: true, onSave: true },
    synchronize: { configurationSection: "algoritmekader" },
  };
}

/** Starts the client and everything that stands on it. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("algoritmekader.server.restart", () => restart(client)),
    commands.registerCommand("algoritmekader.output.show", () => client.outputChannel.show()),
  );
  registerPreview(context, client);
  await client.start();
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

function settings(): { language: unknown; handbookChanged: true } {
  return { handbookChanged: true, language: workspace.getConfiguration("algoritmekader").get("language") };
}
