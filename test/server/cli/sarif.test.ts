import assert from "node:assert/strict";
import { toSarif } from "../../../server/src/cli/format/sarif";
import type { CheckResult } from "../../../server/src/cli/report";
import { checkFiles } from "./checkResult";

interface Result {
  readonly level: string;
  readonly locations: readonly unknown[];
  readonly fixes: readonly unknown[];
  readonly relatedLocations: readonly unknown[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly unknown[] } };
  readonly originalUriBaseIds: unknown;
  readonly invocations: unknown;
  readonly results: readonly Result[];
}

async function sarif(files: Parameters<typeof checkFiles>[0], other?: Partial<CheckResult>): Promise<Run> {
  const log = JSON.parse(toSarif(await checkFiles(files, other))) as { runs: [Run] };
  return log.runs[0];
}

async function fingerprints(files: Parameters<typeof checkFiles>[0]): Promise<string[]> {
  const { results } = await sarif(files);
  return results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
}

describe("check --format sarif", () => {
  it("places each finding in a file below the handbook's root, its path percent-encoded", async () => {
    const { results, originalUriBaseIds } = await sarif(
      { "docs/een map/é#1.md": "regel\r\neen fout\r\n" },
      {
        root: "/een kader",
      },
    );
    assert.deepEqual(results[0]?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: "docs/een%20map/%C3%A9%231.md", uriBaseId: "SRCROOT" },
          region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 },
        },
      },
    ]);
    assert.deepEqual(originalUriBaseIds, {
      SRCROOT: { uri: "file:///een%20kader/", description: { text: "De map waar docs/ in staat." } },
    });
  });

  it("has a level for each severity", async () => {
    const { results } = await sarif("fout warning information hint\n");
    assert.deepEqual(
      results.map(({ level }) => level),
      ["error", "warning", "note", "note"],
    );
  });

  it("describes the rules, also those that found nothing, in Markdown that shows every character", async () => {
    const { tool, results } = await sarif("Goed.\n");
    assert.deepEqual(results, []);
    assert.deepEqual(tool.driver.rules, [
      {
        id: "proef-regel",
        shortDescription: { text: "Er staat *fout*." },
        fullDescription: { text: "Met <!-- tags --> gaat het mis." },
        help: {
          text: "Er staat *fout*.\n\nMet <!-- tags --> gaat het mis.",
          markdown: "**Er staat \\*fout\\*.**\n\nMet \\<!-- tags --\\> gaat het mis.",
        },
        defaultConfiguration: { level: "error", enabled: true },
        properties: { "problem.severity": "error", tags: ["handboek"] },
      },
    ]);
  });

  it("carries the fixes and the places that have to do with a finding", async () => {
    const { results } = await sarif("een fout\n");
    assert.deepEqual(results[0]?.fixes, [
      {
        description: { text: "Haal het weg" },
        artifactChanges: [
          {
            artifactLocation: { uri: "docs/index.md", uriBaseId: "SRCROOT" },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 9 },
                insertedContent: { text: "" },
              },
            ],
          },
        ],
      },
    ]);
    assert.deepEqual(results[0]?.relatedLocations, [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: "docs/een%20map/%C3%A9.md", uriBaseId: "SRCROOT" },
        },
        message: { text: "Zie ook" },
      },
    ]);
  });

  it("gives a finding the same fingerprint when its line moves, and equal findings different ones", async () => {
    const before = await fingerprints("een fout\n- fout\n- fout\n");
    const after = await fingerprints("nieuw\n\n  een fout\n- fout\n\n- fout\n");
    assert.deepEqual(after, before);
    assert.equal(new Set(before).size, 3);
  });

  it("gives the same mistake in two files two fingerprints", async () => {
    const both = await fingerprints({ "docs/a.md": "een fout\n", "docs/b.md": "een fout\n" });
    assert.equal(new Set(both).size, 2);
  });

  it("says what could not be checked", async () => {
    const { invocations } = await sarif("Goed.\n", { notices: ["docs/x is overgeslagen"], failed: true });
    assert.deepEqual(invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: "warning", message: { text: "docs/x is overgeslagen" } }],
      },
    ]);
  });
});
