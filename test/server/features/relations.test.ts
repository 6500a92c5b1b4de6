import assert from "node:assert/strict";
import { relationsCsv } from "../../../server/src/features/relations/csv";
import { type RelatedPage, relations, relationsAnswer } from "../../../server/src/features/relations/index";
import { relationPlace } from "../../../server/src/features/relations/place";
import { openFixture } from "../../support/handbook";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";

const fixture = `//- docs/wetten/vereisten/avg-01-grondslag.md
---
title: "Een grondslag; altijd"
id: urn:nl:ak:ver:avg-01
---
//- docs/wetten/vereisten/woo-01-openbaar.md
---
title: =1+1
id: urn:nl:ak:ver:woo-01
---
//- docs/wetten/vereisten/index.md
# Alle vereisten
//- docs/wetten/maatregelen/2-owp-01-ontwerp.md
---
title: Ontwerp
id: urn:nl:ak:mtr:owp-01
levenscyclus: [ontwerp, ontwerp, probleemanalyse]
vereiste:
- avg-01-grondslag
- bestaat-niet
- avg-01-grondslag
-
---
//- docs/wetten/maatregelen/zonder-code.md
---
levenscyclus: onbekende-fase
vereiste: woo-01-openbaar
---
//- docs/wetten/hulpmiddelen/hulp.md
---
title: Hulp
categorie: [impact-assessment]
vereiste: [woo-01-openbaar]
maatregel: [2-owp-01-ontwerp]
---
//- docs/levenscyclus/ontwerp.md
---
title: Fase 2, ontwerp
---
//- docs/levenscyclus/probleemanalyse.md
---
title: Fase 1, probleemanalyse
---
//- includes/begrippenlijst.md
*[AVG]: Algemene verordening gegevensbescherming.
//- mkdocs.yml
site_name: Proef
nav:
  - levenscyclus/probleemanalyse.md
  - levenscyclus/ontwerp.md
`;

function codes(pages: readonly RelatedPage[], places: readonly number[]): string {
  return places.map((place) => pages[place]?.code).join(" ");
}

