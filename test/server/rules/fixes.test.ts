/** What holds for the fixes of all rules: they do what they say and nothing besides. */
import assert from "node:assert/strict";
import type { Checker } from "../../../server/src/rules/checker";
import { fixAll } from "../../../server/src/rules/fixAll";
import { rules } from "../../../server/src/rules/index";
import type { Finding } from "../../../server/src/rules/rule";
import { applyEdits } from "../../../server/src/text/edits";
import type { Handbook } from "../../../server/src/workspace/handbook";
import { parseFixture } from "../../support/fixture";
import { openFixture } from "../../support/handbook";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";

/** The findings on a page as if it had another text. */
function findingsWith(handbook: Handbook, checker: Checker, path: string, uri: string, text: string) {
  const change = handbook.setText(uri, text, 1);
  if (change) checker.invalidate(change);
  const page = handbook.page(path);
  assert.ok(page);
  return checker.findings(page);
}

/** What a finding is, wherever it stands. */
function name(text: string, { rule, range, value }: Finding): string {
  return `${rule.id} ${value ?? text.slice(range.start, range.end)}`;
}

function count(list: readonly string[], item: string): number {
  return list.filter((other) => other === item).length;
}

describe("each fix on the real handbook", () => {
  it("takes its finding away and gives no new error or warning", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    this.timeout(300_000);
    const { handbook, checker } = await realHandbook();
    const wrong: string[] = [];
    for (const { path, uri, text } of [...handbook.pages]) {
      const page = handbook.page(path);
      assert.ok(page);
      const before = checker.findings(page);
      const names = before.map((finding) => name(text, finding));
      for (const finding of before) {
        for (const fix of (finding.fixes ?? []).slice(0, 3)) {
          if (fix.edits.length === 0) continue;
          const fixed = applyEdits(text, fix.edits);
          const after = findingsWith(handbook, checker, path, uri, fixed);
          const left = after.map((one) => name(fixed, one));
          const own = name(text, finding);
          const where = `${path}: ${own}: "${fix.title.nl}"`;
          if (count(left, own) >= count(names, own)) wrong.push(`${where} leaves it`);
          for (const other of after) {
            const said = name(fixed, other);
            const grave = other.severity === "error" || other.severity === "warning";
            if (grave && count(left, said) > count(names, said)) wrong.push(`${where} gives ${said}`);
          }
        }
      }
      const change = await handbook.dropText(uri);
      if (change) checker.invalidate(change);
    }
    assert.deepEqual(wrong, []);
  });
});

describe("all safe fixes of a page together", () => {
  it("leave no safe fix behind on the real handbook, and do nothing the second time", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    this.timeout(300_000);
    const { handbook, checker } = await realHandbook();
    const wrong: string[] = [];
    for (const { path, uri, text } of [...handbook.pages]) {
      const findingsOf = (now: string) => findingsWith(handbook, checker, path, uri, now);
      const once = fixAll(text, findingsOf);
      const twice = fixAll(once.text, findingsOf);
      if (twice.text !== once.text || twice.applied.length > 0) wrong.push(path);
      const change = await handbook.dropText(uri);
      if (change) checker.invalidate(change);
    }
    assert.deepEqual(wrong, []);
  });

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
