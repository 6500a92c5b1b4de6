/** The command that checks the whole handbook, with progress and cancel; what it finds is in the Problems panel. */
import { commands, type ExtensionContext, ProgressLocation, window } from "vscode";
import { WorkDoneProgress } from "vscode-languageclient";
import type { Clients } from "./client";
import { type CheckResult, checkRequest } from "./protocol";
import { withServer } from "./serverGone";

export function registerCheck(context: ExtensionContext, clients: Clients): void {
  context.subscriptions.push(
    commands.registerCommand("algoritmekader.check.workspace", () =>
      withServer(clients, () => checkWorkspace(clients)),
    ),
  );
}

/** @returns what the server counted; undefined when it was cancelled */
async function checkWorkspace({ current: client }: Clients): Promise<CheckResult | undefined> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: "Hele kader controleren", cancellable: true },
    async (progress, cancelled) => {
      const workDoneToken = `check-${Date.now()}`;
      let done = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== "report") return;
        const percentage = value.percentage ?? done;
        progress.report({ message: value.message ?? "", increment: percentage - done });
        done = percentage;
      });
      try {
        const counted = await client.sendRequest<CheckResult>(checkRequest, { workDoneToken }, cancelled);
        return cancelled.isCancellationRequested ? undefined : counted;
      } catch (error) {
        if (cancelled.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (result) void tell(result);
  return result;
}

async function tell({ pages, errors, warnings, remarks }: CheckResult): Promise<void> {
  if (pages === 0) {
    window.showInformationMessage(
      "In deze werkruimte is geen kader gevonden: een map met mkdocs.yml en docs.",
    );
    return;
  }
  const checked = `${pages} pagina's gecontroleerd`;
  if (errors + warnings + remarks === 0) {
    window.showInformationMessage(`${checked}: geen fouten.`);
    return;
  }
  const found = `${errors} ${errors === 1 ? "fout" : "fouten"}, ${warnings} ${warnings === 1 ? "waarschuwing" : "waarschuwingen"}, ${remarks} ${remarks === 1 ? "opmerking" : "opmerkingen"}`;
  const show = "Problemen tonen";
  if ((await window.showInformationMessage(`${checked}: ${found}.`, show)) === show) {
    await commands.executeCommand("workbench.actions.view.problems");
  }
}
