/**
 * Findings for people: under each file its findings, with the source line of errors and warnings, and a summary per rule
 * at the end. Milder findings are only counted unless somebody asks for them, so that the log of a large handbook shows
 * what has to be done.
 */
import type { Severity } from "../../rules/rule";
import { type CheckResult, isFixable, isFixedAlone, type Report } from "../report";
import { cellsOf, printable, type Terminal, wrap } from "../terminal";
import { countSeverities, numberOf, severities, severityName } from "../words";
import { codeFrame } from "./codeFrame";

type Style = Severity | "dim" | "bold" | "good";

const colours: Readonly<Record<Style, string>> = {
  error: "31",
  warning: "33",
  information: "36",
  hint: "36",
  dim: "2",
  bold: "1",
  good: "32",
};

type Paint = (style: Style, text: string) => string;

/** How wide a source line is shown where nothing says how wide the reader's window is. */
const usualWidth = 110;

export function toPretty(result: CheckResult, terminal: Terminal): string {
  const paint: Paint = (style, text) =>
    terminal.colours && text !== "" ? `\u001b[${colours[style]}m${text}\u001b[0m` : text;
  const shown = result.reports.filter(({ finding }) => result.narrowed || isSerious(finding.severity));
  const lines: string[] = [];
  let path = "";
  for (const report of shown) {
    if (report.page.path !== path) {
      path = report.page.path;
      lines.push("", paint("bold", printable(path)));
    }
    lines.push(...describe(report, terminal, paint));
  }
  lines.push("", ...summary(result, shown.length, paint));
  return `${lines.join("\n").replace(/^\n/, "")}\n`;
}

function isSerious(severity: Severity): boolean {
  return severity === "error" || severity === "warning";
}

function describe({ page, finding, place }: Report, { width }: Terminal, paint: Paint): string[] {
  const position = `${place.line}:${place.column}`.padEnd(8);
  const severity = severityName(finding.severity);
  const indent = " ".repeat(2 + position.length + severity.length + 2);
  const text = `${printable(finding.message.nl)}  ${finding.rule.id}`;
  const wrapped = width === undefined ? [text] : wrap(text, width - cellsOf(indent));
  const message = wrapped.map((line, number) => {
    const start = number === 0 ? `  ${paint("dim", position)}${paint(finding.severity, severity)}  ` : indent;
    const end = number === wrapped.length - 1 ? finding.rule.id : "";
    return `${start}${line.slice(0, line.length - end.length)}${paint("dim", end)}`;
  });
  const frame = isSerious(finding.severity) ? codeFrame(page, place, width ?? usualWidth) : undefined;
  if (!frame) return message;
  return [
    ...message,
    paint("dim", frame.source.margin) + frame.source.text,
    paint("dim", frame.carets.margin) + paint(finding.severity, frame.carets.text),
  ];
}

function summary({ reports, checked }: CheckResult, shown: number, paint: Paint): string[] {
  const files = numberOf(checked, "bestand", "bestanden");
  if (reports.length === 0) return [paint("good", `Geen fouten gevonden in ${files}.`)];
  const touched = new Set(reports.map(({ page }) => page.path)).size;
  const counts = countSeverities(reports.map(({ finding }) => finding.severity));
  const fixable = reports.filter(isFixable).length;
  const alone = reports.filter(isFixedAlone).length;
  const lines = [
    ...perRule(reports).map(({ severity, rule, count }) => {
      const name = severityName(severity).padEnd("waarschuwing".length);
      return `${String(count).padStart(6)}  ${paint(severity, name)}  ${rule}`;
    }),
    paint("bold", `${counts} in ${touched} van ${files}; voor ${fixable} is er een voorstel.`),
  ];
  if (alone > 0) lines.push(`De opdracht fix herstelt er ${alone} zonder te vragen.`);
  const hidden = reports.length - shown;
  if (hidden > 0)
    lines.push(`Opmerkingen en tips zijn hierboven weggelaten (${hidden}); --verbose toont ze.`);
  return lines;
}

/** How often each rule found something, the worst and then the most frequent first. */
function perRule(
  reports: readonly Report[],
): { readonly severity: Severity; readonly rule: string; readonly count: number }[] {
  return severities.flatMap((severity) => {
    const counts = new Map<string, number>();
    for (const { finding } of reports) {
      if (finding.severity === severity) counts.set(finding.rule.id, (counts.get(finding.rule.id) ?? 0) + 1);
    }
    return [...counts]
      .map(([rule, count]) => ({ severity, rule, count }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  });
}
