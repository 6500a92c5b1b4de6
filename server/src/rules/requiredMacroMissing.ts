/** Reports a page without a macro that the template of its kind asks for. */

import type { KindMacro } from "../model/contentModel";
import { macroNames } from "../render/macros/syntax";
import { withoutComments } from "../text/comments";
import type { Edit } from "../text/edits";
import { lineEndOf } from "../text/lines";
import { macroSlips } from "./macroSlips";
import { listsOnPage, macrosOnPage } from "./macrosOnPage";
import { nearest } from "./nearest";
import type { Rule, RuleContext } from "./rule";
import {
  addSectionWith,
  contentOf,
  hasOpenComment,
  insertBlock,
  isAskedFor,
  isSignpost,
  macroText,
  type PageSection,
  sectionsOnPage,
  topOfPage,
} from "./templateSections";

export const requiredMacroMissing: Rule = {
  id: "required-macro-missing",
  severity: "warning",
  summary: {
    nl: "Een macro uit het sjabloon ontbreekt.",
    en: "A macro of the template is missing.",
  },
  explanation: {
    nl: "Het sjabloon voor een vereiste, maatregel of hulpmiddel heeft macro's die de labels bovenaan tonen en de tabel met wat bij de pagina hoort. Zonder zo'n macro staan die labels of die tabel niet op de pagina, ook al is het frontmatter goed ingevuld.",
    en: "The template for a requirement, measure or tool has macros that show the badges on top and the table of what belongs to the page. Without such a macro these badges or that table are not on the page, even when the frontmatter is complete.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
^^^ <!-- tags -->
title: Begin bij het probleem
---

## Maatregel
`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
---

<!-- tags -->

## Maatregel
`,

  check(context, report) {
    const { page } = context;
    for (const { macro, sections } of missingMacros(context)) {
      const text = macroText(macro, page);
      const comment = /<!--.*-->/.exec(text)?.[0] ?? text;
      const effect =
        macro.section === undefined
          ? { nl: "ontbreken op de site de labels bovenaan de pagina", en: "the badges on top of the page" }
          : {
              nl: `ontbreekt op de site wat bij "${macro.section}" hoort`,
              en: `what belongs below "${macro.section}"`,
            };
      report({
        range: topOfPage(page),
        message: {
          nl: `Deze pagina mist ${comment}. Daardoor ${effect.nl}.`,
          en: `This page lacks ${comment}, so that the site does not show ${effect.en}.`,
        },
        value: macro.name,
        fixes: [
          {
            title: { nl: `Voeg ${comment} toe`, en: `Add ${comment}` },
            edits: [addMacro(macro, text, sections, context)],
            safe: false,
          },
        ],
      });
    }
  },
};

export interface MissingMacro {
  readonly macro: KindMacro;
  readonly sections: readonly PageSection[];
}

/** The macros that the template asks for and for which nothing stands on the page, not even one with a slip. */
export function missingMacros(context: RuleContext): readonly MissingMacro[] {
  const { page } = context;
  const { kind } = page;
  const absent = (kind?.macros ?? []).filter(
    (macro) => isAskedFor(macro, context) && !isAttempted(macro.name, context),
  );
  if (!kind || absent.length === 0) return [];
  const sections = sectionsOnPage(page, kind);
  if (isSignpost(page, sections) || hasOpenComment(page)) return [];
  return absent
    .filter((macro) => !hasOwnWords(macro, sections, context))
    .map((macro) => ({ macro, sections }));
}

/** Whether a macro, or something that is meant as it, stands anywhere on the page: in code, misspelt or malformed. */
function isAttempted(name: string, context: RuleContext): boolean {
  const { page } = context;
  return (
    macrosOnPage(page).some(({ macro }) => macro.name === name) ||
    listsOnPage(context).some(
      ({ macro, glued }) =>
        glued && (isMeant(macro.name + glued.text, name) || name.startsWith(`${macro.name}${glued.text}`)),
    ) ||
    macroSlips(page).some((slip) => isMeant(slip.name, name))
  );
}

function isMeant(written: string, name: string): boolean {
  return nearest(written, macroNames)[0]?.value === name;
}

/** Whether the author wrote in the macro's section what the macro would say. */
function hasOwnWords(
  { section, ownWordsFor }: KindMacro,
  sections: readonly PageSection[],
  { page }: RuleContext,
): boolean {
  const heading = sections.find(({ model }) => model.heading === section)?.heading;
  if (!heading || ownWordsFor === undefined || !new RegExp(ownWordsFor).test(page.id ?? "")) return false;
  const { start, end } = contentOf(page, heading);
  return withoutComments(page.text.slice(start, end)).trim() !== "";
}

function addMacro(
  { section }: KindMacro,
  text: string,
  sections: readonly PageSection[],
  { page }: RuleContext,
): Edit {
  const present = sections.find(({ model }) => model.heading === section);
  if (section === undefined || !present) return addOnTop(text, page);
  if (!present.heading) return addSectionWith(text, page, sections, present.model);
  const { start, end } = contentOf(page, present.heading);
  const at = start + page.text.slice(start, end).trimEnd().length;
  const lineEnd = lineEndOf(page.text);
  return { range: { start: at, end: at }, text: lineEnd + lineEnd + text };
}

/** Below the frontmatter, with the blank lines of the template. */
function addOnTop(text: string, { text: source, document }: RuleContext["page"]): Edit {
  const { bodyStart } = document;
  const blank = /^[ \t]*(?:\r\n|\r|\n)/.exec(source.slice(bodyStart))?.[0].length ?? 0;
  return insertBlock(source, bodyStart + blank, text);
}
