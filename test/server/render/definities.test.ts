import assert from "node:assert/strict";
import { definitionsPage } from "../../../server/src/render/definities";

/** The rows of the table on the page for a word list. */
function table(glossary: string): readonly string[] {
  return definitionsPage(glossary).trimEnd().split("| ---- | ---- |\n")[1]?.split("\n") ?? [];
}

describe("the definitions page", () => {
  it("holds a title, a heading, two comments and a table", () => {
    const page = definitionsPage("*[a]: b");
    assert.match(
      page,
      /^---\ntitle: Woordenlijst\n.*---\n\n# Woordenlijst\n<!-- .* -->\n<!-- .* -->\n\n\| Begrip \| Definitie \|\n/s,
    );
  });

  it("sorts by lower-cased term and keeps terms that are defined twice", () => {
    assert.deepEqual(table("*[b]: 1\n*[A]: 2\n*[a]: 3\n*[é]: 4\n"), [
      "| A | 2 |",
      "| a | 3 |",
      "| b | 1 |",
      "| é | 4 |",
    ]);
  });

  it("escapes pipes in definitions", () => {
    assert.deepEqual(table("*[a]: b | c"), ["| a | b \\| c |"]);
  });

  it("takes only the first line of a definition and leaves out what is no entry", () => {
    assert.deepEqual(table("Tekst\n*[a]: b\n    vervolg\n*[c] d\r\n*[e]:\tf\r\n"), [
      "| a | b |",
      "| e | f |",
    ]);
  });
});
