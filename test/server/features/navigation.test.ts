import assert from "node:assert/strict";
import { definition } from "../../../server/src/features/definition";
import { hover } from "../../../server/src/features/hover";
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
  it("goes nowhere from code", () =>
    checkDefinition("Schrijf `[hier](../vereisten/avg-01-$0grondslag.md)`."));
});

async function hovered(page: string): Promise<string | undefined> {
  const { snapshot, position } = await atCursor(`//- docs/maatregelen/1-pba-01-x.md\n${page}${others}`);
  const result = hover(snapshot, position);
  return result && typeof result.contents === "object" && "value" in result.contents
    ? result.contents.value
    : undefined;
}

describe("hover", () => {
  it("shows title, explanation and code of a vereiste, its markup as text", async () => {
    assert.equal(
      await hovered("---\nvereiste:\n- avg-01$0-grondslag\n---"),
      "**Er is een \\*grondslag\\***\n\nVerwerk niets zonder reden.\n\nvereiste · urn:nl:ak:ver:avg-01",
    );
  });
  it("shows the page behind a role", async () => {
    assert.equal(await hovered("---\nrollen:\n- jur$0ist\n---"), "**Jurist**");
  });
  it("shows what a field is for", async () => {
    assert.match((await hovered("---\nrol$0len:\n- jurist\n---")) ?? "", /lijsten/);
  });
  it("shows what a macro does", async () => {
    assert.match((await hovered("<!-- ta$0gs -->")) ?? "", /labels/);
  });
  it("shows the page and heading that a link leads to", async () => {
    assert.match(
      (await hovered("[x](../vereisten/avg-01-grondslag.md#bronn$0en)")) ?? "",
      /grondslag[\s\S]*§ Bronnen$/,
    );
  });
  it("shows nothing in plain text", async () => {
    assert.equal(await hovered("Gewone te$0kst."), undefined);
  });
});
