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
    assert.deepEqual(await labelsAt(page("- eerste lid$0")), ["Artikel 5 AVG"]);
    assert.deepEqual(await labelsAt(page("- example.org/kr$0")), ["Krantenbericht"]);
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
