import assert from "node:assert/strict";
import { Checker } from "../../../server/src/rules/checker";
import type { Rule } from "../../../server/src/rules/rule";
import { openFixture, pageAt, type TestHandbook } from "../../support/handbook";

const fixture = `
//- docs/over.md
[x](weg.md)
//- docs/rollen/jurist.md
# Jurist`;

/** What is found on the page, with severities. */
function severities({ handbook, checker }: TestHandbook, path = "docs/over.md"): string[] {
  const page = handbook.page(path);
  assert.ok(page);
  return checker.findings(page).map(({ rule, severity }) => `${severity} ${rule.id}`);
}

function settings(test: TestHandbook, text: string): ReadonlySet<string> {
  const change = test.handbook.setText(test.handbook.uriOf("algoritmekader.yml"), text, 1);
  assert.ok(change);
  return test.checker.invalidate(change);
}

/** A rule for tests, of which one case is milder. */
const made: Rule = {
  id: "made",
  severity: "warning",
  summary: { nl: "", en: "" },
  explanation: { nl: "", en: "" },
  invalid: "",
  valid: "",
  check(_context, report) {
    const message = { nl: "", en: "" };
    report({ range: { start: 0, end: 1 }, message });
    report({ range: { start: 1, end: 2 }, message, severity: "hint" });
  },
};

describe("the severity of a rule", () => {
  it("is its own, unless the handbook says otherwise", async () => {
    const test = await openFixture(fixture);
    assert.deepEqual(severities(test), ["error broken-link"]);
    const stale = settings(test, "regels: { broken-link: hint }");
    assert.ok(stale.has("docs/over.md"), "every checked page is shown anew");
    assert.deepEqual(severities(test), ["hint broken-link"]);
    settings(test, "regels: { broken-link: off }");
    assert.deepEqual(severities(test), []);
    settings(test, "");
    assert.deepEqual(severities(test), ["error broken-link"]);
  });

  it("is what the author set in the editor, before what the handbook says", async () => {
    const test = await openFixture(`${fixture}\n//- algoritmekader.yml\nregels: { broken-link: off }`);
    assert.deepEqual(severities(test), []);
    test.checker.configure({ "broken-link": "warning" });
    assert.deepEqual(severities(test), ["warning broken-link"]);
    test.checker.configure({});
    assert.deepEqual(severities(test), []);
  });

  it("stays as it was while the settings file is half typed", async () => {
    const test = await openFixture(fixture);
    settings(test, "regels: { broken-link: hint }");
    settings(test, "regels: { broken-link: hint");
    assert.deepEqual(severities(test), ["hint broken-link"]);
    assert.deepEqual(severities(test, "algoritmekader.yml"), ["error config-invalid"]);
  });

  it("can be milder in one case, but what is set counts for all cases", async () => {
    const test = await openFixture(fixture, [made]);
    assert.deepEqual(severities(test), ["warning made", "hint made"]);
    test.checker.configure({ made: "error" });
    assert.deepEqual(severities(test), ["error made", "error made"]);
  });

  it("keeps the findings of a page as they are when nothing is set anew", async () => {
    const { checker, page } = await openFixture(fixture);
    const before = checker.findings(page);
    checker.configure({});
    assert.equal(checker.findings(page), before);
  });
});

describe("a rule that is off", () => {
  it("runs all the same when it is wanted by name", async () => {
    const { handbook, page } = await openFixture(`${fixture}\n//- algoritmekader.yml\nregels: { made: off }`);
    const named = new Checker(handbook, () => assert.fail(), [made]);
    assert.equal(named.findings(page).length, 2);
    const offByDefault = new Checker(handbook, () => assert.fail(), [{ ...made, offByDefault: true }]);
    assert.equal(offByDefault.findings(page).length, 2);
  });
});

describe("the files that a rule looks at", () => {
  it("are the Markdown files, unless it names others", async () => {
    const looked = (subjects?: Rule["subjects"]): Rule => ({ ...made, ...(subjects ? { subjects } : {}) });
    const files = `${fixture}\n//- algoritmekader.yml\n# leeg\n//- includes/begrippenlijst.md\nx`;
    const pathsOf = async (rule: Rule) => {
      const test = await openFixture(files, [rule]);
      return [...test.handbook.pages]
        .filter((page) => test.checker.findings(pageAt(test, page.path)).length > 0)
        .map(({ path }) => path)
        .sort();
    };
    assert.deepEqual(await pathsOf(looked()), [
      "docs/over.md",
      "docs/rollen/jurist.md",
      "includes/begrippenlijst.md",
    ]);
    assert.deepEqual(await pathsOf(looked(["site-config", "handbook-config"])), [
      "algoritmekader.yml",
      "mkdocs.yml",
    ]);
  });
});
