import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { rules } from "../../../server/src/rules/index";
import { allPlainlyRight, faultOf, readFaulty } from "../../../server/src/rules/links";
import { resolveLink } from "../../../server/src/site/linkTarget";
import { Page } from "../../../server/src/workspace/page";
import { openFixture, show } from "../../support/handbook";

const linkRules = rules.filter(({ id }) => /link|image|anchor|self-url/.test(id));

/** What the rules on links find on the first page of a fixture. */
async function findings(fixture: string): Promise<string> {
  const { page, checker } = await openFixture(fixture, linkRules);
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
        "//- docs/onderwerpen/data.md\n---\ntitle: '[x](weg.md)'\n---\n`[x](weg.md)`\n\n    [x](weg.md)\n\n```\n[x](weg.md)\n```\n\n<!-- [x](weg.md) -->\n\na <!-- [x](weg.md) --> b <!-- [x](weg --> c).\n",
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
    for (const [target, meant] of [
      ["httpswww.overheid.nl/a", "https://www.overheid.nl/a"],
      ["http.www.overheid.nl", "http://www.overheid.nl"],
    ]) {
      const opened = await openFixture(`//- docs/onderwerpen/data.md\n[x](${target})`, linkRules);
      const [finding] = opened.checker.findings(opened.page);
      assert.equal(finding?.fixes?.[0]?.edits[0]?.text, meant);
    }
    const { page, checker } = await openFixture("//- docs/onderwerpen/data.md\n[x](www.overheid.nl)");
    assert.match(checker.findings(page)[0]?.message.nl ?? "", /Schrijf "https:\/\/www\.overheid\.nl"/);
  });
});

