/**
 * SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), for code scanning and other viewers of findings.
 * Section numbers below are those of the standard.
 */
import { createHash } from "node:crypto";
import { version } from "../../../../package.json";
import type { Fix, Rule, Severity } from "../../rules/rule";
import { type CheckResult, type Place, placeOf, type Report, rootUri } from "../report";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The name of the folder that all paths are relative to (3.14.14). */
const base = "SRCROOT";

export function toSarif(result: CheckResult): string {
  const ruleIndexes = new Map(result.rules.map(({ id }, index) => [id, index]));
  const fingerprints = new Fingerprints();
  const run = {
    tool: {
      driver: {
        name: "Algoritmekader",
        version,
        semanticVersion: version,
        language: "nl",
        rules: result.rules.map(toDescriptor),
      },
    },
    language: "nl",
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    originalUriBaseIds: {
      [base]: { uri: rootUri(result), description: { text: "De map waar docs/ in staat." } },
    },
    invocations: [
      {
        executionSuccessful: !result.failed,
        toolExecutionNotifications: result.notices.map((text) => ({ level: "warning", message: { text } })),
      },
    ],
    results: result.reports.map((report) => {
      const { page, finding, place } = report;
      const fixes = (finding.fixes ?? []).filter(({ renameTo }) => renameTo === undefined);
      return {
        ruleId: finding.rule.id,
        ruleIndex: ruleIndexes.get(finding.rule.id) ?? -1,
        level: levels[finding.severity],
        message: { text: finding.message.nl },
        locations: [{ physicalLocation: { artifactLocation: artifact(page.path), region: toRegion(place) } }],
        partialFingerprints: { primaryLocationLineHash: fingerprints.of(report) },
        ...(finding.related && finding.related.length > 0
          ? {
              relatedLocations: finding.related.map(({ path, message }, id) => ({
                id,
                physicalLocation: { artifactLocation: artifact(path) },
                message: { text: message.nl },
              })),
            }
          : {}),
        ...(fixes.length > 0 ? { fixes: fixes.map((fix) => toFix(report, fix)) } : {}),
      };
    }),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

/** 3.27.10. There is no level between warning and note. */
const levels = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
} as const satisfies Readonly<Record<Severity, string>>;

/** What a rule finds and why that matters (3.49). */
function toDescriptor(rule: Rule): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary.nl },
    fullDescription: { text: rule.explanation.nl },
    help: {
      text: `${rule.summary.nl}\n\n${rule.explanation.nl}`,
      markdown: `**${escapeMarkdown(rule.summary.nl)}**\n\n${escapeMarkdown(rule.explanation.nl)}`,
    },
    defaultConfiguration: { level: levels[rule.severity], enabled: rule.offByDefault !== true },
    // By these GitHub sorts and filters what is no security matter.
    properties: { "problem.severity": problemSeverities[rule.severity], tags: ["handboek"] },
  };
}

const problemSeverities = {
  error: "error",
  warning: "warning",
  information: "recommendation",
  hint: "recommendation",
} as const satisfies Readonly<Record<Severity, string>>;

/** The texts speak of macros and HTML tags, which Markdown would swallow. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

/** A path as a relative URI (3.4.3); each of its parts is percent-encoded. */
function artifact(path: string): object {
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: base };
}

function toRegion({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** 3.55: text that takes the place of a region, which is empty where text is only added. */
function toFix({ page }: Report, fix: Fix): object {
  return {
    description: { text: fix.title.nl },
    artifactChanges: [
      {
        artifactLocation: artifact(page.path),
        replacements: fix.edits.map(({ range, text }) => ({
          deletedRegion: toRegion(placeOf(page, range)),
          insertedContent: { text },
        })),
      },
    ],
  };
}

/**
 * By a fingerprint a viewer knows a finding again in a later version (3.27.17). It is made of what stays when lines move:
 * the file, the rule, the offending text and its line. Of equal ones on a page the number in the order of the page is
 * added, in the form that GitHub asks for: `hash:number`.
 */
class Fingerprints {
  private readonly seen = new Map<string, number>();

  of({ page, finding, place, value }: Report): string {
    const { start, end } = page.document.lines.line(place.line - 1);
    const line = page.text.slice(start, end).trim();
    const hash = createHash("sha256")
      .update(JSON.stringify([page.path, finding.rule.id, value, line]))
      .digest("hex")
      .slice(0, 16);
    const number = (this.seen.get(hash) ?? 0) + 1;
    this.seen.set(hash, number);
    return `${hash}:${number}`;
  }
}
