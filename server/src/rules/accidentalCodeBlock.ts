/** Reports prose that is indented so far that the site shows it as code. */
import type { Block } from "../markdown/facts";
import type { Edit } from "../text/edits";
import type { Page } from "../workspace/page";
import { bodyBlocks, linesOf, offsetAfter, type TextLine, takeOff } from "./blocks";
import { isBoxLine } from "./boxLine";
import type { Fix, Rule } from "./rule";
import { holdsAfter, patiently } from "./trial";

export const accidentalCodeBlock: Rule = {
  id: "accidental-code-block",
  severity: "error",
  summary: {
    nl: "Gewone tekst springt zo ver in dat de site er een codeblok van maakt.",
    en: "Running text is indented so far that the site makes a code block of it.",
  },
  explanation: {
    nl: "Tekst die na een lege regel vier of meer spaties inspringt zonder dat die bij een opsommingspunt of een blok erboven hoort, toont de site als code: in een grijs vlak, met een ander lettertype, zonder opmaak en zonder werkende links. In een opsommingspunt of een blok gebeurt dat bij acht spaties. Haal de extra spaties weg.",
    en: "Text that is indented by four spaces or more after a blank line, without belonging to a list item or box above it, is shown as code: on grey, in another typeface, without markup and without working links. Within a list item or box that happens at eight spaces. Remove the extra spaces.",
  },
  invalid: `//- docs/over.md
Het kader helpt overheden.

    Lees eerst wat een algoritme is.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ codeblok
`,
  valid: `//- docs/over.md
- Het kader helpt overheden.

    Lees eerst wat een algoritme is.

Een voorbeeld van code:

    for (const page of pages) render(page);
`,

  check({ page }, report) {
    if (page.docsPath === undefined || !mayHoldCode(page.text, page.document.bodyStart)) return;
    patiently(page, report, (found) => {
      for (const { block, previous } of bodyBlocks(page)) {
        if (block.kind !== "code" || block.text === undefined || isOfBrokenBox(previous)) continue;
        const lines = linesOf(block.text).filter(({ text }) => text !== "");
        const [first] = lines;
        if (first === undefined || !isProse(lines) || isBoxLine(first.text)) continue;
        const fix = removeIndentation(page, lines);
        found({
          range: { start: first.start, end: first.end },
          message: {
            nl: "Deze tekst springt te ver in. De site toont die daardoor als codeblok: grijs, zonder opmaak en zonder werkende links. Haal de extra spaties weg.",
            en: "This text is indented too far. The site therefore shows it as a code block: grey, without markup and without working links. Remove the extra spaces.",
          },
          ...(fix ? { fixes: [fix] } : {}),
        });
      }
    });
  },
};

/**
 * Whether a line of the text can be code: one that is indented by four columns and does not go on with the text of the
 * line above. What stands directly in a box or list item that starts a line behind an empty one needs eight.
 */
function mayHoldCode(text: string, bodyStart: number): boolean {
  let inBox = false;
  let inItem = false;
  let afterText = false;
  let afterEmpty = true;
  for (const line of text.slice(bodyStart).split(/\r\n|\r|\n/)) {
    const isEmpty = /^[ \t]*$/.test(line);
    if (!isEmpty && /^(?: {0,3}\t| {4})/.test(line)) {
      if (!afterText && !((inBox || inItem) && /^(?: {4,7}|\t)[^ \t]/.test(line))) return true;
    } else if (!isEmpty) {
      if (/^ {0,3}>[ >]*(?: {4}|\t)/.test(line)) return true;
      inBox = !afterText && /^(?:!!!|\?\?\?\+?) [a-z]+ "[^"]*"$/.test(line);
      inItem = /^(?:[-*+]|\d+\.) [^ \t]/.test(line) && (afterEmpty || inItem) && !rule.test(line);
    }
    afterText = textLine.test(line) && !rule.test(line);
    afterEmpty = isEmpty;
  }
  return false;
}

/** A line of nothing but marks: a rule, or the underline of a heading. */
const rule = /^[-=*_ \t]+$/;

/** A line that can only be text or a list item, so that an indented line below it belongs to it. */
const textLine = /^[ \t]*(?:[\p{L}\d"'(]|[-*+] |\*\*)/u;

/** Whether a block ends with the first line of a box that is none: that mistake makes code of the box's content. */
export function isOfBrokenBox(previous: Block | undefined): boolean {
  const last = previous?.kind === "text" && previous.text && linesOf(previous.text.trimEnd()).at(-1);
  return last !== undefined && last !== false && isBoxLine(last.text);
}

/** Whether lines of code are rather sentences, items, links or other Markdown. */
function isProse(lines: readonly TextLine[]): boolean {
  const text = lines.map((line) => line.text).join("\n");
  // A macro that is shown as code is another rule's to tell.
  if (/^<!--/.test(text)) return false;
  if (/^(?:[-*+]|\d+\.) +\S*\p{L}{2}/u.test(text)) return true;
  if (/\]\([^)\s]+\)|\*\*[^*\s][^*]*\*\*|^#{2,6} \p{L}/mu.test(text)) return true;
  if (/^<(?:\/?(?:p|div|a|span|ul|ol|li|img|br|table|details|summary|h[1-6])\b)/i.test(text)) return true;
  if (/^\|.+\|$/m.test(text)) return true;
  const words = text.match(/(?<![^\s("'“‘])\p{L}{2,}(?![^\s.,;:!?)"'”’])/gu) ?? [];
  const marks = text.match(/[{}=<>$\\|&#@_~^;]|\w\(|\)\.|->|::|--/g) ?? [];
  const tokens = text.split(/\s+/).length;
  return words.length >= 3 && words.length >= tokens * 0.6 && marks.length * 6 <= words.length;
}

function removeIndentation(page: Page, lines: readonly TextLine[]): Fix | undefined {
  const edits = moveToContainer(page.text, lines);
  const [first] = lines;
  if (edits === undefined || first === undefined) return undefined;
  const at = offsetAfter(edits, first.start);
  const isCode = ({ block }: { block: Block }) =>
    block.kind === "code" && block.range.start <= at && at < block.range.end;
  if (holdsAfter(page, edits, (blocks) => !blocks.some(isCode)) === false) return undefined;
  return {
    title: { nl: "Haal de extra inspringing weg", en: "Remove the extra indentation" },
    edits,
    safe: false,
  };
}

/** Moves lines of code to where the text of the block around them starts; undefined where tabs and spaces are mixed. */
export function moveToContainer(text: string, lines: readonly TextLine[]): Edit[] | undefined {
  const common = Math.min(...lines.map(({ indentation }) => indentation));
  const edits: Edit[] = [];
  for (const { start, indentation } of lines) {
    // The four columns that make it code, and what all lines have beyond them; what a line has beyond that stays.
    const end = start - (indentation - common);
    const edit = takeOff(text, end, 4 + common);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}
