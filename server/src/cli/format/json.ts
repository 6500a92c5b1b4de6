/** One JSON object a line, for programs. */
import type { Report } from "../check";

export function toJson(reports: readonly Report[]): string {
  return reports.map((report) => `${JSON.stringify(report)}\n`).join("");
}
