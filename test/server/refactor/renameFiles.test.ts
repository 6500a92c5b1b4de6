import assert from "node:assert/strict";
import { type RenameFilesOptions, renameFiles } from "../../../server/src/refactor/renameFiles";
import type { Handbook } from "../../../server/src/workspace/handbook";
import { openFixture } from "../../support/handbook";
import { accepted, afterwards, carryOut, refusalOf, textOf } from "./applied";

const moving = (from: string, to: string, options?: RenameFilesOptions) => (handbook: Handbook) =>
  renameFiles(handbook, [{ from, to }], options);

describe("renaming a page", () => {
  it("follows in lists of any style, and leaves quotes, comments and indentation alone", async () => {
    assert.equal(
      await afterwards(
        `//- docs/vereisten/avg-01-oud.md
---
title: Oud
---
//- docs/maatregelen/a.md
---
vereiste:
  - avg-01-oud   # de eerste
  - 'avg-01-oud-genoeg'
maatregel: [ "avg-01-oud" ]
---
//- docs/maatregelen/b.md
---
vereiste: ['avg-01-oud', "avg-01-oud",avg-01-oud]
---
//- docs/maatregelen/c.md
---
vereiste: avg-01-oud
---
//- templates/maatregel.md
---
vereiste:
- avg-01-oud
---`,
        moving("docs/vereisten/avg-01-oud.md", "docs/vereisten/avg-01-nieuw.md"),
      ),
      `//- docs/maatregelen/a.md
---
vereiste:
  - avg-01-nieuw   # de eerste
  - 'avg-01-oud-genoeg'
maatregel: [ "avg-01-oud" ]
---
//- docs/maatregelen/b.md
---
vereiste: ['avg-01-nieuw', "avg-01-nieuw",avg-01-nieuw]
---
//- docs/maatregelen/c.md
---
vereiste: avg-01-nieuw
---
//- docs/vereisten/avg-01-nieuw.md
---
title: Oud
---
//- templates/maatregel.md
---
vereiste:
- avg-01-nieuw
---
`,
    );
  });

  it("keeps line ends and a byte order mark, and leaves an alias to its anchor", async () => {
    const bench = await openFixture("//- docs/vereisten/oud.md\n---\ntitle: x\n---");
    const text = "\uFEFF---\r\nvereiste: [&eerste oud]\r\nmaatregel: x\r\nvereiste:\r\n- *eerste\r\n---\r\n";
    bench.fileSystem.files.set("docs/maatregelen/a.md", text);
    await bench.handbook.reload();
    await carryOut(
      bench,
      accepted(moving("docs/vereisten/oud.md", "docs/vereisten/nieuw.md")(bench.handbook)),
    );
    assert.equal(textOf(bench, "docs/maatregelen/a.md"), text.replace("eerste oud", "eerste nieuw"));
  });

  it("puts a name in quotes that YAML would read as something else", async () => {
    assert.equal(
      await afterwards(
        `//- docs/rollen/nee.md
x
//- docs/maatregelen/a.md
---
rollen:
- nee
- "nee"
---`,
        moving("docs/rollen/nee.md", "docs/rollen/no.md"),
      ),
      `//- docs/maatregelen/a.md
---
rollen:
- 'no'
- "no"
---
//- docs/rollen/no.md
x
`,
    );
  });

  it("follows in filters of lists, those that the site ignores or misses included", async () => {
    assert.equal(
      await afterwards(
        `//- docs/vereisten/oud.md
<!-- list_maatregelen vereiste/oud no-search -->
<!-- list_maatregelen rollen/jurist vereiste/oud -->
<!--list_hulpmiddelen vereiste/oud-->
<!-- list_maatregelen vereiste/oud-genoeg maatregel/oud -->
<!-- vereiste/oud -->`,
        moving("docs/vereisten/oud.md", "docs/vereisten/nieuw.md"),
      ),
      `//- docs/vereisten/nieuw.md
<!-- list_maatregelen vereiste/nieuw no-search -->
<!-- list_maatregelen rollen/jurist vereiste/nieuw -->
<!--list_hulpmiddelen vereiste/nieuw-->
<!-- list_maatregelen vereiste/oud-genoeg maatregel/oud -->
<!-- vereiste/oud -->
`,
    );
  });

  it("follows a term in all fields of its vocabulary, in filters and in exceptions", async () => {
    assert.equal(
      await afterwards(
        `//- docs/onderwerpen/data.md
<!-- list_vereisten onderwerp/data -->
//- docs/vereisten/v.md
---
onderwerp: [data]
levenscyclus: [data]
uitzondering:
- "onderwerp-data && !(risicogroep-data || onderwerp-data)"
---`,
        moving("docs/onderwerpen/data.md", "docs/onderwerpen/gegevens.md"),
      ),
      `//- docs/onderwerpen/gegevens.md
<!-- list_vereisten onderwerp/gegevens -->
//- docs/vereisten/v.md
---
onderwerp: [gegevens]
levenscyclus: [data]
uitzondering:
- "onderwerp-gegevens && !(risicogroep-data || onderwerp-gegevens)"
---
`,
    );
  });

  it("follows in links however they are written, and keeps how they are", async () => {
    assert.equal(
      await afterwards(
        [
          ["docs/over/oude pagina.md", "[hier](<oude pagina.md#top>)\n"],
          [
            "docs/over/b.md",
            `[a](oude%20pagina.md) [b](./oude pagina.md?x=1&amp;y=2#z "oude pagina.md") ![c](<../over/oude pagina.md>)
[d][ref] [e](../oude%20pagina/) <a href="../oude pagina#q">f</a> <a href='../oude%20pagina/index.html'>g</a>

\`[code](oude%20pagina.md)\` [elders](../oude%20pagina.md)

[ref]: oude%20pagina.md 'Titel'
[los]: <oude%20pagina.md>
`,
          ],
        ],
        moving("docs/over/oude pagina.md", "docs/over/nieuwe (pagina).md"),
      ),
      `//- docs/over/b.md
[a](nieuwe%20%28pagina%29.md) [b](./nieuwe %28pagina%29.md?x=1&amp;y=2#z "oude pagina.md") ![c](<../over/nieuwe %28pagina%29.md>)
[d][ref] [e](../nieuwe%20%28pagina%29/) <a href="../nieuwe %28pagina%29#q">f</a> <a href='../nieuwe%20%28pagina%29/index.html'>g</a>

\`[code](oude%20pagina.md)\` [elders](../oude%20pagina.md)

[ref]: nieuwe%20%28pagina%29.md 'Titel'
[los]: <nieuwe%20%28pagina%29.md>
//- docs/over/nieuwe (pagina).md
[hier](<nieuwe %28pagina%29.md#top>)
`,
    );
  });

  it("follows full addresses on the handbook's own site, and addresses from the server's root", async () => {
    assert.equal(
      await afterwards(
        `//- docs/rollen/jurist.md
x
//- docs/a.md
---
bron: https://Voorbeeld.nl/kader/rollen/jurist
---
Zie https://voorbeeld.nl/kader/rollen/jurist/, of <https://voorbeeld.nl/kader/rollen/jurist/#taken>.
[x](http://voorbeeld.nl/kader/rollen/jurist/) [y](https://elders.nl/kader/rollen/jurist/) [z](/kader/rollen/jurist/#x)
[w](https://voorbeeld.nl/kader/rollen/juristen/)
//- mkdocs.yml
site_url: https://voorbeeld.nl/kader`,
        moving("docs/rollen/jurist.md", "docs/rollen/advocaat.md"),
      ),
      `//- docs/a.md
---
bron: https://Voorbeeld.nl/kader/rollen/advocaat
---
Zie https://voorbeeld.nl/kader/rollen/advocaat/, of <https://voorbeeld.nl/kader/rollen/advocaat/#taken>.
[x](http://voorbeeld.nl/kader/rollen/advocaat/) [y](https://elders.nl/kader/rollen/jurist/) [z](/kader/rollen/advocaat/#x)
[w](https://voorbeeld.nl/kader/rollen/juristen/)
//- docs/rollen/advocaat.md
x
`,
    );
  });

  it("follows in mkdocs.yml: navigation, files of the theme, patterns of a folder", async () => {
    const config = `nav:
  - index.md
  - Oud: over/oud.md   # bewaren
  - "over/oud.md"
  - Map: [over/oud.md, over/ouder.md]
  - ... | over/*.md
extra_html: ["over/oud.md"]
not_in_nav: |
  /over/oud.md
  over/ouder.md
theme:
  name: !!python/name:a.b
plugins: [over]
`;
    const fixture = `//- docs/index.md
x
//- docs/over/oud.md
x
//- docs/over/ouder.md
x
//- mkdocs.yml
${config}`;
    const after = await afterwards(fixture, moving("docs/over/oud.md", "docs/over/nieuw.md"));
    assert.ok(after.includes(config.replaceAll("over/oud.md", "over/nieuw.md")), after);
    const moved = await afterwards(fixture, moving("docs/over", "docs/info"));
    assert.ok(moved.includes(config.replaceAll("over/", "info/")), moved);
  });

  it("lets the id follow the code in the file name, in the text of other pages too", async () => {
    const fixture = `//- docs/vereisten/avg-01-oud.md
---
id: 'urn:nl:ak:ver:avg-01'
---
//- docs/a.md
---
id: urn:nl:ak:ver:avg-01
---
Zie urn:nl:ak:ver:avg-01 en urn:nl:ak:ver:avg-011.`;
    const move = ["docs/vereisten/avg-01-oud.md", "docs/vereisten/avg-02-oud.md"] as const;
    assert.equal(
      await afterwards(fixture, moving(...move)),
      `//- docs/a.md
---
id: urn:nl:ak:ver:avg-01
---
Zie urn:nl:ak:ver:avg-02 en urn:nl:ak:ver:avg-011.
//- docs/vereisten/avg-02-oud.md
---
id: 'urn:nl:ak:ver:avg-02'
---
`,
    );
    assert.match(
      await afterwards(fixture, moving(...move, { followIds: false })),
      /id: 'urn:nl:ak:ver:avg-01'/,
    );
  });

  it("counts unsaved texts", async () => {
    const { handbook } = await openFixture("//- docs/vereisten/oud.md\nx\n//- docs/maatregelen/a.md\nx");
    const text = "---\nvereiste: [oud]\n---\n";
    handbook.setText(handbook.uriOf("docs/maatregelen/a.md"), text, 7);
    const { edits } = accepted(moving("docs/vereisten/oud.md", "docs/vereisten/nieuw.md")(handbook));
    const start = text.indexOf("oud");
    assert.deepEqual(edits.get("docs/maatregelen/a.md"), [
      { range: { start, end: start + 3 }, text: "nieuw", reason: "frontmatter" },
    ]);
  });

  it("gives no edits for what nothing refers to, and nothing at all for the same path", async () => {
    const { handbook } = await openFixture("//- docs/a.md\n[b](b.md)");
    const loose = accepted(moving("docs/plaatje.png", "docs/beeld.png")(handbook));
    assert.deepEqual([loose.edits.size, loose.moves.length], [0, 1]);
    const same = accepted(moving("docs/a.md", "docs/a.md")(handbook));
    assert.deepEqual([same.edits.size, same.moves.length], [0, 0]);
  });
});

