import assert from "node:assert/strict";
import { rules } from "../../../server/src/rules/index";
import type { Finding, Rule } from "../../../server/src/rules/rule";
import { applyEdits } from "../../../server/src/text/edits";
import type { Page } from "../../../server/src/workspace/page";
import { parseFixture } from "../../support/fixture";
import { openFiles, show } from "../../support/handbook";
import { MemoryFileSystem } from "../../support/memoryFileSystem";

describe("the line ends of Windows", () => {
  for (const rule of rules) {
    it(`change nothing about what ${rule.id} finds and repairs`, async () => {
      for (const example of [rule.invalid, rule.valid]) {
        assert.equal(await told(example, rule, "\r\n"), await told(example, rule, "\n"));
      }
    });
  }
});

/** What a rule says of an example whose lines end so, with ordinary line ends. */
async function told(example: string, rule: Rule, lineEnd: "\n" | "\r\n"): Promise<string> {
  const files = parseFixture(example);
  const fileSystem = new MemoryFileSystem([
    ["mkdocs.yml", "site_name: Proef\n"],
    ["docs/.keep", ""],
  ]);
  const newline = "\n".charCodeAt(0);
  const end = new TextEncoder().encode(lineEnd);
  for (const { path, bytes } of files) {
    const all = [...bytes].flatMap((byte) => (byte === newline ? [...end] : [byte]));
    fileSystem.files.set(path, Uint8Array.from(all));
  }
  const { handbook, checker } = await openFiles(fileSystem, [rule]);
  const page = handbook.page(files[0]?.path ?? "");
  assert.ok(page);
  const findings = checker.findings(page);
  const texts = findings.map((finding) => `${finding.message.nl}\n${repairs(page, finding, lineEnd)}`);
  return [show(page, findings).replaceAll("\\r\\n", "\\n"), ...texts].join("\n");
}

/** The page after each of a finding's fixes; none of them may bring in another line end. */
function repairs(page: Page, { fixes = [] }: Finding, lineEnd: string): string {
  return fixes
    .map(({ title, edits }) => {
      const text = applyEdits(page.text, edits);
      for (const end of text.match(/\r\n|\r|\n/g) ?? []) assert.equal(end, lineEnd, title.en);
      return `${title.nl}:\n${text.replaceAll("\r\n", "\n")}`;
    })
    .join("\n");
}
