import assert from "node:assert/strict";
import { definition } from "../../../server/src/features/definition";
import { atCursor } from "../../support/snapshot";

const others = `
//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een *grondslag*
       ^^^^^^^^^^^^^^^^^^^^^ title
toelichting: Verwerk niets zonder reden.
id: urn:nl:ak:ver:avg-01
---
## Bronnen
^^^^^^^^^^ bronnen
//- docs/rollen/jurist.md
# Jurist
//- docs/soorten-algoritmes-en-ai/risico-van-ai-systemen.md
## Verboden AI
^^^^^^^^^^^^^^ verboden
//- includes/begrippenlijst.md
*[AI]: Kunstmatige intelligentie.
*[AI-systeem]: Een systeem met AI.
  ^^^^^^^^^^ word
//- mkdocs.yml
site_url: https://example.org/kader
`;

/** Checks that the cursor leads to the place that is marked with a text, or nowhere. */
async function checkDefinition(page: string, mark?: string): Promise<void> {
  const test = await atCursor(`//- docs/maatregelen/1-pba-01-x.md\n${page}${others}`);
  const [first, ...more] = definition(test.snapshot, test.position);
  assert.deepEqual(more, []);
  if (mark === undefined) {
    assert.equal(first, undefined);
    return;
  }
  for (const file of test.files) {
    const expected = file.marks.find(({ text }) => text === mark);
    if (!expected) continue;
    const target = test.handbook.page(file.path);
    assert.equal(first?.targetUri, target?.uri);
    assert.deepEqual(first?.targetSelectionRange, target?.document.lines.range(expected.range));
    return;
  }
  assert.fail(`nothing is marked "${mark}"`);
}

describe("go to definition", () => {
  it("goes from a vereiste in the frontmatter to its page", () =>
    checkDefinition("---\nvereiste:\n- avg-01-gr$0ondslag\n---", "title"));
  it("goes from the value of a macro's filter to its page", () =>
    checkDefinition("<!-- list_maatregelen vereiste/avg-01$0-grondslag no-search -->", "title"));
  it("goes from a link to its page", () =>
    checkDefinition("Zie [hier](../vereisten/avg-01-$0grondslag.md).", "title"));
  it("goes from a link's words too", () =>
    checkDefinition("Zie [hi$0er](../vereisten/avg-01-grondslag.md).", "title"));
  it("goes from a link with an anchor to the heading", () =>
    checkDefinition("Zie [hier](../vereisten/avg-01-grondslag.md#bro$0nnen).", "bronnen"));
  it("goes nowhere from a reference that does not exist", () =>
    checkDefinition("---\nvereiste:\n- avg-9$09-x\n---"));
  it("goes nowhere from a link to another site", () => checkDefinition("Zie [hier](https://exa$0mple.org)."));
  it("goes from a full address on the handbook's own site to the heading", () =>
    checkDefinition("[x](https://example.org/kader/vereisten/avg-01-grondslag/#bro$0nnen)", "bronnen"));
  it("goes from a link in HTML to the page", () =>
    checkDefinition('<a href="../../vereisten/avg-01-g$0rondslag/">x</a>', "title"));
  it("goes from a link with a label to the definition of the label", () =>
    checkDefinition(
      "[hi$0er][g]\n\n[g]: ../vereisten/avg-01-grondslag.md\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ label",
      "label",
    ));
  it("goes from there to the page", () =>
    checkDefinition("[hier][g]\n\n[g]: ../vereisten/avg-01-gr$0ondslag.md", "title"));
  it("goes from a footnote's mark to the footnote", () =>
    checkDefinition("Zie[^b$0].\n\n[^b]: De bron.\n^^^^ note", "note"));
  it("goes from a term of the word list to its definition, the longest term first", () =>
    checkDefinition("Een _AI-sys$0teem_ leert.", "word"));
  it("goes from a term in a heading too", () => checkDefinition("## Een AI-sys$0teem", "word"));
  it("goes from the words of a link to its page, also where they are a term", () =>
    checkDefinition("[AI-sys$0teem](../vereisten/avg-01-grondslag.md)", "title"));
  it("goes from an id in a text to its page", () => checkDefinition("Zie urn:nl:ak:ver:av$0g-01.", "title"));
  it("goes from a label in an exception to the text that its badge leads to", () =>
    checkDefinition("---\nuitzondering:\n- '!risicogroep-ver$0boden-ai && x'\n---", "verboden"));
  it("goes from a value of the AI act to that text too", () =>
    checkDefinition("---\nrisicogroep: [ver$0boden-ai]\n---", "verboden"));
  it("goes from a macro that shows a field to the field", () =>
    checkDefinition(
      "---\nvereiste:\n^^^^^^^^ field\n- x\n---\n<!-- list_vereisten_on_ma$0atregelen_page -->",
      "field",
    ));
  it("stays where it is on what defines something, for which editors then show the references", async () => {
    await checkDefinition("## De re$0gels\n^^^^^^^^^^^^ heading", "heading");
    await checkDefinition("---\nid: urn:nl:ak:mtr:pb$0a-01\n    ^^^^^^^^^^^^^^^^^^^^ id\n---", "id");
  });
  it("goes from an id that more pages have to all of them, this one first", async () => {
    const { snapshot, position, handbook } = await atCursor(
      "//- docs/vereisten/b.md\n---\nid: urn:nl:ak:ver:av$0g-01\n---\n//- docs/vereisten/a.md\n---\nid: urn:nl:ak:ver:avg-01\n---\n",
    );
    const found = definition(snapshot, position).map(({ targetUri }) => handbook.pathOf(targetUri));
    assert.deepEqual(found, ["docs/vereisten/b.md", "docs/vereisten/a.md"]);
  });
  it("goes nowhere from a field's name, a macro about the page itself, and words that the site does not mark", async () => {
    await checkDefinition("---\nrol$0len: []\n---");
    await checkDefinition("<!-- ta$0gs -->");
    await checkDefinition("Een AI$0DS-systeem en <!-- AI-sys$0teem -->.");
    await checkDefinition("`AI-sys$0teem`");
  });
  it("goes nowhere from code", () =>
    checkDefinition("Schrijf `[hier](../vereisten/avg-01-$0grondslag.md)`."));
});

describe("go to definition in mkdocs.yml", () => {
  it("goes from an entry of the menu to its page", async () => {
    const { snapshot, position, handbook } = await atCursor(`
//- mkdocs.yml
nav:
- Rollen: rollen/ju$0rist.md
- rollen/bestaat-niet.md
//- docs/rollen/jurist.md
# Jurist
`);
    const found = definition(snapshot, position).map(({ targetUri }) => targetUri);
    assert.deepEqual(found, [handbook.uriOf("docs/rollen/jurist.md")]);
  });
});
