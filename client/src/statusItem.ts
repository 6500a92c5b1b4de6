/** The item in the status bar: how many errors and warnings the handbook has; a click shows them. */
import {
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from "vscode";
import type { Clients } from "./client";

/** Diagnostics of many pages come in one by one; counting waits for them, in milliseconds. */
const pause = 100;

export function registerStatusItem(context: ExtensionContext, clients: Clients): void {
  const item = window.createStatusBarItem("algoritmekader.status", StatusBarAlignment.Left);
  item.name = "Algoritmekader";
  item.command = "workbench.actions.view.problems";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      show(item);
    }, pause);
  };
  context.subscriptions.push(
    item,
    languages.onDidChangeDiagnostics(update),
    // It appears with the first handbook, also when nothing is wrong with it.
    clients.onDidChangeHandbook(() => item.show()),
    { dispose: () => clearTimeout(timer) },
  );
  show(item);
}

function show(item: StatusBarItem): void {
  const { errors, warnings } = count();
  item.text = `$(book) $(error) ${errors} $(warning) ${warnings}`;
  item.tooltip = `Algoritmekader: ${sentence(errors, warnings)}. Klik om ze te zien.`;
  if (errors + warnings === 0) {
    item.text = "$(book) $(check)";
    item.tooltip = "Algoritmekader: geen fouten of waarschuwingen.";
  }
  item.accessibilityInformation = { label: item.tooltip };
}

function count(): { errors: number; warnings: number } {
  let errors = 0;
  let warnings = 0;
  for (const [, diagnostics] of languages.getDiagnostics()) {
    for (const { source, severity } of diagnostics) {
      if (source !== "algoritmekader") continue;
      if (severity === DiagnosticSeverity.Error) errors++;
      else if (severity === DiagnosticSeverity.Warning) warnings++;
    }
  }
  return { errors, warnings };
}

function sentence(errors: number, warnings: number): string {
  return `${errors} ${errors === 1 ? "fout" : "fouten"} en ${warnings} ${warnings === 1 ? "waarschuwing" : "waarschuwingen"} in het kader`;
}
