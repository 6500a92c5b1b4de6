import assert from "node:assert/strict";
import { visibleText, withTargets } from "../../../server/src/render/visibleText";

/** The lines of HTML on the page `a/b/`. */
function linesOf(html: string): string[] {
  return visibleText(html, "a/b/").lines.map(({ text }) => text);
}

describe("the visible text of a page", () => {
  const examples: [string, string, string[]][] = [
    ["a heading with its level", "<h1>Een</h1>\n<h3 id='x'>Twee. Drie</h3>", ["# Een", "### Twee. Drie"]],
    [
      "a sentence a line, wherever the source breaks its lines",
      "<p>Eerste zin, die\nverder gaat. Tweede (zie art. 5\nlid 1)! “Derde” en slot</p>",
      ["Eerste zin, die verder gaat.", "Tweede (zie art. 5 lid 1)!", "“Derde” en slot"],
    ],
    [
      "nested lists, tight and loose",
      "<ul><li>a<ol><li>een</li><li><p>twee</p><p>meer</p></li></ol></li><li>b</li></ul>",
      ["- a", "  1. een", "  2. twee", "     meer", "- b"],
    ],
    [
      "a table as rows, whatever stands in its cells",
      "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><p>een. Twee</p><p>x</p></td><td></td></tr></tbody></table>",
      ["A | B", "een. Twee x |"],
    ],
    [
      "an admonition and an expander with what is in them",
      '<div class="admonition tip"><p class="admonition-title">Let op</p><p>Tekst</p></div>' +
        "<details><summary>Open</summary><ul><li>x</li></ul></details><p>na</p>",
      ["!!! Let op", "    Tekst", "??? Open", "    - x", "na"],
    ],
    [
      "badges and choices in brackets",
      '<p><span class="mdx-badge"><span><svg><path d="x"/></svg></span><span>een</span></span><a class="mdx-badge" href="x">twee</a></p>' +
        "<form><label>Rol</label><select><option value='x'>jurist</option></select></form>",
      ["[een] [twee]", "Rol", "[jurist]"],
    ],
    [
      "code with its own lines",
      "<pre><code>if (a &lt; b) {\n    c  d\n}\n</code></pre>",
      ["    if (a < b) {", "        c  d", "    }"],
    ],
    [
      "an image by its description",
      '<p>x <img alt="Een plaat" src="p.png" /></p>',
      ["x [afbeelding: Een plaat]"],
    ],
    [
      "a quote, a line break and a rule",
      "<blockquote><p>a<br />b</p></blockquote><hr />",
      ["> a", "> b", "---"],
    ],
    ["a task", '<ul><li><label><input type="checkbox" checked> klaar</label></li></ul>', ["- [x] klaar"]],
    [
      "a footnote's number apart from the word",
      '<p>woord<sup id="f"><a href="#n">1</a></sup></p>',
      ["woord^1"],
    ],
    [
      "no comments, scripts and styles",
      "<!-- a > b --><script>if (1 < 2) '</p>'</script><p>x<style>p {}</style></p><!-- open",
      ["x"],
    ],
    [
      "HTML that is not in order, as a browser shows it",
      "<ul><li>a<li>b</ul></p>c < d <b>e</section> &eacute;&nbsp;&onzin; <p",
      ["- a", "- b", "c < d e é\u00a0&onzin; <p"],
    ],
    ["nothing for a page without text", "<p> \n</p><div></div>", []],
  ];
  for (const [name, html, expected] of examples) {
    it(`shows ${name}`, () => assert.deepEqual(linesOf(html), expected));
  }

  it("knows where links lead, from the site's root", () => {
    const { lines } = visibleText(
      '<p>Zie <a href="../c/#x">c</a>. En <a href="#hier">hier</a>, <a href="../../">huis</a> of ' +
        '<a href="https://x.nl/">elders</a>.</p>',
      "a/b/",
    );
    assert.deepEqual(
      lines.map((line) => withTargets(line)),
      ["Zie c ⟨a/c/#x⟩.", "En hier ⟨#hier⟩, huis ⟨./⟩ of elders ⟨https://x.nl/⟩."],
    );
    assert.deepEqual(
      lines.map((line) => withTargets(line, ({ words }) => words === "huis")),
      ["Zie c.", "En hier, huis ⟨./⟩ of elders."],
    );
  });

  it("keeps the explanations of words apart", () => {
    const { lines, explanations } = visibleText(
      '<p><abbr title="uitleg">AI</abbr> en <a href="x"><abbr title="uitleg">AI</abbr></a></p>',
      "",
    );
    assert.deepEqual(
      lines.map(({ text }) => text),
      ["AI en AI"],
    );
    assert.deepEqual([...explanations], [["AI", new Set(["uitleg"])]]);
  });

  it("reads a large broken page in no time", () => {
    const start = performance.now();
    linesOf(
      `${"<div ".repeat(3_000)}${'<p title="'.repeat(3_000)}${"<!-- ".repeat(3_000)}${"<li>x".repeat(3_000)}`,
    );
    assert.ok(performance.now() - start < 2_000);
  });
});
