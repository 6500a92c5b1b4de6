/** Reports a list on the page of a vereiste that shows what belongs to another vereiste. */
import { listsOnPage } from "./macrosOnPage";
import { replaceWith } from "./replaceValue";
import type { Rule } from "./rule";

export const macroSelfMismatch: Rule = {
  id: "macro-self-mismatch",
  severity: "error",
  summary: {
    nl: "De lijst op een vereiste toont wat bij een andere vereiste hoort.",
    en: "The list on a requirement shows what belongs to another requirement.",
  },
  explanation: {
    nl: "Onderaan een vereiste staat een lijst met de maatregelen bij die vereiste: <!-- list_maatregelen vereiste/bestandsnaam -->. Staat daar de bestandsnaam van een andere vereiste, bijvoorbeeld omdat de pagina als voorbeeld diende, dan leest de bezoeker de verkeerde maatregelen.",
    en: "At the foot of a requirement stands a list of its measures: <!-- list_maatregelen vereiste/file-name -->. With the file name of another requirement, for instance because its page was copied, the visitor reads the wrong measures.",
  },
  invalid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen vereiste/awb-01-zorgvuldigheid -->
                               ^^^^^^^^^^^^^^^^^^^^^ Maak er "avg-01-grondslag" van
//- docs/vereisten/awb-01-zorgvuldigheid.md
`,
  valid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen vereiste/avg-01-grondslag -->
//- docs/vereisten/awb-01-zorgvuldigheid.md
`,

  check(context, report) {
    const { page, lookup, model } = context;
    const own = page.kind?.name;
    if (own === undefined) return;
    const lists = listsOnPage(context).filter(
      ({ arguments: { filter }, brokenFilter }) => filter?.type.text === own && !brokenFilter,
    );
    for (const list of lists) {
      const value = list.arguments.filter?.value;
      if (!value || value.text === page.stem) continue;
      // Beside the page's own list a second one, of something related, is no mistake.
      const isSecond = lists.some(
        (other) => other.kind === list.kind && other.arguments.filter?.value.text === page.stem,
      );
      const vocabulary = model.fields[own]?.vocabulary;
      if (isSecond || vocabulary === undefined || !lookup.hasTerm(vocabulary, value.text)) continue;
      if (!list.placed.expands) continue;
      const range = list.at(value);
      report({
        range,
        message: {
          nl: `Deze lijst toont de ${list.kind.plural} bij "${value.text}", niet die bij deze ${own}. Maak er "${page.stem}" van.`,
          en: `This list shows what belongs to "${value.text}", not to this page. Make it "${page.stem}".`,
        },
        fixes: replaceWith(range, [{ value: page.stem, score: 1, certain: false }]),
      });
    }
  },
};
