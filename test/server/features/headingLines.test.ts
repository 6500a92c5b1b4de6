import assert from "node:assert/strict";
import { headingLines } from "../../../server/src/features/headingLines";
import { openFixture } from "../../support/handbook";

/** The words of the headings that one look at a page finds. */
async function headingsOf(text: string): Promise<readonly string[]> {
  const { page } = await openFixture(`//- docs/index.md\n${text}`);
  const found = headingLines(page).map((heading) => heading.text);
  // The whole reading of the page is the judge.
  assert.deepEqual(
    found,
    page.document.markdown.headings.map((heading) => heading.text),
  );
  return found;
}

describe("the headings that one look at a page finds", () => {
  it("are those with number signs and those with an underline", async () => {
    assert.deepEqual(await headingsOf("# Een\n\nTwee\n----\n\nTekst.\n## Drie #\n"), ["Een", "Twee", "Drie"]);
  });

  it("are none within a fence, which only its very own mark closes", async () => {
    for (const [open, within] of [
      ["```", "~~~"],
      ["````", "```"],
      ["```", "````"],
      ["~~~", "~~~~"],
      ["```", "```yaml"],
    ]) {
      const text = `# Een\n\n${open}\n${within}\n# geen kop\n${open}\n\n# Twee\n`;
      assert.deepEqual(await headingsOf(text), ["Een", "Twee"], text);
    }
  });

  it("are those behind code in one line, and behind a fence that nothing closes", async () => {
    assert.deepEqual(await headingsOf("# Een\n\n``` kort ```\n\n# Twee\n"), ["Een", "Twee"]);
    assert.deepEqual(await headingsOf("# Een\n\n```yaml\n\n# Twee\n"), ["Een", "Twee"]);
  });

  it("are found quickly in a text full of fences that nothing closes", async () => {
    const { page } = await openFixture(`//- docs/index.md\n${"```a\n".repeat(20_000)}`);
    const start = performance.now();
    assert.deepEqual(headingLines(page), []);
    assert.ok(performance.now() - start < 1000);
  });
});
