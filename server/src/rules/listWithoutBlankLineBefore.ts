/** Reports list items that the site shows as running text, because they directly follow a line of text. */

import type { Edit } from "../text/edits";
import { lineEndAt, lineStartAt } from "../text/lines";
import type { Page } from "../workspace/page";
import {
  bodyBlocks,
  emptyLineBefore,
  hasItemAt,
  joined,
  linesOf,
  offsetAfter,
  type PlacedBlock,
  type TextLine,
  takeOff,
} from "./blocks";
import type { Fix, Problem, Rule, Text } from "./rule";
import { holdsAfter, patiently } from "./trial";

export const listWithoutBlankLineBefore: Rule = {
  id: "list-without-blank-line-before",
  severity: "error",
  summary: {
    nl: "Een opsomming staat direct onder een regel tekst en wordt daardoor gewone tekst.",
    en: "A list directly follows a line of text, which makes it running text.",
  },
  explanation: {
    nl: "Boven een opsomming hoort een lege regel. Zonder die lege regel plakt de site de punten achter de tekst erboven, met streepjes en sterretjes en al. Dat geldt ook in een uitklapblok, in een voorbeeldblok en binnen een ander opsommingspunt. Alleen direct onder een kop mag de lege regel weg.",
    en: "A list needs a blank line above it. Without it the site glues the items to the text above, dashes and asterisks included; also in an expander, in an example box and within another list item. Only directly below a heading the blank line may be left out.",
  },
  invalid: `//- docs/over.md
Het kader bestaat uit:
- vereisten;
^^^^^^^^^^^^ lege regel
- maatregelen.
`,
  valid: `//- docs/over.md
Het kader bestaat uit:

- vereisten;
- maatregelen.

## Hulpmiddelen
- factsheets
`,

  check({ page }, report) {
    if (page.docsPath === undefined || !mayHoldItemInText(page.text, page.document.bodyStart)) return;
    patiently(page, report, (found) => {
      for (const placed of bodyBlocks(page)) {
        const { block } = placed;
        if (block.kind !== "text" || block.text === undefined || block.text.atomic) continue;
        const problem = problemOf(page, placed, linesOf(block.text));
        if (problem) found(problem);
      }
    });
  },
};

function problemOf(page: Page, placed: PlacedBlock, lines: readonly TextLine[]): Problem | undefined {
  const hidden = hiddenSpaces(page, lines, placed);
  if (hidden) return hidden;
  const first = firstItem(lines, placed);
  const line = lines[first];
  if (line === undefined) return unknownMarkers(page, lines);
  const fix = first === 0 ? clearLineAbove(page, line) : addEmptyLine(page, placed, lines, first);
  // Without such a character it is what is left of another list, which is judged by its first item.
  if (first === 0 && !fix) return undefined;
  return {
    range: { start: line.start, end: line.end },
    ...(isInProse(lines, first) ? { severity: "information" as const } : {}),
    message: first === 0 ? notReallyEmpty : noEmptyLine,
    ...(fix ? { fixes: [fix] } : {}),
  };
}

const noEmptyLine: Text = {
  nl: "Boven deze opsomming ontbreekt een lege regel. De site plakt de punten nu als gewone tekst achter de regel erboven. Zet er een lege regel boven.",
  en: "There is no blank line above this list. The site now glues the items to the line above as running text. Put a blank line above it.",
};

const notReallyEmpty: Text = {
  nl: "De regel boven dit punt lijkt leeg, maar er staat een onzichtbaar teken op (een harde spatie). Daardoor wordt het punt op de site gewone tekst. Maak de regel echt leeg.",
  en: "The line above this item seems blank, but holds an invisible character (a no-break space). That makes the item running text on the site. Make the line really blank.",
};

const marker = /^(?:([-*+])|(\d+)\.) +\S/;

/**
 * Whether a line of the text can be an item that directly follows a line of text. An item under an item, an empty line
 * or a heading at the start of its line never is, unless it is indented far more than an item above it.
 */
