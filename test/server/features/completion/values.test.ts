import assert from "node:assert/strict";
import { after, ask, chosen, labels, offered, openPage } from "./frontmatterCursor";

describe("completion of frontmatter values", () => {
  it("offers the terms of a vocabulary with their titles", async () => {
    assert.equal(await offered("---\nrollen:\n- $0\n---\n"), "jurist | Jurist\nontwikkelaar | Ontwikkelaar");
  });

  it("offers the pages that can be referred to, with title and explanation", async () => {
    const { items } = await ask("---\nvereiste:\n- avg$0\n---\n");
    assert.equal(items[0]?.label, "avg-01-grondslag");
    assert.equal(items[0]?.detail, "Persoonsgegevens hebben een grondslag");
    const documentation = items[0]?.documentation;
    assert.ok(
      typeof documentation === "object" && documentation.value.includes("Verwerk niets zonder reden"),
    );
  });

  it("leaves out what the field has already, on other lines and between brackets", async () => {
    assert.equal(await labels("---\nrollen:\n- jurist\n- $0\n---\n"), "ontwikkelaar");
    assert.equal(await labels("---\nrollen: ['jurist', $0]\n---\n"), "ontwikkelaar");
    assert.equal(await labels('---\nrollen:\n- $0\n- "jurist" # wie\n---\n'), "ontwikkelaar");
  });

  it("still offers the value that the cursor is in", async () => {
    assert.match(await labels("---\nrollen:\n- juri$0st\n---\n"), /^jurist/);
  });

  it("offers the terms of a fixed list", async () => {
    assert.match(await labels("---\nsysteemrisico:\n- $0\n---\n"), /^systeemrisico /);
  });

  it("offers yes and no where the site reads nothing else", async () => {
    assert.equal(
      await labels({ path: "docs/index.md", text: "---\nallow_excel_export: $0\n---\n" }),
      "true false",
    );
  });

  it("works while the block is not closed and a line is half typed", async () => {
    assert.equal(await labels("---\ntitle: X\nrollen:\n- j$0"), "jurist ontwikkelaar".split(" ")[0]);
  });

  it("marks nothing as chosen beforehand, and lets no character choose", async () => {
    const { items } = await ask("---\nrollen:\n- $0\n---\n");
    assert.ok(items.every((item) => !item.preselect && !item.commitCharacters));
  });

  for (const [words, typed] of [
    ["words of the title, in any order", "grondslag persoon"],
    ["its id", "urn:nl:ak:ver:avg-01"],
    ["its short code", "AVG-01"],
    ["its file name", "avg-01-grondslag.md"],
    ["a path to it", "../vereisten/avg-01-grondslag.md"],
    ["letters with accents that it does not have", "grondslág"],
    ["some of its letters", "avgrond"],
  ]) {
    it(`finds a page by ${words}`, async () => {
      assert.equal((await labels(`---\nvereiste:\n- ${typed}$0\n---\n`)).split(" ")[0], "avg-01-grondslag");
    });
  }

  it("finds a page of a phase by the code behind the phase", async () => {
    const page = { path: "docs/hulpmiddelen/x.md", text: "---\nmaatregel:\n- owp$0\n---\n" };
    assert.equal(await labels(page), "2-owp-07-afwegen");
  });

  it("finds a role by a function that comes under it", async () => {
    assert.equal(await labels("---\nrollen:\n- data-scientist$0\n---\n"), "ontwikkelaar");
  });

  it("lets no editor throw away or shuffle what it offers", async () => {
    const { items } = await ask("---\nvereiste:\n- besluit$0\n---\n");
    assert.ok(items.length > 0);
    assert.ok(items.every(({ filterText }) => filterText?.startsWith("besluit")));
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).sort(),
    );
  });

  it("has nothing more to offer behind a finished value", async () => {
    assert.equal(await labels("---\nrollen:\n- jurist $0\n---\n"), "");
  });

  for (const [name, page] of [
    ["in a text", "---\ntitle: $0\n---\n"],
    ["in a text over several lines", "---\ntoelichting: >\n  ju$0\n---\n"],
    ["in a line that a text goes on with", "---\ntoelichting: een\n  ju$0\n---\n"],
    ["in a comment", "---\nrollen:\n# - $0\n---\n"],
    ["before a comment", "---\nrollen:\n$0# wie\n---\n"],
    ["in a comment behind a value", "---\nrollen:\n- jurist # $0\n---\n"],
    ["before the dash of an item", "---\nrollen:\n$0- jurist\n---\n"],
    ["between two values without a comma", "---\nrollen: ['jurist' $0]\n---\n"],
    ["on the opening fence", "--$0-\nrollen:\n- jurist\n---\n"],
    ["on the closing fence", "---\nrollen:\n- jurist\n-$0--\n"],
    ["on a closing fence that ends the file", "---\nrollen:\n- jurist\n--$0-"],
  ] as const) {
    it(`offers nothing ${name}`, async () => assert.equal(await labels(page), ""));
  }
});

