/** What holds for the fixes of all rules: they do what they say and nothing besides. */
import assert from "node:assert/strict";
import { fixAll } from "../../../server/src/rules/fixAll";
import { rules } from "../../../server/src/rules/index";
import { applyEdits } from "../../../server/src/text/edits";
import { parseFixture } from "../../support/fixture";
import { openFiles, openFixture } from "../../support/handbook";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";
import { sampleFiles } from "../../support/sampleHandbook";
import { badFixes, findingsWith, unsettledPages } from "../../support/tryFixes";

describe("each fix", () => {
  it("takes its finding away and gives no new error or warning on the real handbook", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    this.timeout(300_000);
    assert.deepEqual(await badFixes(await realHandbook()), []);
  });

  it("does so on the sample handbook", async () => {
    assert.deepEqual(await badFixes(await openFiles(sampleFiles())), []);
  });

  for (const rule of rules) {
    it(`does so on the example of ${rule.id}, with all rules on`, async () => {
      assert.deepEqual(await badFixes(await openFixture(rule.invalid)), []);
    });
  }
});

describe("all safe fixes of a page together", () => {
  it("leave no safe fix behind on the real handbook, and do nothing the second time", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    this.timeout(300_000);
    assert.deepEqual(await unsettledPages(await realHandbook()), []);
  });

  it("do so on the sample handbook", async () => {
    assert.deepEqual(await unsettledPages(await openFiles(sampleFiles())), []);
  });

  for (const rule of rules) {
    it(`do so on the example of ${rule.id}, with all rules on`, async () => {
      assert.deepEqual(await unsettledPages(await openFixture(rule.invalid)), []);
    });
  }

  for (const rule of rules.filter(({ subjects }) => (subjects ?? ["page"]).includes("page"))) {
    it(`keep the Windows line ends of a page (${rule.id})`, async () => {
      const { page, handbook, checker } = await openFixture(rule.invalid, [rule]);
      const text = (parseFixture(rule.invalid)[0]?.text ?? "").replaceAll("\n", "\r\n");
      const { path, uri } = page;
      const findings = findingsWith(handbook, checker, path, uri, text);
      if (page.problem) return;
      assert.ok(findings.length > 0, "the example is as wrong with other line ends");
      for (const fix of findings.flatMap(({ fixes }) => fixes ?? [])) {
        const fixed = applyEdits(text, fix.edits);
        assert.doesNotMatch(fixed, /(?<!\r)\n|\r(?!\n)/, fix.title.nl);
      }
      const once = fixAll(text, (now) => findingsWith(handbook, checker, path, uri, now)).text;
      const twice = fixAll(once, (now) => findingsWith(handbook, checker, path, uri, now)).text;
      assert.equal(twice, once);
    });
  }
});
