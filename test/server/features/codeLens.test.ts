import assert from "node:assert/strict";
import { codeLenses } from "../../../server/src/features/codeLens";
import { openFixture } from "../../support/handbook";

const made = "//- docs/soorten-algoritmes-en-ai/definities.md\n# Woordenlijst\n";

describe("a page that the site makes itself", () => {
  it("says above its text what to change instead, and leads there", async () => {
    const { handbook, page, checker } = await openFixture(
      `${made}//- includes/begrippenlijst.md\n*[AI]: Slim.\n`,
    );
    const [lens] = codeLenses({ handbook, page, checker, language: "nl" }, "open");
    assert.match(lens?.command?.title ?? "", /wijzig includes\/begrippenlijst\.md/);
    assert.deepEqual(lens?.command?.arguments, [handbook.uriOf("includes/begrippenlijst.md")]);
  });

  it("says nothing where its source is not there, nor on other pages", async () => {
    for (const fixture of [
      made,
      "//- docs/index.md\n# Begin\n//- includes/begrippenlijst.md\n*[AI]: Slim.\n",
    ]) {
      const { handbook, page, checker } = await openFixture(fixture);
      assert.deepEqual(codeLenses({ handbook, page, checker, language: "nl" }, "open"), []);
    }
  });
});
