import assert from "node:assert/strict";
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from "../../../server/src/features/callHierarchy";
import { pageAt } from "../../support/handbook";
import { type AtCursor, atCursor } from "../../support/snapshot";

const others = `
//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
id: urn:nl:ak:ver:avg-01
---
//- docs/vereisten/avg-02-bewaren.md
---
title: Bewaar niet te lang
---
//- docs/maatregelen/1-pba-01-reden.md
---
title: Geef een reden
vereiste:
- avg-01-grondslag
- avg-02-bewaren
- avg-99-bestaat-niet
rollen: [jurist]
---
Zie ook [bewaren](../vereisten/avg-02-bewaren.md).
//- docs/hulpmiddelen/formulier.md
---
title: Formulier
maatregel:
- 1-pba-01-reden
- 1-pba-01-reden
vereiste: avg-01-grondslag
---
//- docs/rollen/jurist.md
# Jurist
`;

const index = "//- docs/index.md\n";

async function prepared(text: string): Promise<readonly string[] | undefined> {
  const { snapshot, position } = await atCursor(text + others);
  return prepareCallHierarchy(snapshot, position)?.map(({ name, detail }) => `${name} (${detail})`);
}

/** The same handbook as seen from another page. */
async function on(path: string) {
  const test: AtCursor = await atCursor(`${index}$0${others}`);
  return { ...test.snapshot, page: pageAt(test, path) };
}

describe("the hierarchy of vereisten, maatregelen and hulpmiddelen", () => {
  it("begins at the page under the cursor's reference, with title, kind and id", async () => {
    const expected = ["Er is een grondslag (vereiste · urn:nl:ak:ver:avg-01)"];
    assert.deepEqual(
      await prepared("//- docs/maatregelen/x.md\n---\nvereiste: [avg-01-gr$0ondslag]\n---\n"),
      expected,
    );
    assert.deepEqual(
      await prepared(`${index}<!-- list_maatregelen vereiste/avg-01$0-grondslag -->\n`),
      expected,
    );
    assert.deepEqual(await prepared(`${index}[x](vereisten/avg-01-gr$0ondslag.md)\n`), expected);
  });

  it("begins at the page itself anywhere else on it", async () => {
    const page = "//- docs/maatregelen/2-owp-01-x.md\n---\ntitle: Ik\nrollen: [jurist]\n---\nTekst.\n";
    for (const place of ["Ik", "title", "Tekst"])
      assert.deepEqual(await prepared(page.replace(place, `$0${place}`)), ["Ik (maatregel)"]);
  });

  it("begins nowhere on what is no part of it: a role, a phase, a link to another page", async () => {
    const page =
      "//- docs/maatregelen/2-owp-01-x.md\n---\nrollen: [jurist]\n---\n[x](../rollen/jurist.md) <!-- list_maatregelen rollen/jurist -->\n";
    for (const place of ["[jurist", "rollen/jurist.md", "rollen/jurist -->"])
      assert.equal(await prepared(page.replace(place, place.replace("jurist", "ju$0rist"))), undefined);
  });

  it("begins nowhere on pages of no kind", async () => {
    assert.equal(await prepared(`${index}Te$0kst.\n`), undefined);
  });

  it("shows who refers to a page in its frontmatter, and where", async () => {
    const found = incomingCalls(await on("docs/vereisten/avg-01-grondslag.md"));
    assert.deepEqual(
      found.map(({ from, fromRanges }) => [from.name, fromRanges.map(({ start }) => start.line)]),
      [
        ["Geef een reden", [3]],
        ["Formulier", [5]],
      ],
    );
    const [maatregel] = found;
    assert.deepEqual(maatregel?.fromRanges[0], {
      start: { line: 3, character: 2 },
      end: { line: 3, character: 18 },
    });
  });

  it("goes on from there: who refers to that, each page once with all its places", async () => {
    const found = incomingCalls(await on("docs/maatregelen/1-pba-01-reden.md"));
    assert.deepEqual(
      found.map(({ from, fromRanges }) => [from.name, fromRanges.length]),
      [["Formulier", 2]],
    );
  });

  it("shows what a page refers to in its frontmatter, as far as it exists", async () => {
    const found = outgoingCalls(await on("docs/maatregelen/1-pba-01-reden.md"));
    assert.deepEqual(
      found.map(({ to, fromRanges }) => [to.name, fromRanges[0]?.start.line]),
      [
        ["Er is een grondslag", 3],
        ["Bewaar niet te lang", 4],
      ],
    );
  });

  it("gives items whose place to select, the title, lies within their own", async () => {
    const [item] = outgoingCalls(await on("docs/maatregelen/1-pba-01-reden.md"));
    assert.deepEqual(item?.to.selectionRange.start, { line: 1, character: 7 });
    assert.deepEqual(item?.to.range.start, { line: 0, character: 0 });
  });
});
