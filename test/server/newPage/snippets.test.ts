/** The snippets: each gives what it promises on the site, at the top level as well as inside a list item. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { renderPage } from "../../../server/src/render/renderPage";
import { handbook } from "../render/handbook";

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync("snippets/algoritmekader.json", "utf8")) as Record<string, Snippet>;

/** What stands in the page once a snippet is inserted and nothing is changed. */
function plain({ body }: Snippet): string {
  return body
    .join("\n")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace("$0", "Vervolg.");
}

function render(text: string): string {
  const site = handbook("//- maatregelen/2-owp-01-x.md\n---\ntitle: X\n---\n");
  const path = site.get("maatregelen/2-owp-01-x.md").path;
  return renderPage(site, { path, text: `---\ntitle: X\n---\n\n${text}` }).html.replace(/\n/g, "");
}

/** What each gives. */
const expected: Readonly<Record<string, RegExp>> = {
  Voorbeeld: /<div class="admonition example"><p class="admonition-title">.*<\/p><p>Wat .*<\/p><\/div>/,
  Tip: /<div class="admonition tip"><p class="admonition-title">Tip<\/p><p>De tip.<\/p><\/div>/,
  "Let op": /<div class="admonition warning"><p class="admonition-title">Let op<\/p><p>Waar .*<\/p><\/div>/,
  Opmerking: /<div class="admonition note"><p class="admonition-title">Opmerking<\/p><p>De .*<\/p><\/div>/,
  Uitklapblok: /<details class="expander"><summary>Bekijk meer<\/summary><p>Wat .*<\/p><\/details>/,
  "Bijbehorende vereisten":
    /<h2 [^>]*>Bijbehorende vereiste\(n\)<\/h2><details class="expander"><summary>Bekijk alle vereisten<\/summary>.*Geen vereisten beschikbaar.*<\/details>/,
  Bronnen: /<h2 [^>]*>Bronnen<\/h2><ul><li><a href="https:\/\/">Naam van de bron<\/a>/,
  Tabel: /<table><thead>.*<th>Kolom<\/th>.*<\/thead><tbody>.*<td>cel<\/td>.*<\/tbody><\/table>/,
};

describe("the snippets", () => {
  it("are those that this test knows", () => {
    assert.deepEqual(Object.keys(snippets), Object.keys(expected));
  });

  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: below a paragraph and on top of one`, () => {
      const html = render(`Tekst.\n\n${plain(snippet)}\n`);
      assert.match(html, expected[name] ?? /^$/);
      assert.doesNotMatch(html, /!!!|\?\?\?|<pre|\|/);
      // The list of sources goes on where the cursor is.
      if (name !== "Bronnen") assert.match(html, /<p>Vervolg.<\/p>$/);
    });

    // Headings do not stand in lists.
    if (snippet.body.some((line) => line.startsWith("## "))) continue;
    it(`${name}: in a list item, with the indentation that the editor adds`, () => {
      const lines = plain(snippet).split("\n");
      const inside = lines.map((line) => (line === "" ? "" : `    ${line}`)).join("\n");
      const html = render(`- Punt.\n\n${inside}\n- Volgende.\n`);
      const item = /<li>(<p>Punt.*?)<\/li><li>(?:<p>)?Volgende/.exec(html)?.[1];
      assert.match(item ?? html, expected[name] ?? /^$/);
      assert.doesNotMatch(html, /!!!|\?\?\?|<pre|\|/);
    });
  }

  it("begin with marks, and with no Dutch word behind a blank: an editor that proposes while one types looks there too", () => {
    for (const { prefix } of Object.values(snippets))
      for (const each of [prefix].flat())
        assert.match(
          each,
          /^(?:!!! (?:example|tip|warning|note)|\?\?\? expander|(?:!!!|\?\?\?|##|\|)[a-z]+)$/,
          each,
        );
  });
});
