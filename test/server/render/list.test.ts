import assert from "node:assert/strict";
import { expandLists } from "../../../server/src/render/macros/expand";
import type { Handbook } from "./handbook";
import { fullPath, handbook } from "./handbook";
import { attribute, bodyRows, choices, rows, targets } from "./table";

const glossary = `*[AVG]: Algemene Verordening Gegevensbescherming.
*[AWB]: Algemene wet bestuursrecht.
*[aia]: AI-verordening.
*[DAT]: Databankenwet.`;

const pages = `
//- vereisten/index.md
---
title: Vereisten
id: 0
allow_excel_export: true
---
//- vereisten/avg-01-x.md
---
title: Gegevens zijn <b>veilig</b>
id: urn:nl:ak:ver:avg-01
rollen: [jurist, ontwikkelaar]
levenscyclus: [ontwerp]
onderwerp: [data]
---
//- vereisten/aia-01-y.md
---
title: AI is veilig
id: urn:nl:ak:ver:aia-01
rollen: [projectleider]
onderwerp: [transparantie, data]
soort-toepassing: [ai-systeem, ai-model]
risicogroep: []
open-source: open
uitzondering: ["a-b && \\"c-d\\"", e-f]
---
//- vereisten/zzz-01-z.md
---
id: urn:nl:ak:ver:zzz-01
onderwerp: [data]
---
//- maatregelen/2-owp-01-m.md
---
title: Kies bewust
id: urn:nl:ak:mtr:owp-01
vereiste: [avg-01-x]
rollen: [jurist]
---
//- hulpmiddelen/DPIA.md
---
title: DPIA
onderwerp: [data]
---
//- onderwerpen/data.md
`;

const site = handbook(pages, { glossary });

function expand(comment: string, path = "onderwerpen/data.md", from: Handbook = site): string {
  return expandLists(comment, from.get(path), from);
}

describe("list_vereisten", () => {
  it("shows title, law, roles, phases and subjects of all vereisten, index pages left out", () => {
    assert.deepEqual(rows(expand("<!-- list_vereisten -->")), [
      "Vereisten | Wetgeving | Rollen | Levenscyclus | Onderwerpen",
      "AI is veilig | AI-verordening | projectleider |  | transparantie, data",
      "Gegevens zijn veilig | AVG | jurist, ontwikkelaar | ontwerp | data",
      "Zzz 01 z | ZZZ |  |  | data",
    ]);
  });

  it("puts titles in raw", () => {
    assert.match(expand("<!-- list_vereisten -->"), /<a href="[^"]*">Gegevens zijn <b>veilig<\/b><\/a>/);
  });

  it("links titles to their page and values to where their page would be, existing or not", () => {
    const links = targets(expand("<!-- list_vereisten rollen/jurist no-search -->"));
    assert.deepEqual(links, [
      "../../voldoen-aan-wetten-en-regels/vereisten/avg-01-x/",
      "../../rollen/jurist",
      "../../rollen/ontwikkelaar",
      "../../levenscyclus/ontwerp",
      ".",
    ]);
  });

  it("shows five laws by their code with the meaning, others by the word list's definition, else by capitals", () => {
    const html = expand("<!-- list_vereisten -->");
    assert.match(html, /<td><abbr title="Algemene Verordening Gegevensbescherming">AVG<\/abbr><\/td>/);
    assert.match(html, /<td>AI-verordening<\/td>/);
    assert.match(html, /<td>ZZZ<\/td>/);
  });

  it("filters by law in the site's fixed order, other codes where their capitals sort", () => {
    const laws = ["woo", "awb", "bio", "bzk", "avg", "aia", "dat", "xyz", "Bab"].map(
      (code) => `//- vereisten/${code}-01.md\n---\nid: urn:nl:ak:ver:${code}-01\n---\n`,
    );
    const other = handbook(`${laws.join("")}//- index.md\n`, { glossary });
    assert.deepEqual(choices(expand("<!-- list_vereisten -->", "index.md", other), "wetcode"), [
      "AI-verordening",
      "AVG",
      "AWB",
      "BAB",
      "BZK",
      "BIO",
      "Databankenwet",
      "WOO",
      "XYZ",
    ]);
  });

  it("says to which AI applications a vereiste applies in data-labels, as far as filled", () => {
    assert.deepEqual(attribute(expand("<!-- list_vereisten rollen/projectleider -->"), "data-labels"), [
      "(soort-toepassing-ai-systeem || soort-toepassing-ai-model) && (open-source-o || open-source-p || open-source-e || open-source-n)",
    ]);
    assert.deepEqual(attribute(expand("<!-- list_vereisten rollen/jurist -->"), "data-labels"), [""]);
  });

  it("joins the exceptions with a comma and writes their quotes as single ones", () => {
    assert.deepEqual(attribute(expand("<!-- list_vereisten rollen/projectleider -->"), "data-uitzondering"), [
      "a-b && 'c-d',e-f",
    ]);
  });

  it("shows the AI Act profile on the overview of vereisten only", () => {
    assert.match(expand("<!-- list_vereisten -->", "vereisten/index.md"), /Kies je AI-verordeningprofiel/);
    assert.doesNotMatch(expand("<!-- list_maatregelen -->", "vereisten/index.md"), /Kies je/);
    assert.doesNotMatch(expand("<!-- list_vereisten -->"), /Kies je/);
  });

  it("shows the number of results and an export button where the frontmatter asks for it, not for hulpmiddelen", () => {
    const html = expand("<!-- list_vereisten -->", "vereisten/index.md");
    assert.match(html, /Er zijn <strong><span id="total-count">3<\/span><\/strong> resultaten gevonden/);
    assert.match(html, /Exporteer <span id="content_type">vereisten<\/span>/);
    assert.match(expand("<!-- list_maatregelen -->", "vereisten/index.md"), /id="export-excel"/);
    assert.doesNotMatch(expand("<!-- list_hulpmiddelen -->", "vereisten/index.md"), /id="export-excel"/);
    assert.doesNotMatch(expand("<!-- list_vereisten -->"), /id="export-excel"/);
  });
});

