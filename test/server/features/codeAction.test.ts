import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../../server/src/features/codeAction";
import { atCursor } from "../../support/snapshot";

/** Titles of the offered fixes, and the page after the first. */
async function fixed(fixture: string): Promise<{ titles: string[]; text: string }> {
  const { snapshot, position } = await atCursor(fixture);
  const actions = codeActions(snapshot, { start: position, end: position });
  const change = actions[0]?.edit?.documentChanges?.[0];
  assert.ok(change && "edits" in change, "there is a fix");
  const edits = change.edits.filter((edit) => "newText" in edit);
  const document = TextDocument.create("memory:x", "markdown", 1, snapshot.page.text);
  return { titles: actions.map(({ title }) => title), text: TextDocument.applyEdits(document, edits) };
}

describe("quick fixes", () => {
  it("puts the nearest role in place of a misspelt one, and leaves all else byte for byte", async () => {
    const { titles, text } = await fixed(
      "//- docs/maatregelen/1-pba-01-x.md\n---\nrollen:  # wie\n-   'jur$0isst'   # let op\n---\n//- docs/rollen/jurist.md",
    );
    assert.deepEqual(titles, ['Vervang door "jurist"']);
    assert.equal(text, "---\nrollen:  # wie\n-   'jurist'   # let op\n---\n");
  });

  it("corrects a link to a page in another folder", async () => {
    const { text } = await fixed(
      "//- docs/onderwerpen/data.md\n[x](jurist$0.md#taken)\n//- docs/rollen/jurist.md",
    );
    assert.equal(text, "[x](../rollen/jurist.md#taken)\n");
  });

  it("writes the published address where the link is in an HTML tag", async () => {
    const { text } = await fixed(
      '//- docs/onderwerpen/data.md\n<a href="../rollen/jurist$0.md">x</a>\n//- docs/rollen/jurist.md',
    );
    assert.equal(text, '<a href="../../rollen/jurist/">x</a>\n');
  });

  it("quotes a title with a colon", async () => {
    const { text } = await fixed('//- docs/index.md\n---\ntitle: Data: een "$0inleiding"\n---\n');
    assert.equal(text, '---\ntitle: "Data: een \\"inleiding\\""\n---\n');
  });

  it("offers nothing where nothing is wrong", async () => {
    const { snapshot, position } = await atCursor("//- docs/index.md\nGewone te$0kst.");
    assert.deepEqual(codeActions(snapshot, { start: position, end: position }), []);
  });
});
