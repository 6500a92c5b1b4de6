/** Reports `!!!` and `???` blocks that are written so that the site shows them wrongly. */

import type { Block } from "../markdown/facts";
import type { Edit } from "../text/edits";
import { lineEndAt, lineEndOf, lineStartAt, nextLineAt } from "../text/lines";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { moveToContainer } from "./accidentalCodeBlock";
import {
  bodyBlocks,
  columnAt,
  contentStart,
  linesOf,
  offsetAfter,
  type PlacedBlock,
  putOn,
  quotesBefore,
  type TextLine,
} from "./blocks";
import { bareTitleOf, boxTypes, isBoxLine, repairBoxLine } from "./boxLine";
import { type ForeignBox, foreignBox, foreignBoxMark, rewriteForeignBox } from "./foreignBox";
import { nearest } from "./nearest";
import { didYouMean } from "./replaceValue";
import type { Fix, Problem, Rule, Text } from "./rule";
import { holdsAfter, patiently } from "./trial";

export const malformedAdmonition: Rule = {
  id: "malformed-admonition",
  severity: "error",
  summary: {
    nl: "Een voorbeeldblok of uitklapblok (!!! of ???) is zo geschreven dat de site het verkeerd toont.",
    en: "An example box or expander (!!! or ???) is written so that the site shows it wrongly.",
  },
  explanation: {
    nl: 'Een blok begint op een eigen regel met drie uitroeptekens of vraagtekens, één spatie, het soort blok en de titel tussen rechte aanhalingstekens: !!! example "Titel". Alles wat in het blok hoort, springt vier spaties in. Klopt er iets niet aan de eerste regel, dan staat die letterlijk op de pagina; springt de tekst niet ver genoeg in, dan blijft het blok leeg en staat de tekst erbuiten.',
    en: 'A box starts on a line of its own with three exclamation or question marks, one space, the type and the title in straight quotes: !!! example "Title". All that belongs in the box is indented by four spaces. If something is wrong with the first line, the page shows it literally; if the text is not indented far enough, the box stays empty and the text stands outside.',
  },
  invalid: `//- docs/over.md
!!! example “Gemeente Utrecht”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ letterlijk

    De gemeente gebruikt een vragenlijst.
`,
  valid: `//- docs/over.md
!!! example "Gemeente Utrecht"

    De gemeente gebruikt een vragenlijst.

??? expander "Bekijk de bronnen"

    - Een bron
`,

  check({ page }, report) {
    if (page.docsPath === undefined || allPlainlyRight(page.text, page.document.bodyStart)) return;
    patiently(page, report, (found) => {
      for (const placed of bodyBlocks(page)) {
        if (placed.block.kind === "box") checkBox(page, placed, found);
        else checkLines(page, placed, found);
      }
    });
  },
};

/** Whether each `!!!` and `???` opens a box at the start of its line that holds what is indented by four spaces. */
function allPlainlyRight(text: string, bodyStart: number): boolean {
  let box: "none" | "open" | "filled" = "none";
  for (const line of text.slice(bodyStart).split(/\r\n|\r|\n/)) {
    const blank = /^[ \t]*$/.test(line);
    if (box === "open" && !blank && !/^(?: {4}|\t)/.test(line)) return false;
    if (box === "filled" && /^ {1,3}[^ \t]/.test(line)) return false;
    if (plainBox.test(line)) box = "open";
    else if (/!!|\?\?/.test(line) || foreignBoxMark.test(line)) return false;
    else if (!blank) box = box !== "none" && /^[ \t]/.test(line) ? "filled" : "none";
  }
  return box !== "open";
}

const plainBox =
  /^(?:!!! (?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote)|\?\?\?\+? expander) "[^"]*" *$/;

