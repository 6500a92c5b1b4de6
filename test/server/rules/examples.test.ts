import assert from "node:assert/strict";
import { rules } from "../../../server/src/rules/index";
import type { Fix } from "../../../server/src/rules/rule";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, pageAt, type TestHandbook } from "../../support/handbook";

/** The handbook after a fix of the page, which may get another name by it. */
async function applied(test: TestHandbook, { edits, renameTo }: Fix): Promise<TestHandbook> {
  const { handbook, checker, fileSystem, page } = test;
  const path = renameTo === undefined ? page.path : page.path.replace(/[^/]*$/, renameTo);
  fileSystem.files.delete(page.path);
  fileSystem.files.set(path, applyEdits(page.text, edits));
  const changes = [page.path, path].map((name) => ({ uri: handbook.uriOf(name), type: "changed" as const }));
  checker.invalidate(await handbook.applyFileChanges(changes));
  return { ...test, page: pageAt(test, path) };
}

describe("each rule's own examples", () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it("finds nothing in the valid example", async () => {
        const { page, checker } = await openFixture(rule.valid, [rule]);
        assert.deepEqual(checker.findings(page), []);
      });

      it("finds in the invalid example exactly what the carets say", async () => {
        const { page, files, checker } = await openFixture(rule.invalid, [rule]);
        const marks = files[0]?.marks ?? [];
        const findings = checker.findings(page);
        assert.ok(marks.length > 0, "the example marks something");
        assert.deepEqual(
          findings.map(({ range }) => range),
          marks.map(({ range }) => range),
        );
        for (const [at, mark] of marks.entries()) {
          const message = findings[at]?.message.nl ?? "";
          assert.ok(message.includes(mark.text), `"${message}" says "${mark.text}"`);
        }
      });

      it("no longer finds the mistake after any one of its fixes", async () => {
        const before = await openFixture(rule.invalid, [rule]);
        const findings = before.checker.findings(before.page);
        for (const fix of findings.flatMap(({ fixes }) => fixes ?? [])) {
          const after = await openFixture(rule.invalid, [rule]);
          const { page, checker } = await applied(after, fix);
          assert.ok(checker.findings(page).length < findings.length, fix.title.nl);
        }
      });

      it("explains itself in both languages", () => {
        for (const text of [rule.summary, rule.explanation]) {
          assert.match(text.nl, /[.?]$/);
          assert.match(text.en, /[.?]$/);
        }
      });
    });
  }
});
