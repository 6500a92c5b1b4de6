import assert from "node:assert/strict";
import { requiredMacroMissing } from "../../../server/src/rules/requiredMacroMissing";
import { requiredSectionMissing } from "../../../server/src/rules/requiredSectionMissing";
import { hasAllSectionsPlainly, sectionsOnPage } from "../../../server/src/rules/templateSections";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture } from "../../support/handbook";

const path = "docs/maatregelen/1-pba-01-begin.md";
const front = "---\ntitle: A\nvereiste:\n- avg-01\n---\n";
const whole = `${front}
<!-- tags -->

## Maatregel
Doe dit.

## Toelichting
Zo.

## Risico
Anders niet.

## Bijbehorende vereiste(n) { data-search-exclude }

??? expander "Bekijk alle vereisten"
    <!-- list_vereisten_on_maatregelen_page -->

## Bronnen
- Boek

## Voorbeelden
Mail ons.
`;

async function check(text: string, at = path, others = "") {
  const { page, checker } = await openFixture(`//- ${at}\n${text}${others}`, [
    requiredMacroMissing,
    requiredSectionMissing,
  ]);
  const findings = checker.findings(page);
  const fixed = findings.flatMap(({ fixes = [] }) =>
    fixes[0] ? [applyEdits(page.text, fixes[0].edits)] : [],
  );
  return {
    found: findings.map(
      ({ rule, value, range }) => `${rule.id} ${value ?? page.text.slice(range.start, range.end)}`,
    ),
    fixed,
  };
}

