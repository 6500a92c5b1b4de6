import assert from "node:assert/strict";
import { documentLinks, resolveDocumentLink, uriOfLink } from "../../../server/src/features/documentLink";
import { openFixture, type TestHandbook } from "../../support/handbook";

const others = `
//- docs/rollen/jurist.md
---
title: De jurist
---
# Kop

## Taken
//- docs/rollen/index.md
# Rollen
//- docs/maatregelen/plan.pdf
`;

async function linksOn(body: string, path = "docs/maatregelen/1-pba-01-x.md") {
  const test = await openFixture(`//- ${path}\n${body}\n${others}`);
  return documentLinks(snapshotOf(test)).map((link) => {
    const { start, end } = test.page.document.lines.offsets(link.range);
    const resolved = link.target === undefined ? resolveDocumentLink(snapshotOf(test), link) : link;
    const target = resolved.target?.replace(`${test.handbook.rootUri}/`, "");
    return `${test.page.text.slice(start, end)} -> ${target}${link.tooltip ? ` (${link.tooltip})` : ""}`;
  });
}

function snapshotOf({ handbook, page, checker }: TestHandbook) {
  return { handbook, page, checker, language: "nl" as const };
}

describe("document links", () => {
  it("lead from a target to the file, with the title of the page", async () => {
    assert.deepEqual(await linksOn("[x](../rollen/jurist.md) ![y](plan.pdf)"), [
      "../rollen/jurist.md -> docs/rollen/jurist.md (De jurist)",
      "plan.pdf -> docs/maatregelen/plan.pdf",
    ]);
  });
  it("lead to the line of a heading, looked for when the link is followed", async () => {
    assert.deepEqual(await linksOn("[x](../rollen/jurist.md#taken)\n\n## Hier\n\n[y](#hier)"), [
      "../rollen/jurist.md#taken -> docs/rollen/jurist.md#L6 (De jurist)",
      "#hier -> docs/maatregelen/1-pba-01-x.md#L3 (1-pba-01-x)",
    ]);
  });
  it("lead to the page when it has no such heading", async () => {
    assert.deepEqual(await linksOn("[x](../rollen/jurist.md#weg)"), [
      "../rollen/jurist.md#weg -> docs/rollen/jurist.md (De jurist)",
    ]);
  });
  it("count from the published address in raw HTML, and know folders", async () => {
    assert.deepEqual(await linksOn('<a href="../../rollen/jurist/">x</a> [y](../../rollen/)'), [
      "../../rollen/jurist/ -> docs/rollen/jurist.md (De jurist)",
      "../../rollen/ -> docs/rollen/index.md (Rollen)",
    ]);
  });
  it("stand on a link by reference and on its definition", async () => {
    assert.deepEqual(await linksOn("Zie [x][r].\n\n[r]: ../rollen/jurist.md"), [
      "[x][r] -> docs/rollen/jurist.md (De jurist)",
      "../rollen/jurist.md -> docs/rollen/jurist.md (De jurist)",
    ]);
  });
  it("lead to other sites, but never to a command of the editor", async () => {
    assert.deepEqual(await linksOn("[x]( https://example.org/a) [y](command:weg) [z](javascript:weg)"), [
      "https://example.org/a -> https://example.org/a",
    ]);
  });
  it("are not there for a target that does not exist, nor in code", async () => {
    assert.deepEqual(await linksOn("[x](weg.md) `[y](plan.pdf)`"), []);
  });
  it("lead from the word list to other sites only", async () => {
    assert.deepEqual(
      await linksOn("[x](https://example.org) [y](../docs/rollen/jurist.md)", "templates/x.md"),
      ["https://example.org -> https://example.org"],
    );
  });
  it("say which page they are on, so that they can be followed later", async () => {
    const test = await openFixture(
      `//- docs/x.md\n[x](rollen/jurist.md#taken) [y](rollen/jurist.md)\n${others}`,
    );
    const [later, at] = documentLinks(snapshotOf(test));
    assert.equal(later && uriOfLink(later), test.page.uri);
    assert.equal(at && uriOfLink(at), undefined);
  });
});
