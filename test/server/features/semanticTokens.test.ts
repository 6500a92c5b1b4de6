import assert from "node:assert/strict";
import type { Range } from "vscode-languageserver-types";
import { legend, semanticTokens } from "../../../server/src/features/semanticTokens";
import { openFixture } from "../../support/handbook";

const others = `
//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
---
//- docs/rollen/jurist.md
# Jurist
`;

/** The coloured words of a page, one a line: word, type, modifiers. */
async function coloured(
  page: string,
  path = "docs/maatregelen/1-pba-01-x.md",
  range?: Range,
): Promise<string[]> {
  const { data, text } = await tokensOf(page, path, range);
  const lines = text.split("\n");
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const word = lines[line]?.slice(character, character + length);
    words.push(`${word} ${legend.tokenTypes[type]}${modifiers === 1 ? " deprecated" : ""}`);
  }
  return words;
}

async function tokensOf(page: string, path: string, range?: Range) {
  const test = await openFixture(`//- ${path}\n${page}${others}`);
  const { data } = semanticTokens({ ...test, language: "nl" }, range);
  return { data, text: test.page.text, page: test.page };
}

describe("colours by meaning", () => {
  it("mark the fields that the page can have, and those of an earlier handbook", async () => {
    assert.deepEqual(
      await coloured("---\ntitle: x\nbouwblok:\n- y\nonbekend: z\nsources:\n  ADR: SV.1\n  BRR: 1\n---\n"),
      ["title property", "bouwblok property deprecated", "sources property", "ADR property"],
    );
  });

  it("mark references and terms that exist, and leave the others plain", async () => {
    assert.deepEqual(
      await coloured("---\nvereiste: [avg-01-grondslag, avg-99-weg]\nrollen:\n- 'jurist'\n- jursit\n---\n"),
      ["vereiste property", "avg-01-grondslag class", "rollen property", "jurist enumMember"],
    );
  });

  it("mark labels and operators of an exception", async () => {
    assert.deepEqual(
      await coloured(
        '---\nuitzondering:\n- ("risicogroep-verboden-ai" || !rollen-jurist) && rollen-weg\n---\n',
        "docs/vereisten/aia-01-x.md",
      ),
      [
        "uitzondering property",
        "risicogroep-verboden-ai enumMember",
        "|| operator",
        "! operator",
        "rollen-jurist enumMember",
        "&& operator",
      ],
    );
  });

  it("mark the words of a macro, and leave those plain that the site ignores", async () => {
    assert.deepEqual(
      await coloured(
        "<!-- tags -->\n\n<!-- list_maatregelen vereiste/avg-01-grondslag rollen/jurist no-rol no-id -->\n",
      ),
      [
        "tags macro",
        "list_maatregelen macro",
        "vereiste parameter",
        "avg-01-grondslag class",
        "no-rol keyword",
      ],
    );
  });

  it("leave a comment plain that is no macro, or stands in code", async () => {
    assert.deepEqual(await coloured("<!--  tags -->\n\nTekst.\n\n    <!-- list_maatregelen -->\n"), []);
  });

  it("are given for a part of the page too", async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    assert.deepEqual(await coloured("---\ntitle: x\nrollen:\n- jurist\n---\n", undefined, range), [
      "rollen property",
    ]);
  });

  it("do not read the Markdown of a page without macros", async () => {
    const { page } = await tokensOf("---\ntitle: x\n---\n# Kop `code`\n", "docs/maatregelen/1-pba-01-x.md");
    assert.equal((page.document as unknown as { memo: { markdown?: unknown } }).memo.markdown, undefined);
  });

  it("come once where YAML repeats something by an alias", async () => {
    assert.deepEqual(await coloured("---\nrollen: &a [jurist]\nlevenscyclus: *a\n---\n"), [
      "rollen property",
      "jurist enumMember",
      "levenscyclus property",
    ]);
  });
});
