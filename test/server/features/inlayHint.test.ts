import assert from "node:assert/strict";
import { inlayHints } from "../../../server/src/features/inlayHint";
import { openFixture } from "../../support/handbook";

const others = `
//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
---
//- docs/vereisten/aia-01-lang.md
---
title: Een titel die zo lang is dat er achter de bestandsnaam geen plaats voor is
---
//- docs/rollen/jurist.md
---
title: Jurist
---
`;

/** The lines of a page with hints in them, as `«label|tooltip»`; `from` and `to` limit the lines that the editor shows. */
async function hinted(
  page: string,
  { from = 0, to = 1000, titles = true, wordCount = true, path = "docs/maatregelen/1-pba-01-x.md" } = {},
): Promise<string> {
  const test = await openFixture(`//- ${path}\n${page}${others}`);
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const hints = inlayHints({ ...test, language: "nl" }, range, { titles, wordCount });
  return hints
    .reverse()
    .reduce((text, { position, label, tooltip }) => {
      const at = test.page.document.lines.offset(position);
      return `${text.slice(0, at)}«${label}${tooltip === undefined ? "" : `|${tooltip}`}»${text.slice(at)}`;
    }, test.page.text)
    .trimEnd();
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

describe("hints between the text", () => {
  it("show the title behind a reference, a long one shortened with the whole in its tooltip", async () => {
    assert.equal(
      await hinted("---\nvereiste:\n- avg-01-grondslag\n- 'aia-01-lang' # x\n---\n"),
      "---\nvereiste:\n- avg-01-grondslag«Er is een grondslag»\n- 'aia-01-lang'«Een titel die zo lang is dat er achter de…|Een titel die zo lang is dat er achter de bestandsnaam geen plaats voor is» # x\n---",
    );
  });

  it("show the title behind the filter of a list", async () => {
    assert.equal(
      await hinted("<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->\n"),
      "<!-- list_maatregelen vereiste/avg-01-grondslag«Er is een grondslag» no-search -->",
    );
  });

  it("say nothing of the page itself, of names that say enough, of what does not exist, and in code", async () => {
    const page =
      "---\ntitle: x\nrollen:\n- jurist\nvereiste:\n- avg-99-weg\n---\n\n    <!-- list_maatregelen vereiste/aia-01-lang -->";
    assert.equal(await hinted(page), page);
    const own = "---\ntitle: x\n---\n<!-- list_maatregelen vereiste/avg-02-zelf -->";
    assert.equal(await hinted(own, { path: "docs/vereisten/avg-02-zelf.md" }), own);
  });

  it("show the number of words of a toelichting that is nearly or quite too long", async () => {
    assert.match(await hinted(`---\ntoelichting: ${words(38)}\n---\n`), /w37«38 van 40 woorden»\n/);
    assert.match(await hinted(`---\ntoelichting: >\n  ${words(43)}\n---\n`), /w42«43 van 40 woorden»\n/);
    assert.doesNotMatch(await hinted(`---\ntoelichting: ${words(34)}\n---\n`), /«/);
  });

  it("take the limit from the handbook's settings", async () => {
    const page = `---\ntoelichting: ${words(9)}\n---\n//- algoritmekader.yml\nvelden:\n  toelichting: { meeste-woorden: 10 }`;
    assert.match(await hinted(page), /w8«9 van 10 woorden»\n/);
  });

  it("are given for the lines that the editor shows only", async () => {
    const page = "---\nvereiste:\n- avg-01-grondslag\n---\n";
    assert.doesNotMatch(await hinted(page, { from: 3 }), /«/);
    assert.doesNotMatch(await hinted(page, { to: 1 }), /«/);
  });

  it("can be switched off, each kind by itself", async () => {
    const page = `---\nvereiste:\n- avg-01-grondslag\ntoelichting: ${words(38)}\n---\n`;
    assert.doesNotMatch(await hinted(page, { titles: false }), /«Er/);
    assert.match(await hinted(page, { titles: false }), /«38/);
    assert.doesNotMatch(await hinted(page, { wordCount: false }), /«38/);
  });
});
