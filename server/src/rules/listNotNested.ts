/** Reports list items that the site shows on another level or with another number than the source suggests. */

import type { Block } from "../markdown/facts";
import type { Edit } from "../text/edits";
import { lineEndAt, lineStartAt, nextLineAt } from "../text/lines";
import type { Page } from "../workspace/page";
import {
  bodyBlocks,
  columnAt,
  contentStart,
  emptyLineBefore,
  offsetAfter,
  type PlacedBlock,
  putOn,
  quotesBefore,
} from "./blocks";
import { isBoxLine } from "./boxLine";
import type { Fix, Problem, Rule } from "./rule";
import { holdsAfter, patiently } from "./trial";

export const listNotNested: Rule = {
  id: "list-not-nested",
  severity: "warning",
  summary: {
    nl: "Een opsommingspunt staat op de site op een ander niveau of met een ander nummer dan in de tekst.",
    en: "The site shows a list item on another level or with another number than the text does.",
  },
  explanation: {
    nl: "Een punt onder een ander punt moet vier spaties inspringen. Met twee of drie spaties zet de site het op hetzelfde niveau als de punten eromheen. Ook een alinea tussen genummerde punten moet vier spaties inspringen: anders is de lijst daar afgelopen en begint de nummering eronder opnieuw bij 1.",
    en: "An item below another item must be indented by four spaces. With two or three spaces the site puts it on the same level as the items around it. A paragraph between numbered items must be indented by four spaces too: else the list ends there and the numbering starts again at 1 below.",
  },
  invalid: `//- docs/over.md
- Vereisten
  - AVG
  ^^^^^ vier spaties
  - AI-verordening
- Maatregelen
`,
  valid: `//- docs/over.md
- Vereisten
    - AVG
    - AI-verordening
- Maatregelen

Zo pak je het aan:

1. Begin
2. Werk uit

    Vraag om hulp.

3. Rond af
`,

  check({ page }, report) {
    if (page.docsPath === undefined || !mayHoldLostLevel(page.text, page.document.bodyStart)) return;
    patiently(page, report, (found) => {
      for (const placed of bodyBlocks(page)) {
        if (placed.block.kind !== "list") continue;
        const items = itemsOf(page.text, placed.block);
        checkLevels(page, placed, items, found);
        if (!checkTextBelow(page, placed, items, found)) checkNumber(page, placed, items, found);
      }
    });
  },
};

/** An item as its author wrote it. */
interface Item {
  readonly block: Block;
  /** The offset of the marker. */
  readonly start: number;
  readonly column: number;
  /** The number before the point; undefined for a bullet. */
  readonly number: number | undefined;
}

const marker = /^(?:[-*+]|(\d+)\.)(?=[ \t])/;

function itemsOf(text: string, list: Block): Item[] {
  const items: Item[] = [];
  for (const block of list.children) {
    const start = block.range.start + (/^ */.exec(text.slice(block.range.start))?.[0].length ?? 0);
    const match = marker.exec(text.slice(start, start + 20));
    if (block.kind !== "item" || match === null) continue;
    const number = match[1] === undefined ? undefined : Number(match[1]);
    items.push({ block, start, column: columnAt(text, start), number });
  }
  return items;
}

/**
 * Whether the text can hold an item or text on the wrong level: not where there are only bullets, indented by a multiple
 * of four spaces, each of which stands at least as deep as the line directly above it, and no text that is indented less.
 */
function mayHoldLostLevel(text: string, bodyStart: number): boolean {
  let above = 0;
  let afterEmpty = false;
  for (const line of text.slice(bodyStart).split(/\r\n|\r|\n/)) {
    const indentation = /^ */.exec(line)?.[0].length ?? 0;
    if (/^[ \t>]*(?:[-*+]|\d+\.)[ \t]/.test(line)) {
      if (!/^ *[-*+] /.test(line) || indentation % 4 !== 0 || indentation < above) return true;
    }
    // Text that is indented a little below an empty line can be meant as part of an item.
    if (afterEmpty && (indentation % 4 >= 2 || /^[ \t]*>/.test(line))) return true;
    afterEmpty = line.length === indentation;
    above = afterEmpty ? 0 : indentation;
  }
  return false;
}

