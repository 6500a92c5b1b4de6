import assert from "node:assert/strict";
import { documentHighlights } from "../../../server/src/features/documentHighlight";
import { references } from "../../../server/src/features/references";
import { type AtCursor, atCursor } from "../../support/snapshot";

const vereiste = "//- docs/vereisten/avg-01-grondslag.md\n";

/** A handbook in which everything that can refer to the vereiste does so; the ranges that refer are marked. */
const others = `
//- docs/maatregelen/1-pba-01-reden.md
---
title: Geef een reden
vereiste: [avg-01-grondslag]
           ^^^^^^^^^^^^^^^^ frontmatter
---
Zie [de grondslag](../vereisten/avg-01-grondslag.md#bronnen) of [haar][g]:
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link, bronnen
                                                                ^^^^^^^^^ label
urn:nl:ak:ver:avg-01.
^^^^^^^^^^^^^^^^^^^^ id

[g]: ../vereisten/avg-01-grondslag.md
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ definition
//- docs/rollen/jurist.md
# Jurist

<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->
                               ^^^^^^^^^^^^^^^^ macro

<a href="../../vereisten/avg-01-grondslag/">x</a>
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ html

Op https://example.org/kader/vereisten/avg-01-grondslag/#bronnen, dus.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address, bronnen

\`[code](../vereisten/avg-01-grondslag.md)\`
//- docs/vereisten/avg-01-grondslag-anders.md
---
title: Iets anders
uitzondering: ["!rollen-jurist || risicogroep-verboden-ai"]
                 ^^^^^^^^^^^^^ exception
                                  ^^^^^^^^^^^^^^^^^^^^^^^ verboden
risicogroep: [verboden-ai]
              ^^^^^^^^^^^ verboden
sources:
  ADR: SV.1
       ^^^^ source
---
Een algoritme.
    ^^^^^^^^^ word
//- includes/begrippenlijst.md
*[algoritme]: Een stappenplan.
  ^^^^^^^^^ declaration
//- mkdocs.yml
site_url: https://example.org/kader/
nav:
- vereisten/avg-01-grondslag.md
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ navigation
`;

/** What the references are marked with, sorted; a place that is not marked is given as it stands. */
async function referred(fixture: string, includeDeclaration = false): Promise<readonly string[]> {
  const test = await atCursor(fixture + others);
  return references(test.snapshot, test.position, includeDeclaration)
    .map(({ uri, range }) => markAt(test, uri, range))
    .sort();
}

function markAt({ handbook, files }: AtCursor, uri: string, place: object): string {
  const page = handbook.pageByUri(uri);
  assert.ok(page);
  for (const { range, text } of files.find(({ path }) => path === page.path)?.marks ?? []) {
    if (JSON.stringify(page.document.lines.range(range)) === JSON.stringify(place)) return text;
  }
  return `${page.path} ${JSON.stringify(place)}`;
}

const toVereiste = [
  ...["address, bronnen", "definition", "frontmatter", "html", "id", "label", "link, bronnen", "macro"],
  "navigation",
];

