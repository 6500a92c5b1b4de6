/** The findings of a page as diagnostics (LSP 3.17, Diagnostic). */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Finding, Severity } from "../rules/rule";
import type { Snapshot } from "./snapshot";

/** The source that editors show behind a diagnostic. */
export const source = "algoritmekader";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function diagnostics(snapshot: Snapshot): Diagnostic[] {
  return snapshot.checker.findings(snapshot.page).map((finding) => toDiagnostic(snapshot, finding));
}

export function toDiagnostic(snapshot: Snapshot, finding: Finding): Diagnostic {
  const { handbook, page, language, ruleUri } = snapshot;
  const related = (finding.related ?? []).map(({ path, message }) => ({
    location: {
      uri: handbook.uriOf(path),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    },
    message: message[language],
  }));
  return {
    range: page.document.lines.range(finding.range),
    severity: severities[finding.severity],
    code: finding.rule.id,
    ...(ruleUri === undefined
      ? {}
      : { codeDescription: { href: ruleUri.replaceAll("{rule}", finding.rule.id) } }),
    source,
    message: finding.message[language],
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
