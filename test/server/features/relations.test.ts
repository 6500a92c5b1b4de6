import assert from "node:assert/strict";
import { type RelatedPage, relations, relationsCsv } from "../../../server/src/features/relations";
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
      relationsCsv(handbook),
      [
        "\uFEFFCode;Vereiste;Wet;Aantal maatregelen;owp-01 Ontwerp;zonder-code zonder-code",
        'avg-01;"Een grondslag; altijd";AVG;1;x;',
        // A title that would be a formula is a text.
        "woo-01;'=1+1;WOO;1;;x",
        "",
      ].join("\r\n"),
    );
  });

  it("can be of some pages only", async () => {
    const { handbook } = await openFixture(fixture);
    const only = ["docs/wetten/vereisten/woo-01-openbaar.md", "docs/wetten/maatregelen/zonder-code.md"];
    assert.equal(
      relationsCsv(
        handbook,
        only.map((path) => handbook.uriOf(path)),
      ),
      "\uFEFFCode;Vereiste;Wet;Aantal maatregelen;zonder-code zonder-code\r\nwoo-01;'=1+1;WOO;1;x\r\n",
    );
  });
});
