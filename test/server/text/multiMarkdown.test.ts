import assert from "node:assert/strict";
import { parseMultiMarkdown } from "../../../server/src/text/multiMarkdown";

function read(text: string): { readonly meta: Record<string, unknown>; readonly body: string } {
  const { meta, bodyStart } = parseMultiMarkdown(text);
  return { meta: { ...meta }, body: text.slice(bodyStart) };
}

describe("metadata without frontmatter", () => {
  it("takes first lines that look like `Word: text`, up to the first blank line", () => {
    assert.deepEqual(read("Title: Over ons\nsub_titel-2: x\n\nTekst: meer\n"), {
      meta: { title: "Over ons", "sub_titel-2": "x" },
      body: "Tekst: meer\n",
    });
  });

  it("stops at the first other line", () => {
    assert.deepEqual(read("Let: op\nGewone tekst\n"), { meta: { let: "op" }, body: "Gewone tekst\n" });
  });

  it("leaves text alone whose first line is no metadata", () => {
    for (const text of [
      "Let op: twee woorden\n",
      "# Kop\n",
      "- a: b\n",
      "",
      "---\n---\n\n# Kop\n",
      "é: x\n",
    ]) {
      assert.deepEqual(read(text), { meta: {}, body: text });
    }
  });

  it("adds an indented line to the value before it, and joins the values of an equal key", () => {
    assert.deepEqual(read("title: a\n    b\n\tc\nTitle: d\n"), { meta: { title: "a b c d" }, body: "" });
  });

  it("takes an address at the start for metadata too", () => {
    assert.deepEqual(read("https://voorbeeld.example\nTekst"), {
      meta: { https: "//voorbeeld.example" },
      body: "Tekst",
    });
  });

  it("reads Windows line ends", () => {
    assert.deepEqual(read("a: b\r\nc: d\r\n\r\nTekst\r\n"), { meta: { a: "b", c: "d" }, body: "Tekst\r\n" });
  });
});
