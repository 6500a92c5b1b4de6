/** What a new page begins with. */
import assert from "node:assert/strict";
import { composePage } from "../../../server/src/newPage/composePage";
import { toSnippet } from "../../../server/src/newPage/draft";
import { folderOf, kindNamed } from "../../../server/src/newPage/kinds";
import { openFixture } from "../../support/handbook";

/** A new page of the fixture's handbook, with `‹…›` around each place to fill in. */
async function page(fixture: string, kind: string, stem: string, title = "Nieuw"): Promise<string> {
  const { handbook } = await openFixture(fixture);
  const model = kindNamed(handbook.model, kind);
  assert.ok(model);
  const { text, stops } = composePage(handbook, model, folderOf(handbook, model), title, stem);
  return [...stops]
    .reverse()
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}‹${shown.slice(start, end)}›${shown.slice(end)}`,
      text,
    );
}

const template = (frontmatter: string, body = "") =>
  `//- templates/template-maatregel.md\n---\n${frontmatter}---\n${body}`;

describe("a new page from the handbook's template", () => {
  it("has the template's fields in its order, without examples and without comments", async () => {
    assert.equal(
      await page(
        template(
          "# Uitleg.\nid: urn:nl:ak:mtr:owp-00\ntitle: Een zin # kort\ntoelichting: Veertig woorden\nrollen: # wie\n- jurist\nvereiste:\n- avg-01-a\nsources:\n  ADR:\n  - X.1\nhide: # laten staan\n- navigation\n- toc\neigen: ja # van ons\n",
        ),
        "maatregel",
        "2-owp-01-x",
      ),
      "---\nid: urn:nl:ak:mtr:owp-01\ntitle: Nieuw\ntoelichting: ‹›\nrollen:\n- ‹›\nvereiste:\n- ‹›\nsources:\n  ADR: [‹›]\n  ARK: [‹›]\nhide:\n- navigation\n- toc\neigen: ja\n---\n",
    );
  });

  it("has headings and macros, and what to write as a comment that is typed over", async () => {
    assert.equal(
      await page(
        template(
          "title: x\n",
          `<!-- Laat staan. -->
<!-- tags -->

## Maatregel
Geef het advies. Dat
is niet hetzelfde als de titel.

Liefst in één zin.

## Bijbehorende vereiste(n) { data-search-exclude }
<!-- Niet
veranderen. -->
??? expander "Bekijk alle vereisten"
    <!-- list_vereisten_on_maatregelen_page -->

## Bronnen
- (een lege regel ervoor)
- [Naam](url)

## Voorbeelden

!!! example "Naam"
\tWat er gebeurde.

       Elke alinea springt in.

!!! example "Naam 2"
\tWat er gebeurde.
`,
        ),
        "maatregel",
        "2-owp-01-x",
      ),
      `---
title: Nieuw
---

<!-- tags -->

## Maatregel

‹<!-- Geef het advies. -->›

## Bijbehorende vereiste(n) { data-search-exclude }

??? expander "Bekijk alle vereisten"
    <!-- list_vereisten_on_maatregelen_page -->

## Bronnen

- ‹›

## Voorbeelden

!!! example "‹Naam›"

    ‹<!-- Wat er gebeurde. -->›
`,
    );
  });

  it("keeps a sentence that other pages have too", async () => {
    const sentence = "Weet je meer? Mail [ons](mailto:ons@voorbeeld.example)";
    const others = [1, 2].map((at) => `//- docs/maatregelen/2-owp-0${at}-x.md\n${sentence}.\n`).join("");
    const text = await page(
      `${template("title: x\n", `${sentence}!\n`)}${others}`,
      "maatregel",
      "2-owp-03-y",
    );
    assert.match(text, /‹<!-- Weet je meer/, "with another sign behind it, it is another sentence");
    const same = await page(`${template("title: x\n", `${sentence}\n`)}${others}`, "maatregel", "2-owp-03-y");
    assert.equal(same, `---\ntitle: Nieuw\n---\n\n${sentence}\n`);
  });

  it("has each kind of box that follows another once, and one without a title too", async () => {
    assert.match(
      await page(
        template(
          "title: x\n",
          '!!! tip\n    Een tip.\n\n!!! example ""\n\n!!! example "Naam"\n    Uitleg.\n',
        ),
        "maatregel",
        "2-owp-03-y",
      ),
      /---\n\n!!! tip\n\n {4}‹<!-- Een tip\. -->›\n\n!!! example "‹›"\n\n {4}‹›\n$/,
    );
  });

  it("leaves the target of a button to fill in", async () => {
    assert.match(
      await page(
        template("title: x\n", "[Naar het hulpmiddel](https://voorbeeld.example){ .button }\n"),
        "maatregel",
        "2-owp-03-y",
      ),
      /\n\[Naar het hulpmiddel\]\(‹url›\)\{ \.button \}\n$/,
    );
  });

  it("names itself in the list of what refers to it", async () => {
    assert.match(
      await page(
        "//- templates/template-vereiste.md\n---\ntitle: x\n---\n<!-- list_maatregelen vereiste/aia-02-oud no-search -->\n",
        "vereiste",
        "avg-01-nieuw",
      ),
      /<!-- list_maatregelen vereiste\/avg-01-nieuw no-search -->\n$/,
    );
  });

  it("reads a template with Windows line ends and a byte order mark", async () => {
    assert.equal(
      await page(
        template("title: x\nhide:\n- toc\n", "## Kop\nUitleg.\n")
          .replace("---\ntitle", "\uFEFF---\ntitle")
          .replaceAll("\n", "\r\n")
          .replace(/^(.*)\r\n/, "$1\n"),
        "maatregel",
        "2-owp-03-y",
      ),
      "---\ntitle: Nieuw\nhide:\n- toc\n---\n\n## Kop\n\n‹<!-- Uitleg. -->›\n",
    );
  });
});