describe("find all references", () => {
  it("finds everything that points at a page, from its title", async () => {
    const page = `${vereiste}---\ntitle: Een $0titel\nid: urn:nl:ak:ver:avg-01\n---\n`;
    assert.deepEqual(await referred(page), toVereiste);
  });

  for (const [place, text] of [
    ["its id", "---\nid: urn:nl:ak:ver$0:avg-01\n---\n"],
    ["the line above its frontmatter", "--$0-\nid: urn:nl:ak:ver:avg-01\n---\n"],
    ["the line below its frontmatter", "---\nid: urn:nl:ak:ver:avg-01\n-$0--\n"],
    ["its level-1 heading", "---\nid: urn:nl:ak:ver:avg-01\n---\n# De gr$0ondslag\n"],
  ] as const)
    it(`finds the same from ${place}`, async () => {
      assert.deepEqual(await referred(vereiste + text), toVereiste);
    });

  it("finds the same from a reference, with the title as the declaration if wanted", async () => {
    const page =
      "//- docs/maatregelen/1-pba-02-x.md\n---\nvereiste:\n- avg-01-gr$0ondslag\n  ^^^^^^^^^^^^^^^^ here\n---\n";
    const target =
      "//- docs/vereisten/avg-01-grondslag.md\n---\ntitle: Grondslag\n       ^^^^^^^^^ declared\nid: urn:nl:ak:ver:avg-01\n---\n";
    assert.deepEqual(await referred(page + target), [...toVereiste, "here"].sort());
    assert.deepEqual(await referred(page + target, true), [...toVereiste, "here", "declared"].sort());
  });

  it("finds from an id that more pages have what points to any of them, each place once", async () => {
    const { snapshot, position } = await atCursor(
      "//- docs/vereisten/b.md\n---\nid: urn:nl:ak:ver:av$0g-01\n---\n//- docs/vereisten/a.md\n---\nid: urn:nl:ak:ver:avg-01\n---\n//- docs/c.md\nZie urn:nl:ak:ver:avg-01 [a](vereisten/a.md) [b](vereisten/b.md)\n",
    );
    const found = (withDeclaration: boolean) =>
      references(snapshot, position, withDeclaration).map(({ uri }) => snapshot.handbook.pathOf(uri));
    assert.deepEqual(found(false), ["docs/c.md", "docs/c.md", "docs/c.md"]);
    assert.deepEqual(found(true).slice(0, 1), ["docs/vereisten/b.md"]);
    assert.ok(found(true).includes("docs/vereisten/a.md"));
  });

  it("finds from a heading the links that jump to it, on its own page too", async () => {
    const page = `${vereiste}## Bro$0nnen\n^^^^^^^^^^ heading\n\nTerug naar [de bronnen](#bronnen).\n                        ^^^^^^^^ own\n`;
    assert.deepEqual(await referred(page), ["address, bronnen", "link, bronnen", "own"]);
    assert.deepEqual(await referred(page, true), ["address, bronnen", "heading", "link, bronnen", "own"]);
  });

  it("finds a role in fields, exceptions and links", async () => {
    const page =
      "//- docs/maatregelen/1-pba-02-x.md\n---\nrollen:\n- ju$0rist\n  ^^^^^^ field\n---\n[x](../rollen/jurist.md)\n    ^^^^^^^^^^^^^^^^^^^ here\n";
    assert.deepEqual(await referred(page), ["exception", "field", "here"]);
  });

  it("finds a value that has no page", async () => {
    const page =
      "//- docs/vereisten/aia-01-x.md\n---\nrisicogroep: verboden$0-ai\n             ^^^^^^^^^^^ here\n---\n";
    assert.deepEqual(await referred(page), ["here", "verboden", "verboden"]);
  });

  it("finds a code of a framework, by how it is written", async () => {
    const page =
      "//- docs/maatregelen/1-pba-02-x.md\n---\nsources:\n  ADR:\n  - SV.$01\n    ^^^^ here\n  ARK: SV.1\n---\n";
    assert.deepEqual(await referred(page), ["here", "source"]);
  });

  it("finds a term of the word list where pages show it, from its definition", async () => {
    const glossary =
      "//- includes/begrippenlijst.md\n*[algo$0ritme]: Een stappenplan.\n  ^^^^^^^^^ definition\n";
    const test = await atCursor(
      `${glossary}//- docs/a.md\nEen algoritme, \`algoritme\`, algoritmes.\n    ^^^^^^^^^ word\n`,
    );
    const found = (withDeclaration: boolean) =>
      references(test.snapshot, test.position, withDeclaration).map(({ uri, range }) =>
        markAt(test, uri, range),
      );
    assert.deepEqual(found(false), ["word"]);
    assert.deepEqual(found(true), ["definition", "word"]);
  });

  it("finds the links to a file that is no page, and to a page of another site", async () => {
    const page = (target: string) =>
      `//- docs/a.md\n![x](${target})\n//- docs/b/c.md\n![y](../plaatje.png) [z](https://example.nl/wet?a=1&amp;b=2)\n     ^^^^^^^^^^^^^^ file\n                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address\n//- docs/plaatje.png\n`;
    for (const [target, mark] of [
      ["plaa$0tje.png", "file"],
      ["https://example.nl/w$0et?a=1&b=2", "address"],
    ] as const) {
      const test = await atCursor(page(target));
      const found = references(test.snapshot, test.position, false);
      assert.equal(found.length, 2);
      assert.equal(markAt(test, found[1]?.uri ?? "", found[1]?.range ?? {}), mark);
    }
  });

  it("finds links to the index page of a folder that name neither", async () => {
    const test = await atCursor(
      '//- docs/rollen/index.md\n# Rol$0len\n//- docs/rollen/jurist.md\n[terug](./index.md) <a href="../">x</a> [weg](../onderwerpen.md)\n        ^^^^^^^^^^ one\n                             ^^^ two\n',
    );
    const found = references(test.snapshot, test.position, false).map(({ uri, range }) =>
      markAt(test, uri, range),
    );
    assert.deepEqual(found, ["one", "two"]);
  });

  it("finds the pages with a term of a list, from a page and from the handbook's settings", async () => {
    const page = "docs/hulpmiddelen/a.md\n---\ncategorie: [gids]\n---\n";
    const settings = "algoritmekader.yml\nwoordenlijsten:\n  categorie: [spel, gids]\n";
    for (const [first, second] of [
      [page, settings],
      [settings, page],
    ] as const) {
      const { snapshot, position } = await atCursor(`//- ${first.replace("gids", "gi$0ds")}//- ${second}`);
      const found = references(snapshot, position, true).map(({ uri }) => snapshot.handbook.pathOf(uri));
      assert.deepEqual(found, ["algoritmekader.yml", "docs/hulpmiddelen/a.md"]);
      assert.equal(documentHighlights(snapshot, position)?.length, 1);
    }
  });

  it("finds nothing from plain text, a field or a macro", async () => {
    for (const text of ["Gewone te$0kst.", "---\nrol$0len: []\n---\n", "<!-- ta$0gs -->"])
      assert.deepEqual(await referred(vereiste + text), []);
  });
});

