import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type InsertedItem, type Insertion, insertion } from "../../../server/src/features/insertion/index";
import type { Snapshot } from "../../../server/src/features/snapshot";
import { openFixture } from "../../support/handbook";

const folder = "docs/wetten";

const handbook = `
//- mkdocs.yml
site_url: https://kader.example/kader/
//- ${folder}/vereisten/avg-01-grondslag.md
---
title: Een grondslag
---
//- ${folder}/vereisten/avg-02-doel.md
---
title: Een [helder] doel
---
//- ${folder}/maatregelen/1-pba-01-begin.md
---
title: Begin
---
//- docs/rollen/jurist.md
---
title: Jurist
---
## Taken
//- docs/rollen/index.md
# Rollen
//- docs/afbeeldingen/plaat(1).png
//- docs/afbeeldingen/kaart.png
//- docs/hulp/documenten/uitleg(1).pdf`;

const avg01 = `${folder}/vereisten/avg-01-grondslag.md`;
const avg02 = `${folder}/vereisten/avg-02-doel.md`;
const jurist = "docs/rollen/jurist.md";

interface Dropped {
  readonly snapshot: Snapshot;
  readonly insertion: Insertion | null;
  /** The page afterwards, with the cursor as `$0` where it is placed. */
  readonly text: string;
}

/** Drops files (by path), addresses or pictures on the cursor or selection of a page. */
async function drop(page: string, items: readonly (string | InsertedItem)[]): Promise<Dropped> {
  const test = await openFixture(page.replace(/\n$/, "") + handbook);
  const { handbook: opened, page: target, checker, files } = test;
  const snapshot: Snapshot = { handbook: opened, page: target, checker, language: "nl" };
  const [start = 0, end = start] = files[0]?.cursors ?? [];
  const { lines } = target.document;
  const result = insertion(snapshot, {
    ranges: [lines.range({ start, end })],
    items: items.map((item) => {
      if (typeof item !== "string") return item;
      return { uri: /^\w+:/.test(item) ? item : opened.uriOf(item) };
    }),
  });
  const document = TextDocument.create(target.uri, "markdown", 1, target.text);
  const text = result ? TextDocument.applyEdits(document, [...result.edits]) : "nothing";
  return { snapshot, insertion: result, text };
}

function measure(frontmatter: string, body = ""): string {
  return `//- ${folder}/maatregelen/2-owp-01-ontwerp.md\n---\n${frontmatter}\n---\n${body}`;
}

/** The frontmatter of a maatregel after pages were dropped on it. */
async function fields(frontmatter: string, ...items: readonly string[]): Promise<string> {
  const { text } = await drop(measure(frontmatter), items);
  return text.replace(/^---\n/, "").replace(/\n---\n$/, "");
}

/** A text after something was dropped in it. */
async function prose(body: string, ...items: readonly (string | InsertedItem)[]): Promise<string> {
  const { text } = await drop(`//- docs/rollen/anders.md\n${body}`, items);
  return text.replace(/\n$/, "");
}

