import assert from "node:assert/strict";
import type { Refactoring, Refusal } from "../../../server/src/refactor/refactoring";
import { renameGlossaryTerm } from "../../../server/src/refactor/renameGlossaryTerm";
import { renameHeading } from "../../../server/src/refactor/renameHeading";
import { renameId } from "../../../server/src/refactor/renameId";
import { renameTerm } from "../../../server/src/refactor/renameTerm";
import type { Handbook } from "../../../server/src/workspace/handbook";
import { afterwards, refusalOf } from "./applied";

describe("renaming a term", () => {
  const fixture = `//- docs/rollen/jurist.md
---
title: Jurist
---
//- docs/maatregelen/a.md
---
rollen: [jurist]
---`;

  it("renames its page and every use", async () => {
    assert.equal(
      await afterwards(fixture, (handbook) => renameTerm(handbook, "rollen", "jurist", "advocaat")),
      `//- docs/maatregelen/a.md
---
rollen: [advocaat]
---
//- docs/rollen/advocaat.md
---
title: Jurist
---
`,
    );
  });

  it("renames the pictures that carry its name", async () => {
    const changed = await afterwards(
      `${fixture}
//- docs/afbeeldingen/iconen/jurist.png
//- docs/afbeeldingen/jurist.jpg
//- docs/afbeeldingen/advocaat.jpg
//- docs/index.md
![](afbeeldingen/iconen/jurist.png) ![](afbeeldingen/jurist.jpg)`,
      (handbook) => renameTerm(handbook, "rollen", "jurist", "advocaat"),
    );
    assert.match(changed, /^\/\/- docs\/afbeeldingen\/iconen\/advocaat\.png$/m);
    assert.ok(
      changed.includes("![](afbeeldingen/iconen/advocaat.png) ![](afbeeldingen/jurist.jpg)"),
      "a picture whose new name is taken keeps its own",
    );
  });

  const tool = "//- docs/hulpmiddelen/a.md\n---\ncategorie:\n- register # soort\n---";
  const list = "//- docs/b.md\n<!-- list_hulpmiddelen categorie/register no-id -->";

  it("renames a term of a list everywhere, and tells the handbook's settings", async () => {
    assert.equal(
      await afterwards(`${tool}\n${list}`, (handbook) =>
        renameTerm(handbook, "categorie", "register", "overzicht"),
      ),
      `//- algoritmekader.yml
woordenlijsten:
  categorie:
    - overzicht
//- docs/b.md
<!-- list_hulpmiddelen categorie/overzicht no-id -->
//- docs/hulpmiddelen/a.md
---
categorie:
- overzicht # soort
---
`,
    );
  });

  for (const [name, before, after] of [
    [
      "in the place of the old one",
      "woordenlijsten:\n  categorie:\n  - kaart\n  - register # ons eigen\n",
      "woordenlijsten:\n  categorie:\n  - kaart\n  - overzicht # ons eigen\n",
    ],
    [
      "beside other terms",
      "woordenlijsten:\n  categorie:\n    naam: soort\n    termen:\n      - kaart\n",
      "woordenlijsten:\n  categorie:\n    naam: soort\n    termen:\n      - overzicht\n      - kaart\n",
    ],
    [
      "beside other vocabularies",
      "# Van ons\nwoordenlijsten:\n  # Nog een\n  rollen: [gast]\n",
      "# Van ons\nwoordenlijsten:\n  # Nog een\n  categorie:\n    - overzicht\n  rollen: [gast]\n",
    ],
    [
      "below other settings",
      "regels:\n  mojibake: off\n",
      "regels:\n  mojibake: off\nwoordenlijsten:\n  categorie:\n    - overzicht\n",
    ],
  ] as const) {
    it(`writes the new term into settings that are there: ${name}`, async () => {
      const changed = await afterwards(`//- algoritmekader.yml\n${before}${tool}`, (handbook) =>
        renameTerm(handbook, "categorie", "register", "overzicht"),
      );
      assert.equal(changed.slice(0, changed.indexOf("//- docs/")), `//- algoritmekader.yml\n${after}`);
    });
  }

  for (const [name, vocabulary, term, to, reason] of [
    ["of a list to one that is there", "categorie", "register", "template", "name-taken"],
    ["of a list to a name with a space", "categorie", "register", "een register", "invalid-name"],
    ["that the site fixes", "risicogroep", "verboden-ai", "x", "fixed"],
    ["that there is not", "rollen", "notaris", "x", "unknown"],
    ["to a name that is a path", "rollen", "jurist", "a/b", "invalid-name"],
    ["to nothing", "rollen", "jurist", " ", "invalid-name"],
  ] as const) {
    it(`refuses a term ${name}`, async () => {
      const result = await refusalOf(fixture, (handbook) => renameTerm(handbook, vocabulary, term, to));
      assert.equal(result.reason, reason);
    });
  }
});

const heading =
  (path: string, words: string, to: string) =>
  (handbook: Handbook): Refactoring | Refusal => {
    const page = handbook.page(path);
    const found = page?.document.markdown.headings.find(({ text }) => text === words);
    assert.ok(page && found);
    return renameHeading(handbook, page, found, to);
  };