/** Looks for lines in text and code that are meant to open a box. */
function checkLines(page: Page, placed: PlacedBlock, report: (problem: Problem) => void): void {
  const { block } = placed;
  const isCode = block.kind === "code";
  if (block.text === undefined || !(isCode || (block.kind === "text" && !block.text.atomic))) return;
  const lines = linesOf(block.text);
  for (const [at, line] of lines.entries()) {
    const foreign = isCode ? undefined : foreignBox(line.text);
    if (foreign && (foreign.kind === "colons" || (at === 0 && placed.parents[0]?.kind === "quote"))) {
      report(ofOtherSite(page, line, foreign));
      continue;
    }
    if (!isBoxLine(line.text) || (isCode && at > 0)) continue;
    const fix = isCode ? unindent(page, lines) : repair(page, placed, lines.slice(at));
    const { line: right } = repairBoxLine(line.text);
    report({
      range: { start: line.start, end: line.end },
      message: isCode
        ? {
            nl: "Dit blok springt te ver in. De site toont het daardoor als code. Haal de extra spaties weg.",
            en: "This box is indented too far. The site therefore shows it as code. Remove the extra spaces.",
          }
        : {
            nl: `De site maakt hier geen blok van, maar toont deze regel letterlijk op de pagina. Schrijf ${right}, met de inhoud vier spaties ingesprongen eronder.`,
            en: `The site makes no box of this, but shows the line literally on the page. Write ${right}, with the content below it indented by four spaces.`,
          },
      ...(fix ? { fixes: [fix] } : {}),
    });
  }
}

function ofOtherSite(page: Page, { start, end }: TextLine, box: ForeignBox): Problem {
  const { text } = page;
  const edits = rewriteForeignBox(text, start, box);
  const at = edits?.[0]?.range.start;
  const fix = edits && at !== undefined && opensBox(page, edits, at) ? edits : undefined;
  return {
    range: { start, end },
    message: {
      nl: `Zo maken andere sites een blok, maar deze site toont de regel letterlijk op de pagina. Schrijf ${box.line}, met de inhoud vier spaties ingesprongen eronder.`,
      en: `This is how other sites make a box, but this site shows the line literally on the page. Write ${box.line}, with the content below it indented by four spaces.`,
    },
    ...(fix ? { fixes: [{ title: repairTitle, edits: fix, safe: false }] } : {}),
  };
}

const repairTitle: Text = { nl: "Maak er een goed blok van", en: "Make a proper box of it" };

function unindent(page: Page, lines: readonly TextLine[]): Fix | undefined {
  const [first, ...rest] = lines.filter(({ text }) => text !== "");
  const edits = first && moveToContainer(page.text, [first, ...rest]);
  if (!first || !edits || !opensBox(page, edits, offsetAfter(edits, first.start))) return undefined;
  return { title: repairTitle, edits, safe: true };
}

/** Writes the line as it must be, and indents the lines of the same paragraph below it. */
function repair(page: Page, { block, previous }: PlacedBlock, lines: readonly TextLine[]): Fix | undefined {
  const { text } = page;
  const [first, ...below] = lines;
  if (first === undefined) return undefined;
  const { line, content, certain } = repairBoxLine(first.text);
  const column = columnAt(text, first.start);
  // The first line of a paragraph has lost its indentation in the site's reading.
  const own = first.indentation > 0 ? first.indentation : indentationBefore(text, first.start);
  const start = first.start - own;
  // A box that is indented a little below a list is meant to be part of the last item.
  for (const width of previous?.kind === "list" && own > 0 ? [4, 0] : [0]) {
    const inner = " ".repeat(column - own + width + 4);
    const added = content === "" ? "" : lineEndOf(text) + inner + content;
    const edits: Edit[] = [{ range: { start, end: first.end }, text: " ".repeat(width) + line + added }];
    for (const { start: at, indentation, text: words } of below) {
      if (words !== "" && indentation < width + 4) edits.push(putOn(at, width + 4 - indentation));
    }
    if (width > 0) edits.push(...indentContent(text, block.range.end, width));
    if (opensBox(page, edits, start + width))
      return { title: repairTitle, edits, safe: certain && below.length === 0 };
  }
  return undefined;
}

/** How many spaces stand before an offset that a line's own quote marks and the blocks around it do not ask for. */
function indentationBefore(text: string, offset: number): number {
  const [, before = "", space = ""] = /^(.*?)( *)$/.exec(text.slice(lineStartAt(text, offset), offset)) ?? [];
  if (/>\s*$/.test(before)) return Math.max(0, space.length - 1) % 4;
  return before.trim() === "" ? space.length % 4 : 0;
}