describe("dropping pages on a reference field", () => {
  it("adds an item below the one at the cursor", async () => {
    assert.equal(
      await fields("vereiste:\n- avg-$001-grondslag\n- x\nid: y", avg02),
      "vereiste:\n- avg-01-grondslag\n- avg-02-doel\n- x\nid: y",
    );
  });

  it("adds it above the item at whose very beginning it is dropped", async () => {
    assert.equal(await fields("vereiste:\n$0- x", avg02), "vereiste:\n- avg-02-doel\n- x");
  });

  it("fills an empty item, and keeps the comment behind it", async () => {
    assert.equal(await fields("vereiste:\n- $0\n- x", avg02), "vereiste:\n- avg-02-doel\n- x");
    assert.equal(
      await fields("vereiste:\n  -$0 # nog kiezen", avg02, avg01),
      "vereiste:\n  - avg-02-doel # nog kiezen\n  - avg-01-grondslag",
    );
    assert.equal(await fields('vereiste:\n- "$0"', avg02), "vereiste:\n- avg-02-doel");
  });

  it("starts the list of an empty field", async () => {
    assert.equal(await fields("vereiste:$0\nid: y", avg02), "vereiste:\n- avg-02-doel\nid: y");
    assert.equal(
      await fields("vereiste: # komt nog$0\nid: y", avg02),
      "vereiste: # komt nog\n- avg-02-doel\nid: y",
    );
    assert.equal(await fields("vereiste: []$0", avg02, avg01), "vereiste: [avg-02-doel, avg-01-grondslag]");
    assert.equal(
      await fields("rollen:\n  - jurist\nvereiste:\n$0\nid: y", avg02),
      "rollen:\n  - jurist\nvereiste:\n  - avg-02-doel\nid: y",
    );
  });

  it("adds it at the top when it is dropped on the field's name", async () => {
    assert.equal(await fields("ver$0eiste:\n- x", avg02), "vereiste:\n- avg-02-doel\n- x");
  });

  it("takes a blank line at the cursor", async () => {
    assert.equal(await fields("vereiste:\n- x\n$0\nid: y", avg02), "vereiste:\n- x\n- avg-02-doel\nid: y");
  });

  it("fits into a list between brackets", async () => {
    assert.equal(await fields("vereiste: [x, $0]", avg02), "vereiste: [x, avg-02-doel]");
    assert.equal(await fields("vereiste: [x, $0y]", avg02), "vereiste: [x, avg-02-doel, y]");
    assert.equal(
      await fields("vereiste: [$0x]", avg02, avg01),
      "vereiste: [avg-02-doel, avg-01-grondslag, x]",
    );
    assert.equal(
      await fields("vereiste: [\n  x,$0\n  y\n]", avg02),
      "vereiste: [\n  x, avg-02-doel,\n  y\n]",
    );
  });

  it("makes a list of a single value", async () => {
    assert.equal(await fields("vereiste: x$0", avg02), "vereiste:\n- x\n- avg-02-doel");
  });

  it("takes the place of a selected item", async () => {
    assert.equal(await fields("vereiste:\n- $0oud$0\n- x", avg02), "vereiste:\n- avg-02-doel\n- x");
  });

  it("does not put a page in twice", async () => {
    assert.equal(
      await fields("vereiste:\n- avg-01-grondslag$0", avg01, avg02, avg02),
      "vereiste:\n- avg-01-grondslag\n- avg-02-doel",
    );
    const { insertion: nothing } = await drop(measure("vereiste:\n- avg-01-grondslag$0"), [avg01]);
    assert.deepEqual(nothing?.edits, []);
  });

  it("finds the field that takes the page, wherever in the frontmatter it is dropped", async () => {
    assert.equal(
      await fields("vereiste:\n- x\nrollen:\n- ontwikkelaar$0", avg02, jurist),
      "vereiste:\n- x\n- avg-02-doel\nrollen:\n- ontwikkelaar\n- jurist",
    );
  });

  it("makes the field when the page has none", async () => {
    assert.equal(
      await fields("title: x$0\nrollen: [jurist]", avg02),
      "title: x\nrollen: [jurist]\nvereiste:\n- avg-02-doel",
    );
  });

  it("understands an address of the site in its place", async () => {
    assert.equal(
      await fields("rollen:\n- $0", "https://kader.example/kader/rollen/jurist/#taken"),
      "rollen:\n- jurist",
    );
  });

  it("works before the block is closed, with Windows line ends and at the end of the file", async () => {
    const { text } = await drop(`//- ${folder}/maatregelen/2-owp-01-x.md\n---\r\nvereiste:\r\n- x$0\r`, [
      avg02,
    ]);
    assert.equal(text, "---\r\nvereiste:\r\n- x\r\n- avg-02-doel\r\n");
  });

  it("leaves alone what fits in no field", async () => {
    assert.equal(await fields("title: x$0", "docs/afbeeldingen/kaart.png"), "nothing");
    assert.equal(await fields("vereiste:\n- $0", avg01, "https://elders.example/"), "nothing");
  });
});

