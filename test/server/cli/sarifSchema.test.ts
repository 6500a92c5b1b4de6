import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { toSarif } from "../../../server/src/cli/format/sarif";
import { checkFiles } from "./checkResult";
import { run } from "./runCli";

/** The schema of the standard as Microsoft, its editor, ships it. */
const schemaPath = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);

describe("the SARIF of check", () => {
  // One of the schema's patterns is no valid expression in Unicode mode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")) as object);

  function assertValid(text: string): void {
    assert.ok(validate(JSON.parse(text)), ajv.errorsText(validate.errors, { separator: "\n" }));
  }

  it("is valid with findings, fixes, other places and notices", async () => {
    const files = { "docs/een map/é#1.md": "fout warning\r\ninformation hint fout\r\n" };
    const result = await checkFiles(files, { root: "/een kader/é", notices: ["overgeslagen"], failed: true });
    assertValid(toSarif(result));
  });

  it("is valid without findings", async () => {
    assertValid(toSarif(await checkFiles("Goed.\n")));
  });

  it("is valid for a finding in an empty file", async () => {
    const { reports, ...rest } = await checkFiles("fout\n");
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    assertValid(toSarif({ ...rest, reports: reports.map((report) => ({ ...report, place, value: "" })) }));
  });

  it("is valid for the sample handbook with all rules", () => {
    assertValid(run("check", "test/sample", "--format", "sarif").out);
  });

  it("would not be valid without a message", async () => {
    const log = toSarif(await checkFiles("fout\n")).replaceAll('"message"', '"mesage"');
    assert.ok(!validate(JSON.parse(log)));
  });
});
