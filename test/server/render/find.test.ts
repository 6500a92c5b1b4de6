import assert from "node:assert/strict";
import { findMacros } from "../../../server/src/render/macros/find";
import { parseDocument } from "../../../server/src/text/document";

/** The macros of a text, each with its line and whether it expands. */
function macros(text: string, path = "voldoen-aan-wetten-en-regels/maatregelen/x.md"): string[] {
  const document = parseDocument(text);
  return findMacros(document, path).map(({ macro, range, expands }) => {
    const line = document.lines.position(range.start).line + 1;
    return `${line} ${macro.name}${expands ? "" : " (not expanded)"}`;
  });
}

describe("the macros of a page", () => {
  it("are found at the top level, in lists, admonitions, expanders and sentences", () => {
    const text = `<!-- tags -->

- a

    <!-- list_vereisten -->

!!! tip "Tip"
    <!-- list_maatregelen -->

??? expander "Meer"
    <!-- list_vereisten_on_maatregelen_page -->

Zie <!-- list_hulpmiddelen --> hier.
`;
    assert.deepEqual(macros(text), [
      "1 tags",
      "5 list_vereisten",
      "8 list_maatregelen",
      "11 list_vereisten_on_maatregelen_page",
      "13 list_hulpmiddelen",
    ]);
  });

  it("in code do not expand, except for tags", () => {
    assert.deepEqual(
      macros("`<!-- list_vereisten -->`\n\n    <!-- list_vereisten -->\n\n`<!-- tags -->`\n"),
      ["1 list_vereisten (not expanded)", "3 list_vereisten (not expanded)", "5 tags"],
    );
  });

  it("are not looked for in the frontmatter", () => {
    assert.deepEqual(macros("---\ntitle: <!-- tags -->\n---\n<!-- tags -->\n"), ["4 tags"]);
  });

  it("keep their place behind a byte order mark and Windows line ends", () => {
    const text = "\uFEFF---\r\ntitle: A\r\n---\r\n\r\n<!-- list_vereisten -->\r\n";
    const [found] = findMacros(parseDocument(text), "index.md");
    assert.equal(text.slice(found?.range.start, found?.range.end), "<!-- list_vereisten -->");
  });
});
