/** Hands the author's settings to the server: at the start, and whenever they change. */
import { type ExtensionContext, workspace } from "vscode";
import type { Clients } from "./client";

const section = "algoritmekader";
const rulePrefix = `${section}.rules.`;

/** VS Code's own setting that makes its Markdown change links after a move. */
const ownLinkUpdates = "markdown.updateLinksOnFileMove.enabled";

export function sendSettings(context: ExtensionContext, clients: Clients): void {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (event) => {
      const matters = event.affectsConfiguration(section) || event.affectsConfiguration(ownLinkUpdates);
      if (!matters || !clients.current.isRunning()) return;
      await clients.current.sendNotification("workspace/didChangeConfiguration", {
        settings: { [section]: readSettings(context) },
      });
    }),
  );
}

/**
 * The settings as the server wants them. Of the severities only those that somebody chose: for all others the
 * handbook's own settings file counts before the default.
 */
export function readSettings(context: ExtensionContext): {
  language: unknown;
  inlayHints: unknown;
  semanticTokens: unknown;
  codeLens: unknown;
  editorUpdatesLinks: boolean;
  rules: Record<string, unknown>;
} {
  const configuration = workspace.getConfiguration(section);
  const rules: Record<string, unknown> = {};
  for (const key of settingKeys(context)) {
    if (!key.startsWith(rulePrefix)) continue;
    const chosen = configuration.inspect(key.slice(section.length + 1));
    const severity = chosen?.workspaceFolderValue ?? chosen?.workspaceValue ?? chosen?.globalValue;
    if (severity !== undefined) rules[key.slice(rulePrefix.length)] = severity;
  }
  return {
    language: configuration.get("language"),
    inlayHints: configuration.get("inlayHints"),
    semanticTokens: configuration.get("semanticTokens"),
    codeLens: configuration.get("codeLens"),
    // It does so a moment after the move, whatever the links are by then.
    editorUpdatesLinks: workspace.getConfiguration().get(ownLinkUpdates, "never") !== "never",
    rules,
  };
}

/** The names of the settings that the extension's manifest declares. */
function settingKeys(context: ExtensionContext): string[] {
  const { contributes } = context.extension.packageJSON as {
    contributes: { configuration: { properties: object } | { properties: object }[] };
  };
  return [contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties));
}