function mayHoldItemInText(text: string, bodyStart: number): boolean {
  const body = text.slice(bodyStart);
  if (otherMarkerLine.test(body)) return true;
  let previous = "";
  for (const line of body.split(/\r\n|\r|\n/)) {
    const item = itemLine.exec(line);
    if (item !== null && !/^[ \t>]*$/.test(previous) && !/^#(?!.*\\$)/.test(previous)) {
      const above = itemLine.exec(previous);
      if (above === null || /[\t>]/.test(line) || (item[1]?.length ?? 0) > (above[1]?.length ?? 0) + 4)
        return true;
    }
    previous = line;
  }
  return false;
}

const itemLine = /^([ \t>]*)(?:[-*+]|\d+\.)[ \t]/;

/** Whether one item stands in a sentence that can go on there: then a dash or number can just have come to stand first. */
function isInProse(lines: readonly TextLine[], first: number): boolean {
  if (first === 0 || announces(lines[first - 1])) return false;
  if (!/^(?:[-+]|\d+\.) +[\p{Ll}\d]/u.test(lines[first]?.text ?? "")) return false;
  return lines.slice(first).filter(({ text }) => marker.test(text)).length < 2;
}

/** Whether a line ends so that a list is to follow. */
function announces(line: TextLine | undefined): boolean {
  return line?.text.endsWith(":") === true;
}

/** The number of the first line that is meant as a list item; -1 for none. */
function firstItem(lines: readonly TextLine[], { parents }: PlacedBlock): number {
  // Only an invisible character above keeps the first line of a text from being an item.
  if (marker.test(lines[0]?.text ?? "")) return 0;
  for (let at = 1; at < lines.length; at++) {
    const [, bullet, number] = marker.exec(lines[at]?.text ?? "") ?? [];
    if (bullet === undefined && number === undefined) continue;
    // A dash before and behind some words: an aside.
    if (bullet === "-" && lines[at]?.text.endsWith(" -")) continue;
    if (announces(lines[at - 1])) return at;
    const sameKind = lines
      .slice(at)
      .filter(({ text }) => (bullet === undefined ? /^\d+\. /.test(text) : /^[-*+] .*(?<! -)$/.test(text)));
    if (sameKind.length > 1) return at;
    // A year or the number of an article can come to stand at the start of a line; not so in a numbered list.
    if (number !== undefined && number !== "1" && parents[1]?.tag !== "ol") continue;
    // The last line of a quote can name who said it.
    if (bullet !== undefined && at === lines.length - 1 && parents[0]?.kind === "quote") continue;
    // A dash in a sentence that goes on on the next line, and comes to its end there.
    if (bullet === "-" && / - /.test(lines[at]?.text.slice(1) ?? "")) continue;
    return at;
  }
  return -1;
}

/** Spaces that look like an ordinary one, and are none to the site; they come along from a word processor. */
const oddSpaces = "[\\u00A0\\u2000-\\u200A\\u202F\\u3000]";
const markerAndOddSpace = new RegExp(`^(?:[-*+]|(\\d+)\\.) *${oddSpaces}[ \\u00A0]*(?=\\S)`);
const oddSpaceBefore = new RegExp(`${oddSpaces}[ \\u00A0]*$`);