/** Indents the lines behind a block further that are indented already. */
function indentContent(text: string, from: number, width: number): Edit[] {
  const edits: Edit[] = [];
  for (
    let at = nextLineAt(text, from);
    at < text.length && /[ \t\r\n]/.test(text.charAt(at));
    at = nextLineAt(text, at)
  ) {
    if (lineEndAt(text, at) > at) edits.push(putOn(at, width));
  }
  return edits;
}

/** Whether after edits a box starts at an offset of the edited text, as far as was tried. */
function opensBox(page: Page, edits: readonly Edit[], offset: number): boolean {
  const opens = holdsAfter(page, edits, (blocks) =>
    blocks.some(({ block }) => block.kind === "box" && block.range.start === offset),
  );
  return opens !== false;
}

/** What is wrong with a block that the site takes for a box. */
function checkBox(page: Page, placed: PlacedBlock, report: (problem: Problem) => void): void {
  const { text } = page;
  const { block } = placed;
  const { start } = block.range;
  // Raw HTML can make the same elements.
  if (text[start] !== "!" && text[start] !== "?") return;
  const line = text.slice(start, lineEndAt(text, start)).trimEnd();
  const range = { start, end: start + line.length };
  const title = bareTitleOf(line);
  if (title) {
    report(bareTitle(line, range, title === "title"));
    return;
  }
  if (block.children.length === 0) {
    report(empty(page, placed, range));
    return;
  }
  const type = unknownType(block, line, start);
  if (type) report(type);
  const outside = textBehind(page, placed);
  if (outside) report(outside);
}

function bareTitle(line: string, range: OffsetRange, certain: boolean): Problem {
  const { line: right } = repairBoxLine(line);
  return {
    range,
    ...(certain ? {} : { severity: "warning" as const }),
    message: {
      nl: `De titel van dit blok staat niet tussen aanhalingstekens. De site toont nu niet deze titel, maar alleen het soort blok. Schrijf ${right}.`,
      en: `The title of this box is not in quotes. The site does not show this title now, but only the type of box. Write ${right}.`,
    },
    fixes: [
      {
        title: { nl: "Zet de titel tussen aanhalingstekens", en: "Put the title in quotes" },
        edits: [{ range, text: right }],
        safe: certain,
      },
    ],
  };
}

