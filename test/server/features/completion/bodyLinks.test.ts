import assert from "node:assert/strict";
import { itemsAt, labelsAt, lineAfter } from "./bodyCursor";

const others = `
//- docs/rollen/jurist.md
---
title: De jurist
---
# De jurist [m/v]

## Taken en rollen
<a id="plek"></a>
## Bronnen
//- docs/rollen/index.md
# Rollen
//- docs/maatregelen/documenten/plan(2).pdf
//- docs/afbeeldingen/kaart(é).png
//- docs/stylesheets/extra.css
//- docs/onderwerpen/merken.md
---
title: Data *met* _merken_ <b> | \`en\` meer
---
`;

const page = (body: string) =>
  `//- docs/maatregelen/2-owp-01-x.md\n---\ntitle: Zelf\nrollen:\n- jurist\n---\n# Kop hier\n\n${body}\n${others}`;

describe("completion of a link's target", () => {
  it("offers pages by title, those that the page refers to first, then other files", async () => {
    assert.deepEqual(await labelsAt(page("Zie [x]($0)"), "("), [
      "De jurist",
      "Data *met* _merken_ <b> | `en` meer",
      "Rollen",
      "plan(2).pdf",
      "kaart(é).png",
    ]);
  });
  it("puts first what the words of the link say", async () => {
    assert.equal((await labelsAt(page("Zie [alle rollen]($0)")))[0], "Rollen");
  });
  it("finds a page by title, file name and path", async () => {
    for (const typed of ["de jur", "jurist", "../rollen/jur", "rollen/jur"]) {
      assert.equal((await labelsAt(page(`[x](${typed}$0)`)))[0], "De jurist", typed);
    }
  });
  it("writes the path from the source file, percent-encoded where needed", async () => {
    assert.equal(await lineAfter(page("[x](jur$0)"), "De jurist"), "[x](../rollen/jurist.md)");
    assert.equal(await lineAfter(page("[x](pl$0)"), "plan(2).pdf"), "[x](documenten/plan%282%29.pdf)");
  });
  it("closes the link only where that is missing", async () => {
    assert.equal(
      await lineAfter(page("Zie [x](jur$0 voor meer"), "De jurist"),
      "Zie [x](../rollen/jurist.md) voor meer",
    );
    assert.equal(
      await lineAfter(page("Zie [x](jur$0ist.md)."), "De jurist"),
      "Zie [x](../rollen/jurist.md).",
    );
    assert.equal(await lineAfter(page("Zie [x](jur$0meer"), "De jurist"), "Zie [x](../rollen/jurist.mdmeer");
  });
  it("keeps the anchor behind the path", async () => {
    assert.equal(await lineAfter(page("[x](o$0ud.md#bronnen)"), "Rollen"), "[x](../rollen/index.md#bronnen)");
  });
  it("takes the title for a link without words, but never for an image", async () => {
    assert.equal(await lineAfter(page("Zie []($0)"), "De jurist"), "Zie [De jurist](../rollen/jurist.md)");
    assert.equal(await lineAfter(page("![]($0)"), "kaart(é).png"), "![](../afbeeldingen/kaart%28é%29.png)");
  });
  it("writes a title that holds marks as words that the site shows as they are", async () => {
    const title = "Data *met* _merken_ <b> | `en` meer";
    const words = "Data \\*met\\* \\_merken\\_ &lt;b>";
    const rest = "\\`en\\` meer](../onderwerpen/merken.md)";
    assert.equal(await lineAfter(page("Zie []($0)"), title), `Zie [${words} | ${rest}`);
    assert.equal(await lineAfter(page("| []($0) |"), title), `| [${words} \\| ${rest} |`);
  });
  it("finds a file beside the page by the path from there before one elsewhere", async () => {
    const others = "//- docs/a/bijlagen/x.pdf\n//- docs/maatregelen/bijlagen/y.pdf\n";
    assert.deepEqual((await labelsAt(`${page("[x](bijl$0)")}${others}`)).slice(0, 2), ["y.pdf", "x.pdf"]);
  });
  it("offers nothing but images for an image", async () => {
    assert.deepEqual(await labelsAt(page("![Een kaart]($0)"), "("), ["kaart(é).png"]);
  });
  it("goes through folders step by step", async () => {
    const labels = await labelsAt(page("[x](../$0)"), "/");
    assert.deepEqual(labels.slice(0, 4), ["afbeeldingen/", "maatregelen/", "onderwerpen/", "rollen/"]);
    assert.equal(await lineAfter(page("[x](../$0)"), "rollen/", "/"), "[x](../rollen/)");
    assert.deepEqual(await labelsAt(page("[x](../rollen/$0)"), "/"), ["De jurist", "Rollen"]);
  });
  it("counts from the published address in raw HTML", async () => {
    assert.equal(
      await lineAfter(page('<a href="jur$0">x</a>'), "De jurist"),
      '<a href="../../rollen/jurist/">x</a>',
    );
    assert.equal(
      await lineAfter(page("<img alt='x' src='$0'>"), "kaart(é).png"),
      "<img alt='x' src='../../afbeeldingen/kaart%28é%29.png'>",
    );
  });
  it("completes definitions", async () => {
    assert.equal(await lineAfter(page("[x]: jur$0"), "De jurist"), "[x]: ../rollen/jurist.md");
  });
  it("keeps out of code, of addresses elsewhere and of running text", async () => {
    assert.deepEqual(await labelsAt(page("`[x](jur$0)`")), []);
    assert.deepEqual(await labelsAt(page("[x](https://jur$0)")), []);
    assert.deepEqual(await labelsAt(page("[x](http$0)")), []);
    assert.deepEqual(await labelsAt(page("[x](www.$0)")), []);
    assert.deepEqual(await labelsAt(page("en/$0"), "/"), []);
    assert.deepEqual(await labelsAt(page("een zin ($0"), "("), []);
    assert.deepEqual(await labelsAt(page('een "$0'), '"'), []);
    assert.deepEqual(await labelsAt(page("#$0"), "#"), []);
    assert.deepEqual(await labelsAt(page("[$0]"), "["), []);
  });
});

