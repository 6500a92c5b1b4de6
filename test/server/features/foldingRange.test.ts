import assert from "node:assert/strict";
import { foldingRanges } from "../../../server/src/features/foldingRange";
import { openFixture } from "../../support/handbook";

/** The ranges of a page: the text of the first line and of the last one, which goes out of sight. */
async function folded(body: string): Promise<readonly string[]> {
  const { handbook, page, checker } = await openFixture(`//- docs/x.md\n${body}`);
  const lines = page.text.split("\n");
  return foldingRanges({ handbook, page, checker, language: "nl" }).map(
    ({ startLine, endLine, kind }) =>
      `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}${kind ? ` (${kind})` : ""}`,
  );
}

describe("folding", () => {
  it("folds the frontmatter and its lists", async () => {
    assert.deepEqual(await folded("---\ntitle: X\nrollen:\n- a\n- b\n---\nTekst\n"), [
      "--- … --- (region)",
      "rollen: … - b",
    ]);
  });
  it("folds sections up to the next heading of the same level, without the blank lines at their end", async () => {
    assert.deepEqual(await folded("# A\n\n## B\n\ntekst\n\n## C\n\ntekst\n\n# D\n"), [
      "# A … tekst",
      "## B … tekst",
      "## C … tekst",
    ]);
  });
  it("folds boxes and what is in them, to the end of their indentation", async () => {
    assert.deepEqual(
      await folded('!!! tip "A"\n\n    een\n\n    ??? expander "B"\n        twee\n\nbuiten\n'),
      ['!!! tip "A" … twee', '??? expander "B" … twee'],
    );
  });
  it("folds a heading in a box no further than the box", async () => {
    assert.deepEqual(await folded('!!! tip "A"\n\n    ## B\n\n    een\n\nbuiten\n'), [
      '!!! tip "A" … een',
      "## B … een",
    ]);
  });
  it("folds a footnote where it stands, and no further", async () => {
    assert.deepEqual(
      await folded("---\ntitle: x\n---\n\n# A\n\ntekst[^1]\n\n[^1]: noot\n\n    meer\n\n# B\n\neind\n"),
      ["--- … --- (region)", "# A … meer", "[^1]: noot … meer", "# B … eind"],
    );
  });
  it("ends what runs out of something with that thing", async () => {
    assert.deepEqual(await folded("---\ntitle: x\nrollen: # <!--\n- a\n---\n\n# A\n\ntekst -->\n"), [
      "--- … --- (region)",
      "rollen: # <!-- … - a",
      "# A … tekst -->",
    ]);
  });
  it("folds tabs one by one", async () => {
    assert.deepEqual(await folded('=== "A"\n\n    een\n\n=== "B"\n\n    twee\n'), [
      '=== "A" … een',
      '=== "B" … twee',
    ]);
  });
  it("folds list items with what is below them", async () => {
    assert.deepEqual(await folded("- a\n    - b\n    - c\n- d\n"), ["- a … - c"]);
  });
  it("folds tables, fences, quotes, comments, raw HTML and `///` blocks", async () => {
    assert.deepEqual(
      await folded(
        "| a |\n|---|\n| 1 |\n\n```mermaid\ngraph\n```\n\n> q\n> r\n\n<!-- x\ny -->\n\n<div>\nz\n</div>\n\n/// html | div\nw\n///\n",
      ),
      [
        "| a | … | 1 |",
        "```mermaid … ```",
        "> q … > r",
        "<!-- x … y --> (comment)",
        "<div> … </div>",
        "/// html | div … w",
      ],
    );
  });
  it("leaves single lines alone", async () => {
    assert.deepEqual(await folded("# A\n# B\n\ntekst\n<!-- tags -->\n").then((all) => all.length), 1);
  });
});
