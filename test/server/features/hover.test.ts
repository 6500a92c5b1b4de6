import assert from "node:assert/strict";
import { type HoverTaker, hover } from "../../../server/src/features/hover";
import { atCursor } from "../../support/snapshot";

const others = `
//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een *grondslag*
toelichting: Verwerk niets zonder reden.
id: urn:nl:ak:ver:avg-01
levenscyclus: [ontwerp, ontwikkelen]
rollen: [jurist]
---
## Vereiste
Tekst.

## Bronnen
Zie [de **wet**](https://example.org). <!-- tags -->

Daarin:

- Eén
- Twee

!!! tip "Doos"
    Ernaast.

## Leeg
//- docs/maatregelen/2-owp-01-eerste.md
---
title: De eerste
id: urn:nl:ak:mtr:owp-01
vereiste: [avg-01-grondslag]
rollen: [jurist]
sources:
  ADR: [SV.1]
---
Lees [deze plek](../rollen/jurist.md#taken).
//- docs/maatregelen/2-owp-02-tweede.md
---
title: De tweede
vereiste: [avg-01-grondslag]
sources:
  ADR: SV.1
---
//- docs/rollen/jurist.md
---
title: Jurist
---
# De jurist

1. Hij kent de *wet* & <b>regels</b>.

## Taken
//- docs/soorten-algoritmes-en-ai/risico-van-ai-systemen.md
## Verboden AI
Dit mag niet.
//- docs/hulpmiddelen/index.md
# Hulpmiddelen
//- includes/begrippenlijst.md
*[DPIA]: Een onderzoek vooraf.
`;

/** What is shown at the cursor of a maatregel, or of the page that begins with a path. */
async function hovered(page: string, taker: Partial<HoverTaker> = {}): Promise<string | undefined> {
  const first = page.startsWith("//- ") ? "" : "//- docs/maatregelen/1-pba-01-x.md\n";
  const { snapshot, position } = await atCursor(`${first}${page}${others}`);
  const result = hover(snapshot, position, { markdown: true, problems: false, ...taker });
  return result && typeof result.contents === "object" && "value" in result.contents
    ? result.contents.value
    : undefined;
}

