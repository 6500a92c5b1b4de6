/** Reports a page without a heading that the template of its kind asks for. */
import type { KindMacro, SectionModel } from "../model/contentModel";
import { macrosOnPage } from "./macrosOnPage";
import { nearest } from "./nearest";
import { missingMacros } from "./requiredMacroMissing";
import type { Problem, Rule, RuleContext } from "./rule";
import {
  addSections,
  hasAllSectionsPlainly,
  hasOpenComment,
  isAskedFor,
  isHeadingOf,
  isSignpost,
  type PageSection,
  sectionsOnPage,
  topOfPage,
} from "./templateSections";

export const requiredSectionMissing: Rule = {
  id: "required-section-missing",
  severity: "information",
  summary: {
    nl: "Een kopje uit het sjabloon ontbreekt.",
    en: "A heading of the template is missing.",
  },
  explanation: {
    nl: 'Voor vereisten, maatregelen en hulpmiddelen is er een sjabloon met vaste kopjes, zodat lezers op elke pagina hetzelfde vinden. Voeg het kopje toe en schrijf er iets onder. Een andere schrijfwijze, zoals "Voorbeeld" in plaats van "Voorbeelden", is ook goed.',
    en: 'Requirements, measures and tools have a template with fixed headings, so that readers find the same on every page. Add the heading and write something below it. Other wordings, such as "Voorbeeld" in the place of "Voorbeelden", are fine too.',
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
^^^ kopje "Risico"
title: Begin bij het probleem
---
## Maatregel
## Toelichting
## Bronnen
## Voorbeelden
`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
---
## Maatregel
## Toelichting
## Risico
## Bron(nen)
## Voorbeeld
`,

  check(context, report) {
    const { page } = context;
    const { kind } = page;
    if (!kind?.sections) return;
    const asked = kind.sections.filter((section) => isSectionAskedFor(section, context));
    if (hasAllSectionsPlainly(page, asked)) return;
    const sections = sectionsOnPage(page, kind);
    const missing = sections.filter(({ heading, model }) => !heading && asked.includes(model));
    if (missing.length === 0 || hasOpenComment(page) || isSignpost(page, sections)) return;
    const withMacro = new Set(missingMacros(context).map(({ macro }) => macro.section));
    // The macro that is missing with a heading brings it along.
    const alone = missing.flatMap(({ model }) => (withMacro.has(model.heading) ? [] : [model]));
    // A heading that came with its macro says nothing of the others.
    const hasAny = sections.some(
      ({ heading, model }) => heading && model.required && !isSectionOfMacro(model, context),
    );
    if (!hasAny && alone.length > 1) report(allMissing(alone, sections, context));
    else for (const model of alone) report(problemOf(model, sections, context));
  },
};

function isSectionAskedFor(section: SectionModel, context: RuleContext): boolean {
  const macro = macroOfSection(section, context);
  return section.required && (!macro || isAskedFor(macro, context));
}

function macroOfSection(section: SectionModel, { page }: RuleContext): KindMacro | undefined {
  return page.kind?.macros?.find((candidate) => candidate.section === section.heading);
}

/** Whether a section is the one of a macro that the page has. */
function isSectionOfMacro(section: SectionModel, context: RuleContext): boolean {
  const macro = macroOfSection(section, context);
  return macro !== undefined && macrosOnPage(context.page).some((placed) => placed.macro.name === macro.name);
}

/** A page that does not follow the template at all is one finding. */
function allMissing(
  missing: readonly SectionModel[],
  sections: readonly PageSection[],
  { page }: RuleContext,
): Problem {
  const headings = missing.map(({ heading }) => `"${heading}"`).join(", ");
  return {
    range: topOfPage(page),
    message: {
      nl: `Deze pagina volgt het sjabloon voor een ${page.kind?.name ?? ""} niet: de kopjes ${headings} ontbreken.`,
      en: `This page does not follow the template for a ${page.kind?.name ?? ""}: it lacks the headings ${headings}.`,
    },
    value: missing.map(({ heading }) => heading).join(", "),
    fixes: [
      {
        title: { nl: "Voeg deze kopjes toe", en: "Add these headings" },
        edits: [addSections(page, sections, missing)],
        safe: false,
      },
    ],
  };
}

function problemOf(section: SectionModel, sections: readonly PageSection[], { page }: RuleContext): Problem {
  const kind = page.kind?.name ?? "";
  const message = {
    nl: `Het kopje "${section.heading}" ontbreekt, terwijl het sjabloon voor een ${kind} daarom vraagt. Voeg het toe en schrijf er iets onder.`,
    en: `The heading "${section.heading}" is missing. The template for a ${kind} asks for it.`,
  };
  const slip = page.document.markdown.headings.find(
    ({ text }) =>
      !sections.some(({ model }) => isHeadingOf(model, text)) && nearest(text, [section.heading])[0]?.certain,
  );
  if (slip) {
    return {
      range: slip.textRange,
      message: { nl: `${message.nl} Bedoel je dat hier?`, en: `${message.en} Is it meant here?` },
      fixes: [
        {
          title: { nl: `Maak er "${section.heading}" van`, en: `Make it "${section.heading}"` },
          edits: [{ range: slip.textRange, text: section.heading }],
          safe: false,
        },
      ],
    };
  }
  return {
    range: topOfPage(page),
    message,
    value: section.heading,
    fixes: [
      {
        title: { nl: `Voeg het kopje "${section.heading}" toe`, en: `Add the heading "${section.heading}"` },
        edits: [addSections(page, sections, [section])],
        safe: false,
      },
    ],
  };
}
