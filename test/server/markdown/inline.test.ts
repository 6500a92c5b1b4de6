/** Inline Markdown: what differs from CommonMark. */
import assert from "node:assert/strict";
import { toHtml } from "../../../server/src/markdown";
import { check, parse } from "./html";

describe("Inline Markdown", () => {
  it("accepts bare spaces in a link target", () =>
    check("[a](documenten/x y.xlsx)\n", '<p><a href="documenten/x y.xlsx">a</a></p>'));
  it("makes a line break of two spaces at a line's end", () => check("a  \nb\n", "<p>a<br />b</p>"));
  it("shows a backslash at a line's end", () => check("a\\\nb\n", "<p>a\\\nb</p>"));
  it("leaves bare addresses as text", () => check("https://a.nl\n", "<p>https://a.nl</p>"));
  it("links an address in angle brackets", () =>
    check("<https://a.nl>\n", '<p><a href="https://a.nl">https://a.nl</a></p>'));
  it("links a mail address in angle brackets", () =>
    check("<a@b.nl>\n", '<p><a href="mailto:a@b.nl">a@b.nl</a></p>'));
  it("has no link for `[x] (y)`", () => check("[x] (y)\n", "<p>[x] (y)</p>"));
  it("undoes backslashes before punctuation of Markdown only, to which `/` belongs for the `///` blocks", () =>
    check(
      "\\\\ \\` \\* \\_ \\{ \\} \\[ \\] \\( \\) \\> \\# \\+ \\- \\. \\! \\: \\| \\/ \\~ \\<\n",
      "<p>\\ ` * _ { } [ ] ( ) &gt; # + - . ! : | / \\~ \\&lt;</p>",
    ));
  it("knows no strikethrough, marks or smart quotes", () =>
    check('~~a~~ ==b== "c"\n', '<p>~~a~~ ==b== "c"</p>'));
  it("emphasises within words with `*` but not with `_`", () =>
    check("a*b*c a_b_c\n", "<p>a<em>b</em>c a_b_c</p>"));
  it("reads a text anew after each emphasis, so that a mark left open before it can find its end", () => {
    check("**a *b* *c*\n", "<p><em><em>a </em>b</em> <em>c</em></p>");
    check("a** *b*\n", "<p>a<em><em> </em>b</em></p>");
  });
  it("takes angle brackets for a tag when the tags between them have been taken out", () =>
    check("a <b <i>c</i>>\n", "<p>a <b \\<i>c\\</i>></p>"));
  it("counts a byte order mark within a text as a character like any other", () =>
    check("[a]\n\n[\ufeffa]: x\n", "<p>[a]</p>"));
  it("reads links by reference, with the label in any case", () =>
    check('[a][R] [r]\n\n[r]: x "T"\n', '<p><a href="x" title="T">a</a> <a href="x" title="T">r</a></p>'));
  it("keeps character references and escapes other ampersands", () =>
    check("&copy; & x\n", "<p>&copy; &amp; x</p>"));
  it("writes the targets of Markdown's own links as asked, and leaves those of raw HTML", () => {
    const { root } = parse('[a](x.md) ![b](y%20z.png) <a href="x.md">c</a> [d](v&amp;w.md)\n');
    const seen: string[] = [];
    const written = toHtml(root, {
      mapUrl: ({ tag, target }) => {
        seen.push(`${tag} ${target}`);
        return target === "x.md" ? "../x/" : undefined;
      },
    });
    assert.equal(
      written,
      '<p><a href="../x/">a</a> <img alt="b" src="y%20z.png" /> <a href="x.md">c</a> <a href="v&amp;w.md">d</a></p>',
    );
    assert.deepEqual(seen, ["a x.md", "img y%20z.png", "a v&amp;w.md"]);
  });
});