describe("hover on frontmatter", () => {
  it("shows a reference with its explanation and labels, markup in them as text", async () => {
    assert.equal(
      await hovered("---\nvereiste:\n- avg-01$0-grondslag\n---"),
      `**Er is een \\*grondslag\\***

Verwerk niets zonder reden.

levenscyclus: ontwerp, ontwikkelen${"  "}
rollen: jurist

vereiste · urn:nl:ak:ver:avg-01`,
    );
  });

  it("shows what a role is, from its page, and how many pages use it", async () => {
    assert.equal(
      await hovered("---\nrollen:\n- jur$0ist\n---"),
      "**Jurist**\n\nHij kent de wet \\& regels.\n\nGebruikt op 1 vereiste en 2 maatregelen.",
    );
  });

  it("shows a label without page with what the site links it to", async () => {
    assert.equal(
      await hovered("//- docs/vereisten/aia-01-x.md\n---\nrisicogroep:\n- verboden$0-ai\n---"),
      "**verboden-ai** · risicogroep\n\nDit mag niet.\n\nGebruikt op 1 vereiste.",
    );
  });

  it("says nothing of a value that does not exist: its problem is said already", async () => {
    assert.equal(await hovered("---\nvereiste:\n- avg-99$0-weg\n---"), undefined);
  });

  it("puts an exception in words, on its labels and its operators", async () => {
    const sentence =
      "Deze vereiste geldt niet bij \\(risicogroep: **verboden-ai** of rol: niet **jurist**\\) en rol uit de AI-verordening: **aanbieder**.";
    const expression = '("risicogroep-verboden-ai" || !rollen-jurist) && rol-ai-act-aanbieder';
    for (const at of ["|$0|", "verboden$0-ai"]) {
      const marked = expression.replace(at.replace("$0", ""), () => at);
      const shown = await hovered(`//- docs/vereisten/aia-01-x.md\n---\nuitzondering:\n- ${marked}\n---`);
      assert.ok(shown?.endsWith(sentence), shown);
    }
  });

  it("shows what a field is for, what it takes, and that the page needs it", async () => {
    const shown = await hovered("---\nrol$0len:\n- jurist\n---");
    assert.match(shown ?? "", /^\*\*rollen\*\* · verplicht\n\n.*lijsten.*\n\nWaarden: jurist$/);
  });

  it("shows what a field of an earlier handbook is called now", async () => {
    assert.equal(await hovered("---\nbouw$0blok: x\n---"), "**bouwblok**\n\nHeet tegenwoordig onderwerp.");
  });

  it("shows what the handbook's settings say of a field as text, without markup or links of theirs", async () => {
    const settings =
      '//- algoritmekader.yml\nvelden:\n  doel: { omschrijving: "Zie [dit](command:x) <b>" }\n';
    const shown = await hovered(`---\ndo$0el: x\n---\n${settings}`);
    assert.equal(shown, "**doel**\n\nZie \\[dit\\]\\(command:x\\) \\<b\\>");
  });

  it("says nothing of a field that has the name of something of every object", async () => {
    const settings = "//- algoritmekader.yml\nvelden:\n  doel: { vorm: tekst }\n";
    for (const name of ["construc$0tor", "toStr$0ing", "__pro$0to__"]) {
      for (const others of ["", settings]) {
        const page = `---\n${name}: x\n---\n<!-- list_maatregelen ${name.replace("$0", "")}/x -->\n${others}`;
        assert.equal(await hovered(page), undefined);
      }
    }
  });

  it("counts pages of every kind and of none", async () => {
    const page = "---\nrollen: [ju$0rist]\n---\n//- docs/over.md\n---\nrollen: [jurist]\n---\n";
    assert.match((await hovered(page)) ?? "", /Gebruikt op 1 vereiste, 2 maatregelen en 1 andere pagina\.$/);
  });

  it("shows the page of a URN, and who else has it", async () => {
    assert.match(
      (await hovered("---\ntitle: x\n---\nZie urn:nl:ak:ver:avg$0-01.")) ?? "",
      /grondslag[\s\S]*vereiste · urn:nl:ak:ver:avg-01$/,
    );
    assert.match(
      (await hovered("---\nid: urn:nl:ak:mtr:owp$0-01\n---\n")) ?? "",
      /^\*\*urn:nl:ak:mtr:owp-01\*\*\n\n[\s\S]*\n\nOok de id van docs\/maatregelen\/2-owp-01-eerste\.md\.$/,
    );
  });

  it("shows the other pages with the same code of a framework, and those that the handbook's table names", async () => {
    const page = "---\ntitle: Deze\nsources:\n  ADR: [SV$0.1]\n---\n";
    assert.equal(await hovered(page), "**ADR SV.1**\n\nStaat ook op:\n\n- De eerste\n- De tweede");
    const table = "nummer,bron,maatregelen-ak\nSV.1,ADR,['urn:nl:ak:mtr:owp-01']\n";
    assert.equal(
      await hovered(`${page}//- relatie-ak-tot-toetsingskaders.csv\n${table}`),
      "**ADR SV.1**\n\nHoort volgens relatie-ak-tot-toetsingskaders.csv bij:\n\n- De eerste\n\nStaat ook op:\n\n- De eerste\n- De tweede",
    );
  });
});

