/** Reports lines that a line of dashes or equals signs below them turns into a heading. */

import type { Block } from "../markdown/facts";
import type { Edit } from "../text/edits";
import { lineEndAt, lineStartAt, nextLineAt } from "../text/lines";
import type { Page } from "../workspace/page";
import { bodyBlocks, emptyLineBefore, lineAbove } from "./blocks";
import { conflictMarkers } from "./conflictMarkers";
import type { Fix, Problem, Rule } from "./rule";
import { holdsAfter, patiently } from "./trial";

export const accidentalHeading: Rule = {
  id: "accidental-heading",
  severity: "error",
  summary: {
    nl: "Een regel tekst wordt een kop door de streepjes of =-tekens eronder.",
    en: "A line of text becomes a heading because of the dashes or equals signs below it.",
  },
  explanation: {
    nl: "Direct onder een regel tekst is een regel met alleen streepjes (of =-tekens) geen lijn, maar een onderstreping: de site maakt van de tekst erboven een grote kop, ook in de inhoudsopgave. Eén streepje is al genoeg. Zet een lege regel boven de streepjes als je een lijn bedoelt. Schrijf ## voor de tekst als je een kop bedoelt.",
    en: "Directly below a line of text, a line of nothing but dashes (or equals signs) is no rule but an underline: the site makes a large heading of the text above, in the table of contents too. One dash is enough. Put a blank line above the dashes if you mean a rule. Write ## before the text if you mean a heading.",
  },
  invalid: `//- docs/over.md
Dit kader is gemaakt door de overheid, voor de overheid.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kop
---

Meer over het kader
`,
  valid: `//- docs/over.md
Over het kader
==============

Dit kader is gemaakt door de overheid, voor de overheid.

---

## Meer over het kader
`,

  check({ page }, report) {
    if (page.docsPath === undefined || !mayHoldUnderline(page.text, page.document.bodyStart)) return;
    patiently(page, report, (found) => {
      let markers: ReadonlySet<number> | undefined;
      for (const { block } of bodyBlocks(page)) {
        if (block.kind !== "heading") continue;
        const heading = underlined(page.text, block);
        if (heading === undefined) continue;
        markers ??= new Set(conflictMarkers(page.text).map(({ range }) => range.start));
        if (markers.has(heading.underlineStart)) continue;
        const problem = problemOf(page, heading);
        if (problem) found(problem);
      }
    });
  },
};

/** Whether a line of dashes or equals signs directly follows another line. */
function mayHoldUnderline(text: string, bodyStart: number): boolean {
  const body = text.slice(bodyStart);
  for (const { index } of body.matchAll(/^[ \t>]*[=-]+[ \t]*$/gm)) {
    if (!/^[ \t>]*$/.test(lineAbove(body, index))) return true;
  }
  return false;
}