describe("moving to another folder", () => {
  it("rewrites the links of a page that moves, broken ones included, so that they mean the same", async () => {
    assert.equal(
      await afterwards(
        `//- docs/a/x.md
[y](y.md) [zelf](x.md#q) [hier](#q) [z](../b/z.md) [weg](weg.md) ![p](../p.png) <img src="../../p.png"> [site](https://x.nl/y.md)
//- docs/a/y.md
[x](x.md)
//- docs/b/z.md
[x](../a/x.md)
//- docs/p.png
p`,
        moving("docs/a/x.md", "docs/b/c/x.md"),
      ),
      `//- docs/a/y.md
[x](../b/c/x.md)
//- docs/b/c/x.md
[y](../../a/y.md) [zelf](x.md#q) [hier](#q) [z](../z.md) [weg](../../a/weg.md) ![p](../../p.png) <img src="../../../p.png"> [site](https://x.nl/y.md)
//- docs/b/z.md
[x](c/x.md)
`,
    );
  });

  it("leaves links within a folder that moves alone", async () => {
    assert.equal(
      await afterwards(
        `//- docs/a/index.md
[x](x.md) [terug](../index.md) <a href="x/">x</a>
//- docs/a/x.md
[a](index.md) [b](./) ![p](p.png)
//- docs/a/p.png
p
//- docs/index.md
[a](a/index.md) [x](a/x.md) <a href="a/">a</a>`,
        moving("docs/a/", "docs/diep/b"),
      ),
      `//- docs/diep/b/index.md
[x](x.md) [terug](../../index.md) <a href="x/">x</a>
//- docs/diep/b/p.png
p
//- docs/diep/b/x.md
[a](index.md) [b](./) ![p](p.png)
//- docs/index.md
[a](diep/b/index.md) [x](diep/b/x.md) <a href="diep/b/">a</a>
`,
    );
  });

  it("follows an index page by links that consist of dots", async () => {
    assert.equal(
      await afterwards(
        `//- docs/a/index.md
x
//- docs/a/x.md
<a href="..">a</a> [a](../)`,
        moving("docs/a/index.md", "docs/a/overzicht.md"),
      ),
      `//- docs/a/overzicht.md
x
//- docs/a/x.md
<a href="../overzicht">a</a> [a](../overzicht/)
`,
    );
  });

  it("makes several moves at once, each of which counts for the links between them", async () => {
    assert.equal(
      await afterwards(
        `//- docs/a/x.md
[y](y.md)
//- docs/a/y.md
[x](x.md)`,
        (handbook) =>
          renameFiles(handbook, [
            { from: "docs/a/x.md", to: "docs/b/x2.md" },
            { from: "docs/a/y.md", to: "docs/y2.md" },
          ]),
      ),
      `//- docs/b/x2.md
[y](../y2.md)
//- docs/y2.md
[x](b/x2.md)
`,
    );
  });
});