describe("dropping pages in a text", () => {
  it("makes a link with the page's title", async () => {
    assert.equal(
      await prose("Zie $0.", avg01),
      "Zie [Een grondslag](../wetten/vereisten/avg-01-grondslag.md)$0.",
    );
    assert.match(await prose("$0", avg02), /^\[Een \\\\\[helder\\\\\] doel\]/);
  });

  it("makes the selected words the words of the link", async () => {
    assert.equal(await prose("Lees $0wat mag $0eerst.", jurist), "Lees [wat mag](jurist.md) $0eerst.");
  });

  it("writes a path that Markdown can hold", async () => {
    assert.equal(
      await prose("$0", "docs/hulp/documenten/uitleg(1).pdf"),
      "[uitleg(1).pdf](../hulp/documenten/uitleg%281%29.pdf)$0",
    );
  });

  it("takes a folder for its index page", async () => {
    assert.equal(await prose("$0", "docs/rollen"), "[Rollen](index.md)$0");
  });

  it("lists several on a line of their own, with the blank line that the site needs", async () => {
    assert.equal(
      await prose("Zie:\n$0", avg01, jurist),
      "Zie:\n\n- [Een grondslag](../wetten/vereisten/avg-01-grondslag.md)\n- [Jurist](jurist.md)$0",
    );
    assert.equal(await prose("* $0", jurist, jurist), "* [Jurist](jurist.md)\n* [Jurist](jurist.md)$0");
    assert.equal(
      await prose("Zie $0 nu.", jurist, jurist),
      "Zie [Jurist](jurist.md), [Jurist](jurist.md)$0 nu.",
    );
  });

  it("writes only the path where the target of a link stands", async () => {
    assert.equal(await prose("[x]($0)", avg01), "[x](../wetten/vereisten/avg-01-grondslag.md$0)");
    assert.equal(await prose("[x]($0oud.md$0)", jurist), "[x](jurist.md$0)");
    assert.equal(await prose("[x]: $0", jurist), "[x]: jurist.md$0");
    assert.equal(await prose('<a href="$0">x</a>', jurist), '<a href="../jurist/$0">x</a>');
  });

  it("makes relative links of addresses of the site, anchors and queries kept", async () => {
    assert.equal(
      await prose("$0", "https://kader.example/kader/rollen/jurist/?a=b#taken"),
      "[Jurist](jurist.md?a=b#taken)$0",
    );
    assert.equal(await prose("[x]($0)", "http://kader.example/kader/rollen/"), "[x](index.md$0)");
  });

  it("keeps a link together whatever the address holds", async () => {
    assert.equal(
      await prose("$0", "https://kader.example/kader/rollen/jurist/?q=)[boos](javascript:1)#k"),
      "[Jurist](jurist.md?q=%29%5Bboos%5D%28javascript:1%29#k)$0",
    );
    assert.equal(
      await prose("[x](<$0>)", 'https://kader.example/kader/rollen/jurist/?q=>"\\`|%41#é'),
      "[x](<jurist.md?q=%3E%22%5C%60%7C%41#é$0>)",
    );
    assert.equal(
      await prose("<a href='$0'>x</a>", "https://kader.example/kader/rollen/jurist/?q='onclick='x"),
      "<a href='../jurist/?q=%27onclick=%27x$0'>x</a>",
    );
  });

  it("leaves other addresses alone", async () => {
    assert.equal(await prose("$0", "https://elders.example/kader/rollen/jurist/"), "nothing");
    assert.equal(await prose("$0", "https://kader.example/kader/is-er-niet/"), "nothing");
  });

  it("does nothing where no link can stand", async () => {
    assert.equal(await prose("`co$0de`", jurist), "nothing");
    assert.equal(await prose("```\nco$0de\n```", jurist), "nothing");
    assert.equal(await prose("<!-- wo$0ord -->", jurist), "nothing");
    assert.equal(await prose("[wo$0ord](x.md)", jurist), "nothing");
    assert.equal(await prose("$0[woord](x.md)$0", jurist), "nothing");
    assert.equal(await prose("$0", "templates/template-vereiste.md"), "nothing");
  });
});

describe("dropping pictures", () => {
  const clipboard: InsertedItem = { image: { name: "image.png", type: "image/png" } };

  it("shows a picture of the handbook, with its description to be written", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
    const expected = "![${1:alternatieve tekst}](../afbeeldingen/plaat%281%29.png)$0";
    assert.equal(await prose("$0", "docs/afbeeldingen/plaat(1).png"), expected);
  });

  it("gives a picture from the clipboard the page's name, in the folder for pictures", async () => {
    const { insertion: result, snapshot } = await drop("//- docs/rollen/anders.md\n$0", [clipboard]);
    assert.deepEqual(result?.files, [
      { item: 0, uri: snapshot.handbook.uriOf("docs/afbeeldingen/anders.png") },
    ]);
    assert.match(result?.edits[0]?.newText ?? "", /\(\.\.\/afbeeldingen\/anders\.png\)/);
  });

  it("never takes a name that is in use", async () => {
    const again: InsertedItem = { uri: "file:///elders/Kaart.PNG", image: { name: "Kaart.PNG", type: "" } };
    const { insertion: result, snapshot } = await drop("//- docs/rollen/anders.md\n$0", [again, again]);
    assert.deepEqual(
      result?.files.map(({ uri }) => snapshot.handbook.pathOf(uri)),
      ["docs/afbeeldingen/Kaart-2.png", "docs/afbeeldingen/Kaart-3.png"],
    );
  });

  it("writes its name so that it needs no encoding", async () => {
    const photo: InsertedItem = { image: { name: "Schermafbeelding één (2).jpeg", type: "image/jpeg" } };
    const { insertion: result, snapshot } = await drop("//- docs/rollen/anders.md\n$0", [photo]);
    assert.equal(
      snapshot.handbook.pathOf(result?.files[0]?.uri ?? ""),
      "docs/afbeeldingen/Schermafbeelding-een-2.jpeg",
    );
  });

  it("puts it beside the other pictures of the page", async () => {
    const { insertion: result, snapshot } = await drop(
      "//- docs/rollen/anders.md\n![x](beeld/x.png)\n\n$0\n//- docs/rollen/beeld/x.png",
      [clipboard],
    );
    assert.equal(snapshot.handbook.pathOf(result?.files[0]?.uri ?? ""), "docs/rollen/beeld/anders.png");
  });

  it("does nothing in the frontmatter", async () => {
    assert.equal((await drop(measure("vereiste:\n- $0"), [clipboard])).insertion, null);
  });
});
