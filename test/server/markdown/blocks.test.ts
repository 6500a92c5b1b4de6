/** Blocks: what differs from CommonMark. */
import { check, lines } from "./html";

describe("Markdown blocks", () => {
  describe("frontmatter leftovers", () => {
    it("makes a heading of `---` directly under `---`", () => check("---\n---\n", '<h2 id="-">---</h2>'));
  });

  describe("lists", () => {
    it("decides item by item whether one is loose: an empty line next to it", () =>
      check(
        lines("- a", "- b", "", "- c", "- d", "- e"),
        "<ul><li>a</li><li><p>b</p></li><li><p>c</p></li><li>d</li><li>e</li></ul>",
      ));
    it("makes an item loose by an empty line before its own further content", () =>
      check("- a\n\n    b\n", "<ul><li><p>a</p><p>b</p></li></ul>"));
    it("takes a list directly under a text line for text", () => check("a\n- b\n", "<p>a\n- b</p>"));
    it("takes a list under a text line for text in an admonition too", () =>
      check(
        '!!! note "T"\n    a\n    - b\n',
        '<div class="admonition note"><p class="admonition-title">T</p><p>a\n- b</p></div>',
      ));
    it("takes a list under a text line for text in a list item too", () =>
      check("- a\n\n    b\n    - c\n", "<ul><li><p>a</p><p>b\n- c</p></li></ul>"));
    it("has a list directly under a heading", () =>
      check("# a\n- b\n", '<h1 id="a">a</h1><ul><li>b</li></ul>'));
    it("nests with four spaces", () => check("- a\n    - b\n", "<ul><li>a<ul><li>b</li></ul></li></ul>"));
    it("nests with a tab", () => check("- a\n\t- b\n", "<ul><li>a<ul><li>b</li></ul></li></ul>"));
    for (const spaces of [1, 2, 3]) {
      it(`makes a sibling with ${spaces} spaces`, () =>
        check(`- a\n${" ".repeat(spaces)}- b\n`, "<ul><li>a</li><li>b</li></ul>"));
      it(`has a list indented by ${spaces} spaces on the top level`, () =>
        check(`${" ".repeat(spaces)}- a\n`, "<ul><li>a</li></ul>"));
    }
    it("does not split a list at another marker; the first one says its kind", () =>
      check(lines("1. a", "- b", "* c", "+ d"), "<ol><li>a</li><li>b</li><li>c</li><li>d</li></ol>"));
    it("has no list for `1)`", () => check("1) a\n", "<p>1) a</p>"));
    it("starts every numbered list at 1", () => check("3. a\n4. b\n", "<ol><li>a</li><li>b</li></ol>"));
    it("ends the list where a second paragraph has two spaces only", () =>
      check("- a\n\n  b\n", "<ul><li>a</li></ul><p>b</p>"));
    it("needs eight spaces for code in an item", () =>
      check("- a\n\n        b\n", "<ul><li>a<pre><code>b</code></pre></li></ul>"));
    it("joins an unindented item to the inner list directly under an indented one behind an empty line", () =>
      check("- a\n\n    - b\n- c\n", "<ul><li><p>a</p><ul><li>b</li><li>c</li></ul></li></ul>"));
  });

  describe("headings and rules", () => {
    it("needs no empty lines around a heading", () =>
      check("a\n# b\nc\n", '<p>a</p><h1 id="b">b</h1><p>c</p>'));
    it("needs no space after `#`", () => check("##a\n", '<h2 id="a">a</h2>'));
    it("takes seven `#` for a heading of level six", () => check("####### a\n", '<h6 id="a"># a</h6>'));
    it("drops `#` at the end", () => check("## a ##\n", '<h2 id="a">a</h2>'));
    it("keeps an escaped `#` at the end", () => check("## C\\#\n", '<h2 id="c">C#</h2>'));
    it("makes a heading of a line over `---`", () => check("a\n---\n", '<h2 id="a">a</h2>'));
    it("makes a heading of a line over `=====` in a list item", () =>
      check("- a\n\n    b\n    =====\n", '<ul><li><p>a</p><h1 id="b">b</h1></li></ul>'));
    it("reads rules of dashes, asterisks and underscores", () =>
      check("a\n\n***\n\n_ _ _\n", "<p>a</p><hr /><hr />"));
  });

  describe("text and white space", () => {
    it("takes a line with a no-break space for text, not for an empty line", () =>
      check("a\n\u00a0\nb\n", "<p>a\n\u00a0\nb</p>"));
    it("reads Windows line ends", () => check("a\r\n\r\n- b\r\n", "<p>a</p><ul><li>b</li></ul>"));
    it("makes code of four spaces", () =>
      check("a\n\n    b < c\n", "<p>a</p><pre><code>b &lt; c</code></pre>"));
  });

  describe("quotes", () => {
    it("joins following lines, list-like ones too", () =>
      check("> a\nb\n- c\n", "<blockquote><p>a\nb\n- c</p></blockquote>"));
    it("makes one quote of two with an empty line between", () =>
      check("> a\n\n> b\n", "<blockquote><p>a</p><p>b</p></blockquote>"));
  });

  describe("tables", () => {
    const head = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>";
    it("need no outer pipes", () =>
      check("a | b\n--|--\nc | d\n", `${head}<tr><td>c</td><td>d</td></tr></tbody></table>`));
    it("are none directly under text", () => check("x\na | b\n--|--\n", "<p>x\na | b\n--|--</p>"));
    it("align by style", () =>
      check(
        "| a |\n|:-:|\n| b |\n",
        '<table><thead><tr><th style="text-align: center;">a</th></tr></thead><tbody><tr>' +
          '<td style="text-align: center;">b</td></tr></tbody></table>',
      ));
    it("fill rows up and cut them off to the header's width", () =>
      check(
        "a | b\n--|--\nc\nd | e | f\n",
        `${head}<tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></tbody></table>`,
      ));
    it("do not split at `\\|` or in a code span", () =>
      check(
        "a | b\n--|--\nc \\| d | `e | f`\n",
        `${head}<tr><td>c | d</td><td><code>e | f</code></td></tr></tbody></table>`,
      ));
  });

  describe("raw HTML", () => {
    it("runs to the element's own end tag, without Markdown in it", () =>
      check("<div>\n\n*a*\n\n</div>\n\n*b*\n", "<div>*a*</div><p><em>b</em></p>"));
    it("in text is passed on, with Markdown in it", () =>
      check("a <span>*b*</span>\n", "<p>a <span><em>b</em></span></p>"));
    it("indented by four spaces is code", () => check("    <div>\n", "<pre><code>&lt;div&gt;</code></pre>"));
    it("lets a comment alone in its block leave no paragraph", () => check("<!-- a -->\n", "<!-- a -->"));
    it("lets a comment on a line of its own split the text around it", () =>
      check("a\n<!-- b -->\nc\n", "<p>a</p><!-- b --><p>c</p>"));
  });
});
