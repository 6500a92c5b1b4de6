import assert from "node:assert/strict";
import { rules } from "../../../server/src/rules/index";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture } from "../../support/handbook";

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

      it("is silent after each of its fixes", async () => {
        const { page, checker, handbook } = await openFixture(rule.invalid, [rule]);
        for (const finding of checker.findings(page)) {
          for (const fix of (finding.fixes ?? []).slice(0, 1)) {
            const change = handbook.setText(page.uri, applyEdits(page.text, fix.edits), 1);
            assert.ok(change);
            checker.invalidate(change);
            const after = handbook.page(page.path);
            assert.ok(after);
            assert.deepEqual(checker.findings(after), []);
          }
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
