/** The command with which the server opens a page, such as one that a fix has made. */
import { commands, type ExtensionContext, Uri, window } from "vscode";

/**
 * Opens the page at a URI, given as text. VS Code's own `vscode.open` takes such a text for a file on the computer that shows
 * the window, which is not where the handbook is when that runs in a browser.
 */
export const openPage = "algoritmekader.page.open";

export function registerOpenPage(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand(openPage, (uri: string) => window.showTextDocument(Uri.parse(uri))),
  );
}
