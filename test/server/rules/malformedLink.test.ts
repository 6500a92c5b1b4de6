import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { allPlainlyWellFormed, findMalformedLinks } from "../../../server/src/rules/linkSyntax";
import { malformedLink } from "../../../server/src/rules/malformedLink";
import { applyEdits } from "../../../server/src/text/edits";
import { Page } from "../../../server/src/workspace/page";
import { openFixture, show } from "../../support/handbook";

const others = "//- docs/rollen/jurist.md\n# Jurist\n";

async function check(text: string) {
  const { page, checker, handbook } = await openFixture(`//- docs/onderwerpen/data.md\n${text}\n${others}`, [
    malformedLink,
  ]);
  const found = checker.findings(page);
  const fix = found[0]?.fixes?.[0];
  const fixed = fix && applyEdits(page.text, fix.edits).trimEnd();
  return { shown: show(page, found), fixed, handbook };
}

describe("a malformed link", () => {
  const cases: [string, string, string, string | undefined][] = [
    [
      "has a space before its address",
      "Lees [dit] (https://a.nl/x_(y)).",
      "[dit] (https://a.nl/x_(y))",
      "Lees [dit](https://a.nl/x_(y)).",
    ],
    [
      "has a line end before its address",
      "Lees [dit]\n(../rollen/jurist.md).",
      "[dit]\n(../rollen/jurist.md)",
      "Lees [dit](../rollen/jurist.md).",
    ],
    ["is an image with a space", "![dit] (../x.png)", "[dit] (../x.png)", "![dit](../x.png)"],
    [
      "stands in a list in an admonition",
      '- a\n\n    !!! tip "T"\n\n        [dit]  (www.a.nl)',
      "[dit]  (www.a.nl)",
      '- a\n\n    !!! tip "T"\n\n        [dit](www.a.nl)',
    ],
    [
      "stands in a table",
      "| a |\n| - |\n| [dit] (https://a.nl) |",
      "[dit] (https://a.nl)",
      "| a |\n| - |\n| [dit](https://a.nl) |",
    ],
    [
      "is not closed",
      "Lees [dit](https://a.nl/b, en dan",
      "[dit](https://a.nl/b",
      "Lees [dit](https://a.nl/b), en dan",
    ],
    [
      "is not closed at the end of a paragraph",
      "Lees [dit](../rollen/jurist.md\n\nEn (verder).",
      "[dit](../rollen/jurist.md",
      "Lees [dit](../rollen/jurist.md)\n\nEn (verder).",
    ],
    [
      "is closed by the parenthesis of something else",
      "(zie [dit](https://a.nl voor meer)",
      "https://a.nl voor meer",
      "(zie [dit](https://a.nl) voor meer)",
    ],
    [
      "lacks the bracket behind its words",
      "Lees [de regels(https://a.nl) nu.",
      "[de regels(https://a.nl)",
      "Lees [de regels](https://a.nl) nu.",
    ],
    ["lacks the bracket before its words", "Lees de regels](https://a.nl) nu.", "](https://a.nl)", undefined],
    [
      "has a bracket too many",
      "Lees [de regels]](https://a.nl) nu.",
      "[de regels]](https://a.nl)",
      "Lees [de regels](https://a.nl) nu.",
    ],
    [
      "has its brackets swapped",
      "Lees (de regels)[https://a.nl].",
      "(de regels)[https://a.nl]",
      "Lees [de regels](https://a.nl).",
    ],
    [
      "has its brackets and parts swapped",
      "Lees (https://a.nl)[de regels].",
      "(https://a.nl)[de regels]",
      "Lees [de regels](https://a.nl).",
    ],
    [
      "has its address in square brackets",
      "Lees [de regels][../rollen/jurist.md].",
      "[de regels][../rollen/jurist.md]",
      "Lees [de regels](../rollen/jurist.md).",
    ],
    [
      "names a label that differs a little from the one there is",
      "Lees [de regels][handleidng].\n\n[handleiding]: https://a.nl",
      "[de regels][handleidng]",
      "Lees [de regels][handleiding].\n\n[handleiding]: https://a.nl",
    ],
    [
      "names a label that nothing defines",
      "Lees [de regels][regels-ref].",
      "[de regels][regels-ref]",
      undefined,
    ],
    ["is the mark of a footnote that is not there", "Tekst[^1].\n\n[^2]: Noot[^2].", "[^1]", undefined],
    [
      "is the mark of a footnote with a slip in its name",
      "Tekst[^handleidng].\n\n[^handleiding]: Noot.",
      "[^handleidng]",
      "Tekst[^handleiding].\n\n[^handleiding]: Noot.",
    ],
    [
      "has its address in braces",
      "Lees [de regels]{https://a.nl}.",
      "[de regels]{https://a.nl}",
      "Lees [de regels](https://a.nl).",
    ],
    [
      "has its address without parentheses",
      "Lees [de regels]https://a.nl/b.",
      "[de regels]https://a.nl/b",
      "Lees [de regels](https://a.nl/b).",
    ],
    [
      "has marks for bold before its address",
      "Lees **[de regels]**(https://a.nl).",
      "**[de regels]**(https://a.nl)",
      "Lees **[de regels](https://a.nl)**.",
    ],
    ["is an image behind a space", "Zie ! [a](b.png)", "! [a](b.png)", "Zie ![a](b.png)"],
    ["has no words", "Zie [](https://a.nl/b/).", "[](https://a.nl/b/)", "Zie [a.nl/b](https://a.nl/b/)."],
    ["leads to the author's own disk", "[a](C:\\Users\\jan\\x.pdf)", "C:\\Users\\jan\\x.pdf", undefined],
    ["leads to the author's own files", "[a](file:///C:/x.pdf)", "file:///C:/x.pdf", undefined],
    ["has a space in a mail address", "[a](mailto: a@b.nl)", "mailto: a@b.nl", "[a](mailto:a@b.nl)"],
    ["has slashes in a mail address", "[a](mailto://a@b.nl)", "mailto://a@b.nl", "[a](mailto:a@b.nl)"],
    ["has a space between its slashes", "[a](http:/ /a.nl)", "http:/ /", "[a](http://a.nl)"],
    [
      "lacks the bracket before words that are all of an item",
      "- De regels](https://a.nl)",
      "](https://a.nl)",
      "- [De regels](https://a.nl)",
    ],
    [
      "leads nowhere too, so that both are mended at once",
      "Lees [dit] (jurist.md).",
      "[dit] (jurist.md)",
      "Lees [dit](../rollen/jurist.md).",
    ],
    ["has no address", "Lees [de regels]().", "[de regels]()", undefined],
    [
      "has curly quotes around its title",
      "[a](https://a.nl “De titel”)",
      "“De titel”",
      '[a](https://a.nl "De titel")',
    ],
    [
      "has a quote that is not closed",
      '[a](https://a.nl "De titel)',
      '"De titel',
      '[a](https://a.nl "De titel")',
    ],
    ["has a slip in its scheme", "[a](htps://a.nl)", "htps://", "[a](https://a.nl)"],
    ["has a space in its scheme", "[a](https: //a.nl)", "https: //", "[a](https://a.nl)"],
    ["has one slash", "[a](https:/a.nl/b)", "https:/", "[a](https://a.nl/b)"],
    ["has backslashes", "[a](http:\\\\a.nl)", "http:\\\\a.nl", "[a](http://a.nl)"],
    ["has its scheme twice", "[a](https://https://a.nl)", "https://https://", "[a](https://a.nl)"],
    [
      "has a semicolon in its scheme, in HTML",
      '<a href="https;//a.nl">a</a>',
      "https;//",
      '<a href="https://a.nl">a</a>',
    ],
    [
      "has a slip in the definition of its label",
      "[a][b] [c][b]\n\n[b]: htp://a.nl",
      "htp://",
      "[a][b] [c][b]\n\n[b]: http://a.nl",
    ],
    [
      "has attributes behind a space",
      "[a](https://a.nl) { .md-button }",
      "{ .md-button }",
      "[a](https://a.nl){ .md-button }",
    ],
    [
      "stands in a block of HTML",
      "<div>\n[a](../rollen/jurist.md#x)\n</div>",
      "[a](../rollen/jurist.md#x)",
      '<div>\n<a href="../../rollen/jurist/#x">a</a>\n</div>',
    ],
  ];
  for (const [name, text, expected, fixed] of cases) {
    it(name, async () => {
      const found = await check(text);
      const { line, character } = positionOf(text, text.indexOf(expected));
      assert.equal(found.shown, `${line}:${character} malformed-link ${JSON.stringify(expected)}`);
      assert.equal(found.fixed, fixed);
    });
  }

  const right: [string, string][] = [
    [
      "an ordinary link, with title and parentheses",
      '[a](https://a.nl/x_(y) "De titel") ([b](../rollen/jurist.md))',
    ],
    ["an address with spaces between angle brackets", "[a](<https://a.nl/b c>) [b](<../x y.md z>)"],
    ["a mark of a footnote in code or escaped", "`[^1]` \\[^2] en de tekens [^0-9]"],
    ["brackets in the text of a law", "[Artikel 5][lid 2], [artikel 6][lid-2] en [een] [twee-drie]"],
    ["a place to link to", "[](#a){ #b }"],
    ["an exclamation before a link to an image", "Kijk! [a](b.png)"],
    ["a source with its address behind a space", "[Handreiking] https://a.nl"],
    ["brackets in a citation", "Artikel 5 [lid 2] (oud), [1] [2], artikel 3 [lid 1][a] en (zie b)[1]."],
    [
      "a footnote, a task and an address between parentheses",
      "Noot[^1] (https://a.nl)\n\n- [ ] (https://a.nl)\n- [x] (https://a.nl)\n\n[^1]: Noot.",
    ],
    ["a link by label with an address behind it", "[a] (https://a.nl)\n\n[a]: https://b.nl"],
    [
      "code, comments and scripts",
      "`[a] (https://a.nl)`\n\n    [a](https://a.nl\n\n<!-- [a] (https://a.nl) -->\n\n<script>\nx[a](b)\n</script>",
    ],
    ["a comment in the middle of a line", "a <!-- [b](weg.md --> c (d) e) <!-- [f] (https://a.nl) --> g"],
    ["brackets that are escaped", "\\[a\\](https://a.nl) \\[b] (https://a.nl)"],
    ["a place on the page, and one that a script fills", '[a](#) <a href="">b</a>'],
    [
      "a file with spaces or an apostrophe in its name",
      "[a](documenten/x y.pdf) [b](documenten/nota 's zomers.pdf)",
    ],
    ["an address that lies in an archive", "[a](https://web.archive.org/web/2020/https://a.nl)"],
    [
      "a telephone number, a script and a transfer",
      '[a](tel:0612) [b](ftp://a.nl) <a href="javascript:x()">c</a>',
    ],
    [
      "an attribute list that belongs to a heading or a cell",
      "## [a](https://a.nl) { .x }\n\n| a |\n| - |\n| [a](https://a.nl) { .x } |",
    ],
    ["a remark in square brackets with an address", "[zie ook (https://a.nl)]"],
    ["a link in HTML that reads Markdown", "<div markdown>\n[a](../rollen/jurist.md)\n</div>"],
    ["words in an attribute", '<span title="[a](https://a.nl)">x</span>'],
    ["a reference over a line end", "[a]\n(dat wil zeggen: b)"],
  ];
  for (const [name, text] of right) {
    it(`is not ${name}`, async () => assert.equal((await check(text)).shown, ""));
  }

  it("is not mended without asking when the link that comes of it leads nowhere", async () => {
    for (const text of ["[dit] (weg.md)", "(dit)[weg.md]", "**[dit]**(weg.md)", "! [dit](weg.png)"]) {
      const { page, checker } = await openFixture(`//- docs/onderwerpen/data.md\n${text}`, [malformedLink]);
      assert.deepEqual(
        checker.findings(page).map(({ fixes }) => fixes?.[0]?.safe),
        [false],
        text,
      );
    }
  });

  it("keeps the line ends of its page when it is mended", async () => {
    const { fixed } = await check("a\r\nLees [dit] (https://a.nl)\r\n- b\r");
    assert.equal(fixed, "a\r\nLees [dit](https://a.nl)\r\n- b");
  });

  it("is not looked for in frontmatter that does not parse", async () => {
    assert.equal((await check("---\ntitle: a: b\nx: '[a] (https://a.nl)'\n---\nb")).shown, "");
  });
});