describe("relations", () => {
  it("name each vereiste, maatregel and hulpmiddel with what its frontmatter refers to", async () => {
    const { pages, name } = relations((await openFixture(fixture)).handbook);
    assert.equal(name, "Proef");
    assert.deepEqual(
      pages.map((page) => `${page.kind} ${page.code} "${page.title}" -> ${codes(pages, page.refersTo)}`),
      [
        'hulpmiddel hulp "Hulp" -> woo-01 owp-01',
        'maatregel owp-01 "Ontwerp" -> avg-01',
        'maatregel zonder-code "zonder-code" -> woo-01',
        'vereiste avg-01 "Een grondslag; altijd" -> ',
        'vereiste woo-01 "=1+1" -> ',
      ],
    );
  });

  it("name laws as the site's own filter does", async () => {
    const { laws } = relations((await openFixture(fixture)).handbook);
    assert.deepEqual(laws, [
      { term: "avg", title: "AVG" },
      { term: "woo", title: "WOO" },
    ]);
  });

  it("put phases in the order of the menu, and unknown ones last", async () => {
    const { phases, categories } = relations((await openFixture(fixture)).handbook);
    assert.deepEqual(
      phases.map(({ title }) => title),
      ["Fase 1, probleemanalyse", "Fase 2, ontwerp", "Onbekende fase"],
    );
    assert.deepEqual(categories, [{ term: "impact-assessment", title: "Impact assessment" }]);
  });

  it("follow a change at once", async () => {
    const { handbook } = await openFixture(fixture);
    const page = handbook.page("docs/wetten/maatregelen/zonder-code.md");
    handbook.setText(page?.uri ?? "", "---\nvereiste: [avg-01-grondslag]\n---\n", 1);
    const { pages } = relations(handbook);
    assert.equal(codes(pages, pages[2]?.refersTo ?? []), "avg-01");
  });

  it("stay the same object until something changes that they hold", async () => {
    const { handbook } = await openFixture(fixture);
    const before = relations(handbook);
    const path = "docs/wetten/maatregelen/2-owp-01-ontwerp.md";
    const type = (from: string, to: string, at = path) => {
      const { uri = "", text = "" } = handbook.page(at) ?? {};
      assert.ok(text.includes(from));
      handbook.setText(uri, text.replace(from, to), 1);
      return relations(handbook);
    };
    const withToelichting = type("title: Ontwerp", "toelichting: Uitleg\ntitle: Ontwerp");
    assert.equal(withToelichting, before, "a field that they do not show");
    const renamed = type("title: Ontwerp", "title: Schets");
    assert.notEqual(renamed, before);
    assert.equal(renamed.pages[1]?.title, "Schets");
    assert.equal(
      type("Fase 2, ontwerp", "Fase twee", "docs/levenscyclus/ontwerp.md").phases[1]?.title,
      "Fase twee",
    );
    assert.equal(type("*[AVG]", "*[WOO]: Wet.\n*[AVG]", "includes/begrippenlijst.md").laws.length, 2);
    assert.equal(type("site_name: Proef", "site_name: Kader", "mkdocs.yml").name, "Kader");
  });

  it("are sent only to who does not have them", async () => {
    const { handbook } = await openFixture(fixture);
    const first = relationsAnswer([handbook]);
    assert.deepEqual(first.items, [relations(handbook)]);
    assert.deepEqual(relationsAnswer([handbook], first.resultId), { resultId: first.resultId });
    handbook.setText(handbook.uriOf("docs/wetten/vereisten/woo-02-nieuw.md"), "", 1);
    const second = relationsAnswer([handbook], first.resultId);
    assert.notEqual(second.resultId, first.resultId);
    assert.equal(second.items?.[0]?.pages.length, 6);
  });

  it("are found again at the item of the frontmatter that makes them", async () => {
    const { handbook } = await openFixture(fixture);
    const place = (from: string, to: string) => {
      const page = handbook.page(`docs/wetten/${from}.md`);
      assert.ok(page);
      const range = relationPlace(handbook, page, handbook.uriOf(`docs/wetten/${to}.md`));
      const { start, end } = range ? page.document.lines.offsets(range) : { start: 0, end: 0 };
      return range && `${range.start.line}: ${page.text.slice(start, end)}`;
    };
    const page = handbook.page("docs/wetten/hulpmiddelen/hulp.md");
    handbook.setText(
      page?.uri ?? "",
      `---\ntitle: Na 2-owp-01-ontwerp\nvereiste: [ "woo-01-openbaar" ]\n---\n`,
      1,
    );
    assert.equal(place("hulpmiddelen/hulp", "vereisten/woo-01-openbaar"), "2: woo-01-openbaar");
    assert.equal(place("hulpmiddelen/hulp", "maatregelen/2-owp-01-ontwerp"), null);
    assert.equal(place("maatregelen/zonder-code", "vereisten/woo-01-openbaar"), "2: woo-01-openbaar");
    assert.equal(place("hulpmiddelen/hulp", "vereisten/is-er-niet"), null);
  });

  it("are those between all kinds of page that refer to each other, also kinds of the handbook itself", async () => {
    const { handbook } = await openFixture(`//- docs/risicos/fraude.md
---
vereiste: [avg-01-a]
---
//- docs/vereisten/avg-01-a.md
//- algoritmekader.yml
paginasoorten:
  risico:
    map: risicos
    velden: { vereiste: optioneel }
`);
    const { pages } = relations(handbook);
    assert.deepEqual(
      pages.map(({ kind, refersTo }) => [kind, codes(pages, refersTo)]),
      [
        ["risico", "avg-01"],
        ["vereiste", ""],
      ],
    );
  });

  it("of the real handbook are those that its pages list", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    const { pages } = relations((await realHandbook()).handbook);
    assert.deepEqual(
      ["vereiste", "maatregel", "hulpmiddel"].map((name) => pages.filter(({ kind }) => kind === name).length),
      [63, 108, 28],
    );
  });
});

describe("the matrix as a spreadsheet", () => {
  it("is one that a Dutch Excel opens: with byte order mark, semicolons and quotes where needed", async () => {
    const { handbook } = await openFixture(fixture);
    assert.equal(
      relationsCsv(handbook, "nl"),
      [
        "\uFEFFCode;Vereiste;Wet;Aantal maatregelen;owp-01 Ontwerp;zonder-code zonder-code",
        'avg-01;"Een grondslag; altijd";AVG;1;x;',
        // A title that would be a formula is a text.
        "woo-01;'=1+1;WOO;1;;x",
        "",
      ].join("\r\n"),
    );
  });

  it("speaks the language of the author", async () => {
    const { handbook } = await openFixture(fixture);
    assert.match(relationsCsv(handbook, "en"), /^\uFEFFCode;Vereiste;Law;Number of maatregelen;/);
  });

  it("can be of some pages only", async () => {
    const { handbook } = await openFixture(fixture);
    const only = ["docs/wetten/vereisten/woo-01-openbaar.md", "docs/wetten/maatregelen/zonder-code.md"];
    assert.equal(
      relationsCsv(
        handbook,
        "nl",
        only.map((path) => handbook.uriOf(path)),
      ),
      "\uFEFFCode;Vereiste;Wet;Aantal maatregelen;zonder-code zonder-code\r\nwoo-01;'=1+1;WOO;1;x\r\n",
    );
  });
});
