/** What a check found, as the output formats need it. */
import { pathToFileURL } from "node:url";
import type { Checker } from "../rules/checker";
import type { Finding, Fix, Rule } from "../rules/rule";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

/** A range as people and other programs count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One finding on its page. */
export interface Report {
  readonly page: Page;
  readonly finding: Finding;
  readonly place: Place;
  /** The offending text. */
  readonly value: string;
}

export interface CheckResult {
  /** The handbook's root as an absolute path. */
  readonly root: string;
  /** Sorted by file, then position. */
  readonly reports: readonly Report[];
  /** How many files were checked. */
  readonly checked: number;
  /** The rules that ran. */
  readonly rules: readonly Rule[];
  /** What could not be checked, in sentences. */
  readonly notices: readonly string[];
  /** Whether a rule failed, so that its findings may be missing. */
  readonly failed: boolean;
  /** Whether somebody asked about certain files or rules, and so wants every detail. */
  readonly narrowed: boolean;
}

/** The findings on one page. */
export function reportsOn(page: Page, checker: Checker): Report[] {
  return checker.findings(page).map((finding) => ({
    page,
    finding,
    place: placeOf(page, finding.range),
    value: finding.value ?? page.text.slice(finding.range.start, finding.range.end),
  }));
}

export function placeOf(page: Page, range: OffsetRange): Place {
  const { start, end } = page.document.lines.range(range);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Whether somebody could choose a fix for it. */
export function isFixable({ finding }: Report): boolean {
  return (finding.fixes ?? []).length > 0;
}

/** Whether the command `fix` mends it. */
export function isFixedAlone({ finding }: Report): boolean {
  return (finding.fixes ?? []).some(({ safe, renameTo }: Fix) => safe && renameTo === undefined);
}

/** The handbook's root as a `file:` URI with a final slash. */
export function rootUri({ root }: CheckResult): string {
  return `${pathToFileURL(root).href.replace(/\/$/, "")}/`;
}
