/**
 * Keeps the context keys by which menus and views show themselves.
 * - `algoritmekader.inHandbook`: whether the active editor shows a page of a handbook.
 * - `algoritmekader.hasHandbook`: whether there is a handbook in the workspace. It stays: where the handbook has gone, the
 *   commands say so.
 */
import { commands, type ExtensionContext, type TextEditor, window } from "vscode";
import type { Clients } from "./client";
import { type HandbookResult, handbookRequest } from "./protocol";

export function registerContextKeys(context: ExtensionContext, clients: Clients): void {
  let hasHandbook = false;
  const update = async (editor: TextEditor | undefined) => {
    const uri = editor?.document.uri.toString();
    const inHandbook = uri !== undefined && clients.current.isRunning() && (await isPage(clients, uri));
    await commands.executeCommand("setContext", "algoritmekader.inHandbook", inHandbook);
  };
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(update),
    clients.onDidChangeHandbook(() => {
      void update(window.activeTextEditor);
      if (hasHandbook) return;
      hasHandbook = true;
      void commands.executeCommand("setContext", "algoritmekader.hasHandbook", true);
    }),
  );
}

async function isPage(clients: Clients, uri: string): Promise<boolean> {
  const result = await clients.current.sendRequest<HandbookResult | null>(handbookRequest, {
    textDocument: { uri },
  });
  return result !== null;
}
