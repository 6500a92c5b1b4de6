import assert from "node:assert/strict";
import { itFinds, realHandbook, realHandbookRoot } from "../../../support/realHandbook";

const maatregel = "docs/voldoen-aan-wetten-en-regels/maatregelen/1-pba-01-formuleren-probleemdefinitie.md";

describe("mistakes in settings and suppressions, on real pages", () => {
  itFinds("a suppression of what is right", {
    page: maatregel,
    replace: "## Toelichting",
    by: "## Toelichting <!-- algoritmekader: negeer broken-link -->",
    finds: ['unused-suppression "broken-link"'],
  });

  itFinds("a suppression in the frontmatter of a rule that does not exist", {
    page: maatregel,
    replace: "rollen:",
    by: "rollen: # algoritmekader: negeer unknown-labels",
    finds: ['unused-suppression "unknown-labels"'],
  });

  it("a setting that is misspelt", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    const { handbook, checker } = await realHandbook();
    const uri = handbook.uriOf("algoritmekader.yml");
    const change = handbook.setText(uri, "regels:\n  broken-link: of\n", 1);
    assert.ok(change);
    checker.invalidate(change);
    const page = handbook.page("algoritmekader.yml");
    assert.ok(page);
    const found = checker
      .findings(page)
      .map(({ rule, range }) => `${rule.id} ${page.text.slice(range.start, range.end)}`);
    checker.invalidate(await handbook.dropText(uri));
    assert.deepEqual(found, ["config-invalid of"]);
    assert.equal(handbook.page("algoritmekader.yml"), undefined);
  });
});