describe("completion of an anchor", () => {
  it("offers the headings of the other page in its order, then what else has an id", async () => {
    assert.deepEqual(await labelsAt(page("[x](../rollen/jurist.md#$0)"), "#"), [
      "De jurist [m/v]",
      "Taken en rollen",
      "Bronnen",
      "#plek",
    ]);
  });
  it("writes the id that the site gives to a heading", async () => {
    const line = await lineAfter(page("[](../rollen/jurist.md#tak$0)"), "Taken en rollen");
    assert.equal(line, "[Taken en rollen](../rollen/jurist.md#taken-en-rollen)");
  });
  it("escapes the marks of a heading in the words of a link", async () => {
    const line = await lineAfter(page("[](../rollen/jurist.md#$0"), "De jurist [m/v]");
    assert.equal(line, "[De jurist \\[m/v\\]](../rollen/jurist.md#de-jurist-mv)");
  });
  it("offers the headings of the page itself", async () => {
    const [item] = await itemsAt(page("[x](#$0)"), "#");
    assert.equal(`${item?.label} ${item?.detail}`, "Kop hier #kop-hier");
  });
  it("knows where a full address of the own site leads", async () => {
    const site = "//- mkdocs.yml\nsite_url: https://kader.example/boek/\n";
    const at = (target: string) => page(`[](${target})`) + site;
    const address = "https://kader.example/boek/rollen/jurist/#";
    assert.equal(
      await lineAfter(at(`${address}tak$0`), "Taken en rollen"),
      `[Taken en rollen](${address}taken-en-rollen)`,
    );
    assert.deepEqual(await labelsAt(at("https://elders.example/rollen/jurist/#$0"), "#"), []);
  });
  it("knows where a link in raw HTML leads", async () => {
    assert.equal((await labelsAt(page('<a href="../../rollen/jurist/#tak$0">')))[0], "Taken en rollen");
  });
});

describe("completion of what is defined on the page", () => {
  const definitions = "\n\n[wet]: https://example.org/wet\n[^noot]: Zie *daar*.\n";

  it("offers the labels of links", async () => {
    assert.equal(await lineAfter(page(`De [wet][$0${definitions}`), "wet", "["), "De [wet][wet]");
    assert.equal(await lineAfter(page(`De [wet][w$0]${definitions}`), "wet"), "De [wet][wet]");
  });
  it("offers the footnotes with their text", async () => {
    const [item] = await itemsAt(page(`Tekst[^$0]${definitions}`), "^");
    assert.equal(`${item?.label}: ${item?.detail}`, "noot: Zie *daar*.");
  });
});