describe("the part of a link behind #", () => {
  const target =
    "//- docs/rollen/jurist.md\n# De jurist\n\n## Één taak, twee petten!\n\n## Bronnen\n\n## Bronnen\n\n[x](#bronnen_1)\n";
  const cases: [string, string, string][] = [
    ["may be any heading, accents and punctuation off", "[x](../rollen/jurist.md#een-taak-twee-petten)", ""],
    ["may be percent-encoded, and follow a folder address", "[x](../../rollen/jurist/#%62ronnen)", ""],
    ["may follow a slash", "[x](../rollen/jurist.md/#bronnen_1)", ""],
    [
      "counts in raw HTML too",
      '<p><a href="../../rollen/jurist/#weg">x</a></p>',
      '1:33 broken-anchor "#weg"',
    ],
    ["has letter case", "[x](../rollen/jurist.md#Bronnen)", '1:24 broken-anchor "#Bronnen"'],
    [
      "is reported in the definition, once",
      "[x][a] en [y][a]\n\n[a]: ../rollen/jurist.md#weg",
      '3:25 broken-anchor "#weg"',
    ],
    ["may be empty, the top of the page, or what the theme makes", "[x](#) [y](#top) [z](#__toc)", ""],
    ["may be words that the browser looks for", "[x](../rollen/jurist.md#:~:text=taak)", ""],
    ["is not judged in a file that is no page", "[x](../afbeeldingen/a.pdf#page=3)", ""],
    [
      "may be an id of an attribute list, of raw HTML or of a footnote",
      'a {#x}\n\n## b { #b-b }\n\n<a id="c"></a>\n\nNoot[^1] [x](#b-b) [y](#c) [z](#fn:1)\n\n[^1]: Noot',
      "",
    ],
    [
      "is not judged twice when the page is missing",
      "[x](../rollen/weg.md#weg)",
      '1:5 broken-link "../rollen/weg.md#weg"',
    ],
    ["is not looked for in a heading of a code block", "[x](#a)\n\n```\n# a\n```", '1:5 broken-anchor "#a"'],
  ];
  for (const [name, text, expected] of cases) {
    it("to a bare number are hardly meant, so no page is offered", async () => {
      const { page, checker } = await openFixture(
        "//- docs/onderwerpen/data.md\n[1](2)\n//- docs/hulpmiddelen/2-owp-01-gebruikers.md",
        linkRules,
      );
      const [finding, ...more] = checker.findings(page);
      assert.deepEqual(more, []);
      assert.deepEqual(
        finding?.fixes?.map(({ edits, safe }) => ({ edits, safe })),
        [{ edits: [{ range: { start: 0, end: 0 }, text: "\\" }], safe: false }],
      );
    });

    it("to the site itself need its own letter case", async () => {
      const site = "//- mkdocs.yml\nsite_url: https://kader.example/Kader/\n";
      const { page, checker } = await openFixture(
        `//- docs/onderwerpen/data.md\n[x](https://kader.example/kader/rollen/jurist/#taken) [y](https://kader.example/kaders/x)\n${others}\n${site}`,
        linkRules,
      );
      const found = checker.findings(page);
      assert.equal(
        show(page, found),
        '1:5 broken-self-url "https://kader.example/kader/rollen/jurist/#taken"',
      );
      assert.deepEqual(found[0]?.fixes?.[0]?.edits[0]?.text, "../rollen/jurist.md#taken");
    });

    it(name, async () => {
      const fixture = `//- docs/onderwerpen/data.md\n${text}\n${target}//- docs/afbeeldingen/a.pdf\nx`;
      assert.equal(await findings(fixture), expected);
    });
  }

  it("is not judged in a page of which only the path is at hand", async () => {
    const page =
      "//- docs/onderwerpen/data.md\n[x](../MEEDOEN.md#vragen)\n//- docs/MEEDOEN.md\n../../MEEDOEN.md";
    assert.equal(await findings(page), "");
  });

  it("that does nothing on the page itself is worse than one that opens another page at its top", async () => {
    const { page, checker } = await openFixture(
      `//- docs/onderwerpen/data.md\n[x](#weg) [y](../rollen/jurist.md#weg)\n${target}`,
      linkRules,
    );
    assert.deepEqual(
      checker.findings(page).map(({ severity }) => severity),
      ["error", "warning"],
    );
  });

  it("is checked again when the other page's headings change", async () => {
    const { handbook, page, checker } = await openFixture(
      `//- docs/onderwerpen/data.md\n[x](../rollen/jurist.md#bronnen)\n${target}`,
      linkRules,
    );
    assert.equal(checker.findings(page).length, 0);
    const change = handbook.setText(handbook.uriOf("docs/rollen/jurist.md"), "# Jurist\n", 1);
    assert.ok(change && checker.invalidate(change).has(page.path));
    assert.equal(checker.findings(page).length, 1);
  });
});