/** Finds the items that were meant below the item before them. */
function checkLevels(
  page: Page,
  { block: list, parents }: PlacedBlock,
  items: readonly Item[],
  report: (problem: Problem) => void,
): void {
  const ordered = list.tag === "ol";
  const level = 1 + parents.filter(({ kind }) => kind === "item").length;
  for (let at = 1; at < items.length; at++) {
    const item = items[at];
    const above = items[at - 1];
    if (item === undefined || above === undefined) continue;
    if (above.column - item.column >= 4 && startsDirectly(page, above, item)) {
      report(tooDeep(page, item, level));
      continue;
    }
    const isDeeper = item.column - above.column >= 2;
    const otherKind = (item.number === undefined) === ordered && (above.number === undefined) !== ordered;
    if (!isDeeper && !otherKind) continue;
    // All items that follow on the same level were meant there as well.
    let end = at + 1;
    for (let next = items[end]; next !== undefined; next = items[++end]) {
      if (isDeeper ? next.column <= above.column : (next.number === undefined) !== ordered) break;
    }
    const run = items.slice(at, end);
    report(
      problemOf(
        page,
        above,
        run,
        isDeeper,
        isDeeper || (ordered && startsDirectly(page, above, item)),
        end < items.length,
      ),
    );
    at = end - 1;
  }
}

/** An item that the one above takes along to its own level, which is the given one. */
function tooDeep(page: Page, { start }: Item, level: number): Problem {
  const { text } = page;
  const edits = [emptyLineBefore(text, start)];
  const wanted = offsetAfter(edits, start);
  const isOut = holdsAfter(page, edits, (blocks) => {
    const around = blocks.filter(
      ({ block: { kind, range } }) => kind === "item" && range.start <= wanted && wanted < range.end,
    );
    return around.length < level;
  });
  return {
    range: { start, end: start + text.slice(start, lineEndAt(text, start)).trimEnd().length },
    message: {
      nl: "De site zet dit punt een niveau te diep, bij de ingesprongen punten erboven. Zet er een lege regel boven.",
      en: "The site puts this item one level too deep, with the indented items above. Put a blank line above it.",
    },
    ...(isOut !== false
      ? {
          fixes: [
            { title: { nl: "Zet er een lege regel boven", en: "Put a blank line above" }, edits, safe: true },
          ],
        }
      : {}),
  };
}

/** Whether no empty line stands between two items. */
function startsDirectly({ text }: Page, above: Item, item: Item): boolean {
  const lines = text.slice(above.start, item.start).split(/\r\n|\r|\n/);
  // The last is what stands before the item itself.
  return !lines.slice(1, -1).some((line) => /^[ \t>]*$/.test(line));
}

function problemOf(
  page: Page,
  above: Item,
  run: readonly Item[],
  isDeeper: boolean,
  isNested: boolean,
  goesOn: boolean,
): Problem {
  const { text } = page;
  const [first] = run;
  const start = first?.start ?? above.start;
  const fix = isNested
    ? nest(page, above, run, isDeeper && (goesOn || run.length === 1 || endsWithColon(page, above)))
    : undefined;
  const range = { start, end: start + text.slice(start, lineEndAt(text, start)).trimEnd().length };
  const lost = first?.number === undefined ? "een genummerd punt" : "een punt zonder nummer";
  const lostInEnglish = first?.number === undefined ? "a numbered item" : "an item without a number";
  return {
    range,
    message: isDeeper
      ? {
          nl: "Dit punt springt te weinig in: de site zet het op hetzelfde niveau als het punt erboven. Laat het vier spaties inspringen.",
          en: "This item is not indented enough: the site puts it on the same level as the item above. Indent it by four spaces.",
        }
      : {
          nl: `De site maakt hiervan ${lost}, omdat het hoort bij de lijst erboven. ${isNested ? "Laat het vier spaties inspringen als het onder het punt erboven hoort." : "Zet een regel tekst of een kop tussen de twee lijsten."}`,
          en: `The site makes this ${lostInEnglish}, because it belongs to the list above. ${isNested ? "Indent it by four spaces if it belongs below the item above." : "Put a line of text or a heading between the two lists."}`,
        },
    ...(fix ? { fixes: [fix] } : {}),
  };
}

function endsWithColon({ text }: Page, { start }: Item): boolean {
  return text.slice(start, lineEndAt(text, start)).trimEnd().endsWith(":");
}