describe("renaming a heading", () => {
  it("follows the anchor in all links, and keeps markup and attributes of the heading", async () => {
    assert.equal(
      await afterwards(
        `//- docs/over/a.md
## [Één taak](b.md) { data-search-exclude }
[hier](#een-taak) [zelf](a.md#een-taak) [ander](b.md#een-taak)
//- docs/over/b.md
[a](a.md#een-taak "x") <a href="../a/#een-taak">a</a> [r] https://x.nl/over/a/#een-taak.

[r]: a.md?q#een-taak
//- mkdocs.yml
site_url: https://x.nl/`,
        heading("docs/over/a.md", "Één taak", "Twee taken"),
      ),
      `//- docs/over/a.md
## [Twee taken](b.md) { data-search-exclude }
[hier](#twee-taken) [zelf](a.md#twee-taken) [ander](b.md#een-taak)
//- docs/over/b.md
[a](a.md#twee-taken "x") <a href="../a/#twee-taken">a</a> [r] https://x.nl/over/a/#twee-taken.

[r]: a.md?q#twee-taken
`,
    );
  });

  it("follows the anchor in links from the server's root", async () => {
    assert.equal(
      await afterwards(
        "//- docs/a.md\n## Taak\n//- docs/b.md\n[x](/kader/a/#taak) [y](/a/#taak)\n//- mkdocs.yml\nsite_url: https://x.nl/kader/",
        heading("docs/a.md", "Taak", "Werk"),
      ),
      "//- docs/a.md\n## Werk\n//- docs/b.md\n[x](/kader/a/#werk) [y](/a/#taak)\n",
    );
  });

  it("follows the numbers behind equal anchors", async () => {
    assert.equal(
      await afterwards(
        `//- docs/a.md
## Bron
## Bron

[een](#bron) [twee](#bron_1)`,
        heading("docs/a.md", "Bron", "Herkomst"),
      ),
      `//- docs/a.md
## Herkomst
## Bron

[een](#herkomst) [twee](#bron)
`,
    );
  });

  it("leaves the anchor alone that an author gave", async () => {
    assert.equal(
      await afterwards(
        "//- docs/a.md\nOud\n===\n\n## Taak {: #t }\n[t](#t)",
        heading("docs/a.md", "Taak", "Werk"),
      ),
      "//- docs/a.md\nOud\n===\n\n## Werk {: #t }\n[t](#t)\n",
    );
  });

  it("refuses nothing, two lines, and another level", async () => {
    const fixture = "//- docs/a.md\n## Taak\n#Werk\n";
    const refuse = (words: string, to: string) => refusalOf(fixture, heading("docs/a.md", words, to));
    assert.equal((await refuse("Taak", " ")).reason, "invalid-name");
    assert.equal((await refuse("Taak", "a\nb")).reason, "invalid-name");
    assert.equal((await refuse("Werk", "#1")).reason, "invalid-name");
  });
});

describe("renaming a term of the word list", () => {
  const fixture = `//- includes/begrippenlijst.md
*[DPIA]: Een gegevensbeschermingseffectbeoordeling, kort DPIA.
*[pre-scan DPIA]: Vooraf.
//- docs/a.md
---
title: De DPIA
---
## De DPIA
Een DPIA, geen DPIAs, een pre-scan DPIA, [DPIA](x.md), [DPIA][], \`DPIA\`. [kop](#de-dpia)

[DPIA]: https://x.nl/DPIA`;

  it("follows where pages show it with its definition, and in the anchors of headings", async () => {
    assert.equal(
      await afterwards(fixture, (handbook) => renameGlossaryTerm(handbook, "DPIA", "GEB")),
      `//- docs/a.md
---
title: De DPIA
---
## De GEB
Een GEB, geen DPIAs, een pre-scan DPIA, [GEB](x.md), [DPIA][], \`DPIA\`. [kop](#de-geb)

[DPIA]: https://x.nl/DPIA
//- includes/begrippenlijst.md
*[GEB]: Een gegevensbeschermingseffectbeoordeling, kort DPIA.
*[pre-scan DPIA]: Vooraf.
`,
    );
  });

  it("leaves the texts alone when asked to", async () => {
    const after = await afterwards(fixture, (handbook) =>
      renameGlossaryTerm(handbook, "DPIA", "GEB", { inTexts: false }),
    );
    assert.match(after, /^\/\/- includes\/begrippenlijst\.md\n\*\[GEB\]/);
  });

  for (const [name, term, to, reason] of [
    ["a term that is not in the list", "AVG", "x", "unknown"],
    ["a name that is in the list", "DPIA", "pre-scan DPIA", "name-taken"],
    ["a name that ends the term", "DPIA", "a]b", "invalid-name"],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const result = await refusalOf(fixture, (handbook) => renameGlossaryTerm(handbook, term, to));
      assert.equal(result.reason, reason);
    });
  }
});

describe("renaming an id", () => {
  const fixture = `//- docs/maatregelen/2-owp-05-x.md
---
id: urn:nl:ak:mtr:owp-05
---
//- docs/maatregelen/2-owp-06-y.md
---
id: urn:nl:ak:mtr:owp-06
---
//- docs/hulpmiddelen/h.md
---
maatregel: [2-owp-05-x]
---`;
  const renaming =
    (id: string, path = "docs/maatregelen/2-owp-05-x.md") =>
    (handbook: Handbook) => {
      const page = handbook.page(path);
      assert.ok(page);
      return renameId(handbook, page, id);
    };

  it("renames the page after it, with all references", async () => {
    assert.equal(
      await afterwards(fixture, renaming("urn:nl:ak:mtr:imp-07")),
      `//- docs/hulpmiddelen/h.md
---
maatregel: [2-imp-07-x]
---
//- docs/maatregelen/2-imp-07-x.md
---
id: urn:nl:ak:mtr:imp-07
---
`,
    );
  });

  it("refuses an id of another page, one that is none, and a page without id", async () => {
    assert.equal((await refusalOf(fixture, renaming("urn:nl:ak:mtr:owp-06"))).reason, "id-taken");
    assert.equal((await refusalOf(fixture, renaming("owp-07"))).reason, "invalid-name");
    const ofTool = renaming("urn:nl:ak:hlp:owp-07", "docs/hulpmiddelen/h.md");
    assert.equal((await refusalOf(fixture, ofTool)).reason, "unknown");
  });
});
