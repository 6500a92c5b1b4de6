/** Shows the explanation of a rule, where the code behind a finding leads to. */
import { commands, type ExtensionContext, env, Uri, window } from "vscode";

/** The link behind the code of a diagnostic, which VS Code hands to `handleUri`; the server fills in the rule's id. */
export function ruleUri(context: ExtensionContext): string {
  return `${env.uriScheme}://${context.extension.id}/{rule}`;
}

export function registerRuleHelp(context: ExtensionContext): void {
  const show = async (rule: string) => {
    const page = Uri.joinPath(context.extensionUri, "server", "docs", "regels.md");
    await commands.executeCommand("markdown.showPreview", page.with({ fragment: rule }));
  };
  context.subscriptions.push(
    window.registerUriHandler({ handleUri: ({ path }) => show(path.slice(1)) }),
    commands.registerCommand("algoritmekader.rules.show", () => show("")),
  );
}
