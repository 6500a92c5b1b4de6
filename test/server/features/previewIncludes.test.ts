/** The preview of a page that includes files, while those change. */
import assert from "node:assert/strict";
import { preview } from "../../../server/src/features/preview";
import { openFixture } from "../../support/handbook";

describe("the preview of a page that includes a file", () => {
  const fixture =
    '//- docs/over.md\n# Over\n\n--8<-- "includes/bronnen.md"\n\nEinde.\n//- includes/bronnen.md\nEen bron.\n';

  it("follows the file, unsaved text included, and does without when it is gone", async () => {
    const { handbook, page, checker, fileSystem } = await openFixture(fixture);
    const show = () => preview({ handbook, page, checker, language: "nl" }).html;
    assert.match(show(), /Een bron\..*Einde\./s);

    const uri = handbook.uriOf("includes/bronnen.md");
    handbook.setText(uri, "Twee bronnen.\n", 1);
    assert.match(show(), /Twee bronnen\./);

    await handbook.dropText(uri);
    fileSystem.files.delete("includes/bronnen.md");
    await handbook.applyFileChanges([{ uri, type: "deleted" }]);
    assert.doesNotMatch(show(), /bron/);
    assert.match(show(), /Einde\./);
  });

  it("shows a notice on the page behind its own block, not behind what comes from the file", async () => {
    const { handbook, page, checker } = await openFixture(
      '//- docs/over.md\n# Over\n\n--8<-- "includes/a.md"\n\n<!-- list_vereisten rollen/weg -->\n//- includes/a.md\nEen.\n\nTwee.\n',
    );
    const { html } = preview({ handbook, page, checker, language: "nl" });
    assert.equal(html.split("ak-notice").length, 2);
    assert.ok(html.indexOf("Twee.") < html.indexOf("ak-notice"));
  });
});