/** Items that an invisible no-break space keeps from being one, before or behind the marker. */
function hiddenSpaces(page: Page, lines: readonly TextLine[], { parents }: PlacedBlock): Problem | undefined {
  const { text } = page;
  const found: { line: TextLine; edits: Edit[] }[] = [];
  for (const line of lines) {
    const behind = markerAndOddSpace.exec(line.text)?.[0];
    if (behind === undefined && !marker.test(line.text)) continue;
    const before = oddSpaceBefore.exec(text.slice(lineStartAt(text, line.start), line.start))?.[0] ?? "";
    const edits: Edit[] = [];
    if (before !== "")
      edits.push({ range: { start: line.start - before.length, end: line.start }, text: "" });
    if (behind !== undefined) {
      const start = line.start + behind.search(new RegExp(oddSpaces));
      edits.push({ range: { start, end: line.start + behind.length }, text: " " });
    }
    if (edits.length > 0) found.push({ line, edits });
  }
  const [first] = found;
  if (first === undefined) return undefined;
  const at = lines.indexOf(first.line);
  // Alone, a dash or a number can have come to stand at the start of a line.
  const isPlain =
    found.length > 1 ||
    at === 0 ||
    announces(lines[at - 1]) ||
    marker.test(lines[at - 1]?.text ?? "") ||
    parents[0]?.kind === "item";
  if (!isPlain) return undefined;
  const top =
    lines.find(({ text: words }) => marker.test(words) || markerAndOddSpace.test(words)) ?? first.line;
  const changes = found.flatMap(({ edits }) => edits);
  const becomesList = (edits: readonly Edit[]) =>
    holdsAfter(page, edits, (blocks) =>
      found.every(({ line }) => hasItemAt(blocks, offsetAfter(edits, line.start))),
    );
  const fix =
    found.length > 200
      ? undefined
      : [changes, joined([emptyLineBefore(text, top.start), ...changes])].find(
          (edits) => becomesList(edits) !== false,
        );
  return {
    range: { start: first.line.start, end: first.line.end },
    message: {
      nl: "Bij het streepje, sterretje of nummer staat een onzichtbare harde spatie, vaak uit Word. De site maakt er daarom geen opsomming van, maar gewone tekst. Vervang die door een gewone spatie.",
      en: "An invisible no-break space stands at the dash, asterisk or number, often from Word. The site therefore makes no list of this, but running text. Replace it by an ordinary space.",
    },
    ...(fix
      ? {
          fixes: [
            {
              title: { nl: "Maak er gewone spaties van", en: "Change to ordinary spaces" },
              edits: fix,
              safe: true,
            },
          ],
        }
      : {}),
  };
}

/** What some take for the start of an item, and the site does not. */
const otherMarker =
  /^(?:(\d+)(?:\)\s+|\.(?=\p{L}{2}))|([a-z])[.)]\s+|[•·▪◦‣]\s*|[–—]\s+|-(?=\p{L})|\*(?=\p{L}[^*]*$))(?=\S)/u;
const otherMarkerLine =
  /^[ \t>]*(?:\d+(?:\)\s|\.\p{L}{2})|[a-z][.)]\s|[•·▪◦‣]|[–—]\s|-\p{L}|\*\p{L}[^*\n]*$|[^\S \t\r\n]|(?:[-*+]|\d+\.) *[^\S \t\r\n])/mu;

/** Two lines or more that start with such a marker; a bullet from a word processor counts on its own. */
function unknownMarkers(page: Page, lines: readonly TextLine[]): Problem | undefined {
  const items = lines.filter(({ text }) => otherMarker.test(text));
  const [first, second] = items;
  if (first === undefined || (items.length < 2 && !/^[•▪◦‣]/.test(first.text))) return undefined;
  if (second !== undefined && !isSequence(page, first, second)) return undefined;
  const marks = otherMarker.exec(first.text)?.[0].trim() ?? "";
  const edits = items.map(({ start, text }) => {
    const match = otherMarker.exec(text);
    // The site has no list with letters, and other texts can refer to them.
    if (match?.[2] !== undefined) return { range: { start, end: start }, text: "- " };
    const by = match?.[1] === undefined ? "- " : `${match[1]}. `;
    return { range: { start, end: start + (match?.[0].length ?? 0) }, text: by };
  });
  const blank = first === lines[0] ? undefined : emptyLineBefore(page.text, first.start);
  const all = joined(blank ? [blank, ...edits] : edits);
  // A file that holds nothing else was not written as a page.
  const becomesList =
    items.length <= 200 &&
    holdsAfter(page, all, (blocks) => hasItemAt(blocks, first.start + (blank?.text.length ?? 0))) !== false;
  return {
    range: { start: first.start, end: first.end },
    severity: "warning",
    message: /^(?:[-*]|\d+\.)$/.test(marks)
      ? {
          nl: `Achter "${marks}" ontbreekt een spatie. De site ziet er daarom geen opsomming in en zet de regels als gewone tekst achter elkaar.`,
          en: `A space is missing behind "${marks}". The site therefore sees no list in it and shows the lines as running text.`,
        }
      : {
          nl: `De site kent "${marks}" niet als begin van een opsommingspunt en zet de regels als gewone tekst achter elkaar. Begin elk punt met "- " of met een nummer en een punt ("1. ").`,
          en: `The site does not know "${marks}" as the start of a list item and shows the lines as running text. Start each item with "- " or with a number and a full stop ("1. ").`,
        },
    ...(becomesList
      ? {
          fixes: [
            { title: { nl: "Maak er een opsomming van", en: "Make it a list" }, edits: all, safe: false },
          ],
        }
      : {}),
  };
}