/** Marks every highlighted place: `[` read `]`, `{` write `}`. */
async function highlighted(fixture: string): Promise<string | undefined> {
  const { snapshot, position } = await atCursor(`//- docs/vereisten/avg-01-x.md\n${fixture}`);
  const { document, text } = snapshot.page;
  let shown = text;
  const marks = documentHighlights(snapshot, position)?.map(({ range, kind }) => ({
    ...document.lines.offsets(range),
    signs: kind === 3 ? "{}" : "[]",
  }));
  for (const { start, end, signs } of (marks ?? []).sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}${signs[0]}${shown.slice(start, end)}${signs[1]}${shown.slice(end)}`;
  return marks && shown;
}

describe("highlights", () => {
  it("mark a heading and the links to it", async () => {
    assert.equal(
      await highlighted("## Bro$0nnen\n\nZie [hier](#bronnen).\n"),
      "{## Bronnen}\n\nZie [hier]([#bronnen]).\n",
    );
  });

  it("mark a footnote's mark wherever it stands, with the footnote itself", async () => {
    assert.equal(
      await highlighted("Een[^1], twee[^$01].\n\n[^1]: Bron.\n"),
      "Een[[^1]], twee[[^1]].\n\n{[^1]}: Bron.\n",
    );
  });

  it("mark a term in the frontmatter, in filters and in links", async () => {
    assert.equal(
      await highlighted(
        "---\nrollen: [ju$0rist]\n---\n<!-- list_maatregelen rollen/jurist -->\n\n[x](../rollen/jurist.md)\n//- docs/rollen/jurist.md\n",
      ),
      "---\nrollen: [[jurist]]\n---\n<!-- list_maatregelen rollen/[jurist] -->\n\n[x]([../rollen/jurist.md])\n",
    );
  });

  it("mark a term of the word list", async () => {
    const glossary = "//- includes/begrippenlijst.md\n*[AI]: Slim.\n";
    assert.equal(await highlighted(`A$0I en _AI_.\n${glossary}`), "[AI] en _[AI]_.\n");
  });

  it("leave words that mean nothing to the editor", async () => {
    assert.equal(await highlighted("Gewone te$0kst.\n"), undefined);
  });
});