describe("refusing a rename", () => {
  const fixture = `//- docs/vereisten/avg-01-een.md
---
id: urn:nl:ak:ver:avg-01
---
//- docs/vereisten/avg-02-twee.md
---
id: urn:nl:ak:ver:avg-02
---
//- docs/vereisten/diep/avg-03-drie.md
---
id: urn:nl:ak:ver:avg-03
---
//- docs/rollen/jurist.md
x
//- docs/over/a.md
x
//- docs/over/b/index.md
x
//- docs/soorten-algoritmes-en-ai/definities.md
x
//- includes/begrippenlijst.md
*[x]: y`;

  const een = "docs/vereisten/avg-01-een.md";
  for (const [name, from, to, reason] of [
    ["onto another page", een, "docs/vereisten/avg-02-twee.md", "target-exists"],
    ["onto another page but for letter case", een, "docs/vereisten/AVG-02-twee.md", "target-exists"],
    ["onto a folder", "docs/over/a.md", "docs/over/b", "target-exists"],
    ["onto another page's address", "docs/over/a.md", "docs/over/b.md", "target-exists"],
    ["to a name that a page elsewhere has", een, "docs/vereisten/avg-03-drie.md", "name-taken"],
    ["to a code that another page has", een, "docs/vereisten/avg-02-een.md", "id-taken"],
    ["out of the handbook", een, "../avg-01-een.md", "outside"],
    ["out of docs", een, "templates/avg-01-een.md", "outside"],
    ["of a folder into itself", "docs/over", "docs/over/oud", "outside"],
    ["to another kind of page", een, "docs/maatregelen/avg-01-een.md", "kind-changes"],
    ["to a page without kind", een, "docs/vereisten/index.md", "kind-changes"],
    ["to another type of file", een, "docs/vereisten/avg-01-een.txt", "kind-changes"],
    ["of a term out of its folder", "docs/rollen/jurist.md", "docs/over/jurist.md", "kind-changes"],
    ["of the folder of a vocabulary", "docs/rollen", "docs/functies", "kind-changes"],
    ["of a page that the site writes", "docs/soorten-algoritmes-en-ai/definities.md", "docs/d.md", "fixed"],
    [
      "of a folder with a page that the site writes",
      "docs/soorten-algoritmes-en-ai",
      "docs/soorten",
      "fixed",
    ],
    ["of the home page", "docs/index.md", "docs/start.md", "fixed"],
    ["of the word list", "includes/begrippenlijst.md", "includes/woorden.md", "fixed"],
    ["to a name with a space, where lists filter by it", een, "docs/vereisten/avg-01 een.md", "invalid-name"],
    ["to a name that is none", "docs/over/a.md", "docs/over/.md", "invalid-name"],
    ["to a name that some systems refuse", "docs/over/a.md", "docs/over/wat?.md", "invalid-name"],
  ] as const) {
    it(name, async () => {
      const { reason: found, message } = await refusalOf(fixture, moving(from, to));
      assert.equal(found, reason, message.nl);
    });
  }

  it("but not for letter case alone", async () => {
    assert.match(await afterwards(fixture, moving(een, "docs/vereisten/avg-01-Een.md")), /avg-01-Een/);
  });
});