describe("hover on a macro", () => {
  it("shows how many rows a list has, the first of them, and the columns", async () => {
    const shown = await hovered("<!-- list$0_maatregelen vereiste/avg-01-grondslag no-rol -->");
    assert.match(
      shown ?? "",
      /\n\nToont nu 2 maatregelen \\\(kolommen maatregelen, levenscyclus, onderwerpen\\\):\n\n- De eerste\n- De tweede$/,
    );
  });

  it("says what the site leaves out, except where the author points, where the editor says it", async () => {
    const at = (word: string) =>
      hovered(`<!-- list_maatregelen vereiste/avg-01-grondslag rollen/jurist -->`.replace(word, `${word}$0`));
    assert.match((await at("list")) ?? "", /telt niet mee/);
    assert.doesNotMatch((await at("rollen/ju")) ?? "", /telt niet mee/);
  });

  it("says so there too in an editor that does not show the problems of a place itself", async () => {
    for (const [comment, reason] of [
      ["list_maatregelen vereiste/avg-01-grondslag rollen/ju$0rist", /telt niet mee/],
      ["list_maatregelen no-f$0oo", /no-foo/],
      ["list_ver$0eistenX", /list\\_vereistenX/],
      ["LIST_VER$0EISTEN_ON_MAATREGELEN_PAGE", /hoofdletters|kleine letters/],
      ["list_maatregelen_on_hulp$0middelen_page", /hulpmiddel/],
    ] as const) {
      const page = `---\ntitle: x\n---\n<!-- ${comment} -->`;
      assert.match((await hovered(page, { problems: true })) ?? "", reason);
      assert.equal((await hovered(page, { problems: true }))?.match(/telt niet mee/g)?.length ?? 1, 1);
    }
    assert.match(
      (await hovered("---\nvereiste:\n- avg-99$0-weg\n---", { problems: true })) ?? "",
      /avg-99-weg/,
    );
    assert.match((await hovered("Zie [hi$0er](weg.md).", { problems: true })) ?? "", /weg\.md/);
  });

  it("names the page that keeps a list empty", async () => {
    const shown = await hovered(
      "<!-- list$0_maatregelen -->\n//- docs/maatregelen/stuk.md\n---\nrollen:\n---\n",
    );
    assert.match(shown ?? "", /niet: een veld in maatregelen\/stuk\.md is leeg/);
  });

  it("says so of all later lists of the page, too, which the site leaves as they are, and at which list it stops", async () => {
    const page = `---
vereiste: [avg-01-grondslag, stuk]
---
<!-- list_maatregelen -->
<!-- LIST -->
//- docs/vereisten/stuk.md
---
id: 5
---
`;
    const at = (name: string) =>
      hovered(page.replace("LIST", "list_vereisten_on_maatregelen_page").replace(name, `${name}$0`));
    const reason = "een veld in vereisten/stuk\\.md is leeg of van de verkeerde soort\\.";
    assert.match(
      (await at("list_maatregelen")) ?? "",
      new RegExp(
        `\n\nDe site toont deze lijst niet, want zij stopt al bij list.*_page op deze pagina: ${reason}`,
      ),
    );
    assert.match((await at("list_vereisten")) ?? "", new RegExp(`toont deze lijst niet: ${reason}`));
  });

  it("shows an empty reference as the site does", async () => {
    const page = "---\nvereiste: [avg-01-grondslag, ]\n---\n<!-- list_vereisten$0_on_maatregelen_page -->";
    const shown = await hovered(page.replace(", ]", ", null]"));
    assert.match(shown ?? "", /\n- None \\\(geen pagina\\\)(?:\n|$)/);
  });

  it("shows what the site says in the place of rows where the page refers to nothing", async () => {
    for (const field of ["", "vereiste: []\n", "vereiste:\n"]) {
      const shown = await hovered(
        `---\ntitle: x\n${field}---\n<!-- list_vereisten$0_on_maatregelen_page -->`,
      );
      assert.match(shown ?? "", /Toont nu: Geen vereisten beschikbaar voor deze maatregel\.$/);
    }
  });

  it("says that a text in the place of a list becomes a row for each of its letters", async () => {
    const shown = await hovered(
      "---\nvereiste: avg-01-grondslag\n---\n<!-- list_vereisten$0_on_maatregelen_page -->",
    );
    assert.match(shown ?? "", /een rij voor elke letter van "avg-01-grondslag"/);
  });

  it("shows the rows of the page's own references, one without page by its name", async () => {
    assert.match(
      (await hovered(
        "---\nvereiste: [avg-01-grondslag, weg]\n---\n<!-- list_vereisten$0_on_maatregelen_page -->",
      )) ?? "",
      /Toont nu 2 rijen, waarvan 1 zonder pagina:\n\n- Er is een \\\*grondslag\\\*\n- weg \\\(geen pagina\\\)(?:\n|$)/,
    );
  });

  it("shows the badges", async () => {
    assert.match(
      (await hovered("---\nid: urn:nl:ak:mtr:pba-01\nrollen: [jurist]\n---\n<!-- ta$0gs -->")) ?? "",
      /labels\.\n\n.*pba-01.*Jurist/,
    );
  });

  it("shows only what it is for where it stands in code", async () => {
    assert.doesNotMatch((await hovered("Tekst.\n\n    <!-- list$0_vereisten -->\n")) ?? "", /Toont nu/);
  });
});

