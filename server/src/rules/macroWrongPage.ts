/** Reports a macro on a kind of page for which it is not made, where the site shows something else. */
import { isReferencePage, type ReferenceMacroName, referenceMacroNamed } from "../render/macros/syntax";
import type { OffsetRange } from "../text/range";
import { rewriteMacro } from "./macroFix";
import { listsOnPage, macrosOnPage } from "./macrosOnPage";
import type { Fix, Rule, RuleContext, Text } from "./rule";

export const macroWrongPage: Rule = {
  id: "macro-wrong-page",
  severity: "error",
  summary: {
    nl: "Een macro staat op een soort pagina waarvoor die niet bedoeld is.",
    en: "A macro stands on a kind of page for which it is not made.",
  },
  explanation: {
    nl: "De macro's list_vereisten_on_maatregelen_page en list_maatregelen_on_hulpmiddelen_page werken alleen op maatregelen en hulpmiddelen (de tweede alleen op hulpmiddelen). Op andere pagina's toont de site in plaats daarvan een lijst met álle vereisten of maatregelen. De macro tags-ai-act hoort op een vereiste: elders staat er een zin over \"deze vereiste\", en op een pagina zonder id stopt de bouw van de hele site.",
    en: 'The macros list_vereisten_on_maatregelen_page and list_maatregelen_on_hulpmiddelen_page work on measures and tools only (the second on tools only). Elsewhere the site lists all requirements or measures instead. The macro tags-ai-act belongs on a requirement: elsewhere it shows a sentence about "this requirement", and on a page without id the build of the whole site stops.',
  },
  invalid: `//- docs/rollen/jurist.md
<!-- list_vereisten_on_maatregelen_page -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alle vereisten
`,
  valid: `//- docs/hulpmiddelen/dpia.md
---
vereiste:
- avg-01-grondslag
---
<!-- list_vereisten_on_maatregelen_page -->
`,

  check(context, report) {
    const { page, model } = context;
    const path = page.docsPath ?? "";
    for (const { placed, macro, glued } of listsOnPage(context)) {
      const reference = glued && referenceMacroNamed(macro.name + glued.text);
      if (!reference || isReferencePage(reference, path) || !placed.expands) continue;
      // A folder with the name that another handbook gives to a kind of page is where this comes from, more often than not.
      const folder = page.kind ? "" : (path.split("/").at(-2) ?? "");
      report({
        range: placed.range,
        message: {
          nl: `Deze macro werkt alleen op ${worksOn[reference].nl}${folder && `, en de map "${folder}" telt daar niet bij`}. Hier toont de site een lijst met alle ${macro.type}.`,
          en: `This macro works on ${worksOn[reference].en} only${folder && `, and the folder "${folder}" is none of these`}. Here the site lists all pages of the kind.`,
        },
        fixes: [...otherMacros(placed.range, context), removeMacro(page.text, placed.range)],
      });
    }
    for (const { macro, range } of macrosOnPage(page)) {
      const madeFor = model.macros.find(({ name }) => name === macro.name)?.kind;
      // On its own kind of page a missing id is what has to be mended, not the macro.
      if (madeFor === undefined || page.kind?.name === madeFor) continue;
      report({
        range,
        message:
          page.id === undefined
            ? {
                nl: `Deze macro hoort op een ${madeFor}. Op een pagina zonder id stopt hij de bouw van de hele site.`,
                en: `This macro belongs on a ${madeFor}. On a page without id it stops the build of the whole site.`,
              }
            : {
                nl: `Deze macro hoort op een ${madeFor}. Hier toont de site een tekst over "deze ${madeFor}" die niet klopt.`,
                en: `This macro belongs on a ${madeFor}. Here the site shows a text that is not true of the page.`,
              },
        fixes: [removeMacro(page.text, range)],
      });
    }
  },
};

const worksOn: Readonly<Record<ReferenceMacroName, Text>> = {
  list_vereisten_on_maatregelen_page: {
    nl: "maatregelen en hulpmiddelen",
    en: "measures and tools",
  },
  list_maatregelen_on_hulpmiddelen_page: { nl: "hulpmiddelen", en: "tools" },
};

/** The lists that the page's own kind asks for and that the page does not have. */
function otherMacros(range: OffsetRange, context: RuleContext): Fix[] {
  const { page } = context;
  const present = new Set<string>(
    listsOnPage(context)
      .filter(({ placed }) => placed.range.start !== range.start)
      .map(({ macro }) => macro.name),
  );
  for (const { macro } of macrosOnPage(page)) if (macro.kind === "reference") present.add(macro.name);
  return (page.kind?.macros ?? []).flatMap(({ name, text }) => {
    const comment = /<!--.*-->/.exec(text)?.[0].replaceAll("{stem}", page.stem);
    if (!name.startsWith("list_") || present.has(name) || comment === undefined) return [];
    return [rewriteMacro(range, comment, context, false)];
  });
}

/** Takes a macro away, with its line if there is nothing else on it. */
export function removeMacro(text: string, { start, end }: OffsetRange): Fix {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const behind = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  const isAlone = behind > 0 && /(?:^|[\r\n])$/.test(text.slice(0, start - before));
  return {
    title: { nl: "Verwijder deze macro", en: "Remove this macro" },
    edits: [{ range: isAlone ? { start: start - before, end: end + behind } : { start, end }, text: "" }],
    safe: false,
  };
}