describe("list_maatregelen and list_hulpmiddelen", () => {
  it("have no column for the law", () => {
    assert.equal(
      rows(expand("<!-- list_maatregelen -->"))[0],
      "Maatregelen | Rollen | Levenscyclus | Onderwerpen",
    );
    assert.equal(
      rows(expand("<!-- list_hulpmiddelen -->"))[0],
      "Hulpmiddelen | Rollen | Levenscyclus | Onderwerpen",
    );
  });

  it("tell the site's script which column holds what", () => {
    const mapping =
      /data-column-mapping='([^']*)'/.exec(expand("<!-- list_maatregelen no-rol -->"))?.[1] ?? "";
    assert.deepEqual(JSON.parse(mapping), {
      title: { index: 0, filterable: false },
      levenscyclus: { index: 1, filterable: true },
      onderwerp: { index: 2, filterable: true },
    });
  });
});

describe("the filter of a list", () => {
  const titles = (words: string, from = site) =>
    bodyRows(
      expand(
        `<!-- list_vereisten ${words} no-wetcode no-rol no-levenscyclus no-onderwerp -->`,
        "onderwerpen/data.md",
        from,
      ),
    );

  it("keeps the pages whose list holds the value", () => {
    assert.deepEqual(titles("onderwerp/data"), ["AI is veilig", "Gegevens zijn veilig", "Zzz 01 z"]);
    assert.deepEqual(titles("rollen/jurist"), ["Gegevens zijn veilig"]);
  });

  it("finds a value in a text as a part of it", () => {
    assert.deepEqual(titles("id/aia"), ["AI is veilig"]);
  });

  it("gives no rows for an unknown type or value, nor for a type of every object", () => {
    for (const words of ["rol/jurist", "rollen/Jurist", "/x", "rollen/", "constructor/x"])
      assert.deepEqual(titles(words), [], words);
  });

  it("leaves the body of the table empty when nothing is found", () => {
    assert.match(expand("<!-- list_vereisten rollen/niemand -->"), /<tbody><\/tbody>/);
  });

  it("counts only as the first word and with exactly one slash", () => {
    for (const words of ["no-id rollen/jurist", "a/b/c", "rollen"])
      assert.equal(titles(words).length, 3, words);
    assert.deepEqual(titles("rollen/jurist onderwerp/transparantie"), ["Gegevens zijn veilig"]);
  });

  it("may be glued to the name of the macro", () => {
    assert.deepEqual(bodyRows(expand("<!-- list_hulpmiddelenonderwerp/data no-onderwerp -->")), [
      "DPIA |  | ",
    ]);
  });
});

describe("the options of a list", () => {
  const headers = (words: string) => rows(expand(`<!-- list_vereisten ${words} -->`))[0];

  it("take columns and the search field away", () => {
    assert.equal(headers("no-rol no-levenscyclus no-title"), "Wetgeving | Onderwerpen");
    assert.doesNotMatch(expand("<!-- list_vereisten no-search -->"), /filterInput/);
    assert.match(expand("<!-- list_vereisten -->"), /<label for="filterInput">Zoeken/);
  });

  it("are undone by add-, the last one counts", () => {
    assert.equal(headers("no-rol no-onderwerp no-levenscyclus add-rol"), "Vereisten | Wetgeving | Rollen");
    assert.equal(headers("add-rol no-rol"), "Vereisten | Wetgeving | Levenscyclus | Onderwerpen");
  });

  it("are ignored when unknown", () => {
    assert.equal(
      headers("no-id no-rollen toon-alles"),
      "Vereisten | Wetgeving | Rollen | Levenscyclus | Onderwerpen",
    );
  });

  it("know no wetcode outside vereisten", () => {
    assert.equal(
      rows(expand("<!-- list_maatregelen add-wetcode -->"))[0],
      "Maatregelen | Rollen | Levenscyclus | Onderwerpen",
    );
  });
});

