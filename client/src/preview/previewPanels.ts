/** The preview's commands, and its return when the window is loaded anew. */
import { commands, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { Clients } from "../client";
import { Preview, viewType } from "./preview";

export function registerPreview(context: ExtensionContext, clients: Clients): void {
  const preview = new Preview(context, clients);
  context.subscriptions.push(
    preview,
    commands.registerCommand("algoritmekader.preview.open", (uri?: Uri) =>
      preview.open(uri, ViewColumn.Active),
    ),
    commands.registerCommand("algoritmekader.preview.openToSide", (uri?: Uri) =>
      preview.open(uri, ViewColumn.Beside),
    ),
    commands.registerCommand("algoritmekader.preview.back", () => preview.go("back")),
    commands.registerCommand("algoritmekader.preview.forward", () => preview.go("forward")),
    commands.registerCommand("algoritmekader.preview.lock", () => preview.lock(true)),
    commands.registerCommand("algoritmekader.preview.unlock", () => preview.lock(false)),
    commands.registerCommand("algoritmekader.preview.showSource", () => preview.showSource()),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: { uri?: string } | undefined) {
        await preview.restore(panel, state?.uri === undefined ? undefined : Uri.parse(state.uri));
      },
    }),
  );
}