/**
 * Whether letters, or numbers with a full stop, follow on each other and are run together on the page; any other marker
 * needs no more.
 */
function isSequence({ text }: Page, first: TextLine, second: TextLine): boolean {
  const [, number, letter] = otherMarker.exec(first.text) ?? [];
  if (letter === undefined && !/^\d+\./.test(first.text)) return true;
  // Two spaces at the end give each its own line.
  if (/ {2}$|<br ?\/?>$/.test(text.slice(first.start, lineEndAt(text, first.start)))) return false;
  const [, nextNumber, nextLetter] = otherMarker.exec(second.text) ?? [];
  if (letter === undefined) return Number(nextNumber) === Number(number) + 1;
  return nextLetter?.charCodeAt(0) === letter.charCodeAt(0) + 1;
}

/** Takes the invisible characters off the line above. */
function clearLineAbove({ text }: Page, { start }: TextLine): Fix | undefined {
  const line = lineStartAt(text, start);
  const above = /([^\S\r\n]+)(?:\r\n|\r|\n)$/.exec(text.slice(0, line));
  if (above?.[1] === undefined) return undefined;
  return {
    title: { nl: "Maak de regel erboven leeg", en: "Make the line above blank" },
    edits: [{ range: { start: above.index, end: above.index + above[1].length }, text: "" }],
    safe: true,
  };
}

function addEmptyLine(
  page: Page,
  { block, parents }: PlacedBlock,
  lines: readonly TextLine[],
  first: number,
): Fix | undefined {
  const { text } = page;
  const run = lines.slice(first);
  const items = run.filter((line) => marker.test(line.text));
  const [start] = run;
  if (start === undefined) return undefined;
  const least = Math.min(...items.map(({ indentation }) => indentation));
  // Items that are indented too far below the first line of an item only have to come back to four spaces.
  const isNested = block.tag === "" && parents[0]?.kind === "item" && least >= 8;
  // Elsewhere a list that is indented as much as code must come to the front.
  const excess = isNested ? least - 4 : least > 3 ? least : 0;
  const edits: Edit[] = isNested ? [] : [emptyLineBefore(text, start.start)];
  for (const line of excess > 0 ? run : []) {
    const edit = takeOff(text, line.start, Math.min(excess, line.indentation));
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  const after = isNested ? undefined : lineBehindList(run);
  if (after !== undefined) edits.push(emptyLineBefore(text, after.start));
  const all = joined(edits);
  const at = offsetAfter(all, start.start);
  if (holdsAfter(page, all, (blocks) => hasItemAt(blocks, at)) === false) return undefined;
  return {
    title: isNested
      ? { nl: "Laat de opsomming vier spaties inspringen", en: "Indent the list by four spaces" }
      : { nl: "Zet een lege regel boven de opsomming", en: "Put a blank line above the list" },
    edits: all,
    // A minus sign looks like the start of an item too.
    safe: items.length > 1 || (announces(lines[first - 1]) && !/^- \d/.test(start.text)),
  };
}

/** The line of text directly below the last item that starts a sentence of its own. */
function lineBehindList(run: readonly TextLine[]): TextLine | undefined {
  const last = run.findLastIndex(({ text }) => marker.test(text));
  const line = run[last + 1];
  const ends = /[.;:!?)]$/.test(run[last]?.text ?? "");
  return line !== undefined && ends && line.indentation === 0 && /^[\p{Lu}*[]/u.test(line.text)
    ? line
    : undefined;
}