describe("the order while nothing is typed", () => {
  const pages = `
//- docs/rollen/jurist.md
//- docs/rollen/ontwikkelaar.md
//- docs/onderwerpen/data.md
//- docs/onderwerpen/privacy.md
//- docs/vereisten/aia-01-a.md
//- docs/vereisten/avg-01-b.md
//- docs/vereisten/avg-02-c.md
//- docs/maatregelen/1-pba-02-y.md
---
onderwerp:
- privacy
vereiste:
- avg-02-c
---
//- docs/maatregelen/1-pba-03-z.md
---
onderwerp:
- data
vereiste:
- aia-01-a
- avg-01-b
---`;

  it("begins with what pages have that share labels with this one", async () => {
    const text = (onderwerp: string) => `---\nonderwerp:\n- ${onderwerp}\nvereiste:\n- $0\n---\n`;
    assert.match(await labels({ text: text("privacy"), others: pages }), /^avg-02-c /);
    assert.match(await labels({ text: text("data"), others: pages }), /^aia-01-a avg-01-b /);
  });

  it("looks at what stands in the list already", async () => {
    const text = "---\nvereiste:\n- avg-01-b\n- $0\n---\n";
    assert.match(await labels({ text, others: pages }), /^aia-01-a /);
  });

  it("begins with a page that the text links to", async () => {
    const text = "---\nvereiste:\n- $0\n---\n\nZie [b](../vereisten/avg-01-b.md).\n";
    assert.match(await labels({ text, others: pages }), /^avg-01-b /);
  });

  it("looks at the pages that this one refers to", async () => {
    const text = "---\nmaatregel:\n- 1-pba-02-y\nvereiste:\n- $0\n---\n";
    assert.match(await labels({ path: "docs/hulpmiddelen/x.md", text, others: pages }), /^avg-02-c /);
  });
});