describe("the quick look for malformed links", () => {
  it("never overlooks what reading the Markdown finds, in random texts", async () => {
    const { handbook } = await openFixture(`//- docs/onderwerpen/data.md\nx\n${others}`);
    const pieces = [
      "[aa",
      "[bb]",
      "](",
      "(",
      ")",
      "]",
      " ",
      "\n",
      "\n\n",
      "https://x.nl",
      "../rollen/jurist.md",
      "htps://x.nl",
      "“t”",
      '"t"',
      "`",
      "    ",
      "- ",
      "\\",
      "!",
      "{ .x }",
      "<div>",
      "</div>",
      "<a href='htp:x'>",
      "[cc]: https:x",
      "<!--",
      "-->",
      "# ",
      "|",
      "aa",
      "{https://x.nl}",
      "[^1]",
      "**",
      "! ",
      "mailto: a@x.nl",
      "x.png",
      "C:/",
    ];
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    let skipped = 0;
    for (let round = 0; round < 3000; round++) {
      let text = "";
      for (let part = random(14); part >= 0; part--) text += pieces[random(pieces.length)];
      if (!allPlainlyWellFormed(text)) continue;
      skipped++;
      const page = new Page(algoritmekader, { path: "docs/onderwerpen/data.md", uri: "", text });
      const context = { page, lookup: handbook.index, model: handbook.model };
      assert.deepEqual(findMalformedLinks(context, 0), [], JSON.stringify(text));
    }
    assert.ok(skipped > 100, "some texts are plainly well-formed");
  });
});

function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
}
