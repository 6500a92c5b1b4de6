/** Reports a macro in code, where a list does not expand and badges show as source text. */
import type { Code } from "../markdown/facts";
import { isPlainlyOutsideCode, type PlacedMacro } from "../render/macros/find";
import { parseDocument } from "../text/document";
import { applyEdits, type Edit } from "../text/edits";
import type { Page } from "../workspace/page";
import { isOfBrokenBox } from "./accidentalCodeBlock";
import { bodyBlocks } from "./blocks";
import { macrosOnPage } from "./macrosOnPage";
import type { Fix, Rule } from "./rule";

export const macroInCode: Rule = {
  id: "macro-in-code",
  severity: "warning",
  summary: {
    nl: "Een macro staat in code en werkt daar niet.",
    en: "A macro stands in code, where it does not work.",
  },
  explanation: {
    nl: "In code (tussen `, tussen ``` of met vier of meer spaties ingesprongen) vervangt de site een lijst niet: de bezoeker ziet de macro zelf. De macro's <!-- tags --> en <!-- tags-ai-act --> vervangt de site daar wel, maar dan ziet de bezoeker de broncode van de labels. Haal de inspringing of de ` weg. Leg je op een pagina uit hoe een lijst werkt, dan is er niets mis.",
    en: "In code (between `, between ``` or indented by four or more spaces) the site does not replace a list: the visitor sees the macro itself. It does replace <!-- tags --> and <!-- tags-ai-act --> there, but then the visitor sees the source of the badges. Take away the indentation or the `. On a page that explains how a list works nothing is wrong.",
  },
  invalid: `//- docs/vereisten/avg-01-grondslag.md
Tekst.

    <!-- list_maatregelen -->
    ^^^^^^^^^^^^^^^^^^^^^^^^^ ingesprongen
`,
  valid: `//- docs/vereisten/avg-01-grondslag.md
Tekst.

<!-- list_maatregelen -->
`,

  check({ page }, report) {
    for (const { macro, range } of macrosOnPage(page)) {
      if (isPlainlyOutsideCode(page.document, range)) continue;
      const code = codeAround(page, range);
      if (!code || isInBrokenBox(page, code)) continue;
      const where = places[code.kind];
      const fix = takeOut(page, range, code);
      // Outside the pages that hold a list of their own, a list as an example is what an author shows on purpose.
      const isExample = macro.kind !== "tags" && code.kind !== "block" && !page.kind;
      report({
        range,
        ...(isExample ? { severity: "information" } : {}),
        message:
          macro.kind === "tags"
            ? {
                nl: `Deze macro staat ${where.nl}. De site vervangt hem ook daar, zodat de bezoeker de broncode van de labels ziet.`,
                en: `This macro stands ${where.en}. The site replaces it there too, so that visitors see the source of the badges.`,
              }
            : {
                nl: `Deze macro staat ${where.nl}. Daar toont de site de macro zelf, en geen lijst.`,
                en: `This macro stands ${where.en}, where the site shows the macro itself and no list.`,
              },
        fixes: fix ? [fix] : [],
      });
    }
  },
};

const places = {
  inline: { nl: "tussen ` als code", en: "between ` as code" },
  fence: { nl: "in een codeblok", en: "in a code block" },
  block: {
    nl: "zo ver ingesprongen dat de site er een codeblok van maakt",
    en: "indented so far that the site makes it a code block",
  },
};

function codeAround({ document }: Page, { start, end }: PlacedMacro["range"]): Code | undefined {
  return document.markdown.code.find(({ range }) => range.start <= start && end <= range.end);
}

/** Whether it is code only because the line that should open a box is wrong; another rule speaks of that. */
function isInBrokenBox(page: Page, { kind, range }: Code): boolean {
  if (kind !== "block") return false;
  for (const { block, previous } of bodyBlocks(page)) {
    if (block.kind === "code" && block.range.start <= range.start && range.start < block.range.end)
      return isOfBrokenBox(previous);
  }
  return false;
}

/** Takes away what makes the macro code, where that is all it takes. */
function takeOut(page: Page, { start, end }: PlacedMacro["range"], code: Code): Fix | undefined {
  const { text } = page;
  let edits: readonly Edit[];
  if (code.kind === "inline") {
    const before = /`+ ?$/.exec(text.slice(code.range.start, start))?.[0] ?? "";
    const after = /^ ?`+/.exec(text.slice(end, code.range.end))?.[0] ?? "";
    edits = [
      { range: { start: start - before.length, end: start }, text: "" },
      { range: { start: end, end: end + after.length }, text: "" },
    ];
  } else if (code.kind === "block") {
    const indentation = /(?: {4}|\t)$/.exec(text.slice(0, start))?.[0] ?? "";
    edits = [{ range: { start: start - indentation.length, end: start }, text: "" }];
  } else return undefined;
  const fixed = parseDocument(applyEdits(text, edits));
  const moved = start - (edits[0] ? edits[0].range.end - edits[0].range.start : 0);
  if (!fixed.markdown.comments.some(({ range }) => range.start === moved)) return undefined;
  return {
    title: { nl: "Haal de macro uit de code", en: "Take the macro out of the code" },
    edits,
    safe: false,
  };
}
