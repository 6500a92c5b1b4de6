import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbols, flatSymbols } from "../../../server/src/features/documentSymbol";
import { openFixture, type TestHandbook } from "../../support/handbook";

async function symbolsOf(fixture: string, withHeadings = true) {
  const test = await openFixture(fixture);
  return { test, symbols: documentSymbols({ ...test, language: "nl" }, withHeadings) };
}

/** One symbol a line: name, detail in parentheses, and the text in its range, its line ends as `/`. */
function show({ page }: TestHandbook, symbols: readonly DocumentSymbol[], indent = ""): string {
  return symbols
    .map(({ name, detail, range, selectionRange, children = [] }) => {
      const { start, end } = page.document.lines.offsets(range);
      const selected = page.document.lines.offsets(selectionRange);
      assert.ok(start <= selected.start && selected.end <= end, `${name}: the selection lies in the range`);
      const lines = `${range.start.line + 1}-${range.end.line + 1}`;
      return `${indent}${name}${detail === undefined ? "" : ` (${detail})`} ${lines}\n${show({ page } as TestHandbook, children, `${indent}  `)}`;
    })
    .join("");
}

const page = `//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
rollen:
- jurist
sources:
  ADR: [SV.1]
---

<!-- tags -->

# Kop

## Maatregelen { data-search-exclude }

<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->

### Dieper
Tekst.

## Bronnen
`;

describe("the outline of a page", () => {
  it("has the frontmatter with fields and values, headings by level, and each macro under its heading", async () => {
    const { test, symbols } = await symbolsOf(page);
    assert.equal(
      show(test, symbols),
      `Frontmatter 1-7
  title (Er is een grondslag) 2-2
  rollen 3-4
    jurist 4-4
  sources 5-6
    ADR 6-6
      SV.1 6-6
tags 9-9
Kop 11-20
  Maatregelen 13-18
    list_maatregelen (vereiste/avg-01-grondslag no-search) 15-15
    Dieper 17-18
  Bronnen 20-20
`,
    );
  });

  it("leaves the headings out where the editor has them, and the macros stand side by side", async () => {
    const { symbols } = await symbolsOf(page, false);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ["Frontmatter", "tags", "list_maatregelen"],
    );
  });

  it("gives an older client one list, in which each says what it stands in", async () => {
    const { test, symbols } = await symbolsOf(page);
    const flat = flatSymbols(symbols, test.page.uri).map(
      ({ name, containerName = "" }) => `${containerName}>${name}`,
    );
    assert.ok(flat.includes("Frontmatter>title"));
    assert.ok(flat.includes("rollen>jurist"));
    assert.ok(flat.includes(">Kop"));
  });

  it("shows what can be read of frontmatter that is not closed or not valid", async () => {
    for (const text of [
      "---\ntitle: Open\nrollen:\n- ",
      "---\ntitle: Fout: hier\nrollen: []\n---\n\n## Kop\n",
    ]) {
      const { test, symbols } = await symbolsOf(`//- docs/vereisten/avg-01-x.md\n${text}`);
      assert.match(show(test, symbols), /^Frontmatter .*\n {2}title /);
    }
  });

  it("holds an empty item in the field that it ends", async () => {
    const { symbols } = await symbolsOf(
      "//- docs/x.md\n---\nsources:\n  ADR:\n  - SV.14\n  - \nhide:\n- toc\n---\n",
    );
    const check = ({ range, children = [] }: DocumentSymbol): void => {
      for (const child of children) {
        assert.ok(
          child.range.end.line <= range.end.line,
          `${child.name} ends at or before what it stands in`,
        );
        check(child);
      }
    };
    for (const symbol of symbols) check(symbol);
  });

  it("has no names without letters, which VS Code refuses", async () => {
    const { symbols } = await symbolsOf(
      '//- docs/index.md\n---\n"": x\nrollen:\n- \n---\n## ![](x.png)\n<!-- tags -->\n',
    );
    const names = (all: readonly DocumentSymbol[]): string[] =>
      all.flatMap(({ name, children = [] }) => [name, ...names(children)]);
    assert.ok(names(symbols).every((name) => name.trim() !== ""));
  });

  it("is empty for an empty page", async () => {
    assert.deepEqual((await symbolsOf("//- docs/index.md\n")).symbols, []);
  });
});
