/** What the parser tells of a page, and where it is in the source. */
import assert from "node:assert/strict";
import { MappedText, parseMarkdown } from "../../../server/src/markdown";
import type { Block } from "../../../server/src/markdown/facts";
import { lines, parse } from "./html";

/** The parts of `source` that `ranges` stand for. */
function cut(source: string, ranges: readonly { readonly start: number; readonly end: number }[]): string[] {
  return ranges.map(({ start, end }) => source.slice(start, end));
}

describe("Markdown facts", () => {
  it("give links with the exact place of their targets", () => {
    const source = lines(
      "# [een](a.md)",
      "",
      '!!! tip "[twee](b.md#x)"',
      "    - \t[drie](<c d.md> 'titel') en ![vier](e f.png)",
      "",
      "> <https://g.nl>",
      "> [vijf][ref] `[geen](x)` <a href='h.md'>zes</a>",
      "",
      "a | b",
      "--|--",
      '[zeven](i.md "t") | <img src="j.png" alt="acht">',
      "",
      "<!-- [geen](x) <a href='x'>geen</a> -->",
      '<p><a class=k href="l.md?a=1&amp;b=2">negen</a></p>',
      "",
      "[ref]: m.md 'titel'",
    );
    const { links } = parse(source).facts;
    assert.deepEqual(
      links.map(({ kind, target, text, image }) => `${kind}${image ? " image" : ""} ${target} "${text}"`),
      [
        'inline a.md "een"',
        'inline b.md#x "twee"',
        'inline c d.md "drie"',
        'inline image e f.png "vier"',
        'autolink https://g.nl "https://g.nl"',
        'reference m.md "vijf"',
        'html h.md "zes"',
        'inline i.md "zeven"',
        'html image j.png "acht"',
        'html l.md?a=1&b=2 "negen"',
      ],
    );
    assert.deepEqual(
      cut(
        source,
        links.map(({ targetRange }) => targetRange),
      ),
      [
        "a.md",
        "b.md#x",
        "c d.md",
        "e f.png",
        "https://g.nl",
        "m.md",
        "h.md",
        "i.md",
        "j.png",
        "l.md?a=1&amp;b=2",
      ],
    );
    assert.equal(
      cut(
        source,
        links.map(({ range }) => range),
      )[2],
      "[drie](<c d.md> 'titel')",
    );
  });

  it("give headings with the place of their words", () => {
    const source = lines("## Een *twee* { #x }", "", "Drie", "===", "", "- # Vier", "", "<h2>geen</h2>");
    const { headings } = parse(source).facts;
    assert.deepEqual(
      headings.map(({ level, id, text }) => `${level} ${id} ${text}`),
      ["2 x Een twee", "1 drie Drie", "1 vier Vier"],
    );
    assert.deepEqual(
      cut(
        source,
        headings.map(({ textRange }) => textRange),
      ),
      ["Een *twee*", "Drie", "Vier"],
    );
    assert.deepEqual(
      cut(
        source,
        headings.map(({ range }) => range),
      ),
      ["## Een *twee* { #x }", "Drie\n===", "# Vier"],
    );
  });

  it("give the comments that are left in the page, and none from code", () => {
    const source = lines(
      "<!-- een -->",
      "",
      "tekst <!-- twee --> tekst",
      "",
      "- <!-- drie -->",
      "",
      '??? x "y"',
      "    <!-- vier -->",
      "",
      "`<!-- geen -->`",
      "",
      "    <!-- geen -->",
      "",
      "<div><!-- vijf --></div>",
    );
    const { comments } = parse(source).facts;
    assert.deepEqual(
      comments.map(({ text }) => text.slice(5, -4)),
      ["een", "twee", "drie", "vier", "vijf"],
    );
    assert.deepEqual(
      cut(
        source,
        comments.map(({ range }) => range),
      ),
      comments.map(({ text }) => text),
    );
  });

  it("give code of all three kinds", () => {
    const source = lines("`a`", "", "    b", "", "- c", "", "    ```mermaid", "    d", "    ```");
    const { code } = parse(source).facts;
    assert.deepEqual(
      code.map(({ kind }) => kind),
      ["inline", "block", "fence"],
    );
    assert.deepEqual(
      cut(
        source,
        code.map(({ range }) => range),
      ),
      ["`a`", "b", "```mermaid\n    d\n    ```"],
    );
  });

  it("give every anchor: of headings, attribute lists, footnotes and raw HTML", () => {
    const source = lines(
      "# a",
      "# a",
      "b[^n]",
      "{: #p }",
      "",
      '<div id="q"><a name="r"></a></div>',
      "",
      "[^n]: c",
    );
    const ids = parse(source).facts.anchors.map(({ id }) => id);
    assert.deepEqual(ids, ["a", "a_1", "p", "fnref:n", "q", "r", "fn:n"]);
  });

  it("give link definitions", () => {
    const source = "[Een]: <a.md> 'titel'\n";
    const [definition] = parse(source).facts.definitions;
    assert.equal(definition?.label, "Een");
    assert.equal(definition?.target, "a.md");
    assert.deepEqual(cut(source, [definition.targetRange]), ["a.md"]);
  });

  it("count offsets from the start of the document, in UTF-16 units, whatever the line ends", () => {
    const document = "---\r\ntitle: x\r\n---\r\n😀 é\r\n\r\n\t- x\r\n\r\n[a](b.md)\r\n";
    const start = document.indexOf("😀");
    const { links } = parseMarkdown(MappedText.of(document.slice(start), start)).facts;
    assert.deepEqual(
      cut(
        document,
        links.map(({ targetRange }) => targetRange),
      ),
      ["b.md"],
    );
  });

  it("give the blocks with their text, where the site has them", () => {
    const source = lines(
      "Tekst",
      "- geen punt",
      "",
      "1. een",
      "    * twee",
      "",
      "    drie",
      "",
      '!!! tip "T"',
      "",
      "        code",
      "",
      "> Kop",
      "> ---",
      "",
      "<div markdown>",
      "",
      "vier",
      "",
      "</div>",
    );
    const outline = (blocks: readonly Block[], depth = 0): string[] =>
      blocks.flatMap(({ kind, tag, text, range, children }) => [
        `${"  ".repeat(depth)}${kind} ${tag} ${JSON.stringify(kind === "text" ? text?.text : source.slice(range.start, range.end))}`,
        ...outline(children, depth + 1),
      ]);
    assert.deepEqual(outline(parse(source).facts.blocks), [
      'text p "Tekst\\n- geen punt"',
      'list ol "1. een\\n    * twee\\n\\n    drie"',
      '  item li "1. een\\n    * twee\\n\\n    drie"',
      '    text p "een"',
      '    list ul "* twee"',
      '      item li "* twee"',
      '        text  "twee"',
      '    text p "drie"',
      'box div "!!! tip \\"T\\"\\n\\n        code"',
      '  code pre "code"',
      'quote blockquote "> Kop\\n> ---"',
      '  heading h2 "Kop\\n> ---"',
      'element div "<div markdown>\\n\\nvier\\n\\n</div>"',
      '  text p "vier"',
    ]);
  });

  it("give the HTML that passes through unread, and the text that shows an angle bracket", () => {
    const source = lines("a <b>c</b> < d `<e>`", "", "<div>", "**f**", "</div>");
    const { html, shownAngles } = parse(source).facts;
    assert.deepEqual(
      html.map((piece) => piece.text),
      ["<b>", "</b>", "<div>\n**f**\n</div>\n"],
    );
    assert.deepEqual(
      shownAngles.map((piece) => piece.text),
      [" < d "],
    );
  });
});