describe("what a template asks for", () => {
  it("is all there on a page that follows it", async () => {
    assert.deepEqual((await check(whole)).found, []);
  });

  for (const heading of ["Maatregel", "Toelichting", "Risico", "Bronnen", "Voorbeelden"]) {
    it(`can lack "${heading}", which comes back in its place`, async () => {
      const without = whole.replace(new RegExp(`## ${heading}\n[^#]*`), "");
      const { found, fixed } = await check(without);
      assert.deepEqual(found, [`required-section-missing ${heading}`]);
      const words = (text = "") => [...text.matchAll(/^## .*$/gm)].map(([line]) => line);
      assert.deepEqual(words(fixed[0]), words(whole));
      assert.match(fixed[0] ?? "", new RegExp(`(?:^|\n\n)## ${heading}\n(?:\n|$)`));
      assert.doesNotMatch(fixed[0] ?? "", /\n\n\n/);
      assert.deepEqual((await check(fixed[0] ?? "")).found, []);
    });
  }

  it("can lack the section with the list, which comes back as it was", async () => {
    const without = whole.replace(/## Bijbehorende[\s\S]*(?=## Bronnen)/, "");
    const { found, fixed } = await check(without);
    assert.deepEqual(found, ["required-macro-missing list_vereisten_on_maatregelen_page"]);
    assert.equal(fixed[0], whole);
  });

  it("can lack the list below its heading", async () => {
    const without = whole.replace(/\?\?\? .*\n.*\n\n/, "");
    const { found, fixed } = await check(without);
    assert.deepEqual(found, ["required-macro-missing list_vereisten_on_maatregelen_page"]);
    assert.equal(fixed[0], whole);
  });

  it("can lack the heading above a list, which comes back there", async () => {
    const without = whole.replace(/## Bijbehorende.*\n\n/, "");
    const { found, fixed } = await check(without);
    assert.deepEqual(found, ["required-section-missing Bijbehorende vereiste(n)"]);
    assert.equal(fixed[0], whole);
  });

  it("can lack the badges", async () => {
    const { found, fixed } = await check(whole.replace("<!-- tags -->\n\n", ""));
    assert.deepEqual(found, ["required-macro-missing tags"]);
    assert.equal(fixed[0], whole);
  });

  it("is added with the page's own line ends, also behind a byte order mark", async () => {
    const crlf = `\uFEFF${whole.replaceAll("\n", "\r\n")}`;
    for (const part of [/## Risico[^#]*/, /<!-- tags -->\r\n\r\n/, /## Bijbehorende[\s\S]*(?=## Bronnen)/]) {
      const { fixed } = await check(crlf.replace(part, ""));
      assert.doesNotMatch(fixed[0] ?? "", /[^\r]\n|\r\n\r\n\r\n/);
    }
  });

  it("may be worded as on older pages", async () => {
    for (const [heading, other] of [
      ["## Risico", "## Risico's"],
      ["## Risico", "### risico:"],
      ["## Voorbeelden", "## Voorbeeld"],
      ["## Bronnen", "##Bron(nen)"],
      ["## Bijbehorende vereiste(n) { data-search-exclude }", "## Vereisten"],
      ["## Toelichting", "Toelichting\n-----------"],
    ] as const) {
      assert.deepEqual((await check(whole.replace(heading, other))).found, [], other);
    }
    const vereiste = `---
id: urn:nl:ak:ver:avg-01
systeemrisico:
- systeemrisico
---
<!-- tags -->
## Vereiste
## Toelichting
## Bronnen
## Wanneer van toepassing?
<!-- tags-ai-act -->
## Risico
## Maatregelen
<!-- list_maatregelen vereiste/avg-01-a -->
`;
    assert.deepEqual((await check(vereiste, "docs/vereisten/avg-01-a.md")).found, []);
    // On a requirement of another law own words can take the place of the macro, but not nothing.
    const own = vereiste.replace("<!-- tags-ai-act -->", "Deze vereiste geldt altijd.");
    assert.deepEqual((await check(own, "docs/vereisten/avg-01-a.md")).found, []);
    const empty = vereiste.replace("<!-- tags-ai-act -->", "<!-- Vul dit in -->");
    assert.deepEqual((await check(empty, "docs/vereisten/avg-01-a.md")).found, [
      "required-macro-missing tags-ai-act",
    ]);
    const aiAct = own.replace("avg-01", "aia-01");
    assert.deepEqual((await check(aiAct, "docs/vereisten/aia-01-a.md")).found, [
      "required-macro-missing tags-ai-act",
    ]);
  });

  it("is no macro for labels that no page of the kind has", async () => {
    const vereiste =
      "---\nid: urn:nl:ak:ver:aia-01\n---\n<!-- tags -->\n## Maatregelen\n<!-- list_maatregelen vereiste/aia-01-a -->\n";
    const labels = "//- docs/vereisten/aia-02-b.md\n---\nsysteemrisico:\n- systeemrisico\n---\n";
    const macro = "required-macro-missing tags-ai-act";
    assert.ok(!(await check(vereiste, "docs/vereisten/aia-01-a.md")).found.includes(macro));
    assert.ok((await check(vereiste, "docs/vereisten/aia-01-a.md", labels)).found.includes(macro));
  });

  it("is one finding on a page that has nothing of it, also when a macro came back with its heading", async () => {
    const bare =
      "---\nid: urn:nl:ak:ver:aia-01\nsysteemrisico:\n- systeemrisico\n---\n<!-- tags -->\nTekst.\n";
    const { found, fixed } = await check(bare, "docs/vereisten/aia-01-a.md");
    const sections = (list: readonly string[]) =>
      list.filter((one) => one.startsWith("required-section")).length;
    assert.equal(sections(found), 1);
    const after = fixed.find((text) => text.includes("tags-ai-act")) ?? "";
    assert.equal(sections((await check(after, "docs/vereisten/aia-01-a.md")).found), 1);
  });

  it("is found under a heading with a slip, which is then mended", async () => {
    const { found, fixed } = await check(whole.replace("## Toelichting", "## Toelichtng"));
    assert.deepEqual(found, ["required-section-missing Toelichtng"]);
    assert.equal(fixed[0], whole);
  });

  it("is not there when it stands in code, in a comment or in raw HTML", async () => {
    for (const other of [
      "```\n## Risico\nx\n```\n\n",
      "<!--\n## Risico\n-->\n\n",
      "<div>\n## Risico\n</div>\n\n",
      "    ## Risico\n\n",
    ]) {
      const { found } = await check(whole.replace(/## Risico[^#]*/, other));
      assert.deepEqual(found, ["required-section-missing Risico"], other);
    }
  });

  it("does not need a list of what the frontmatter does not name", async () => {
    const bare = whole
      .replace(/## Bijbehorende[\s\S]*(?=## Bronnen)/, "")
      .replace(/vereiste:\n- avg-01\n/, "");
    assert.deepEqual((await check(bare)).found, []);
  });

  it("is not asked twice when the macro is misspelt, malformed or in code", async () => {
    const list = "    <!-- list_vereisten_on_maatregelen_page -->";
    for (const other of [
      "    <!--list_vereisten_on_maatregelen_page-->",
      "    <!-- list_vereisten_on_maatregel_page -->",
      "    <!-- LIST_VEREISTEN_ON_MAATREGELEN_PAGE -->",
      "    `<!-- list_vereisten_on_maatregelen_page -->`",
    ]) {
      assert.deepEqual((await check(whole.replace(list, other))).found, [], other);
    }
  });

  it("is not judged below a comment that swallows the headings", async () => {
    assert.deepEqual((await check(whole.replace("<!-- tags -->", "<!-- tags"))).found, []);
    assert.deepEqual((await check(whole.replace("Doe dit.", "<!-- Vul in"))).found, []);
  });

  it("is one finding on a page that follows another plan", async () => {
    const { found, fixed } = await check(
      `${front}\n<!-- tags -->\n\n## Anders\n\n<!-- list_vereisten_on_maatregelen_page -->\n`,
    );
    assert.equal(found.length, 1);
    assert.deepEqual((await check(fixed[0] ?? "")).found, []);
  });

  it("is not asked of a page that has moved, nor of index pages and other pages", async () => {
    assert.deepEqual((await check(`${front}\nDeze pagina is [verplaatst](../x.md).\n`)).found, []);
    assert.deepEqual((await check("# Overzicht\n", "docs/maatregelen/index.md")).found, []);
    assert.deepEqual((await check("# Jurist\n", "docs/rollen/jurist.md")).found, []);
  });
});

describe("the quick look at a page's headings", () => {
  it("never sees a heading that reading the Markdown does not find, in random texts", async () => {
    const pieces = [
      "## Maatregel\n",
      "## Toelichting { data-search-exclude }\n",
      "## Risico\n",
      "## Bijbehorende vereiste(n)\n",
      "## Bronnen\n",
      "## Voorbeeld\n",
      "\n",
      "tekst\n",
      "- a\n",
      "    ",
      "```\n",
      "<!-- x -->",
      "<!--\n",
      "-->\n",
      "<div>\n",
      "</div>\n",
      "> a\n",
      "!!! tip\n",
      "`",
    ];
    const { page: model } = await openFixture(`//- ${path}\nx`);
    const kind = model.kind;
    assert.ok(kind?.sections);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    const { handbook } = await openFixture(`//- ${path}\nx`);
    let seen = 0;
    for (let round = 0; round < 1500; round++) {
      let text = "";
      for (let part = random(14); part >= 0; part--) text += pieces[random(pieces.length)];
      handbook.setText(model.uri, text, round);
      const page = handbook.page(path);
      assert.ok(page);
      for (const section of kind.sections) {
        if (!hasAllSectionsPlainly(page, [section])) continue;
        seen++;
        const found = sectionsOnPage(page, kind).find(({ model }) => model === section);
        assert.ok(found?.heading, `${section.heading} in ${JSON.stringify(text)}`);
      }
    }
    assert.ok(seen > 100);
  });
});
