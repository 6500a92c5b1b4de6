/** `check`: runs the rules over a handbook and prints what they find. */
import { resolve } from "node:path";
import type { Severity } from "../rules/rule";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { type FormatName, formats } from "./format/index";
import { openChecker } from "./openChecker";
import { openHandbook, selectPages } from "./openHandbook";
import { note, print } from "./output";
import { reportsOn } from "./report";

export interface CheckOptions {
  readonly format: FormatName;
  /** Ids of the rules to run; empty: all that are on. */
  readonly rule: readonly string[];
  readonly failOn: "error" | "warning" | "never";
  /** Also shows what is only counted otherwise. */
  readonly verbose?: boolean;
}

/**
 * @returns the exit code: 2 when a rule failed, 1 when a finding is at or above `failOn`, else 0
 * @throws CannotRun
 */
export async function check(root: string, files: readonly string[], options: CheckOptions): Promise<number> {
  const handbook = await openHandbook(root);
  const { checker, rules, failures } = openChecker(handbook, options.rule);
  const pages = wantedPages(handbook, root, files);
  const reports = pages.flatMap((page) => reportsOn(page, checker));
  const notices = [...failures, ...skippedFolders(handbook)];
  for (const notice of notices) note(notice);
  const output = formats[options.format]({
    root: resolve(root),
    reports,
    checked: pages.length,
    rules,
    notices,
    failed: failures.length > 0,
    narrowed: options.verbose === true || files.length > 0 || options.rule.length > 0,
  });
  await print(output);
  if (failures.length > 0) return 2;
  return reports.some(({ finding }) => fails(finding.severity, options.failOn)) ? 1 : 0;
}

/**
 * The pages that a command is about, sorted by path.
 * @param files as `selectPages` takes them; empty: all
 */
export function wantedPages(handbook: Handbook, root: string, files: readonly string[]): Page[] {
  const wanted = files.length > 0 ? selectPages(handbook, root, files) : undefined;
  return [...handbook.pages]
    .filter((page) => !wanted || wanted.has(page.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function skippedFolders(handbook: Handbook): string[] {
  return handbook.problems.map(({ path, problem }) => {
    const reason = problem.kind === "unreadable" ? problem.reason : "de koppeling leidt in een kring";
    return `${path} is overgeslagen (${reason})`;
  });
}

function fails(severity: Severity, failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return severity === "error" || (failOn === "warning" && severity === "warning");
}