function empty(page: Page, placed: PlacedBlock, range: OffsetRange): Problem {
  const { text } = page;
  const { block: box, next } = placed;
  const isText = next?.kind === "text" || next?.kind === "list" || next?.kind === "table";
  // An end tag belongs to what is open above the box.
  const content = isText && !text.startsWith("</", next.range.start) ? next : undefined;
  const isIndented = content !== undefined && blocksBehind(page, placed).length > 0;
  const isClose = content && lineStartAt(text, content.range.start) <= nextLineAt(text, range.end);
  const moved = isIndented ? blocksBehind(page, placed) : content ? [content] : [];
  const fix = indentBlocks(page, box, moved, isIndented || isClose === true);
  return {
    range,
    severity: content ? "error" : "information",
    message: content
      ? {
          nl: "Dit blok is leeg: de tekst eronder springt geen vier spaties in en staat daardoor buiten het blok. Laat alles wat in het blok hoort vier spaties inspringen.",
          en: "This box is empty: the text below is not indented by four spaces and therefore stands outside the box. Indent all that belongs in the box by four spaces.",
        }
      : {
          nl: "Dit blok heeft alleen een titel. Zet de inhoud eronder, met vier spaties inspringing, of verwijder het blok.",
          en: "This box has only a title. Put the content below it, indented by four spaces, or remove the box.",
        },
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** Text that stands directly behind a box and is indented, but less than four spaces. */
function textBehind(page: Page, placed: PlacedBlock): Problem | undefined {
  const { text } = page;
  const behind = blocksBehind(page, placed);
  const [first] = behind;
  if (first === undefined) return undefined;
  const fix = indentBlocks(page, placed.block, behind, true);
  const start = contentStart(
    text,
    lineStartAt(text, first.range.start),
    quotesBefore(text, placed.block.range.start),
  );
  return {
    range: { start, end: start + text.slice(start, lineEndAt(text, start)).trimEnd().length },
    message: {
      nl: "Deze tekst springt geen vier spaties in en staat daardoor buiten het blok erboven. Laat de tekst vier spaties inspringen.",
      en: "This text is not indented by four spaces and therefore stands outside the box above. Indent the text by four spaces.",
    },
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** The blocks directly behind a box that are indented, but less than four spaces. */
function blocksBehind({ text }: Page, { block: box, siblings, index }: PlacedBlock): Block[] {
  const blocks: Block[] = [];
  const quotes = quotesBefore(text, box.range.start);
  for (let at = index + 1; at < siblings.length; at++) {
    const block = siblings[at];
    if (block === undefined) break;
    const start = contentStart(text, lineStartAt(text, block.range.start), quotes);
    const less = columnAt(text, start) - columnAt(text, box.range.start);
    if ((block.kind !== "text" && block.kind !== "list") || less < 1 || less > 3) break;
    blocks.push(block);
  }
  return blocks;
}

/** Indents blocks so far that they belong to the box before them. */
function indentBlocks(page: Page, box: Block, blocks: readonly Block[], safe: boolean): Fix | undefined {
  const { text } = page;
  const last = blocks.at(-1);
  if (last === undefined) return undefined;
  const wanted = columnAt(text, box.range.start) + 4;
  const edits: Edit[] = [];
  const quotes = quotesBefore(text, box.range.start);
  for (const { range } of blocks) {
    const first = lineStartAt(text, range.start);
    const width = wanted - columnAt(text, contentStart(text, first, quotes));
    for (let at = first; at < range.end; at = nextLineAt(text, at)) {
      const start = contentStart(text, at, quotes);
      if (start === lineEndAt(text, at)) continue;
      const missing = Math.max(width, wanted - columnAt(text, start));
      if (missing > 0) edits.push(putOn(start, missing));
    }
  }
  if (edits.length === 0) return undefined;
  const boxAt = offsetAfter(edits, box.range.start);
  const end = offsetAfter(edits, last.range.end);
  const holds = holdsAfter(page, edits, (blocks) =>
    blocks.some(
      ({ block }) => block.kind === "box" && block.range.start === boxAt && block.range.end >= end - 1,
    ),
  );
  if (holds === false) return undefined;
  const moved = text.slice(blocks[0]?.range.start, last.range.end);
  return {
    title: { nl: "Zet de tekst in het blok", en: "Put the text in the box" },
    edits,
    safe: safe && !tagOrFence.test(moved.replace(/<!--.*?-->/g, "")),
  };
}

/** What can begin or end something that goes on outside the box; macros and other comments aside. */
const tagOrFence = /<(?:[/!]|[a-z][\w-]*[\s/>])|^[ \t>]*(?:`{3}|~{3})/im;

function unknownType(box: Block, line: string, start: number): Problem | undefined {
  const types = box.classes.split(" ").filter((word) => word !== "admonition" && word !== "");
  const [type] = types;
  const isNote = line.startsWith("!");
  const known = isNote ? boxTypes.filter((name) => name !== "expander") : boxTypes;
  if (type === undefined || types.some((name) => known.includes(name))) return undefined;
  const at = start + line.toLowerCase().indexOf(type);
  const range = { start: at, end: at + type.length };
  const suggestions = nearest(type, known);
  const guess = didYouMean(suggestions);
  const fixes: Fix[] = suggestions.map(({ value, certain }) => ({
    title: { nl: `Maak er "${value}" van`, en: `Change to "${value}"` },
    edits: [{ range, text: value }],
    safe: certain,
  }));
  if (isNote && type === "expander") {
    fixes.unshift({
      title: { nl: "Maak er een uitklapblok van (???)", en: "Make an expander of it (???)" },
      edits: [{ range: { start, end: start + 3 }, text: "???" }],
      safe: false,
    });
  }
  return {
    range,
    severity: "information",
    message: {
      nl: `De site kent het soort blok "${type}" niet en toont het zonder eigen kleur en pictogram.${guess.nl}`,
      en: `The site does not know the type of box "${type}" and shows it without a colour and icon of its own.${guess.en}`,
    },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}
