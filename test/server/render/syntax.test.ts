import assert from "node:assert/strict";
import { macroOf, parseListArguments } from "../../../server/src/render/macros/syntax";

const page = "rollen/jurist.md";

describe("the arguments of a list macro", () => {
  it("are words with their place in the comment", () => {
    const comment = "<!-- list_vereisten  rollen/jurist no-rol -->";
    const macro = macroOf(comment, page);
    assert.ok(macro?.kind === "list" && macro.arguments.filter);
    const { type, value } = macro.arguments.filter;
    assert.equal(comment.slice(type.start, type.end), "rollen");
    assert.equal(comment.slice(value.start, value.end), "jurist");
    assert.deepEqual(
      macro.arguments.options.map(({ start, end, key, shown }) => [comment.slice(start, end), key, shown]),
      [["no-rol", "rol", false]],
    );
  });

  it("tell why a word is ignored", () => {
    const { ignored, filter } = parseListArguments("maatregelen", "a/b c/d no-id add-wetcode x e/f/g");
    assert.equal(filter?.text, "a/b");
    assert.deepEqual(
      ignored.map(({ text, reason }) => `${text}: ${reason}`),
      [
        "c/d: second-filter",
        "no-id: unknown-option",
        "add-wetcode: unknown-option",
        "x: unknown-word",
        "e/f/g: unknown-word",
      ],
    );
  });

  it("add up to what is shown", () => {
    const { shown } = parseListArguments("vereisten", "no-search no-rol add-rol no-title");
    assert.deepEqual([...shown].sort(), ["levenscyclus", "onderwerp", "rol", "wetcode"]);
  });
});

describe("the macro in a comment", () => {
  const name = (comment: string, path = page) => macroOf(comment, path)?.name;

  it("depends on the page for the two that read the page's own frontmatter", () => {
    const comment = "<!-- list_vereisten_on_maatregelen_page -->";
    assert.equal(name(comment, "maatregelen/x.md"), "list_vereisten_on_maatregelen_page");
    assert.equal(name(comment, "hulpmiddelen/x.md"), "list_vereisten_on_maatregelen_page");
    assert.equal(name(comment), "list_vereisten");
    const other = "<!-- list_maatregelen_on_hulpmiddelen_page -->";
    assert.equal(name(other, "hulpmiddelen/x.md"), "list_maatregelen_on_hulpmiddelen_page");
    assert.equal(name(other, "maatregelen/x.md"), "list_maatregelen");
  });

  it("is absent from an ordinary comment", () => {
    for (const comment of [
      "<!-- list -->",
      "<!-- tags-ai -->",
      "<!--tags-->",
      "<!-- list_rollen -->",
      "<!-- list_vereisten\n-->",
    ]) {
      assert.equal(name(comment), undefined, comment);
    }
  });

  it("is found in any case where the site finds it", () => {
    assert.equal(name("<!-- Tags-AI-Act -->"), "tags-ai-act");
    assert.equal(name("<!-- LIST_HULPMIDDELEN -->"), "list_hulpmiddelen");
    assert.equal(name("<!-- LIST_VEREISTEN_ON_MAATREGELEN_PAGE -->", "maatregelen/x.md"), "list_vereisten");
  });
});
