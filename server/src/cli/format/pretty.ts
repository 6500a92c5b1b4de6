/** Findings for people: under each file its findings with the line in question, and a summary per rule at the end. */
import type { Severity } from "../../rules/rule";
import { LineIndex } from "../../text/lineIndex";
import type { Report } from "../check";

const names: Readonly<Record<Severity, string>> = {
  error: "fout",
  warning: "waarschuwing",
  information: "informatie",
  hint: "tip",
};

const colour: Readonly<Record<Severity | "dim" | "bold" | "good", string>> = {
  error: "31",
  warning: "33",
  information: "36",
  hint: "36",
  dim: "2",
  bold: "1",
  good: "32",
};

/** The longest part of a source line that is shown. */
const widest = 110;

/**
 * @param pageCount how many pages were checked
 * @param textOf the text of a page, by path
 */
export function toPretty(
  reports: readonly Report[],
  pageCount: number,
  textOf: (path: string) => string,
  colours: boolean,
): string {
  const paint = (style: keyof typeof colour, text: string) =>
    colours && text !== "" ? `\u001b[${colour[style]}m${text}\u001b[0m` : text;
  const lines: string[] = [];
  let file = "";
  let source = new LineIndex("");
  for (const report of reports) {
    if (report.file !== file) {
      file = report.file;
      source = new LineIndex(textOf(file));
      lines.push("", paint("bold", file));
    }
    const place = `${report.line}:${report.column}`.padEnd(7);
    lines.push(
      `  ${paint("dim", place)} ${paint(report.severity, names[report.severity])} ${report.message} ${paint("dim", report.rule)}`,
    );
    lines.push(...frame(report, textOf(file), source).map((line) => paint("dim", line)));
  }
  lines.push("", ...summary(reports, pageCount).map(([style, text]) => paint(style, text)));
  return `${lines.join("\n").trimStart()}\n`;
}

/** The line of a finding and carets under its range. */
function frame(report: Report, text: string, lines: LineIndex): string[] {
  const { start, end } = lines.line(report.line - 1);
  const whole = text.slice(start, end).replaceAll("\t", " ");
  if (whole === "") return [];
  const column = report.column - 1;
  const last = report.endLine === report.line ? report.endColumn - 1 : whole.length;
  const from = column > widest - 30 ? column - 30 : 0;
  const shown = whole.slice(from, from + widest);
  const width = Math.max(1, Math.min(last, from + widest) - column);
  const cut = from > 0 ? "…" : "";
  return [
    `          ${cut}${shown}`,
    `          ${" ".repeat(cut.length + column - from)}${"^".repeat(width)}`,
  ];
}

function summary(
  reports: readonly Report[],
  pageCount: number,
): [Severity | "dim" | "bold" | "good", string][] {
  const pages = `${pageCount} ${pageCount === 1 ? "pagina" : "pagina's"}`;
  if (reports.length === 0) return [["good", `Geen fouten gevonden in ${pages}.`]];
  const perRule = new Map<string, number>();
  for (const { rule } of reports) perRule.set(rule, (perRule.get(rule) ?? 0) + 1);
  const counts = [...perRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const severities = (Object.keys(names) as Severity[])
    .map((severity) => [severity, reports.filter((report) => report.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${plural(severity, count)}`);
  const fixable = reports.filter((report) => report.fixable).length;
  return [
    ...counts.map(([rule, count]): ["dim", string] => ["dim", `${String(count).padStart(6)}  ${rule}`]),
    ["bold", `${severities.join(", ")} in ${pages}; voor ${fixable} is er een voorstel.`],
  ];
}

function plural(severity: Severity, count: number): string {
  if (count === 1 || severity === "information") return names[severity];
  return { error: "fouten", warning: "waarschuwingen", hint: "tips" }[severity];
}
