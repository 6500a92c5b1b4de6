/** `check`: runs all rules over a handbook and prints what they find. */
import { Checker } from "../rules/checker";
import { rules } from "../rules/index";
import type { Severity } from "../rules/rule";
import type { Page } from "../workspace/page";
import { toJson } from "./format/json";
import { toPretty } from "./format/pretty";
import { CannotRun, openHandbook, selectPages } from "./openHandbook";

export const formats = ["pretty", "json"] as const;

export interface CheckOptions {
  readonly format: (typeof formats)[number];
  /** Ids of the rules to run; empty: all. */
  readonly rule: readonly string[];
  readonly failOn: "error" | "warning" | "never";
}

/** One finding, with everything that an output format can want. Lines and columns count from 1, columns in UTF-16 units. */
export interface Report {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly value: string;
  readonly fixable: boolean;
}

/** @returns the exit code: 1 when a finding is at or above `failOn`, else 0 */
export async function check(root: string, files: readonly string[], options: CheckOptions): Promise<number> {
  for (const id of options.rule) {
    if (!rules.some((rule) => rule.id === id)) {
      throw new CannotRun(`onbekende regel "${id}"; bekend zijn: ${rules.map((rule) => rule.id).join(", ")}`);
    }
  }
  const handbook = await openHandbook(root);
  const wanted = files.length > 0 ? selectPages(handbook, root, files) : undefined;
  const active = options.rule.length > 0 ? rules.filter((rule) => options.rule.includes(rule.id)) : rules;
  let failed = false;
  const checker = new Checker(
    handbook,
    (rule, page, error) => {
      failed = true;
      process.stderr.write(`algoritmekader: regel ${rule.id} faalde op ${page.path}: ${String(error)}\n`);
    },
    active,
  );
  const pages = [...handbook.pages]
    .filter((page) => !wanted || wanted.has(page.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const reports = pages.flatMap((page) => reportsOf(page, checker));
  for (const { path, problem } of handbook.problems) {
    const reason = problem.kind === "unreadable" ? problem.reason : "de koppeling leidt in een kring";
    process.stderr.write(`algoritmekader: ${path} is overgeslagen (${reason})\n`);
  }
  const text = (page: string) => handbook.page(page)?.text ?? "";
  process.stdout.write(
    options.format === "json"
      ? toJson(reports)
      : toPretty(reports, pages.length, text, colours(process.stdout)),
  );
  if (failed) return 2;
  return reports.some(({ severity }) => fails(severity, options.failOn)) ? 1 : 0;
}

function reportsOf(page: Page, checker: Checker): Report[] {
  return checker.findings(page).map(({ range, rule, severity, message, value, fixes }) => {
    const { start, end } = page.document.lines.range(range);
    return {
      file: page.path,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      rule: rule.id,
      severity,
      message: message.nl,
      value: value ?? page.text.slice(range.start, range.end),
      fixable: (fixes ?? []).length > 0,
    };
  });
}

function fails(severity: Severity, failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return severity === "error" || (failOn === "warning" && severity === "warning");
}

function colours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && process.env.NO_COLOR === undefined;
}