/** Indents items, and all that belongs to them, so far that they come below the item above. */
function nest(page: Page, above: Item, run: readonly Item[], safe: boolean): Fix | undefined {
  const { text } = page;
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const step = Math.max(1, first.column - above.column);
  const end = Math.max(last.block.range.end, last.start);
  const edits: Edit[] = [];
  // The items that the line can belong to, innermost first.
  let open: { column: number; shift: number }[] = [];
  let afterEmpty = false;
  let shift = 0;
  const quotes = quotesBefore(text, first.start);
  for (let at = lineStartAt(text, first.start); at < end; at = nextLineAt(text, at)) {
    const start = contentStart(text, at, quotes);
    if (start >= lineEndAt(text, at)) {
      afterEmpty = true;
      continue;
    }
    const column = columnAt(text, start);
    if (marker.test(text.slice(start, start + 20)) && column >= first.column) {
      // Each level that the author made becomes one of four.
      const depth = column - above.column;
      shift = first.column > above.column ? 4 * Math.floor(depth / step) + (depth % step) - depth : 4;
      open = [{ column, shift }, ...open.filter((item) => item.column < column)];
    } else if (afterEmpty) {
      // What else belongs to an item stands four spaces further.
      const item = open.find((candidate) => column >= candidate.column + 2);
      shift = item
        ? item.column + item.shift + 4 + Math.max(0, column - item.column - 4) - column
        : (open[0]?.shift ?? 0);
    } else if (column <= above.column) {
      // It goes on with the line above, wherever that stands.
      continue;
    }
    if (shift > 0) edits.push(putOn(start, shift));
    afterEmpty = false;
  }
  const wanted = offsetAfter(edits, first.start);
  const isBelow = holdsAfter(page, edits, (blocks) =>
    blocks.some(
      ({ block, parents }) =>
        block.kind === "item" &&
        block.range.start <= wanted &&
        wanted < block.range.end &&
        parents[1]?.kind === "item" &&
        parents[1].range.start <= above.start &&
        above.start < parents[1].range.end,
    ),
  );
  if (isBelow === false) return undefined;
  const one = run.length === 1;
  return {
    title: {
      nl: one ? "Laat dit punt vier spaties inspringen" : "Laat deze punten vier spaties inspringen",
      en: one ? "Indent this item by four spaces" : "Indent these items by four spaces",
    },
    edits,
    safe,
  };
}

/**
 * Text below a list that is indented, but not enough to belong to the last item. True where such text stands above the
 * list: then it has also cost the list its number, and has been told of.
 */
function checkTextBelow(
  page: Page,
  { siblings, index }: PlacedBlock,
  items: readonly Item[],
  report: (problem: Problem) => void,
): boolean {
  const last = items.at(-1);
  const below = last ? blocksAtHalf(page, siblings.slice(index + 1), last.column) : [];
  const [first] = below;
  if (last !== undefined && first !== undefined) {
    const { text } = page;
    const start = first.range.start + (/^\s*/.exec(text.slice(first.range.start))?.[0].length ?? 0);
    const fix = indentBelow(page, last, below);
    report({
      range: { start, end: start + text.slice(start, lineEndAt(text, start)).trimEnd().length },
      message: {
        nl: "Deze tekst springt te weinig in om bij het punt erboven te horen: de site zet hem buiten de lijst, die hier ophoudt. Laat de tekst vier spaties inspringen.",
        en: "This text is not indented enough to belong to the item above: the site puts it outside the list, which ends here. Indent the text by four spaces.",
      },
      ...(fix ? { fixes: [fix] } : {}),
    });
  }
  const above = siblings.slice(0, index).findLastIndex(({ kind }) => kind === "list");
  const before = above < 0 ? undefined : siblings[above];
  const column = before ? itemsOf(page.text, before).at(-1)?.column : undefined;
  return column !== undefined && blocksAtHalf(page, siblings.slice(above + 1, index), column).length > 0;
}

/** The first blocks, as far as they are text that is indented two or three columns further than an item. */
function blocksAtHalf({ text }: Page, blocks: readonly Block[], column: number): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const { start } = block.range;
    const isAlone = /^[ \t>]*$/.test(text.slice(lineStartAt(text, start), start));
    const further = columnAt(text, start) - column;
    if (block.kind !== "text" || !isAlone || further < 2 || further > 3) break;
    // A box that is indented too little is another rule's to tell.
    if (isBoxLine(text.slice(start, lineEndAt(text, start)))) break;
    found.push(block);
  }
  return found;
}

