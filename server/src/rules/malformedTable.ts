/** Reports rows with bars between their cells of which the site makes no table. */

import { cellsOfRow } from "../markdown/block/table";
import type { Edit } from "../text/edits";
import { lineEndOf, lineStartAt } from "../text/lines";
import type { Page } from "../workspace/page";
import {
  blocksAfter,
  bodyBlocks,
  emptyLineBefore,
  joined,
  linesOf,
  offsetAfter,
  type TextLine,
} from "./blocks";
import type { Fix, Problem, Rule } from "./rule";

export const malformedTable: Rule = {
  id: "malformed-table",
  severity: "error",
  summary: {
    nl: "Van een tabel ontbreekt de regel met streepjes, of die past niet bij de kop van de tabel.",
    en: "The row of dashes of a table is missing, or does not go with the table's header.",
  },
  explanation: {
    nl: "Onder de eerste rij van een tabel hoort een regel met streepjes en strepen, met evenveel vakken als de rij erboven: | --- | --- |. Ontbreekt die regel, heeft hij meer of minder vakken, of staan er lange streepjes in (—), dan toont de site alle cellen als gewone tekst, met de strepen ertussen.",
    en: "The first row of a table is followed by a row of dashes and bars, with as many cells as the row above: | --- | --- |. If that row is missing, has more or fewer cells, or holds long dashes (—), the site shows all cells as running text, with the bars between them.",
  },
  invalid: `//- docs/over.md
| wet | termijn |
| --- |
^^^^^^^ 2 vakken
| AVG | 1 maand |
`,
  valid: `//- docs/over.md
| wet | termijn |
| --- | --- |
| AVG | 1 maand |
`,

  check({ page }, report) {
    if (page.docsPath === undefined || !twoRows.test(page.text.slice(page.document.bodyStart))) return;
    for (const { block } of bodyBlocks(page)) {
      if (block.kind !== "text" || block.text === undefined || block.text.atomic) continue;
      const problem = problemIn(page, linesOf(block.text));
      if (problem) report(problem);
    }
  },
};

/** Two lines with a bar below each other: no table has fewer. */
const twoRows = /^[^\r\n|]*\|[^\r\n]*(?:\r\n|\r|\n)[^\r\n|]*\|/m;

/** Whether a line is meant as the row of dashes, also with other dashes. */
function isDashes(text: string): boolean {
  return /^[|:–—=_\- \t]+$/.test(text) && text.includes("|") && /[-–—=]/.test(text);
}

/** Marks that are right in themselves: below text such a row is for table-without-blank-line-before. */
const rightDashes = /^[|:\- \t]+$/;

/** Whether a line is a row between two bars. */
function isRow(text: string): boolean {
  return text.startsWith("|") && text.endsWith("|") && /[^\s|]/.test(text);
}

function problemIn(page: Page, lines: readonly TextLine[]): Problem | undefined {
  const at = lines.findIndex(({ text }, index) => index > 0 && isDashes(text));
  const header = lines[at - 1];
  const below = lines[at];
  if (header !== undefined && below !== undefined && header.text.includes("|")) {
    return at > 1 && rightDashes.test(below.text) ? undefined : wrongDashes(page, lines, header, below);
  }
  const first = lines.findIndex(({ text }, index) => isRow(text) && isRow(lines[index + 1]?.text ?? ""));
  const [top, second] = [lines[first], lines[first + 1]];
  if (top === undefined || second === undefined) return undefined;
  const width = cellsOfRow(top.text).length;
  return width < 2 || cellsOfRow(second.text).length !== width
    ? undefined
    : noDashes(page, lines, top, width);
}

function wrongDashes(page: Page, lines: readonly TextLine[], header: TextLine, below: TextLine): Problem {
  const wanted = cellsOfRow(header.text).length;
  const cells = cellsOfRow(below.text);
  const right = Array.from({ length: wanted }, (_, index) => cellOfDashes(cells[index] ?? ""));
  const isBordered = /^\||\|$/.test(header.text);
  const text = isBordered ? `| ${right.join(" | ")} |` : right.join(" | ");
  const fix = tableFix(page, lines, header, { range: { start: below.start, end: below.end }, text });
  const isCount = cells.length !== wanted;
  return {
    range: { start: below.start, end: below.end },
    message: isCount
      ? {
          nl: `De rij erboven heeft ${wanted} vakken, en deze regel met streepjes ${cells.length}. De site maakt er daarom geen tabel van, maar toont alle cellen als tekst. Schrijf ${text}.`,
          en: `The row above has ${wanted} cells, and this row of dashes ${cells.length}. The site therefore makes no table of it, but shows all cells as text. Write ${text}.`,
        }
      : {
          nl: `In deze regel horen gewone streepjes. De site maakt er nu geen tabel van, maar toont alle cellen als tekst. Schrijf ${text}.`,
          en: `This row needs ordinary dashes. The site now makes no table of it, but shows all cells as text. Write ${text}.`,
        },
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** A cell of dashes that keeps the alignment. */
function cellOfDashes(cell: string): string {
  const marks = cell.trim();
  return `${marks.startsWith(":") ? ":" : ""}---${marks.endsWith(":") && marks.length > 1 ? ":" : ""}`;
}

function noDashes(page: Page, lines: readonly TextLine[], top: TextLine, width: number): Problem {
  const text = `| ${Array.from({ length: width }, () => "---").join(" | ")} |`;
  const before = page.text.slice(lineStartAt(page.text, top.start), top.start);
  // A list item's marker or a number is no part of the next line.
  const prefix = before.replace(/[^\s>]/g, " ");
  const range = { start: top.end, end: top.end };
  const fix = tableFix(page, lines, top, { range, text: `${lineEndOf(page.text)}${prefix}${text}` });
  return {
    range: { start: top.start, end: top.end },
    message: {
      nl: `Onder deze rij ontbreekt de regel met streepjes. De site maakt er daarom geen tabel van, maar toont alle cellen als tekst. Zet eronder ${text}.`,
      en: `There is no row of dashes below this row. The site therefore makes no table of it, but shows all cells as text. Put ${text} below it.`,
    },
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** The edit, and an empty line above the table where it needs one; undefined where no table comes of it. */
function tableFix(page: Page, lines: readonly TextLine[], top: TextLine, edit: Edit): Fix | undefined {
  const edits = top === lines[0] ? [edit] : joined([emptyLineBefore(page.text, top.start), edit]);
  const moved = offsetAfter(edits, top.start);
  const isTable = blocksAfter(page, edits).some(
    ({ block: { kind, range } }) => kind === "table" && range.start <= moved && moved < range.end,
  );
  if (!isTable) return undefined;
  return { title: { nl: "Maak er een tabel van", en: "Make it a table" }, edits, safe: false };
}