describe("hover in the text", () => {
  it("shows the heading that a link leads to, with the first words below it", async () => {
    assert.equal(
      await hovered("[x](../vereisten/avg-01-grondslag.md#bronn$0en)"),
      "**Bronnen** · Er is een \\*grondslag\\*\n\nZie de wet. Daarin: Eén · Twee …",
    );
  });

  it("shows the page that a link leads to, also by its full address on the site", async () => {
    for (const target of ["../rollen/jurist.md", "https://kader.example/rollen/jurist/"]) {
      const shown = await hovered(`[x](${target}$0)\n//- mkdocs.yml\nsite_url: https://kader.example/\n`);
      assert.match(shown ?? "", /^\*\*Jurist\*\*\n\nHij kent/);
    }
  });

  it("says nothing of another site, and leaves a missing file to the problem that is there", async () => {
    assert.equal(await hovered("Zie [hier](https://exa$0mple.org)."), undefined);
    assert.equal(await hovered("Zie [hier](we$0g.md)."), undefined);
  });

  it("says that a file is missing where nothing else does", async () => {
    assert.equal(
      await hovered("Zie [hier](we$0g.md). <!-- algoritmekader: negeer broken-link -->"),
      "Er is geen bestand maatregelen/weg.md.",
    );
  });

  it("shows the definition of a word in a paragraph, heading, table, and the words of a link", async () => {
    for (const text of ["Een DP$0IA.", "## De DP$0IA nu", "| a |\n| - |\n| DP$0IA |"])
      assert.equal(await hovered(text), "**DPIA** · begrippenlijst\n\nEen onderzoek vooraf.");
    assert.match(
      (await hovered("[De DP$0IA](../rollen/jurist.md)")) ?? "",
      /Jurist[\s\S]*Een onderzoek vooraf\.$/,
    );
  });

  it("shows the definition of a word also where the word list holds more than definitions", async () => {
    const lists = [
      "# Begrippen\n\n*[DPIA]: Een\n    onderzoek *vooraf*.\n",
      "*[DPIA]:\n    Een onderzoek <b>vooraf</b>.\n",
    ];
    assert.match(
      (await hovered(`Een DP$0IA.\n//- includes/begrippenlijst.md\n${lists[0]}`)) ?? "",
      /\n\nEen/,
    );
    assert.match(
      (await hovered(`Een DP$0IA.\n//- includes/begrippenlijst.md\n${lists[1]}`)) ?? "",
      /\n\nEen onderzoek/,
    );
  });

  it("shows the anchor of a heading, and the text of a footnote", async () => {
    assert.equal(await hovered("## Een k$0op"), "Anker van deze kop: \\#een-kop");
    assert.equal(await hovered("## Een k$0op { id='a`b' }"), "Anker van deze kop: \\#a\\`b");
    assert.equal(await hovered("Tekst[^$01].\n\n[^1]: De *noot*.\n"), "De noot.");
  });

  it("shows nothing in plain text and in code", async () => {
    assert.equal(await hovered("Gewone te$0kst."), undefined);
    assert.equal(await hovered("Schrijf `DP$0IA`."), undefined);
  });

  it("is plain text for a client that shows no Markdown", async () => {
    assert.equal(
      await hovered("---\nvereiste:\n- avg-01$0-grondslag\n---", { markdown: false }),
      "Er is een *grondslag*\n\nVerwerk niets zonder reden.\n\nlevenscyclus: ontwerp, ontwikkelen\nrollen: jurist\n\nvereiste · urn:nl:ak:ver:avg-01",
    );
  });
});
