/** The Markdown table of findings for the page of a run on GitHub. */
import type { CheckResult, Report } from "../report";
import { printable } from "../terminal";
import { countSeverities, numberOf, severities, severityName } from "../words";

/** GitHub refuses a summary above one megabyte, and nobody reads a longer table. */
const mostRows = 500;
const longestMessage = 500;

/**
 * @param fileOf the path of a page in the repository
 * @param source the address that such a path completes to that of the file; undefined: no links
 */
export function toStepSummary(
  { reports, checked }: CheckResult,
  fileOf: (path: string) => string,
  source: string | undefined,
): string {
  const counts = countSeverities(reports.map(({ finding }) => finding.severity));
  const lines = ["## Algoritmekader", "", `${counts} in ${numberOf(checked, "bestand", "bestanden")}.`, ""];
  const worstFirst = severities.flatMap((severity) =>
    reports.filter(({ finding }) => finding.severity === severity),
  );
  if (reports.length > 0) lines.push("| ernst | plaats | melding | regel |", "| --- | --- | --- | --- |");
  for (const report of worstFirst.slice(0, mostRows)) lines.push(toRow(report, fileOf, source));
  if (reports.length > mostRows) lines.push("", `En nog ${reports.length - mostRows}, die hier niet passen.`);
  return `${lines.join("\n")}\n\n`;
}

function toRow(
  { page, finding, place }: Report,
  fileOf: (path: string) => string,
  source: string | undefined,
) {
  const path = fileOf(page.path);
  const shown = escapeMarkdown(`${path}:${place.line}`);
  const target = `${source}${path.split("/").map(encodeURIComponent).join("/")}?plain=1#L${place.line}`;
  const cells = [
    severityName(finding.severity),
    source === undefined ? shown : `[${shown}](${target})`,
    escapeMarkdown(shorten(finding.message.nl)),
    `\`${finding.rule.id}\``,
  ];
  return `| ${cells.join(" | ")} |`;
}

function shorten(text: string): string {
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}

/** Text that Markdown leaves as it is, in a cell of a table. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
