/** What was found on each page, counted from the diagnostics that the editor holds already. */
import { DiagnosticSeverity, languages } from "vscode";

export interface Findings {
  readonly errors: number;
  readonly warnings: number;
}

const none: Findings = { errors: 0, warnings: 0 };

export class FindingsPerPage {
  private counts = new Map<string, Findings>();

  /** @returns whether another number was counted for any page */
  recount(): boolean {
    const counts = new Map<string, Findings>();
    for (const [uri, diagnostics] of languages.getDiagnostics()) {
      let { errors, warnings } = none;
      for (const { source, severity } of diagnostics) {
        if (source !== "algoritmekader") continue;
        if (severity === DiagnosticSeverity.Error) errors++;
        else if (severity === DiagnosticSeverity.Warning) warnings++;
      }
      if (errors + warnings > 0) counts.set(uri.toString(), { errors, warnings });
    }
    const before = this.counts;
    this.counts = counts;
    const isSame = ([uri, { errors, warnings }]: [string, Findings]) =>
      before.get(uri)?.errors === errors && before.get(uri)?.warnings === warnings;
    return before.size !== counts.size || ![...counts].every(isSame);
  }

  /** The findings on a page by its URI. */
  on(uri: string): Findings {
    return this.counts.get(uri) ?? none;
  }
}

/** `2 fouten, 1 waarschuwing`; empty when there are none. */
export function inWords({ errors, warnings }: Findings): string {
  return [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? "fout" : "fouten"}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "waarschuwing" : "waarschuwingen"}`] : []),
  ].join(", ");
}