describe("choosing a value", () => {
  const cases: [string, string, string][] = [
    ["fills an empty item", "---\nrollen:\n- $0\n---\n", "---\nrollen:\n- jurist\n---\n"],
    ["replaces what is half typed", "---\nrollen:\n- ju$0\n---\n", "---\nrollen:\n- jurist\n---\n"],
    ["replaces the words of a title", "---\nrollen:\n- Jurist$0\n---\n", "---\nrollen:\n- jurist\n---\n"],
    [
      "replaces the rest of the word behind the cursor",
      "---\nrollen:\n- ju$0rrist\n---\n",
      "---\nrollen:\n- jurist\n---\n",
    ],
    ["adds the blank behind a dash", "---\nrollen:\n-$0\n---\n", "---\nrollen:\n- jurist\n---\n"],
    [
      "adds the blank between a dash and a word",
      "---\nrollen:\n-ju$0\n---\n",
      "---\nrollen:\n- jurist\n---\n",
    ],
    ["adds a dash that is missing", "---\nrollen:\nju$0\n---\n", "---\nrollen:\n- jurist\n---\n"],
    [
      "adds a dash in line with the other items",
      "---\nrollen:\n  - ontwikkelaar\nju$0\n---\n",
      "---\nrollen:\n  - ontwikkelaar\n  - jurist\n---\n",
    ],
    [
      "puts an item between others",
      "---\nrollen:\n- a\n$0\n- b\n---\n",
      "---\nrollen:\n- a\n- jurist\n- b\n---\n",
    ],
    ["keeps quotes", '---\nrollen:\n- "ju$0"\n---\n', '---\nrollen:\n- "jurist"\n---\n'],
    ["closes a quote", "---\nrollen:\n- 'ju$0\n---\n", "---\nrollen:\n- 'jurist'\n---\n"],
    [
      "closes a quote between brackets",
      '---\nrollen: ["ju$0, "ontwikkelaar"]\n---\n',
      '---\nrollen: ["jurist", "ontwikkelaar"]\n---\n',
    ],
    [
      "works in a list between brackets",
      "---\nrollen: [ontwikkelaar, ju$0]\n---\n",
      "---\nrollen: [ontwikkelaar, jurist]\n---\n",
    ],
    [
      "works in a list between brackets over several lines",
      "---\nrollen: [\n  ontwikkelaar,\n  ju$0\n]\n---\n",
      "---\nrollen: [\n  ontwikkelaar,\n  jurist\n]\n---\n",
    ],
    [
      "works in a list whose bracket is not closed",
      "---\nrollen: [ju$0\nonderwerp: []\n---\n",
      "---\nrollen: [jurist\nonderwerp: []\n---\n",
    ],
    [
      "adds a comma before the next value between brackets",
      "---\nrollen: [$0 ontwikkelaar]\n---\n",
      "---\nrollen: [jurist, ontwikkelaar]\n---\n",
    ],
    [
      "makes a list of a value on the field's own line",
      "---\nrollen: $0\n---\n",
      "---\nrollen:\n- jurist\n---\n",
    ],
    [
      "makes a list of a value in quotes on the field's own line",
      "---\nrollen: 'ju$0'\n---\n",
      "---\nrollen:\n- 'jurist'\n---\n",
    ],
    [
      "puts a value on the field's own line before the items below it, in line with them",
      "---\nrollen: $0\n  - ontwikkelaar\n---\n",
      "---\nrollen:\n  - jurist\n  - ontwikkelaar\n---\n",
    ],
    [
      "indents a new list as the page does",
      "---\nonderwerp:\n  - data\nrollen:$0\n---\n",
      "---\nonderwerp:\n  - data\nrollen:\n  - jurist\n---\n",
    ],
    [
      "keeps a comment behind the value",
      "---\nrollen:\n- ju$0 # wie\n---\n",
      "---\nrollen:\n- jurist # wie\n---\n",
    ],
    [
      "keeps the line ends of the page",
      "---\r\nrollen: $0\r\n---\r\n",
      "---\r\nrollen:\r\n- jurist\r\n---\r\n",
    ],
    [
      "works behind a byte order mark",
      "\uFEFF---\nrollen:\n- ju$0\n---\n",
      "\uFEFF---\nrollen:\n- jurist\n---\n",
    ],
    ["works on the last line of the file", "---\nrollen:\n- ju$0", "---\nrollen:\n- jurist"],
    [
      "works below a value that breaks the YAML",
      "---\ntitle: a: b\nrollen:\n- ju$0\n---\n",
      "---\ntitle: a: b\nrollen:\n- jurist\n---\n",
    ],
  ];
  for (const [name, before, result] of cases) {
    it(name, async () => assert.equal(await chosen(before, "jurist"), result));
  }

  it("adds the blank behind a colon where the value stays on the line", async () => {
    assert.equal(await chosen("---\nhide:$0\n---\n", "toc"), "---\nhide: toc\n---\n");
  });
});

describe("completion with the cursor anywhere in the frontmatter", () => {
  const text = `---
title: Een titel
rollen:
- jurist # wie
- oude rol
onderwerp:

levenscyclus: [ontwerp, 'ontwikkelen']
sources:
  ADR:
  - SV.1
  ARK: 1.01
uitzondering:
- risicogroep-verboden-ai && !rol-ai-act-aanbieder
vereiste:
- "avg-01-x"
  - scheef
id: urn:nl:ak:mtr:pba-01
---
- tekst
`;
  it("touches one value or one name on the line of the cursor", async () => {
    const askAt = await openPage();
    for (const source of [text, text.replaceAll("\n", "\r\n")]) {
      for (let offset = 0; offset <= source.length; offset += source === text ? 1 : 3) {
        // No editor puts a cursor within a line end.
        if (source[offset - 1] === "\r") continue;
        const { snapshot, items } = askAt(`${source.slice(0, offset)}$0${source.slice(offset)}`);
        const { lines } = snapshot.page.document;
        for (const item of items) {
          assert.ok(item.textEdit && "range" in item.textEdit);
          const { range } = item.textEdit;
          const { start, end } = lines.offsets(range);
          assert.equal(range.start.line, range.end.line);
          assert.ok(start <= offset && offset <= end, `at ${offset}`);
          assert.match(
            source.slice(start, end),
            /^(?:[ \t]*["']?[\w.:-]*|oude rol|- scheef)$/,
            `at ${offset}`,
          );
          assert.ok(after(snapshot, item).includes(item.label));
        }
      }
    }
  });
});
