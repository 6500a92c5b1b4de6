/** Reports tables that the site shows as running text, because they directly follow a line of text. */
import { lineStartAt } from "../text/lines";
import { bodyBlocks, emptyLineBefore, lineAbove, linesOf, offsetAfter } from "./blocks";
import type { Fix, Rule } from "./rule";
import { holdsAfter, patiently } from "./trial";

export const tableWithoutBlankLineBefore: Rule = {
  id: "table-without-blank-line-before",
  severity: "error",
  summary: {
    nl: "Een tabel staat direct onder een regel tekst en wordt daardoor gewone tekst.",
    en: "A table directly follows a line of text, which makes it running text.",
  },
  explanation: {
    nl: "Boven een tabel hoort een lege regel. Zonder die lege regel plakt de site alle cellen met de strepen ertussen achter de tekst erboven.",
    en: "A table needs a blank line above it. Without it the site glues all cells, with the bars between them, to the text above.",
  },
  invalid: `//- docs/over.md
De termijnen zijn:
| wet | termijn |
^^^^^^^^^^^^^^^^^ lege regel
| --- | --- |
| AVG | 1 maand |
`,
  valid: `//- docs/over.md
De termijnen zijn:

| wet | termijn |
| --- | --- |
| AVG | 1 maand |
`,

  check({ page }, report) {
    if (page.docsPath === undefined || !mayHoldTableInText(page.text, page.document.bodyStart)) return;
    patiently(page, report, (found) => {
      for (const { block } of bodyBlocks(page)) {
        if (block.kind !== "text" || block.text === undefined || block.text.atomic) continue;
        const lines = linesOf(block.text);
        const dashes = lines.findIndex(({ text }, at) => at > 1 && delimiter.test(text));
        const header = lines[dashes - 1];
        if (header === undefined || !header.text.includes("|")) continue;
        const edit = emptyLineBefore(page.text, header.start);
        const moved = offsetAfter([edit], header.start);
        const isTable = holdsAfter(page, [edit], (blocks) =>
          blocks.some(
            ({ block: { kind, range } }) => kind === "table" && range.start <= moved && moved < range.end,
          ),
        );
        const fix: Fix = {
          title: { nl: "Zet een lege regel boven de tabel", en: "Put a blank line above the table" },
          edits: [edit],
          safe: true,
        };
        found({
          range: { start: header.start, end: header.end },
          message: {
            nl: "Boven deze tabel ontbreekt een lege regel. De site toont de cellen nu als gewone tekst achter de regel erboven. Zet er een lege regel boven.",
            en: "There is no blank line above this table. The site now shows the cells as running text behind the line above. Put a blank line above it.",
          },
          ...(isTable !== false ? { fixes: [fix] } : {}),
        });
      }
    });
  },
};

/** The line of dashes under the first row of a table. */
const delimiter = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$(?<=\|.*)/;

/** Whether a line of dashes and bars has two lines above it that are not empty. */
function mayHoldTableInText(text: string, bodyStart: number): boolean {
  const body = text.slice(bodyStart);
  for (const { index, 0: line } of body.matchAll(/^[ \t>]*[|:-][-|: \t]*$/gm)) {
    if (!line.includes("|")) continue;
    const header = lineStartAt(body, Math.max(0, index - 1));
    if ([lineAbove(body, index), lineAbove(body, header)].every((above) => !/^[ \t>]*$/.test(above)))
      return true;
  }
  return false;
}
