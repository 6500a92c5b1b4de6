import assert from "node:assert/strict";
import { duplicateTerm } from "../../../server/src/rules/duplicateTerm";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, show } from "../../support/handbook";

async function check(list: string) {
  const { page, checker } = await openFixture(`//- includes/begrippenlijst.md\n${list}`, [duplicateTerm]);
  const found = checker.findings(page);
  return { page, found, shown: show(page, found) };
}

describe("a term that the word list defines twice", () => {
  it("is removed without asking when both explanations are the same", async () => {
    const { page, found, shown } = await check(
      "*[AI]: Slim.\r\n*[BIO]: Veilig.\r\n*[AI]: Slim.\r\n*[Woo]: Open.\r",
    );
    assert.equal(shown, '3:3 duplicate-term "AI"');
    const [fix, ...more] = found[0]?.fixes ?? [];
    assert.ok(fix?.safe && more.length === 0);
    assert.equal(applyEdits(page.text, fix.edits), "*[AI]: Slim.\r\n*[BIO]: Veilig.\r\n*[Woo]: Open.\r\n");
  });

  it("is the author's choice when they differ: what readers see now comes first", async () => {
    const { page, found } = await check("*[AI]: Slim.\n*[AI]: Kunstmatig.");
    const texts = (found[0]?.fixes ?? []).map((fix) => applyEdits(page.text, fix.edits));
    assert.deepEqual(texts, ["*[AI]: Kunstmatig.\n", "*[AI]: Slim.\n"]);
    assert.ok(found[0]?.fixes?.every(({ safe }) => !safe));
    assert.match(found[0]?.message.nl ?? "", /niet die op regel 1/);
  });

  it("is reported at each later definition", async () => {
    assert.equal((await check("*[AI]: a.\n*[AI]: b.\n*[ AI ] :\n    c.")).shown.split("\n").length, 2);
  });

  it("is not one with another letter case, in a comment, or in the middle of a line", async () => {
    assert.equal((await check("\uFEFF*[AI]: a.\n*[ai]: b.\n<!--\n*[AI]: c.\n-->\nzie *[AI]: d.")).shown, "");
  });

  it("is not looked for on other pages", async () => {
    const { page, checker } = await openFixture("//- docs/onderwerpen/data.md\n*[AI]: a.\n*[AI]: b.", [
      duplicateTerm,
    ]);
    assert.equal(show(page, checker.findings(page)), "");
  });
});