/** Indents text below a list so far that it belongs to the last item. */
function indentBelow(page: Page, last: Item, blocks: readonly Block[]): Fix | undefined {
  const { text } = page;
  const edits: Edit[] = [];
  const quotes = quotesBefore(text, last.start);
  for (const { range } of blocks) {
    const width = last.column + 4 - columnAt(text, range.start);
    for (let at = lineStartAt(text, range.start); at < range.end; at = nextLineAt(text, at)) {
      const start = contentStart(text, at, quotes);
      if (start < lineEndAt(text, at)) edits.push(putOn(start, width));
    }
  }
  const itemAt = offsetAfter(edits, last.start);
  const end = offsetAfter(edits, blocks.at(-1)?.range.end ?? 0);
  const holds = holdsAfter(page, edits, (blocks) =>
    blocks.some(
      ({ block: { kind, range } }) =>
        kind === "item" && range.start <= itemAt && itemAt <= range.start + 3 && range.end >= end - 1,
    ),
  );
  if (holds === false) return undefined;
  return {
    title: { nl: "Laat de tekst vier spaties inspringen", en: "Indent the text by four spaces" },
    edits,
    safe: true,
  };
}

/** A numbered list that goes on in the source, and starts again on the site. */
function checkNumber(
  page: Page,
  { block, parents }: PlacedBlock,
  items: readonly Item[],
  report: (problem: Problem) => void,
): void {
  const [first] = items;
  const number = first?.number;
  if (first === undefined || number === undefined || number < 2 || block.tag !== "ol") return;
  const siblings = parents[0]?.children ?? page.document.markdown.blocks;
  const here = siblings.indexOf(block);
  for (let at = here - 1; at >= 0; at--) {
    const before = siblings[at];
    if (before?.tag !== "ol") continue;
    const last = itemsOf(page.text, before).at(-1);
    if (last?.number !== number - 1) return;
    const between = siblings.slice(at + 1, here);
    const fix = between.some(({ kind }) => kind === "heading" || kind === "rule")
      ? undefined
      : join(page, last, first);
    const { text } = page;
    report({
      range: {
        start: first.start,
        end: first.start + text.slice(first.start, lineEndAt(text, first.start)).trimEnd().length,
      },
      value: `${number}.`,
      message: {
        nl: `De site nummert dit punt niet als ${number}, maar begint weer bij 1, omdat de tekst erboven niet bij het vorige punt hoort. Laat alles tussen de punten vier spaties inspringen.`,
        en: `The site does not number this item ${number}, but starts again at 1, because the text above does not belong to the item before. Indent all between the items by four spaces.`,
      },
      ...(fix ? { fixes: [fix] } : {}),
    });
    return;
  }
}

/** Indents what stands between two items, so that they become one list. */
function join(page: Page, last: Item, first: Item): Fix | undefined {
  const { text } = page;
  const wanted = last.column + 4;
  const edits: Edit[] = [];
  let shift: number | undefined;
  const quotes = quotesBefore(text, last.start);
  const from = Math.max(last.block.range.end, last.start);
  for (let at = nextLineAt(text, from - 1); at < lineStartAt(text, first.start); at = nextLineAt(text, at)) {
    const start = contentStart(text, at, quotes);
    if (start >= lineEndAt(text, at)) continue;
    shift ??= wanted - columnAt(text, start);
    if (shift > 0) edits.push(putOn(start, shift));
  }
  if (edits.length === 0) return undefined;
  const lastAt = offsetAfter(edits, last.start);
  const firstAt = offsetAfter(edits, first.start);
  const isOne = holdsAfter(page, edits, (blocks) =>
    blocks.some(
      ({ block }) =>
        block.tag === "ol" &&
        [lastAt, firstAt].every((offset) =>
          block.children.some(
            ({ kind, range }) => kind === "item" && range.start <= offset && offset < range.start + 20,
          ),
        ),
    ),
  );
  if (isOne === false) return undefined;
  return {
    title: { nl: "Laat de tekst tussen de punten inspringen", en: "Indent the text between the items" },
    edits,
    safe: false,
  };
}
