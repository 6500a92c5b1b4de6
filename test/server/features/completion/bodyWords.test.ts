import assert from "node:assert/strict";
import { itemsAt, labelsAt, lineAfter } from "./bodyCursor";

const list = `
//- includes/begrippenlijst.md
*[AVG]: Algemene Verordening *Gegevensbescherming*
*[verwerker]: Wie gegevens verwerkt.
*[verwerker in de keten]: Wie voor een ander verwerkt.
`;

const page = (body: string) => `//- docs/index.md\n${body}\n${list}`;

describe("completion of terms of the word list", () => {
  it("offers a term after three letters, whatever their case, with its definition", async () => {
    const [item, ...more] = await itemsAt(page("De Verw$0"));
    assert.equal(item?.label, "verwerker");
    assert.equal(item?.detail, "Wie gegevens verwerkt.");
    assert.equal(more.length, 1);
    assert.equal(await lineAfter(page("De Verw$0"), "verwerker"), "De verwerker");
  });
  it("goes on over the words of a term", async () => {
    assert.equal(
      await lineAfter(page("Een verwerker in$0"), "verwerker in de keten"),
      "Een verwerker in de keten",
    );
  });
  it("takes two capitals for the beginning of an abbreviation", async () => {
    assert.deepEqual(await labelsAt(page("De AV$0")), ["AVG"]);
    assert.deepEqual(await labelsAt(page("De av$0")), []);
  });
  it("mends the case of a term, but says nothing of one that is there", async () => {
    assert.deepEqual(await labelsAt(page("De avg$0")), ["AVG"]);
    assert.deepEqual(await labelsAt(page("De AVG$0")), []);
    assert.deepEqual(await labelsAt(page("De verwerker$0")), []);
  });
  it("shows the definition as text", async () => {
    const [item] = await itemsAt(page("De avg$0"));
    const { documentation } = item ?? {};
    assert.match(typeof documentation === "object" ? documentation.value : "", /\\\*Gegevensbescherming\\\*/);
  });
  it("shows all terms to who asks between words", async () => {
    assert.equal((await labelsAt(page("De $0"))).length, 3);
  });
  it("knows a term between the marks of emphasis", async () => {
    assert.equal(await lineAfter(page("Een _verw$0"), "verwerker"), "Een _verwerker");
    assert.equal(await lineAfter(page("Een **verw$0"), "verwerker"), "Een **verwerker");
  });
  it("stays out of an empty document", async () => {
    assert.deepEqual(await labelsAt(page("$0")), ["frontmatter met titel"]);
  });
  it("never comes up by itself, inside a word, in code, addresses, tags, attribute lists or comments", async () => {
    assert.deepEqual(await labelsAt(page("De verw$0"), "-"), []);
    for (const body of [
      "verw$0kt",
      "Een `verw$0`.",
      "https://verw$0",
      "a/verw$0",
      "naam_verw$0",
      "list_verw$0",
      '<b title="verw$0">',
      "# Kop { verw$0 }",
      "<!-- over verw$0 -->",
      "!!! verw$0",
    ]) {
      assert.deepEqual(await labelsAt(page(body)), [], body);
    }
  });
});