describe("links from the server's root and full addresses of the site", () => {
  const site = "//- mkdocs.yml\nsite_url: https://kader.example/Kader\n";
  const cases: [string, string, string][] = [
    ["from the root, in Markdown", "[x](/rollen/jurist/)", '1:5 absolute-link "/rollen/jurist/"'],
    [
      "from the root, in HTML",
      '<img src="/afbeeldingen/schema.png">',
      '1:11 absolute-link "/afbeeldingen/schema.png"',
    ],
    ["to another server without scheme", "[x](//elders.example/rollen/)", ""],
    ["full, to a page", "[x](https://kader.example/Kader/rollen/jurist/)", ""],
    ["full, without final slash", "[x](http://kader.example/Kader/rollen/jurist)", ""],
    ["full, to the home page", "[x](https://kader.example/Kader) [y](https://kader.example/Kader/#top)", ""],
    [
      "full, with index.html and a query",
      "[x](https://Kader.example/Kader/rollen/jurist/index.html?a=b#taken)",
      "",
    ],
    ["full, to a picture", "![x](https://kader.example/Kader/afbeeldingen/schema.png)", ""],
    ["full, to a site beside it", "[x](https://kader.example/Kader2/weg/)", ""],
    [
      "full, to nothing",
      "[x](https://kader.example/Kader/rol/jurist/)",
      '1:5 broken-self-url "https://kader.example/Kader/rol/jurist/"',
    ],
    [
      "full, between angle brackets",
      "<https://kader.example/Kader/rol/>",
      '1:2 broken-self-url "https://kader.example/Kader/rol/"',
    ],
    [
      "full, to a source file",
      "[x](https://kader.example/Kader/rollen/jurist.md)",
      '1:5 broken-self-url "https://kader.example/Kader/rollen/jurist.md"',
    ],
    [
      "full, to no heading",
      "[x](https://kader.example/Kader/rollen/jurist/#weg)",
      '1:47 broken-self-url "#weg"',
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(name, async () => {
      assert.equal(
        await findings(`//- docs/onderwerpen/data.md\n${text}\n${others}\n//- docs/index.md\n${site}`),
        expected,
      );
    });
  }

  it("from the root get the right relative target", async () => {
    for (const [target, right] of [
      ["/rollen/jurist/", "../rollen/jurist.md"],
      ["/Kader/rollen/jurist/#taken", "../rollen/jurist.md#taken"],
      ["/docs/rollen/jurist.md", "../rollen/jurist.md"],
      ["/Kader/", "../index.md"],
    ]) {
      const { page, checker } = await openFixture(
        `//- docs/onderwerpen/data.md\n[x](${target})\n${others}\n//- docs/index.md\n${site}`,
        linkRules,
      );
      assert.equal(checker.findings(page)[0]?.fixes?.[0]?.edits[0]?.text, right);
    }
  });

  it("are checked again when the site gets another address", async () => {
    const { handbook, page, checker } = await openFixture(
      `//- docs/onderwerpen/data.md\n[x](https://kader.example/Kader/weg/)\n${site}`,
      linkRules,
    );
    assert.equal(checker.findings(page).length, 1);
    const change = handbook.setText(handbook.uriOf("mkdocs.yml"), "site_url: https://elders.example/\n", 1);
    assert.ok(change && checker.invalidate(change).has(page.path));
    assert.equal(checker.findings(page).length, 0);
  });
});

describe("what a broken link may mean", () => {
  const pages = [
    "vereisten/avg-01-grondslag.md",
    "vereisten/aia-09-menselijk-toezicht.md",
    "vereisten/index.md",
    "maatregelen/index.md",
    "maatregelen/1-pba-05-wettelijke-grondslag.md",
    "onderwerpen/privacy.md",
    "afbeeldingen/schema.svg",
  ];
  const cases: [string, string, boolean][] = [
    ["[x](vereisten/avg-01-grondslag.md)", "../vereisten/avg-01-grondslag.md", true],
    ["[x](../../vereisten/avg-01-grondslag.md)", "../vereisten/avg-01-grondslag.md", true],
    ["[x](../maatregelen/avg-01-grondslag.md)", "../vereisten/avg-01-grondslag.md", true],
    ["[x](../../vereisten/index.md)", "../vereisten/index.md", true],
    ["[x](../vereisten/aia-12-menselijk-toezicht.md)", "../vereisten/aia-09-menselijk-toezicht.md", false],
    ["[x](../vereisten/aia-09-mensen-kijken-mee.md)", "../vereisten/aia-09-menselijk-toezicht.md", false],
    ["[Bescherm privacy](privacybescherming.md)", "privacy.md", false],
    ["[x](../vereisten/)", "../vereisten/index.md", true],
    ['<a href="../vereisten/avg-01-grondslag.md">x</a>', "../../vereisten/avg-01-grondslag/", true],
    ['<a href="../../vereisten/avg-01-grondslag.md">x</a>', "../../vereisten/avg-01-grondslag/", true],
    ["![x](../afbeeldingen/schema.png)", "../afbeeldingen/schema.svg", false],
    ["[x](overheid.nl/regels)", "https://overheid.nl/regels", true],
    ["[x](info@overheid.nl)", "mailto:info@overheid.nl", true],
  ];
  for (const [text, expected, safe] of cases) {
    it(`${text} -> ${expected}${safe ? ", without doubt" : ""}`, async () => {
      const files = pages.map(
        (path) =>
          `//- docs/${path}\n---\ntitle: ${path === "onderwerpen/privacy.md" ? "Bescherm privacy" : "X"}\n---\n`,
      );
      const { page, checker } = await openFixture(
        `//- docs/onderwerpen/data.md\n${text}\n${files.join("")}`,
        linkRules,
      );
      const [fix] = checker.findings(page)[0]?.fixes ?? [];
      assert.deepEqual([fix?.edits[0]?.text, fix?.safe], [expected, safe]);
    });
  }

  it("is the page in other letter case, also at its published address", async () => {
    assert.equal(
      await findings(`//- docs/onderwerpen/data.md\n[x](../../rollen/Jurist/)\n${others}`),
      '1:5 broken-link-case "../../rollen/Jurist/"',
    );
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
  it("is there for links and for the menu, although the repository does not hold it", async () => {
    const list = "//- includes/begrippenlijst.md\n*[AI]: Slim.\n";
    const link = "//- docs/index.md\n[x](soorten-algoritmes-en-ai/definities.md#woordenlijst)\n";
    assert.equal(await findings(link + list), "");
    assert.match(await findings(link), /broken-link/);
  });

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
  const isRight = (target: string, rewritten: boolean) =>
    resolveLink(target, "onderwerpen/data.md", rewritten, (path) => files.has(path)).kind !== "missing";
  const quick = (text: string) => allPlainlyRight(text, "kader.example", isRight);

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
    const { handbook } = await openFixture(
      "//- docs/onderwerpen/data.md\nx\n//- docs/rollen/jurist.md\nx\n//- mkdocs.yml\nsite_url: https://kader.example/",
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
      "https://kader.example/weg/",
      "<https://kader.example/weg/>",
      "<https:",
      "/rollen/",
      "&#104;ttps://kader.example/weg/",
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
      const page = new Page(algoritmekader, { path: "docs/onderwerpen/data.md", uri: "", text });
      const context = { page, lookup: handbook.index, model: handbook.model };
      const isRight = (target: string, rewritten: boolean) =>
        faultOf(target, "onderwerpen/data.md", rewritten, context) === undefined;
      if (!allPlainlyRight(text, "kader.example", isRight)) continue;
      skipped++;
      assert.deepEqual(readFaulty(context), [], JSON.stringify(text));
    }
    assert.ok(skipped > 100, "some texts are plainly right");
  });
});

describe("the target that a link to a missing page gets", () => {
  /** The first fix of the first finding. */
  async function firstFix(fixture: string) {
    const { page, checker } = await openFixture(fixture);
    const [fix] = checker.findings(page)[0]?.fixes ?? [];
    assert.ok(fix);
    return { text: fix.edits[0]?.text, safe: fix.safe };
  }

  it("is not certain when only a name without folder or code says which page is meant", async () => {
    const fixture =
      "//- docs/levenscyclus/ontwerp.md\n[Beheer](beheer.md)\n//- docs/rollen/beheer.md\n# Beheerder\n";
    assert.deepEqual(await firstFix(fixture), { text: "../rollen/beheer.md", safe: false });
  });

  it("is certain for a name with a code, and for a folder from the wrong place", async () => {
    const vereiste = "//- docs/vereisten/avg-12-x.md\n---\ntitle: X\n---\n";
    assert.equal((await firstFix(`//- docs/rollen/jurist.md\n[x](avg-12-x.md)\n${vereiste}`)).safe, true);
    assert.equal(
      (await firstFix(`//- docs/rollen/jurist.md\n[x](vereisten/avg-12-x.md)\n${vereiste}`)).safe,
      true,
    );
  });

  it("has the characters encoded that mean something else in an address", async () => {
    const { text } = await firstFix(
      "//- docs/taal.md\n[x](taal/C%23-uitleg.pdf)\n//- docs/talen/C#-uitleg.pdf\nx\n",
    );
    assert.equal(text, "talen/C%23-uitleg.pdf");
  });
});
