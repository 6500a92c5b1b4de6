import assert from "node:assert/strict";
import { findMacros, isPlainlyOutsideCode } from "../../../server/src/render/macros/find";
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

describe("a macro in an odd place", () => {
  it("is seen inside a comment that was never closed, as the site's patterns see it", () => {
    assert.deepEqual(macros("<!-- Let op\n\n<!-- tags -->\n"), ["3 tags"]);
    assert.deepEqual(macros("<!-- weg <!-- list_vereisten --> -->\n"), ["1 list_vereisten"]);
  });

  it("works glued to text, to another macro and in tables and footnotes", () => {
    assert.deepEqual(
      macros(
        "a<!-- list_vereisten -->b\n\n<!-- tags --><!-- list_maatregelen -->\n\n| a |\n| --- |\n| <!-- list_hulpmiddelen --> |\n\nx[^1]\n\n[^1]: <!-- list_vereisten -->\n",
      ),
      ["1 list_vereisten", "3 tags", "3 list_maatregelen", "7 list_hulpmiddelen", "11 list_vereisten"],
    );
  });

  it("does not expand in code in a list, in a quote, in an expander and in raw HTML for code", () => {
    for (const text of [
      "- a\n\n        <!-- list_vereisten -->\n",
      ">     <!-- list_vereisten -->\n",
      '??? expander "Meer"\n\n        <!-- list_vereisten -->\n',
      "```\r\n<!-- list_vereisten -->\r\n```\r\n",
      "a `b <!-- list_vereisten --> c` d\n",
      "## Kop\n    <!-- list_vereisten -->\n",
    ]) {
      assert.match(macros(text)[0] ?? "", /not expanded/, JSON.stringify(text));
    }
  });

  it("is said to expand by a quick look only where reading the Markdown says so too, in random texts", () => {
    const list = "<!-- list_vereisten -->";
    const pieces = [
      ...[
        list,
        `    ${list}`,
        "<!-- x -->",
        "tekst",
        "\n",
        "\n\n",
        "    ",
        "- a",
        "\r\n",
        '??? expander "a"\n',
      ],
      ...[
        list,
        `\n${list}`,
        '!!! tip "a"\n',
        "> ",
        "## ",
        "`",
        "\t",
        "[^1]: ",
        "| a |",
        "a | b\n--|--\n",
        "1. ",
        "<b>",
        '<a href="x">',
        "</a>",
        "~",
      ],
    ];
    let seed = 3;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    let seen = 0;
    for (let round = 0; round < 3000; round++) {
      let text = "";
      for (let part = random(10); part >= 0; part--) text += pieces[random(pieces.length)];
      const document = parseDocument(text);
      for (const { range } of findMacros(document, "index.md")) {
        if (!isPlainlyOutsideCode(document, range)) continue;
        seen++;
        const isLeft = document.markdown.comments.some((comment) => comment.range.start === range.start);
        assert.ok(isLeft, JSON.stringify(text));
      }
    }
    assert.ok(seen > 100);
  });
});