describe("the filter box of a list", () => {
  it("offers the raw values of the listed pages per shown column, sorted by code point", () => {
    const html = expand("<!-- list_vereisten no-onderwerp -->");
    assert.deepEqual(choices(html, "rol"), ["jurist", "ontwikkelaar", "projectleider"]);
    assert.deepEqual(choices(html, "levenscyclus"), ["ontwerp"]);
    assert.equal(choices(html, "onderwerp"), undefined);
    const order = handbook("//- maatregelen/a.md\n---\nrollen: [é, b, 😀, A, ｚ]\n---\n//- index.md\n");
    assert.deepEqual(choices(expand("<!-- list_maatregelen -->", "index.md", order), "rol"), [
      "A",
      "b",
      "é",
      "ｚ",
      "😀",
    ]);
  });

  it("has no filter for a column without values", () => {
    assert.equal(choices(expand("<!-- list_maatregelen -->"), "onderwerp"), undefined);
  });

  it("is absent without search and without values to choose from", () => {
    assert.doesNotMatch(expand("<!-- list_maatregelen no-search no-rol -->"), /filter-wrapper/);
    assert.match(expand("<!-- list_maatregelen no-search -->"), /filter-wrapper/);
    assert.match(expand("<!-- list_maatregelen no-rol -->"), /filter-wrapper/);
  });
});

describe("a list macro", () => {
  it("is recognised in any case", () => {
    assert.equal(bodyRows(expand("<!-- LIST_Vereisten -->")).length, 3);
  });

  it("is no macro over two lines or without a single space after `<!--` and before `-->`", () => {
    for (const comment of [
      "<!--list_vereisten -->",
      "<!-- list_vereisten-->",
      "<!-- list_vereisten\nrollen/jurist -->",
      "<!--  list_vereisten -->",
    ]) {
      assert.equal(expand(comment), comment);
    }
  });

  it("lists files in path order: by folder, capitals before lower case", () => {
    const order = handbook(
      [
        "vereisten/b.md",
        "vereisten/a/c.md",
        "vereisten/B.md",
        "vereisten/a.md",
        "vereisten/a/index.md",
        "vereisten/a-b.md",
        "index.md",
      ]
        .map((path) => `//- ${path}\n---\ntitle: ${path.replace("vereisten/", "")}\n---\n`)
        .join(""),
    );
    assert.deepEqual(
      bodyRows(
        expand("<!-- list_vereisten no-wetcode no-rol no-levenscyclus no-onderwerp -->", "index.md", order),
      ),
      ["B.md", "a-b.md", "a.md", "b.md", "a/c.md"],
    );
  });

  it("takes a text where a list is expected character by character", () => {
    const text = handbook("//- maatregelen/a.md\n---\nrollen: ba\n---\n//- index.md\n");
    const html = expand("<!-- list_maatregelen -->", "index.md", text);
    assert.deepEqual(bodyRows(html), ["A | b, a |  | "]);
    assert.deepEqual(choices(html, "rol"), ["a", "b"]);
  });

  it("uses the title of the navigation before that of the frontmatter", () => {
    const nav = handbook(pages, {
      glossary,
      nav: { [fullPath("hulpmiddelen/DPIA.md")]: "Uit de navigatie" },
    });
    assert.deepEqual(
      bodyRows(
        expand("<!-- list_hulpmiddelen no-rol no-levenscyclus no-onderwerp -->", "onderwerpen/data.md", nav),
      ),
      ["Uit de navigatie"],
    );
  });
});

describe("a list with null, a number or true in a listed page", () => {
  const comments = "<!-- list_vereisten no-wetcode --> <!-- list_maatregelen --> <!-- list_hulpmiddelen -->";
  const wrong = (field: string) =>
    handbook(
      `//- vereisten/a.md\n//- maatregelen/b.md\n---\n${field}\n---\n//- hulpmiddelen/c.md\n//- index.md\n`,
    );

  it("stays a comment, and so do all later kinds of list on the page; earlier ones stay tables", () => {
    for (const field of [
      "rollen:",
      "onderwerp: 3",
      "levenscyclus: true",
      "uitzondering:",
      "rollen: [jurist, ]\nonderwerp: [a, null]",
    ]) {
      const from = wrong(field);
      const html = expand(comments, "index.md", from);
      assert.match(html, /^<div.*<!-- list_maatregelen --> <!-- list_hulpmiddelen -->$/, field);
    }
  });

  it("still works where the site does not read the field", () => {
    assert.doesNotMatch(expand("<!-- list_maatregelen no-rol -->", "index.md", wrong("rollen:")), /<!--/);
  });

  it("is silenced by the filter too: one null `vereiste` empties the lists on all vereisten pages", () => {
    const html = expand(
      "<!-- list_maatregelen vereiste/a no-search -->",
      "vereisten/a.md",
      wrong("vereiste:"),
    );
    assert.equal(html, "<!-- list_maatregelen vereiste/a no-search -->");
  });
});
