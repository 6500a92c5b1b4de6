/** Reports list items that the site shows as running text, because they directly follow a line of text. */
import type { Edit } from "../text/edits";
import type { Page } from "../workspace/page";
import {
  blocksAfter,
  bodyBlocks,
  emptyLineBefore,
  hasItemAt,
  joined,
  lineStartAt,
  linesOf,
  offsetAfter,
  type PlacedBlock,
  type TextLine,
  takeOff,
} from "./blocks";
import type { Fix, Problem, Rule, Text } from "./rule";

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
    for (const placed of bodyBlocks(page)) {
      const { block } = placed;
      if (block.kind !== "text" || block.text === undefined || block.text.atomic) continue;
      const lines = linesOf(block.text);
      const first = firstItem(lines, placed);
      const line = lines[first];
      if (line === undefined) {
        const problem = unknownMarkers(page, lines);
        if (problem) report(problem);
        continue;
      }
      const fix = first === 0 ? clearLineAbove(page, line) : addEmptyLine(page, placed, lines, first);
      // Without such a character it is what is left of another list, which is judged by its first item.
      if (first === 0 && !fix) continue;
      report({
        range: { start: line.start, end: line.end },
        ...(isInProse(lines, first) ? { severity: "information" as const } : {}),
        message: first === 0 ? notReallyEmpty : noEmptyLine,
        ...(fix ? { fixes: [fix] } : {}),
      });
    }
  },
};

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

/** Whether one item stands among lines that do not announce it: then a dash or star can just have come to stand there. */
function isInProse(lines: readonly TextLine[], first: number): boolean {
  if (first === 0 || announces(lines[first - 1])) return false;
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

/** What some take for the start of an item, and the site does not. */
const otherMarker = /^(?:(\d+)\)\s+|[•·▪◦‣]\s*|[–—]\s+|-(?=\p{L}))(?=\S)/u;
const otherMarkerLine = /^[ \t>]*(?:\d+\)\s|[•·▪◦‣]|[–—]\s|-\p{L})/mu;

/** Two lines or more that start with such a marker; a bullet from a word processor counts on its own. */
function unknownMarkers(page: Page, lines: readonly TextLine[]): Problem | undefined {
  const items = lines.filter(({ text }) => otherMarker.test(text));
  const [first] = items;
  if (first === undefined || (items.length < 2 && !/^[•▪◦‣]/.test(first.text))) return undefined;
  const marks = otherMarker.exec(first.text)?.[0].trim() ?? "";
  const edits = items.map(({ start, text }) => {
    const match = otherMarker.exec(text);
    const by = match?.[1] === undefined ? "- " : `${match[1]}. `;
    return { range: { start, end: start + (match?.[0].length ?? 0) }, text: by };
  });
  const blank = first === lines[0] ? undefined : emptyLineBefore(page.text, first.start);
  const all = joined(blank ? [blank, ...edits] : edits);
  // A file that holds nothing else was not written as a page.
  const becomesList =
    items.length <= 200 && hasItemAt(blocksAfter(page, all), first.start + (blank?.text.length ?? 0));
  return {
    range: { start: first.start, end: first.end },
    severity: "warning",
    message: {
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
  if (!hasItemAt(blocksAfter(page, all), offsetAfter(all, start.start))) return undefined;
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
