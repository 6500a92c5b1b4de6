import assert from "node:assert/strict";
import { itemsAt, labelsAt } from "./bodyCursor";

const path = "//- docs/maatregelen/2-owp-01-nieuwe-stap.md\n";

async function inserted(body: string, trigger?: string) {
  const [item] = await itemsAt(path + body, trigger);
  assert.ok(item?.textEdit && "range" in item.textEdit);
  return item.textEdit;
}

describe("completion of an empty page", () => {
  it("offers all that a page of its kind begins with, with the title and id of its file name", async () => {
    assert.deepEqual(await labelsAt(`${path}$0`), ["sjabloon: maatregel"]);
    const { newText } = await inserted("$0");
    assert.match(newText, /^---\ntitle: Nieuwe stap\n/);
    assert.match(newText, /\nid: urn:nl:ak:mtr:owp-01\n/);
    assert.match(newText, /\n---\n.*<!-- tags -->/s);
  });
  it("takes the place of the dashes that are typed", async () => {
    const { range } = await inserted("---$0\n", "-");
    assert.deepEqual([range.start.character, range.end.character], [0, 3]);
  });
  it("offers a title for a page of no kind", async () => {
    const [item, ...more] = await itemsAt("//- docs/over-ons.md\n$0");
    assert.equal(`${item?.label} ${more.length}`, "frontmatter met titel 0");
  });
  it("says nothing below the first line, or once there is a text", async () => {
    for (const body of ["\n$0\n", "$0\ntekst\n", "---\n$0\n"])
      assert.ok(!(await labelsAt(path + body)).includes("sjabloon: maatregel"), body);
  });
});
