/** The extensions that the site has switched on. */
import assert from "node:assert/strict";
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
    it("may stand in a list item", () =>
      check(
        "- a\n\n    !!! note\n        b\n",
        `<ul><li><p>a</p>${box(`${title("Note")}<p>b</p>`)}</li></ul>`,
      ));
    it("go on after empty lines, also in a list at their end", () =>
      check("!!! note\n    - a\n\n        b\n", box(`${title("Note")}<ul><li><p>a</p><p>b</p></li></ul>`)));
    it("of the kind `???` are details with a summary", () =>
      check('??? expander "T"\n    a\n', '<details class="expander"><summary>T</summary><p>a</p></details>'));
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
    it("on a line of their own belong to the paragraph", () => check("a\n{: .b }\n", '<p class="b">a</p>'));
    it("on a line of their own belong to the list item", () =>
      check("- a\n{: .b }\n", '<ul><li class="b">a</li></ul>'));
    it("at the end of a list item's own line are text", () =>
      check("- a {: .b }\n", "<ul><li>a {: .b }</li></ul>"));
  });

  describe("heading ids", () => {
    it("drop accents and signs, and put one hyphen for spaces and hyphens", () =>
      check("# Één - twee: (drie)_4\n", '<h1 id="een-twee-drie_4">Één - twee: (drie)_4</h1>'));
    it("count on where an id is taken", () =>
      check("# a\n## a\n### a\n", '<h1 id="a">a</h1><h2 id="a_1">a</h2><h3 id="a_2">a</h3>'));
    it("leave out markup and icons", () =>
      check(
        "# :material-home: *a* `b`\n",
        '<h1 id="a-b"><span class="twemoji"><svg></svg></span> <em>a</em> <code>b</code></h1>',
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
    it("that are not defined stay text", () => check("a[^x]\n", "<p>a[^x]</p>"));
  });

  describe("Markdown in HTML", () => {
    it("reads the content of an element with the attribute, which does not show", () =>
      check(
        '<div class="grid cards" markdown>\n\n-   ## [T](x.md)\n\n    ---\n\n    text\n\n</div>\n',
        '<div class="grid cards"><ul><li><h2 id="t"><a href="x.md">T</a></h2><hr /><p>text</p></li></ul></div>',
      ));
    it("reads a `/// html` block", () =>
      check(
        "/// html | div[style='float: left;']\n\n- a\n\n///\n\nb\n",
        '<div style="float: left;"><ul><li>a</li></ul></div><p>b</p>',
      ));
    it("allows an empty `/// html` block", () => check("/// html | div.x\n///\n", '<div class="x"></div>'));
  });

  describe("fences", () => {
    const diagram = '<pre class="mermaid"><code>a &lt; b</code></pre>';
    it("of mermaid are diagrams", () => check("```mermaid\na < b\n```\n", diagram));
    it("work in lists", () =>
      check("- a\n\n    ```mermaid\n    a < b\n    ```\n", `<ul><li><p>a</p>${diagram}</li></ul>`));
    it("work in admonitions", () =>
      check('!!! x ""\n    ```mermaid\n    a < b\n    ```\n', `<div class="admonition x">${diagram}</div>`));
    it("of other languages are code", () =>
      check("```python\nx = 1\n```\n", '<div class="highlight"><pre><code>x = 1</code></pre></div>'));
    it("that never close are text", () => check("``` \na\n", "<p>``` \na</p>"));
  });

  describe("the rest", () => {
    it("reads task lists", () =>
      check(
        "- [x] a\n",
        '<ul class="task-list"><li class="task-list-item"><label class="task-list-control">' +
          '<input type="checkbox" checked/><span class="task-list-indicator"></span></label> a</li></ul>',
      ));
    it("reads content tabs", () => {
      const page = html('=== "A"\n    a\n\n=== "B"\n    b\n');
      assert.match(
        page,
        /^<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked="checked" id="__tabbed_1_1"/,
      );
      assert.match(
        page,
        /<div class="tabbed-block"><p>a<\/p><\/div><div class="tabbed-block"><p>b<\/p><\/div>/,
      );
    });
    it("shows icons and emoji, and leaves unknown shortcodes", () =>
      check(
        ":material-arrow-right: :rocket: :bestaat-niet:\n",
        '<p><span class="twemoji"><svg></svg></span> 🚀 :bestaat-niet:</p>',
      ));
    it("shows a flag in a URN", () => check("urn:nl:ak:ver:x\n", "<p>urn🇳🇱ak:ver:x</p>"));
    it("puts a table of contents at [TOC]", () =>
      check(
        "[TOC]\n\n# a\n",
        '<div class="toc"><ul><li><a href="#a">a</a></li></ul></div><h1 id="a">a</h1>',
      ));
  });
});
