import assert from "node:assert/strict";
import { allPlainlyRight } from "../../../server/src/rules/links";
import { resolveLink } from "../../../server/src/site/linkTarget";
import { parseDocument } from "../../../server/src/text/document";
import { openFixture, show } from "../../support/handbook";

/** The findings on the first page of a fixture. */
async function findings(fixture: string): Promise<string> {
  const { page, checker } = await openFixture(fixture);
  return show(page, checker.findings(page));
}

const others =
  "//- docs/rollen/jurist.md\n# Jurist\n## Taken\n//- docs/rollen/index.md\n//- docs/afbeeldingen/schema.png\nx";

describe("links on a page", () => {
  it("in a raw HTML tag are judged from the published address, where no .md exists", async () => {
    assert.equal(
      await findings(`//- docs/onderwerpen/data.md\n<p><a href="../rollen/jurist.md">x</a></p>\n${others}`),
      '1:13 broken-link "../rollen/jurist.md"',
    );
    assert.equal(
      await findings(`//- docs/onderwerpen/data.md\n<p><a href="../../rollen/jurist/">x</a></p>\n${others}`),
      "",
    );
  });

  it("are reported where their target stands, for a reference link in its definition", async () => {
    assert.equal(
      await findings(
        `//- docs/onderwerpen/data.md\nLees [dit][a] of [dat][b].\n\n[a]: ../rollen/x.md\n[b]: ../rollen/jurist.md\n${others}`,
      ),
      '3:6 broken-link "../rollen/x.md"',
    );
  });

  it("are not looked for in code, in comments and in frontmatter", async () => {
    assert.equal(
      await findings(
        "//- docs/onderwerpen/data.md\n---\ntitle: '[x](weg.md)'\n---\n`[x](weg.md)`\n\n    [x](weg.md)\n\n```\n[x](weg.md)\n```\n\n<!-- [x](weg.md) -->\n",
      ),
      "",
    );
  });

  it("work inside lists, admonitions, expanders and tables", async () => {
    const text =
      '- a\n\n    !!! tip "Tip"\n\n        [x](weg1.md)\n\n??? expander "Meer"\n    [x](weg2.md)\n\n| a |\n| --- |\n| [x](weg3.md) |\n';
    assert.equal(
      await findings(`//- docs/onderwerpen/data.md\n${text}`),
      '5:13 broken-link "weg1.md"\n8:9 broken-link "weg2.md"\n12:7 broken-link "weg3.md"',
    );
  });

  it("count in UTF-16 units behind characters that need two of them, in files with Windows line ends", async () => {
    assert.equal(
      await findings("//- docs/onderwerpen/data.md\n😀 tekst\r\n😀 [x](weg.md)\r\n"),
      '2:8 broken-link "weg.md"',
    );
  });

  it("to the templates' placeholder and to a site without https:// are explained", async () => {
    const { page, checker } = await openFixture("//- docs/onderwerpen/data.md\n[x](www.overheid.nl)");
    assert.match(checker.findings(page)[0]?.message.nl ?? "", /Schrijf "https:\/\/www\.overheid\.nl"/);
  });
});

describe("images on a page", () => {
  it("are looked for from the source file in Markdown and from the published address in HTML", async () => {
    const text =
      '![a](../afbeeldingen/schema.png)\n\n<img src="../afbeeldingen/schema.png">\n\n<img src="../../afbeeldingen/schema.png">\n';
    assert.equal(
      await findings(`//- docs/onderwerpen/data.md\n${text}${others}`),
      '3:11 broken-image "../afbeeldingen/schema.png"',
    );
  });
});

describe("a generated page", () => {
  it("is left alone", async () => {
    assert.equal(
      await findings(
        "//- docs/soorten-algoritmes-en-ai/definities.md\n[x](weg.md)\n//- includes/begrippenlijst.md\n*[AI]: Slim.",
      ),
      "",
    );
  });
});

describe("the quick look at a page's links", () => {
  const files = new Set(["onderwerpen/data.md", "rollen/jurist.md", "a b.md"]);
  const quick = (text: string) => allPlainlyRight(text, 0, "onderwerpen/data.md", (path) => files.has(path));

  it("is enough for plain links that exist", () => {
    const text = `[a](https://x.nl/a(b)) en [b](../rollen/jurist.md#x), ![c](data.md "Titel"), [d](#x), [e]( https://x.nl).

<a href="../../rollen/jurist/">f</a> en [g](https://x.nl/?esrc=s&href=t).[^1]

[^1]: Noot.
`;
    assert.ok(quick(text));
  });

  for (const text of [
    "[a](weg.md)",
    "[a](<../rollen/jurist.md>)",
    "[a](../a b.md)",
    "[a](../a%20b.md)",
    "[a](../rollen/\njurist.md)",
    "[a](../rollen/jurist\\.md)",
    "[a][b]\n\n[b]: ../rollen/jurist.md",
    '<a HREF="../rollen/jurist.md">x</a>',
    "<a href=../../rollen/jurist/>x</a>",
    "<img src = 'weg.png'>",
    "[a](../rollen/jurist.md){ href=weg.md }",
  ]) {
    it(`is not enough for ${JSON.stringify(text)}`, () => assert.ok(!quick(text)));
  }

  it("never overlooks what reading the Markdown finds, in random texts", async () => {
    const { page, handbook } = await openFixture(
      "//- docs/onderwerpen/data.md\nx\n//- docs/rollen/jurist.md\nx",
    );
    const pieces = [
      "[a",
      "](",
      "](../rollen/jurist.md",
      ")",
      "weg.md",
      " ",
      "\n",
      "\n\n",
      "<",
      ">",
      "]",
      "[",
      "!",
      '"t"',
      "`",
      "    ",
      "- ",
      "https://x.nl",
      "\\",
      "(",
      "&amp;",
      "#x",
      "[b]: weg.md",
      "<a href='weg.md'>",
      "{: src=x }",
    ];
    let seed = 5;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    let skipped = 0;
    for (let round = 0; round < 4000; round++) {
      let text = "";
      for (let part = random(12); part >= 0; part--) text += pieces[random(pieces.length)];
      const hasFile = (path: string) => handbook.index.hasFile(path);
      if (!allPlainlyRight(text, 0, "onderwerpen/data.md", hasFile)) continue;
      skipped++;
      const { links } = parseDocument(text).markdown;
      const missing = links.filter(
        (link) =>
          resolveLink(link.target, "onderwerpen/data.md", link.kind !== "html", hasFile).kind === "missing",
      );
      assert.deepEqual(missing, [], JSON.stringify(text));
    }
    assert.ok(skipped > 100 && page, "some texts are plainly right");
  });
});
