/**
 * Workflow commands of GitHub Actions: an annotation at the line of each finding, and a table on the page of the run.
 * See "Workflow commands for GitHub Actions" in GitHub's documentation.
 */
import { appendFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Severity } from "../../rules/rule";
import type { CheckResult, Report } from "../report";
import { printable } from "../terminal";
import { countSeverities, numberOf } from "../words";
import { toStepSummary } from "./stepSummary";

/** The part of GitHub's environment that is used. */
export interface GitHubEnvironment {
  /** Where the repository is; annotations name files relative to it. */
  readonly GITHUB_WORKSPACE?: string | undefined;
  /** The file to which the table for the page of the run is added. */
  readonly GITHUB_STEP_SUMMARY?: string | undefined;
  /** The three together make the address of a file. */
  readonly GITHUB_SERVER_URL?: string | undefined;
  readonly GITHUB_REPOSITORY?: string | undefined;
  readonly GITHUB_SHA?: string | undefined;
}

const commands = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
} as const satisfies Readonly<Record<Severity, string>>;

/** GitHub shows no more annotations of one kind for one step. */
const mostShown = 10;

/** @returns the text for standard output; the table goes to the file that GitHub named, if any */
export function printForGitHub(result: CheckResult, env: GitHubEnvironment = process.env): string {
  const fileOf = repositoryPaths(result.root, env);
  const lines = result.reports.map((report) => annotation(report, fileOf));
  const counts = countSeverities(result.reports.map(({ finding }) => finding.severity));
  lines.push(`${counts} in ${numberOf(result.checked, "bestand", "bestanden")}`);
  let whole = "De hele lijst krijg je met --format pretty.";
  if (env.GITHUB_STEP_SUMMARY) {
    try {
      appendFileSync(env.GITHUB_STEP_SUMMARY, toStepSummary(result, fileOf, sourceAddress(env)));
      whole = "De hele lijst staat in de samenvatting van deze run.";
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      lines.push(`De samenvatting kan niet geschreven worden (${reason}).`);
    }
  }
  if (isCutOff(result.reports)) {
    lines.push(`GitHub toont per stap hooguit ${mostShown} meldingen van een soort bij de regels. ${whole}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The address that the path of a file in the repository completes; undefined outside GitHub. */
function sourceAddress(env: GitHubEnvironment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  return server && repository && commit ? `${server}/${repository}/blob/${commit}/` : undefined;
}

/** Paths as GitHub wants them: relative to the repository, or to the current folder where no repository is named. */
function repositoryPaths(root: string, { GITHUB_WORKSPACE }: GitHubEnvironment): (path: string) => string {
  const inRepository = GITHUB_WORKSPACE ? relative(GITHUB_WORKSPACE, root) : "..";
  const folder = inRepository.startsWith("..") ? relative(process.cwd(), root) : inRepository;
  return (path) => join(folder, path).split(sep).join("/");
}

function annotation({ page, finding, place }: Report, fileOf: (path: string) => string): string {
  const { line, column, endLine, endColumn } = place;
  const properties = {
    file: fileOf(page.path),
    line,
    endLine,
    // GitHub has no columns for what spans several lines.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: finding.rule.id,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[finding.severity]} ${list.join(",")}::${escapeData(printable(finding.message.nl))}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function isCutOff(reports: readonly Report[]): boolean {
  const counts = new Map<string, number>();
  for (const { finding } of reports) {
    const command = commands[finding.severity];
    counts.set(command, (counts.get(command) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count > mostShown);
}