describe("a new page of a family", () => {
  const maatregel = (stem: string, phases: string) =>
    `//- docs/maatregelen/${stem}.md\n---\nid: urn:nl:ak:mtr:${stem.slice(2, 8)}\nlevenscyclus: [${phases}]\n---\n`;
  const phases =
    "//- docs/levenscyclus/ontwerp.md\n//- docs/levenscyclus/uitfaseren.md\n//- docs/rollen/jurist.md\n";

  it("begins with the phase that the family is named after", async () => {
    const text = await page(
      `${template("title: x\nlevenscyclus:\n- oud\n")}${phases}${maatregel("2-owp-01-a", "ontwerp")}${maatregel("8-uit-01-b", "ontwerp, uitfaseren")}`,
      "maatregel",
      "8-uit-02-nieuw",
    );
    assert.match(text, /^levenscyclus:\n- uitfaseren\n---/m);
  });

  const vereiste = (stem: string, groups: string) =>
    `//- docs/vereisten/${stem}.md\n---\nrisicogroep: [${groups}]\n---\n`;
  const labels =
    "//- templates/template-vereiste.md\n---\ntitle: x\nrisicogroep:\n- verboden-ai-systeem\n---\n";

  it("begins with the labels that the law's pages agree on", async () => {
    const agreeing = ["avg-01-a", "avg-02-b", "avg-03-c"].map((stem) =>
      vereiste(stem, "hoog-risico-ai-systeem"),
    );
    assert.match(
      await page(labels + agreeing.join(""), "vereiste", "avg-04-d"),
      /^risicogroep:\n- hoog-risico-ai-systeem\n---/m,
    );
    const other = agreeing.slice(1).join("") + vereiste("avg-01-a", "verboden-ai");
    assert.match(await page(labels + other, "vereiste", "avg-04-d"), /^risicogroep:\n- ‹›\n---/m);
  });

  it("leaves them to the author when one page is all there is, and begins a new law with the general ones", async () => {
    const one = labels + vereiste("aia-01-a", "hoog-risico-ai-systeem");
    assert.match(await page(one, "vereiste", "aia-02-b"), /^risicogroep:\n- ‹›\n---/m);
    assert.match(
      await page(one, "vereiste", "woo-01-b"),
      /^risicogroep:\n- hoog-risico-ai-systeem\n- geen-hoog-risico-ai-systeem\n- verboden-ai\n/m,
    );
  });
});

describe("a new page without a template", () => {
  it("has what the content model asks for", async () => {
    assert.equal(
      await page("//- docs/index.md\n", "hulpmiddel", "DPIA", "Wat: een vraag"),
      `---
title: "Wat: een vraag"
toelichting: ‹›
categorie:
- ‹›
levenscyclus:
- ‹›
onderwerp:
- ‹›
rollen:
- ‹›
vereiste:
- ‹›
maatregel:
- ‹›
---

<!-- tags -->

## Hulpmiddel

‹›

## Relevantie

‹›

## Auteur

‹›

## Bijbehorende vereisten { data-search-exclude }

<!-- list_vereisten_on_maatregelen_page -->

## Bijbehorende maatregelen

<!-- list_maatregelen_on_hulpmiddelen_page -->
`,
    );
  });

  it("leaves out of the site what most pages of its kind leave out", async () => {
    const others = ["[navigation, toc]", "navigation", "[navigation]"].map(
      (hide, at) => `//- docs/maatregelen/2-owp-0${at}-x.md\n---\nhide: ${hide}\n---\n`,
    );
    assert.match(await page(others.join(""), "maatregel", "2-owp-03-y"), /\nhide:\n- navigation\n---\n/);
  });

  it("is made too when the template cannot be read", async () => {
    const text = await page(template("title: een: fout\n"), "maatregel", "2-owp-01-x");
    assert.match(text, /^---\ntitle: Nieuw\nid: urn:nl:ak:mtr:owp-01\ntoelichting: ‹›\n/);
  });
});

describe("a page as a snippet", () => {
  it("has a tab stop at each place, and what means something in a snippet escaped", () => {
    const text = "a } $x ${ \\ b\n";
    const stops = [
      { start: 0, end: 0 },
      { start: 2, end: 6 },
    ];
    assert.equal(toSnippet({ text, stops }), ["$", "{1:}a $", "{2:\\} \\$x} \\$", "{ \\\\ b\n$0"].join(""));
  });
});
