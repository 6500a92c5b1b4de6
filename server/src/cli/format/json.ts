/** One JSON object a line, for programs. */
import { type CheckResult, isFixable, type Report } from "../report";

export function toJson({ reports }: CheckResult): string {
  return reports.map((report) => `${keepOnOneLine(JSON.stringify(toObject(report)))}\n`).join("");
}

/** The keys and their order are a contract with programs that read this. */
function toObject(report: Report): object {
  const { page, finding, place, value } = report;
  return {
    file: page.path,
    ...place,
    rule: finding.rule.id,
    severity: finding.severity,
    message: finding.message.nl,
    value,
    fixable: isFixable(report),
  };
}

/** JSON without the two separators at which some readers of lines also split. */
export function keepOnOneLine(json: string): string {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
