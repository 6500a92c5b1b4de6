/** One JSON object a line, for programs. */
import type { Report } from "../check";

export function toJson(reports: readonly Report[]): string {
  // Some readers of lines also split at these two separators.
  const escaped = (text: string) => text.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return reports.map((report) => `${escaped(JSON.stringify(report))}\n`).join("");
}
