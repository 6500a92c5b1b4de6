import assert from "node:assert/strict";
import { relations } from "../../../server/src/features/relations/index";
import { workspaceSymbols } from "../../../server/src/features/workspaceSymbol";
import { openFixture } from "../../support/handbook";

const handbook = `//- docs/vereisten/avg-13-dpia-verplicht.md
---
title: Een DPIA is verplicht bij een reëel risico
id: urn:nl:ak:ver:avg-13
---
## Bronnen { data-search-exclude }
\`\`\`
# geen kop
\`\`\`
//- docs/maatregelen/2-owp-01-rollen.md
---
title: Beschrijf de rollen
id: urn:nl:ak:mtr:owp-01
---
## De [rol](../rollen/jurist.md) van *Eén*
//- docs/rollen/jurist.md
# Jurist

Onderstreept
------------
//- includes/begrippenlijst.md
*[DPIA]: Een onderzoek vooraf.
*[jurist]: Iemand die rechten studeerde.
`;

/** The hits, one a line: name and, in parentheses, what it stands in. */
async function found(query: string, withHeadings = true): Promise<string[]> {
  const { handbook: opened } = await openFixture(handbook);
  return workspaceSymbols([opened], query, "nl", withHeadings).map(
    ({ name, containerName }) => `${name} (${containerName})`,
  );
}

describe("finding symbols in the workspace", () => {
  const vereiste = "avg-13 · Een DPIA is verplicht bij een reëel risico";

  it("finds a page by words of its title, without capitals or accents, in any order", async () => {
    assert.deepEqual(await found("dpia verplicht"), [`${vereiste} (vereiste)`]);
    assert.deepEqual(await found("RISICO reëel"), [`${vereiste} (vereiste)`]);
  });

  it("finds a page by its short code", async () => {
    assert.deepEqual(await found("owp-01"), ["owp-01 · Beschrijf de rollen (maatregel)"]);
  });

  it("calls a page by the code of its id, as the site does, where its file name has another", async () => {
    const { handbook: opened } = await openFixture(
      "//- docs/vereisten/avg-01-a.md\n---\ntitle: A\nid: urn:nl:ak:ver:avg-02\n---\n",
    );
    assert.equal(workspaceSymbols([opened], "avg-01", "nl", true)[0]?.name, "avg-01-a · avg-02 · A");
    assert.equal(relations(opened).pages[0]?.code, "avg-02");
  });

  it("finds a page by its file name or URN, and says so in the name, by which VS Code filters", async () => {
    assert.deepEqual(await found("2-owp-01-rollen"), [
      "2-owp-01-rollen · owp-01 · Beschrijf de rollen (maatregel)",
    ]);
    assert.deepEqual(await found("urn:nl:ak:ver:avg-13"), [`urn:nl:ak:ver:avg-13 · ${vereiste} (vereiste)`]);
  });

  it("gives a name with the letters of the query where accents would hide it from VS Code", async () => {
    assert.deepEqual(await found("reeel"), [`reeel · ${vereiste} (vereiste)`]);
  });

  it("finds headings without their markup, underlined ones too, and none in code", async () => {
    assert.deepEqual(await found("bronnen"), [`Bronnen (${vereiste})`]);
    assert.deepEqual(await found("rol van een"), [
      "rol van een · De rol van Eén (owp-01 · Beschrijf de rollen)",
    ]);
    assert.deepEqual(await found("onderstreept"), ["Onderstreept (Jurist)"]);
    assert.deepEqual(await found("geen kop"), []);
  });

  it("leaves headings to an editor that finds them itself", async () => {
    assert.deepEqual(await found("bronnen", false), []);
  });

  it("finds terms of the word list, after pages that are called the same", async () => {
    assert.deepEqual(await found("jurist"), [
      "Jurist (pagina)",
      "jurist (begrippenlijst)",
      "Jurist (Jurist)",
    ]);
  });

  it("gives all pages for an empty query", async () => {
    assert.equal((await found("")).length, 3);
  });
});
