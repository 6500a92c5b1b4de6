/** Keeps the context key `algoritmekader.inHandbook`: whether the active editor shows a page of a handbook. */
import { commands, type ExtensionContext, type TextEditor, window } from "vscode";
import type { Clients } from "./client";
import { type HandbookResult, handbookRequest } from "./protocol";

export function registerContextKey(context: ExtensionContext, clients: Clients): void {
  const update = async (editor: TextEditor | undefined) => {
    const uri = editor?.document.uri.toString();
    const inHandbook = uri !== undefined && clients.current.isRunning() && (await isPage(clients, uri));
    await commands.executeCommand("setContext", "algoritmekader.inHandbook", inHandbook);
  };
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(update),
    clients.onDidChangeHandbook(() => update(window.activeTextEditor)),
  );
}

async function isPage(clients: Clients, uri: string): Promise<boolean> {
  const result = await clients.current.sendRequest<HandbookResult | null>(handbookRequest, {
    textDocument: { uri },
  });
  return result !== null;
}
