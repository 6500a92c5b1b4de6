/** The extensions that the site has switched on. */
import assert from "node:assert/strict";
import { toHtml } from "../../../server/src/markdown";
import { check, html, lines, parse } from "./html";

describe("Markdown extensions", () => {
  describe("admonitions and expanders", () => {
    const box = (content: string) => `<div class="admonition note">${content}</div>`;
    const title = (text: string) => `<p class="admonition-title">${text}</p>`;
    it("have a title, which is inline Markdown", () =>
      check('!!! note "a *b*"\n\n    c\n', box(`${title("a <em>b</em>")}<p>c</p>`)));
    it("have the type as title if they have none", () =>
      check("!!! note\n    c\n", box(`${title("Note")}<p>c</p>`)));
    it('have no title element with ""', () => check('!!! note ""\n    c\n', box("<p>c</p>")));
    it("have more classes for more words, in lower case", () =>
      check('!!! Note Inline  end "T"\n', `<div class="admonition note inline end">${title("T")}</div>`));
    it("end at text with less indentation", () =>
      check("!!! note\n    a\nb\n", `${box(`${title("Note")}<p>a</p>`)}<p>b</p>`));
    it("may interrupt text", () =>
      check("a\n!!! note\n    b\n", `<p>a</p>${box(`${title("Note")}<p>b</p>`)}`));
    it("may interrupt a list", () =>
      check("- a\n!!! note\n    b\n", `<ul><li>a</li></ul>${box(`${title("Note")}<p>b</p>`)}`));
    it("may stand in a list item", () =>
      check(
        "- a\n\n    !!! note\n        b\n",
        `<ul><li><p>a</p>${box(`${title("Note")}<p>b</p>`)}</li></ul>`,
      ));
    it("go on after empty lines, also in a list at their end", () =>
      check("!!! note\n    - a\n\n        b\n", box(`${title("Note")}<ul><li><p>a</p><p>b</p></li></ul>`)));
    it("put the text of a list item behind its inner list when they go on in the item", () =>
      check(
        "- !!! note\n    - a\n        - b\n\n            c\n",
        `<ul><li>${box(`${title("Note")}<ul><li><ul><li>b</li></ul><p>a</p><p>c</p></li></ul>`)}</li></ul>`,
      ));
    it("of the kind `???` are details with a summary", () =>
      check('??? expander "T"\n    a\n', '<details class="expander"><summary>T</summary><p>a</p></details>'));
    it("of the kind `???` have the type as title if they have none, and need no type if they have one", () =>
      check(
        '??? note\n    a\n\n??? "T"\n    b\n',
        '<details class="note"><summary>Note</summary><p>a</p></details>' +
          "<details><summary>T</summary><p>b</p></details>",
      ));
    it("of the kind `???` may stand in a list item", () =>
      check(
        '- a\n\n    ??? x "T"\n        b\n',
        '<ul><li><p>a</p><details class="x"><summary>T</summary><p>b</p></details></li></ul>',
      ));
    it("of the kind `???+` are open", () =>
      check('???+ x "T"\n', '<details class="x" open="open"><summary>T</summary></details>'));
    it("may be nested in each other", () =>
      check(
        '!!! note "T"\n    ??? x "U"\n        a\n',
        box(`${title("T")}<details class="x"><summary>U</summary><p>a</p></details>`),
      ));
  });

  describe("attribute lists", () => {
    it("on a heading give attributes; a bare word is its own value", () =>
      check("## a { data-search-exclude }\n", '<h2 data-search-exclude="data-search-exclude" id="a">a</h2>'));
    it("on a heading need a space before them", () => check("## a{ .b }\n", '<h2 id="a-b">a{ .b }</h2>'));
    it("may set the id and classes of a heading", () =>
      check("# a { #x .y .z }\n", '<h1 class="y z" id="x">a</h1>'));
    it("directly against a link belong to it", () =>
      check(
        "[a](b){ .button .md-button--secondary }\n",
        '<p><a class="button md-button--secondary" href="b">a</a></p>',
      ));
    it("with a space before them are text", () =>
      check("[a](b) { .c }\n", '<p><a href="b">a</a> { .c }</p>'));
    it("directly against an image, emphasis or code belong to it", () =>
      check(
        "![a](b){ width=50% } *c*{ .d } `e`{ #f }\n",
        '<p><img alt="a" src="b" width="50%" /> <em class="d">c</em> <code id="f">e</code></p>',
      ));
    it("in a table belong to the cell that they end", () =>
      check(
        "a | b\n--|--\nc { .d } | e\n",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>" +
          '<tbody><tr><td class="d">c</td><td>e</td></tr></tbody></table>',
      ));
    it("may have values in quotes", () =>
      check("## a { title='b c' data-d=\"e f\" }\n", '<h2 data-d="e f" id="a" title="b c">a</h2>'));
    it("on a line of their own belong to the paragraph", () => check("a\n{: .b }\n", '<p class="b">a</p>'));
    it("on a line of their own belong to the list item", () =>
      check("- a\n{: .b }\n", '<ul><li class="b">a</li></ul>'));
    it("at the end of a list item's own line are text", () =>
      check("- a {: .b }\n", "<ul><li>a {: .b }</li></ul>"));
  });

  describe("heading ids", () => {
    it("drop accents and signs, and put one hyphen for spaces and hyphens", () =>
      check("# Één - twee: (drie)_4\n", '<h1 id="een-twee-drie_4">Één - twee: (drie)_4</h1>'));
    it("leave out what cannot be seen, such as a byte order mark that came along with a paste", () =>
      check("# a\ufeffb\n", '<h1 id="ab">a\ufeffb</h1>'));
    it("leave out the numbers of footnotes, also within emphasis", () =>
      assert.match(html("# a[^x]\n## *b[^x]*\n\n[^x]: c\n"), /^<h1 id="a">.*<h2 id="b">/));
    it("count on where an id is taken", () =>
      check("# a\n## a\n### a\n", '<h1 id="a">a</h1><h2 id="a_1">a</h2><h3 id="a_2">a</h3>'));
    it("leave out markup, icons and emoji", () =>
      assert.match(
        html("# :material-home: *a* `b` :rocket:\n"),
        /^<h1 id="a-b"><span class="twemoji"><svg .*<\/svg><\/span> <em>a<\/em> <code>b<\/code> <img [^>]*><\/h1>$/,
      ));
    it("are on headings in list items and admonitions too", () =>
      assert.deepEqual(
        parse("- # a\n\n!!! note\n    ## b\n").facts.headings.map(({ id }) => id),
        ["a", "b"],
      ));
  });

  describe("abbreviations", () => {
    const glossary =
      "*[AI]: artificial intelligence\n*[AI-systeem]: systeem met AI\n*[risico]: kans\n*[EU)]: unie\n";
    const term = (text: string, title: string) => `<abbr title="${title}">${text}</abbr>`;
    it("mark every occurrence, the longest term first, without nesting", () =>
      check(
        "AI en AI-systeem\n",
        `<p>${term("AI", "artificial intelligence")} en ${term("AI-systeem", "systeem met AI")}</p>`,
        glossary,
      ));
    it("heed case and whole words, accents included", () =>
      check("ai AIs éAI AI_x\n", "<p>ai AIs éAI AI_x</p>", glossary));
    it("match before `-` and `'`", () =>
      check(
        "hoog-risico risico's\n",
        `<p>hoog-${term("risico", "kans")} ${term("risico", "kans")}'s</p>`,
        glossary,
      ));
    it("take digits and `_` for parts of a word, and signs not", () =>
      check(
        "AI2 2AI _AI AI. (AI) AI/AI\n",
        `<p>AI2 2AI _AI ${term("AI", "artificial intelligence")}. (${term("AI", "artificial intelligence")}) ` +
          `${term("AI", "artificial intelligence")}/${term("AI", "artificial intelligence")}</p>`,
        glossary,
      ));
    it("ending in `)` never match before a space", () => check("EU) x\n", "<p>EU) x</p>", glossary));
    it("work in headings, links, cells, summaries and admonition titles", () => {
      const page = lines("# AI", "", "[AI](x)", "", "a | AI", "--|--", "", '??? x "AI"', "", '!!! y "AI"');
      assert.equal(html(page, glossary).split("<abbr").length - 1, 5);
    });
    it("do not work in code, attributes and raw HTML blocks", () =>
      check(
        '`AI` ![AI](x "AI")\n\n<div>AI</div>\n',
        '<p><code>AI</code> <img alt="AI" src="x" title="AI" /></p><div>AI</div>',
        glossary,
      ));
    it("may be defined on the page", () => check("*[XY]: *z*\n\nXY\n", `<p>${term("XY", "*z*")}</p>`));
    it("of the word list beat those of the page", () =>
      check("*[risico]: anders\n\nrisico\n", `<p>${term("risico", "kans")}</p>`, glossary));
    it("are not read on a page of white space, and neither is the rest of the word list", () =>
      check("    \n", "", "# Begrippen\n\n*[a]: b\n"));
    it("stand two empty lines below the page where they can be seen", () =>
      assert.equal(toHtml(parse("<pre>\na\n", "*[b]: c").root), "<pre>\na\n\n\n\n*[b]: c"));
    it("are swallowed with the whole word list by an element that the page leaves open", () =>
      check("<div>\nAI\n", "<div>AI\n*[AI]: x", "*[AI]: x"));
  });

  describe("footnotes", () => {
    const note = (number: number, name: string, text: string, back: string) =>
      `<li id="fn:${name}"><p>${text}\u00a0${back}</p></li>`.replace("NUMBER", String(number));
    const back = (id: string) =>
      `<a class="footnote-backref" href="#${id}" title="Jump back to footnote NUMBER in the text">↩</a>`;
    const reference = (id: string, name: string, number: number) =>
      `<sup id="${id}"><a class="footnote-ref" href="#fn:${name}">${number}</a></sup>`;
    it("are numbered in order of definition, with a link for each reference", () =>
      check(
        lines("b[^b] a[^a] b[^b]", "", "[^a]: A", "[^b]: B", "    C"),
        `<p>b${reference("fnref:b", "b", 2)} a${reference("fnref:a", "a", 1)} b${reference("fnref2:b", "b", 2)}</p>` +
          `<div class="footnote"><hr /><ol>${note(1, "a", "A", back("fnref:a"))}` +
          `${note(2, "b", "B\nC", back("fnref:b") + back("fnref2:b")).replace("NUMBER", "2")}</ol></div>`,
      ));
    it("may hold several paragraphs; the way back is in the last", () =>
      check(
        lines("a[^a]", "", "[^a]: A", "", "    B"),
        `<p>a${reference("fnref:a", "a", 1)}</p><div class="footnote"><hr /><ol><li id="fn:a"><p>A</p>` +
          `<p>B\u00a0${back("fnref:a").replace("NUMBER", "1")}</p></li></ol></div>`,
      ));
    it("that are defined within another do not show", () =>
      assert.equal(html("a[^a]\n\n[^a]: A\n\n    [^b]: B\n").split("<li").length - 1, 1));
    it("that nobody refers to show all the same", () =>
      check(
        "a\n\n[^a]: A\n",
        `<p>a</p><div class="footnote"><hr /><ol>${note(1, "a", "A", back("fnref:a")).replace("NUMBER", "1")}</ol></div>`,
      ));
    it("that are not defined stay text", () => check("a[^x]\n", "<p>a[^x]</p>"));
  });

  describe("Markdown in HTML", () => {
    it("reads the content of an element with the attribute, which does not show", () =>
      check(
        '<div class="grid cards" markdown>\n\n-   ## [T](x.md)\n\n    ---\n\n    text\n\n</div>\n',
        '<div class="grid cards"><ul><li><h2 id="t"><a href="x.md">T</a></h2><hr /><p>text</p></li></ul></div>',
      ));
    it("reads the indented text directly under a heading in a loose item", () =>
      check(
        "- # a\n    b\n\n- # c\n    - d\n",
        '<ul><li><h1 id="a">a</h1><p>b</p></li><li><h1 id="c">c</h1><ul><li>d</li></ul></li></ul>',
      ));
    it("reads the content of elements of running text as running text", () =>
      check(
        '<p markdown>*a*</p>\n\n<div markdown="span">*b*</div>\n',
        "<p><em>a</em></p><div><em>b</em></div>",
      ));
    it("reads nothing in an element that is indented, and shows the attribute", () =>
      check("  <div markdown>\n<h2>a</h2>\n\n*b*\n</div>\n", '<div markdown="block"><h2>a</h2>*b*</div>'));
    it("leaves alone the elements within that have no attribute", () =>
      check("<div markdown>\n*a*\n<div>*b*</div>\n</div>\n", "<div><p><em>a</em></p><div>*b*</div></div>"));
    it("reads a `/// html` block", () =>
      check(
        "/// html | div[style='float: left;']\n\n- a\n\n///\n\nb\n",
        '<div style="float: left;"><ul><li>a</li></ul></div><p>b</p>',
      ));
    it("allows an empty `/// html` block", () => check("/// html | div.x\n///\n", '<div class="x"></div>'));
    it("loses an indented heading directly under `/// html`: that is the place for options, and it is a comment there", () =>
      check("/// html | div\n    # a\n///\n", "<div></div>"));
    it("makes a paragraph of the text of a list item that a `/// html` block follows", () =>
      check(
        "- a\n/// html | div\n    - b\n///\n",
        "<ul><li><p>a</p><div><ul><li>b</li></ul></div></li></ul>",
      ));
    it("drops empty lines at the ends of inline content of a `/// html` block, also of one that never ends", () => {
      check("/// html | span\na\n\n///\n", "<span>a</span>");
      check("/// html | span\na\n\n\n", "<span>a</span>");
    });
  });

  describe("fences", () => {
    const diagram = '<pre class="mermaid"><code>a &lt; b</code></pre>';
    it("of mermaid are diagrams", () => check("```mermaid\na < b\n```\n", diagram));
    it("work in lists", () =>
      check("- a\n\n    ```mermaid\n    a < b\n    ```\n", `<ul><li><p>a</p>${diagram}</li></ul>`));
    it("work in admonitions", () =>
      check('!!! x ""\n    ```mermaid\n    a < b\n    ```\n', `<div class="admonition x">${diagram}</div>`));
    const code = (text: string) => `<pre><span></span><code>${text}</code></pre>`;
    it("of other languages, or of none, are code without colours", () => {
      for (const mark of ["```python", "```", "~~~ onbekend"])
        check(`${mark}\nx < 1\n${mark.slice(0, 3)}\n`, `<div class="highlight">${code("x &lt; 1")}</div>`);
    });
    it("may have a title", () =>
      check(
        '```python title="a & b"\nx\n```\n',
        `<div class="highlight"><span class="filename">a &amp; b</span>${code("x")}</div>`,
      ));
    it("may have numbered lines, in a table", () =>
      check(
        '```python linenums="9"\nx\ny\n```\n',
        '<div class="highlight"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv">' +
          '<pre><span></span><span class="normal"> 9</span><span class="normal">10</span></pre></div></td>' +
          `<td class="code"><div>${code("x\ny")}</div></td></tr></table></div>`,
      ));
    it("take an id and classes from an attribute list", () =>
      check("``` { .python .a #b }\nx\n```\n", `<div class="a highlight" id="b">${code("x")}</div>`));
    it("with an option that is none are text", () =>
      check('```python kleur="rood"\nx\n```\n', `<p><code>python kleur="rood"\nx</code></p>`));
    it("keep their text from all other Markdown", () =>
      check(
        "```\n# a\n*[AI]: x :nl:\n```\n\nAI\n",
        `<div class="highlight">${code("# a\n*[AI]: x :nl:")}</div><p>AI</p>`,
      ));
    it("end where the quote or the list that they stand in ends", () =>
      check("> ```\n> a\nb\n", "<blockquote><p>```\na\nb</p></blockquote>"));
    it("that never close are text", () => check("``` \na\n", "<p>``` \na</p>"));
  });

  describe("task lists", () => {
    const task = (text: string, checked = "") =>
      '<li class="task-list-item"><label class="task-list-control">' +
      `<input type="checkbox"${checked}/><span class="task-list-indicator"></span></label> ${text}</li>`;
    it("are items that start with a box", () =>
      check(
        "- [x] a\n- [X] b\n- [ ] c\n",
        `<ul class="task-list">${task("a", " checked")}${task("b", " checked")}${task("c")}</ul>`,
      ));
    it("may mix with ordinary items and be numbered", () =>
      check("1. a\n2. [ ] b\n", `<ol class="task-list"><li>a</li>${task("b")}</ol>`));
    it("may be loose", () =>
      check(
        "- [ ] a\n\n    b\n",
        `<ul class="task-list">${task("")
          .replace("<label", "<p><label")
          .replace("</li>", "a</p><p>b</p></li>")}</ul>`,
      ));
    it("need a space behind the box", () => check("- [x]a\n- [] b\n", "<ul><li>[x]a</li><li>[] b</li></ul>"));
  });

  describe("content tabs", () => {
    const button = (group: number, tab: number) =>
      `<input${tab === 1 ? ' checked="checked"' : ""} id="__tabbed_${group}_${tab}" name="__tabbed_${group}" type="radio" />`;
    const label = (group: number, tab: number, text: string) =>
      `<label for="__tabbed_${group}_${tab}">${text}</label>`;
    const tabs = (group: number, titles: readonly string[], contents: readonly string[]) =>
      `<div class="tabbed-set tabbed-alternate" data-tabs="${group}:${titles.length}">` +
      titles.map((_, index) => button(group, index + 1)).join("") +
      `<div class="tabbed-labels">${titles.map((title, index) => label(group, index + 1, title)).join("")}</div>` +
      `<div class="tabbed-content">${contents.map((content) => `<div class="tabbed-block">${content}</div>`).join("")}</div></div>`;
    it("next to each other form one group", () =>
      check(
        '=== "A *x*"\n    a\n\n=== "B"\n\n    - b\n',
        tabs(1, ["A <em>x</em>", "B"], ["<p>a</p>", "<ul><li>b</li></ul>"]),
      ));
    it("form a new group behind other text, and with `!`", () =>
      check(
        '=== "A"\n    a\n\nx\n\n=== "B"\n    b\n\n===! "C"\n    c\n',
        `${tabs(1, ["A"], ["<p>a</p>"])}<p>x</p>${tabs(2, ["B"], ["<p>b</p>"])}${tabs(3, ["C"], ["<p>c</p>"])}`,
      ));
    it("may stand in admonitions and in each other", () =>
      check(
        '!!! x ""\n    === "A"\n        === "B"\n            b\n',
        `<div class="admonition x">${tabs(1, ["A"], [tabs(2, ["B"], ["<p>b</p>"])])}</div>`,
      ));
  });

  describe("the rest", () => {
    it("has no table of contents at [TOC] behind a backslash", () => check("\\[TOC]\n", "<p>[TOC]</p>"));
    it("puts a table of contents at [TOC]", () =>
      check(
        "[TOC]\n\n# a\n",
        '<div class="toc"><ul><li><a href="#a">a</a></li></ul></div><h1 id="a">a</h1>',
      ));
  });
});
