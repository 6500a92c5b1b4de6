import assert from "node:assert/strict";
import { ask, chosen, labels, offered, others } from "./frontmatterCursor";

const template = `
//- templates/template-maatregel.md
---
title: Titel
onderwerp:
- x
id: urn
verzonnen: x
hide:
- toc
---`;

describe("completion of field names", () => {
  it("offers the fields that are missing, the required ones first", async () => {
    const found = await offered("---\ntitle: X\n$0\nrollen:\n- jurist\n---\n");
    assert.match(
      found,
      /^id \| verplicht\ntoelichting \| verplicht\nlevenscyclus \| verplicht\nonderwerp \| verplicht\nvereiste \| optioneel\nsources \| optioneel\nhide \| optioneel\n/,
    );
    assert.doesNotMatch(found, /^(?:title|rollen) /m);
  });

  it("follows the order of the handbook's own template", async () => {
    const found = await labels({ text: "---\n$0\n---\n", others: others + template });
    assert.match(found, /^title onderwerp id toelichting levenscyclus rollen hide vereiste sources /);
    assert.doesNotMatch(found, /verzonnen/);
  });

  it("explains a field", async () => {
    const { items } = await ask("---\ntoel$0\n---\n");
    const documentation = items[0]?.documentation;
    assert.ok(typeof documentation === "object" && documentation.value.includes("40 woorden"));
  });

  it("finds a field by another word for it", async () => {
    assert.match(await labels("---\nthema$0\n---\n"), /^onderwerp/);
  });

  it("offers the settings of the site on a page of no kind, the usual ones first", async () => {
    const files = "\n//- docs/a.md\n---\nsummary: A\n---\n//- docs/b.md\n---\nsummary: B\nicon: x\n---";
    assert.match(
      await labels({ path: "docs/index.md", text: "---\n$0\n---\n", others: files }),
      /^summary icon title /,
    );
  });

  it("offers the frameworks within sources", async () => {
    assert.equal(await labels("---\nsources:\n  $0\n---\n"), "ADR ARK");
    assert.equal(await labels("---\nsources:\n  ADR: SV.1\n  A$0\n---\n"), "ARK");
  });

  it("asks again for the value of a field that was chosen, where the editor can", async () => {
    const { snapshot, offset } = await ask("---\nrol$0\n---\n");
    const { completion } = await import("../../../../server/src/features/completion/index");
    const position = snapshot.page.document.lines.position(offset);
    const client = { snippets: false, labelDetails: false, suggestCommand: "again" };
    const { items } = completion(snapshot, position, client);
    assert.equal(items.find(({ label }) => label === "rollen")?.command?.command, "again");
  });

  for (const [name, text] of [
    ["for a name that is right", "---\ntit$0le: X\n---\n"],
    ["in a value", "---\ntitle: $0\n---\n"],
    ["within a text over several lines", "---\ntoelichting: >\n  $0\n---\n"],
    ["within a field that has no fields", "---\nrollen: jurist\n  $0\n---\n"],
    ["below the frontmatter", "---\ntitle: X\n---\n$0\n"],
    ["on a page without frontmatter", "$0"],
    ["between the items of a list", "---\nrollen:\n- jurist\n$0\n- ontwikkelaar\n---\n"],
  ] as const) {
    it(`offers nothing ${name}`, async () => {
      assert.doesNotMatch(await labels(text), /\b(?:id|toelichting|ADR)\b/);
    });
  }

  const cases: [string, string, string, string][] = [
    ["a text begins on the line", "---\n$0\n---\n", "title", "---\ntitle: \n---\n"],
    ["a list begins with its first item", "---\nrol$0\n---\n", "rollen", "---\nrollen:\n- \n---\n"],
    [
      "a list is indented as the page does",
      "---\nonderwerp:\n  - data\nrol$0\n---\n",
      "rollen",
      "---\nonderwerp:\n  - data\nrollen:\n  - \n---\n",
    ],
    [
      "a field of fields leaves room for the first",
      "---\nsou$0\n---\n",
      "sources",
      "---\nsources:\n  \n---\n",
    ],
    [
      "a framework begins a list of codes",
      "---\nsources:\n  $0\n---\n",
      "ARK",
      "---\nsources:\n  ARK:\n  - \n---\n",
    ],
    ["a wrong name before a colon is replaced", "---\nrol$0: x\n---\n", "rollen", "---\nrollen: x\n---\n"],
    [
      "the line ends are those of the page",
      "---\r\nrol$0\r\n---\r\n",
      "rollen",
      "---\r\nrollen:\r\n- \r\n---\r\n",
    ],
    ["a block that is not closed will do", "---\nrol$0", "rollen", "---\nrollen:\n- "],
    [
      "a word below a list becomes the next field",
      "---\nonderwerp:\n- data\nrol$0\n---\n",
      "rollen",
      "---\nonderwerp:\n- data\nrollen:\n- \n---\n",
    ],
    [
      "a word below an indented list stays at the margin",
      "---\nonderwerp:\n  - data\nhi$0\n---\n",
      "hide",
      "---\nonderwerp:\n  - data\nhide:\n  - \n---\n",
    ],
  ];
  for (const [name, before, label, result] of cases) {
    it(`writes what the field needs: ${name}`, async () => assert.equal(await chosen(before, label), result));
  }
});

describe("a field with a name that every object of the program has", () => {
  it("is like any other that the handbook does not know", async () => {
    for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      assert.equal(await labels(`---\n${name}:\n  keys:\n  - $0\n---\n`), "", name);
      assert.equal(await labels(`---\n${name}: $0\n---\n`), "", name);
    }
  });
});
