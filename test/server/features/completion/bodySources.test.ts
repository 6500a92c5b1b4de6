import assert from "node:assert/strict";
import { itemsAt, labelsAt, lineAfter } from "./bodyCursor";

const others = `
//- docs/vereisten/avg-02-bewaren.md
---
title: Niet te lang bewaren
onderwerp:
- data
---
## Bronnen
- [Artikel 5 AVG](https://example.org/avg#5)
- [Kader, 1.02](https://example.org/kader)

## Risico
[Geen bron](https://example.org/anders)
//- docs/vereisten/avg-03-x.md
## Bronnen { #b }
1. [Artikel 5, eerste lid](http://example.org/avg#5/)
2. [Kader, 3.05, SV.9](https://example.org/kader)
3. [Zeldzaam](https://example.org/zeldzaam_(x))
//- docs/vereisten/avg-04-x.md
## Bronnen

[Artikel 5 AVG](https://example.org/avg#5), [Kader, 2](https://example.org/kader)

!!! example "Voorbeeld"
    Bron: [Krantenbericht](https://example.org/krant)
`;

const page = (line: string, before = "") =>
  `//- docs/maatregelen/1-pba-01-x.md\n---\nonderwerp:\n- data\n---\n## Bronnen\n${before}${line}\n${others}`;

describe("completion of sources cited elsewhere", () => {
  it("offers each address once: by how often it is cited, and by pages on the same topics", async () => {
    const items = await itemsAt(page("- [$0]"), "[");
    assert.deepEqual(
      items.map(({ label, detail }) => `${label} (${detail})`),
      [
        "Artikel 5 AVG (example.org · op 3 pagina's)",
        "Kader (example.org · op 3 pagina's)",
        "Zeldzaam (example.org · op 1 pagina)",
        "Krantenbericht (example.org · op 1 pagina)",
      ],
    );
  });
  it("writes a ready link in place of the brackets", async () => {
    assert.equal(
      await lineAfter(page("- [art$0]"), "Artikel 5 AVG"),
      "- [Artikel 5 AVG](https://example.org/avg#5)",
    );
    assert.equal(
      await lineAfter(page("- zeld$0"), "Zeldzaam"),
      "- [Zeldzaam](https://example.org/zeldzaam_(x))",
    );
  });
  it("adds the dash where the others have one", async () => {
    assert.equal(
      await lineAfter(page("$0", "- [Eigen](https://example.org/eigen)\n"), "Zeldzaam"),
      "- [Zeldzaam](https://example.org/zeldzaam_(x))",
    );
    assert.equal(
      await lineAfter(page("$0", "\n"), "Zeldzaam"),
      "[Zeldzaam](https://example.org/zeldzaam_(x))",
    );
  });
  it("finds a source by another text or its address", async () => {
    assert.deepEqual(await labelsAt(page("- eerste lid$0")), ["Artikel 5, eerste lid"]);
    assert.deepEqual(await labelsAt(page("- 3.05$0")), ["Kader"]);
    assert.deepEqual(await labelsAt(page("- example.org/kr$0")), ["Krantenbericht"]);
  });
  it("takes the words that fit what is typed, of those that stand for the same address", async () => {
    const law = "https://example.org/wet";
    const more = `//- docs/a.md\n## Bronnen\n- [Artikel 5 en 32 Wet](${law})\n- [Artikel 35 Wet](${law})\n`;
    assert.deepEqual(await labelsAt(page("- art 35$0") + more), ["Artikel 35 Wet"]);
    assert.equal(await lineAfter(page("- art 35$0") + more, "Artikel 35 Wet"), `- [Artikel 35 Wet](${law})`);
  });
  it("takes texts that differ in letter case for one", async () => {
    const more = "//- docs/a.md\n## Bronnen\n- [krantenbericht](https://example.org/krant)\n";
    assert.equal((await labelsAt(page("- krant$0") + more)).length, 1);
  });
  it("puts a name that lacks nothing but the end of a word before longer ones", async () => {
    const register = "https://example.org/register";
    const longer = `- [Register - Werk](${register}/werk)\n- [Register - Werk](${register}/werk)\n`;
    const more = `//- docs/a.md\n## Bronnen\n${longer}- [Register](${register})\n`;
    assert.deepEqual(await labelsAt(page("- regist$0") + more), ["Register", "Register - Werk"]);
  });
  it("puts the number that is typed before longer ones", async () => {
    const [long, short] = ["55", "5"].map(
      (number) => `- [Artikel ${number} Wet](https://example.org/${number})\n`,
    );
    const more = `//- docs/a.md\n## Bronnen\n${long}${long}${short}`;
    assert.deepEqual((await labelsAt(page("- Artikel 5$0") + more)).slice(-2), [
      "Artikel 5 Wet",
      "Artikel 55 Wet",
    ]);
  });
  it("works in the lower sections of the sources, but not in the next section", async () => {
    const at = (headings: string) => `//- docs/maatregelen/1-pba-01-x.md\n${headings}- zeld$0\n${others}`;
    assert.deepEqual(await labelsAt(at("## Bronnen\n\n### Wetten\n\n#### Europa\n")), ["Zeldzaam"]);
    assert.deepEqual(await labelsAt(at("## Bronnen\n\n### Wetten\n\n## Risico\n")), []);
  });
  it("never replaces a sentence", async () => {
    for (const line of [
      "Dit is een zin over een artikel$0",
      "- Zie ook de zin over het kader$0",
      "Nieuw zeld$0",
    ]) {
      assert.deepEqual(await labelsAt(page(line)), [], line);
    }
  });
  it("works on a line without dash that begins as a source", async () => {
    assert.equal(await lineAfter(page("zeld$0"), "Zeldzaam"), "[Zeldzaam](https://example.org/zeldzaam_(x))");
    assert.deepEqual(await labelsAt(page("dzaam$0")), []);
  });
  it("leaves a sentence to the terms of the word list", async () => {
    const list = "//- includes/begrippenlijst.md\n*[verwerker]: Wie gegevens verwerkt.\n";
    assert.deepEqual(await labelsAt(page("Dit gaat over een verw$0") + list), ["verwerker"]);
  });
  it("leaves out what the page cites already", async () => {
    const labels = await labelsAt(page("- [$0]", "- [AVG](https://example.org/avg#5)\n"));
    assert.ok(!labels.includes("Artikel 5 AVG"));
  });
  it("says on which pages a source is cited", async () => {
    const [item] = await itemsAt(page("- [art$0]"));
    const { documentation } = item ?? {};
    assert.match(
      typeof documentation === "object" ? documentation.value : "",
      /Geciteerd op:\n\n- Niet te lang bewaren/,
    );
  });
  it("works behind `Bron:` anywhere", async () => {
    const body = '//- docs/maatregelen/1-pba-01-x.md\n# X\n\n!!! tip "Y"\n    Bron: [kr$0]\n';
    assert.equal(
      await lineAfter(body + others, "Krantenbericht"),
      "    Bron: [Krantenbericht](https://example.org/krant)",
    );
  });
  it("waits until the author begins a link or asks", async () => {
    assert.deepEqual(await labelsAt(page("- $0"), " "), []);
    assert.deepEqual(await labelsAt(`//- docs/a.md\n## Risico\n- [$0]\n${others}`, "["), []);
    assert.deepEqual(await labelsAt(page("- [$0](https://example.org/x)"), "["), []);
  });
});
