import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completion } from "../../../server/src/features/completion/index";
import { atCursor } from "../../support/snapshot";

const others = `
//- docs/rollen/index.md
//- docs/rollen/jurist.md
---
title: Jurist
---
//- docs/rollen/ontwikkelaar.md
---
title: Ontwikkelaar
---
//- docs/vereisten/avg-01-grondslag.md
---
title: Persoonsgegevens hebben een grondslag
toelichting: Verwerk niets zonder reden.
id: urn:nl:ak:ver:avg-01
---
//- docs/vereisten/awb-02-motivering.md
---
title: Besluiten zijn gemotiveerd
---`;

/** The labels and details of what is offered, one a line. */
async function offered(page: string): Promise<string> {
  const { snapshot, position } = await atCursor(`//- docs/maatregelen/1-pba-01-x.md\n${page}${others}`);
  return completion(snapshot, position)
    .items.map(({ label, detail }) => `${label} | ${detail}`)
    .join("\n");
}

/** The page after the item with a label is chosen. */
async function chosen(page: string, label: string): Promise<string> {
  const { snapshot, position } = await atCursor(`//- docs/maatregelen/1-pba-01-x.md\n${page}${others}`);
  const item = completion(snapshot, position).items.find((candidate) => candidate.label === label);
  assert.ok(item?.textEdit && "range" in item.textEdit, `${label} is offered`);
  const document = TextDocument.create("memory:x", "markdown", 1, snapshot.page.text);
  return TextDocument.applyEdits(document, [item.textEdit]).trimEnd();
}

describe("completion of frontmatter values", () => {
  it("offers the terms of a vocabulary with their titles", async () => {
    assert.equal(await offered("---\nrollen:\n- $0\n---"), "jurist | Jurist\nontwikkelaar | Ontwikkelaar");
  });

  it("offers the pages that can be referred to, with title and explanation", async () => {
    const { snapshot, position } = await atCursor(
      `//- docs/maatregelen/1-pba-01-x.md\n---\nvereiste:\n- avg$0\n---${others}`,
    );
    const [first] = completion(snapshot, position).items;
    assert.equal(first?.label, "avg-01-grondslag");
    assert.equal(first?.detail, "Persoonsgegevens hebben een grondslag");
    const documentation = first?.documentation;
    assert.ok(
      typeof documentation === "object" && documentation.value.includes("Verwerk niets zonder reden"),
    );
  });

  it("leaves out what the field has already", async () => {
    assert.equal(await offered("---\nrollen:\n- jurist\n- $0\n---"), "ontwikkelaar | Ontwikkelaar");
  });

  it("still offers the value that the cursor is in", async () => {
    assert.match(await offered("---\nrollen:\n- juri$0st\n---"), /^jurist/);
  });

  it("offers the terms of a fixed list", async () => {
    assert.match(await offered("---\nsysteemrisico:\n- $0\n---"), /^systeemrisico \| /);
  });

  it("works while the block is not closed and a line is half typed", async () => {
    assert.match(await offered("---\ntitle: X\nrollen:\n- j$0"), /jurist/);
  });

  for (const [name, page] of [
    ["in the text below the frontmatter", "---\nrollen:\n- jurist\n---\n- $0"],
    ["in a field without vocabulary", "---\ntitle: $0\n---"],
    ["in a comment", "---\nrollen:\n# - $0\n---"],
    ["on a page without frontmatter", "rollen:\n- $0"],
  ] as const) {
    it(`offers nothing ${name}`, async () => assert.equal(await offered(page), ""));
  }
});

describe("choosing a completion", () => {
  const cases: [string, string, string][] = [
    ["fills an empty item", "---\nrollen:\n- $0\n---", "---\nrollen:\n- jurist\n---"],
    ["replaces what is half typed", "---\nrollen:\n- ju$0\n---", "---\nrollen:\n- jurist\n---"],
    [
      "replaces the rest of the word behind the cursor",
      "---\nrollen:\n- ju$0rrist\n---",
      "---\nrollen:\n- jurist\n---",
    ],
    ["adds the blank behind a dash", "---\nrollen:\n-$0\n---", "---\nrollen:\n- jurist\n---"],
    ["adds a dash that is missing", "---\nrollen:\nju$0\n---", "---\nrollen:\n- jurist\n---"],
    ["keeps quotes", '---\nrollen:\n- "ju$0"\n---', '---\nrollen:\n- "jurist"\n---'],
    [
      "works in a list between brackets",
      "---\nrollen: [ontwikkelaar, ju$0]\n---",
      "---\nrollen: [ontwikkelaar, jurist]\n---",
    ],
    [
      "makes a list of a value on the field's own line",
      "---\nrollen: $0\n---",
      "---\nrollen:\n- jurist\n---",
    ],
    [
      "keeps a comment behind the value",
      "---\nrollen:\n- ju$0 # wie\n---",
      "---\nrollen:\n- jurist # wie\n---",
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => assert.equal(await chosen(before, "jurist"), after));
  }
});

describe("completion with the cursor anywhere", () => {
  it("only ever touches blanks and a single value", async () => {
    const text = `---
title: Een titel
rollen:
- jurist # wie
- oude rol
onderwerp:

levenscyclus: [ontwerp, ontwikkelen]
vereiste:
- "avg-01-x"
---
- tekst
`;
    for (let offset = 0; offset <= text.length; offset++) {
      const fixture = `${text.slice(0, offset)}$0${text.slice(offset)}`;
      const { snapshot, position } = await atCursor(
        `//- docs/maatregelen/1-pba-01-x.md\n${fixture}${others}`,
      );
      for (const { textEdit } of completion(snapshot, position).items) {
        assert.ok(textEdit && "range" in textEdit);
        const { start, end } = snapshot.page.document.lines.offsets(textEdit.range);
        const replaced = snapshot.page.text.slice(start, end);
        assert.match(replaced, /^(?: *|jurist|oude rol|ontwerp|ontwikkelen|avg-01-x)$/, `at ${offset}`);
        assert.ok(start <= offset && offset <= end);
      }
    }
  });
});