interface Underlined {
  /** The words, with their range. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly underline: string;
  readonly underlineStart: number;
}

/** The two lines of a heading; undefined for one that is written with `#`. */
function underlined(text: string, { range }: Block): Underlined | undefined {
  const below = nextLineAt(text, range.start);
  if (below >= range.end) return undefined;
  const line = text.slice(below, lineEndAt(text, below));
  const marks = /[=-]+(?=\s*$)/.exec(line);
  if (marks === null) return undefined;
  const words = text.slice(range.start, lineEndAt(text, range.start)).trimEnd();
  const start = range.start + (words.length - words.trimStart().length);
  return {
    text: words.trim(),
    start,
    end: range.start + words.length,
    underline: marks[0],
    underlineStart: below + marks.index,
  };
}

function problemOf(page: Page, heading: Underlined): Problem | undefined {
  const { text, start, end, underline: marks } = heading;
  const range = { start, end };
  if (/^[-=*_]+$/.test(text)) return emptyFrontmatter(page, heading);
  const length = [...text].length;
  const isTitle =
    length <= 70 && !/[.,;:!]$|^<!--|^(?:[-*+]|\d+\.) /.test(text) && !/[.!?] \p{Lu}/u.test(text);
  // Somebody who draws a line below a title makes it about as long.
  const isDrawn = marks.length >= 4 && marks.length >= length * 0.6;
  if (isTitle && (isDrawn || (marks.startsWith("=") && marks.length >= 3))) return undefined;
  const fixes: Fix[] = [];
  const rule = drawRule(page, heading);
  if (rule) fixes.push(rule);
  if (isTitle && marks.length >= 3) fixes.push(hashHeading(page, heading));
  const shown = marks.length > 10 ? `${marks.slice(0, 10)}…` : marks;
  return {
    range,
    ...(isTitle && marks.length >= 3 ? { severity: "warning" as const } : {}),
    message: {
      nl: `De site maakt van deze regel een grote kop, omdat er direct ${shown} onder staat. Zet er een lege regel tussen${fixes.length > 1 ? ", of schrijf ## voor de tekst als dit een kop moet zijn" : ""}.`,
      en: `The site makes a large heading of this line, because ${shown} stands directly below it. Put a blank line between them${fixes.length > 1 ? ", or write ## before the text if this is to be a heading" : ""}.`,
    },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** A blank line above the dashes; marks that make no line then are taken out instead. */
function drawRule(page: Page, { underline: marks, underlineStart, start }: Underlined): Fix | undefined {
  const { text } = page;
  const isRule = /^-{3,}$/.test(marks);
  const line = lineStartAt(text, underlineStart);
  const edits: Edit[] = isRule
    ? [emptyLineBefore(text, underlineStart)]
    : [{ range: { start: line, end: nextLineAt(text, underlineStart) }, text: "" }];
  const isGone = holdsAfter(
    page,
    edits,
    (blocks) => !blocks.some(({ block }) => block.kind === "heading" && block.range.start === start),
  );
  if (isGone === false) return undefined;
  return {
    title: isRule
      ? { nl: "Zet er een lege regel tussen", en: "Put a blank line between them" }
      : { nl: `Verwijder de regel met ${marks}`, en: `Remove the line with ${marks}` },
    edits,
    safe: false,
  };
}

/** The same heading in the handbook's way of writing. */
function hashHeading({ text }: Page, { underline: marks, underlineStart, start }: Underlined): Fix {
  const mark = marks.startsWith("=") ? "#" : "##";
  const line = lineStartAt(text, underlineStart);
  return {
    title: { nl: `Maak er een kop van met ${mark}`, en: `Make it a heading with ${mark}` },
    edits: [
      { range: { start, end: start }, text: `${mark} ` },
      { range: { start: line, end: nextLineAt(text, underlineStart) }, text: "" },
    ],
    safe: false,
  };
}

/** Two lines of dashes with nothing between them. */
function emptyFrontmatter({ text, document }: Page, { start, end, underlineStart }: Underlined): Problem {
  const isOnTop = text.slice(0, start).trim() === "" || start === document.bodyStart;
  const from = lineStartAt(text, start);
  return {
    range: { start, end },
    message: isOnTop
      ? {
          nl: "Dit frontmatter is leeg. De site leest het dan niet als frontmatter, maar zet de streepjes als grote kop op de pagina. Vul er velden in, zoals title, of verwijder beide regels.",
          en: "This frontmatter is empty. The site then does not read it as frontmatter, but shows the dashes as a large heading. Put fields in it, such as title, or remove both lines.",
        }
      : {
          nl: "Twee lijnen direct onder elkaar worden op de site een grote kop met streepjes. Verwijder er een.",
          en: "Two rules directly below each other become a large heading of dashes on the site. Remove one of them.",
        },
    fixes: [
      isOnTop
        ? {
            title: { nl: "Verwijder het lege frontmatter", en: "Remove the empty frontmatter" },
            edits: [{ range: { start: from, end: nextLineAt(text, underlineStart) }, text: "" }],
            safe: true,
          }
        : {
            title: { nl: "Verwijder een van de lijnen", en: "Remove one of the rules" },
            edits: [
              {
                range: { start: lineStartAt(text, underlineStart), end: nextLineAt(text, underlineStart) },
                text: "",
              },
            ],
            safe: true,
          },
    ],
  };
}
