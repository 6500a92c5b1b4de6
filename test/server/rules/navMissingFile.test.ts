import assert from "node:assert/strict";
import { navMissingFile } from "../../../server/src/rules/navMissingFile";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, show } from "../../support/handbook";

const pages =
  "//- docs/index.md\nx\n//- docs/rollen/index.md\nx\n//- docs/rollen/jurist.md\nx\n//- docs/over/privacy.md\nx\n";

async function check(config: string) {
  const { page, checker } = await openFixture(`//- mkdocs.yml\n${config}\n${pages}`, [navMissingFile]);
  const found = checker.findings(page);
  const fix = found[0]?.fixes?.[0];
  return { shown: show(page, found), fixed: fix && applyEdits(page.text, fix.edits).trimEnd(), found };
}

describe("the menu in mkdocs.yml", () => {
  const right: [string, string][] = [
    [
      "names pages with and without title, at any depth",
      "nav:\n- index.md\n- Rollen:\n  - rollen/index.md\n  - Recht:\n    - Jurist: rollen/jurist.md",
    ],
    [
      "may be a mapping, in flow style, with quotes",
      "nav: {Home: 'index.md', Rollen: [\"rollen/jurist.md\"]}",
    ],
    ["may write a path with ./ and //", "nav:\n- ./index.md\n- rollen//jurist.md\n- over/privacy.md"],
    ["may lead elsewhere", "nav:\n- Elders: https://a.nl\n- Mail: mailto:a@b.nl\n- Wortel: /x/"],
    [
      "may leave the rest to awesome-pages",
      "nav:\n- ...\n- ... | rollen/*.md\n- ... | flat | rollen/**\n- Rest: ... | regex=^x",
    ],
    ["may name a published address under a title", "nav:\n- Rollen: rollen/"],
    ["may stand between tags of MkDocs", "x: !ENV [A, b]\nnav:\n- index.md\ny: !!python/name:a.b"],
    ["is not judged in a file that does not parse", "nav:\n- weg.md\n- a: [b"],
    ["may be absent or empty", "nav:\nsite_name: x"],
  ];
  for (const [name, config] of right) {
    it(name, async () => assert.equal((await check(config)).shown, ""));
  }

  const wrong: [string, string, string, string | undefined][] = [
    [
      "another letter case",
      "nav:\n- Rollen:\n  - Rollen/jurist.md # x",
      '3:5 nav-missing-file "Rollen/jurist.md"',
      "nav:\n- Rollen:\n  - rollen/jurist.md # x",
    ],
    [
      "a path that starts with docs/, in quotes",
      "nav:\n- Home: 'docs/index.md'",
      '2:10 nav-missing-file "docs/index.md"',
      "nav:\n- Home: 'index.md'",
    ],
    [
      "a page that was moved",
      "nav: [onderwerpen/jurist.md]",
      '1:7 nav-missing-file "onderwerpen/jurist.md"',
      "nav: [rollen/jurist.md]",
    ],
    [
      "a folder without title",
      "nav:\n- rollen/",
      '2:3 nav-missing-file "rollen/"',
      "nav:\n- rollen/index.md",
    ],
    [
      "a page with an anchor",
      "nav:\n- X: rollen/jurist.md#a",
      '2:6 nav-missing-file "rollen/jurist.md#a"',
      "nav:\n- X: rollen/jurist.md",
    ],
    [
      "a pattern in a folder that is not there",
      "nav:\n- ... | rol/*.md",
      '2:9 nav-missing-file "rol/*.md"',
      undefined,
    ],
    [
      "a page that nothing resembles",
      "nav:\r\n- Iets: heel/anders.md\r\n",
      '2:9 nav-missing-file "heel/anders.md"',
      undefined,
    ],
  ];
  for (const [name, config, expected, fixed] of wrong) {
    it(`is wrong about ${name}`, async () => {
      const found = await check(config);
      assert.equal(found.shown, expected);
      assert.equal(found.fixed, fixed);
    });
  }

  it("is checked again when a page appears", async () => {
    const { handbook, page, checker } = await openFixture(`//- mkdocs.yml\nnav:\n- nieuw.md\n${pages}`, [
      navMissingFile,
    ]);
    assert.equal(checker.findings(page).length, 1);
    const change = handbook.setText(handbook.uriOf("docs/nieuw.md"), "x", 1);
    assert.ok(change && checker.invalidate(change).has("mkdocs.yml"));
    assert.equal(checker.findings(page).length, 0);
  });
});
