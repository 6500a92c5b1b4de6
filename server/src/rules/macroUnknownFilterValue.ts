/** Checks the value of a list macro's filter against the vocabulary of the field that it filters on. */
import { findMacros } from "../render/macros/find";
import { nearest } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Rule } from "./rule";

export const macroUnknownFilterValue: Rule = {
  id: "macro-unknown-filter-value",
  severity: "error",
  summary: {
    nl: "Een lijst filtert op een waarde die niet bestaat.",
    en: "A list filters on a value that does not exist.",
  },
  explanation: {
    nl: "Een macro als <!-- list_maatregelen vereiste/avg-01-grondslag --> toont de maatregelen die bij die vereiste horen. Bestaat de waarde achter de schuine streep niet, bijvoorbeeld omdat de vereiste hernoemd is, dan staat er op de site een lege tabel.",
    en: "A macro such as <!-- list_maatregelen vereiste/avg-01-grondslag --> shows the measures that belong to that requirement. When the value behind the slash does not exist, for instance because the requirement was renamed, the site shows an empty table.",
  },
  invalid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen vereiste/avg-01-grondslagen no-search -->
                               ^^^^^^^^^^^^^^^^^^ Bedoel je "avg-01-grondslag"?`,
  valid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->
`,

  check({ page, lookup, model }, report) {
    const { docsPath } = page;
    if (docsPath === undefined) return;
    for (const placed of findMacros(page.document, docsPath)) {
      const { macro, range: comment } = placed;
      if (macro.kind !== "list" || !macro.arguments.filter) continue;
      const { type, value } = macro.arguments.filter;
      const vocabulary = model.fields[type.text]?.vocabulary;
      if (vocabulary === undefined || lookup.hasTerm(vocabulary, value.text) !== false) continue;
      if (!placed.expands) continue;
      const range = { start: comment.start + value.start, end: comment.start + value.end };
      const suggestions = nearest(value.text, lookup.terms(vocabulary), (term) =>
        lookup.termTitle(vocabulary, term),
      );
      const guess = didYouMean(suggestions);
      const label = model.vocabularies[vocabulary]?.label;
      report({
        range,
        message: {
          nl: `Er is geen ${label?.nl ?? type.text} "${value.text}", dus deze lijst toont niet wat je bedoelt; meestal blijft die leeg.${guess.nl}`,
          en: `There is no ${label?.en ?? type.text} "${value.text}", so this list does not show what you mean; mostly it stays empty.${guess.en}`,
        },
        fixes: replaceWith(range, suggestions),
      });
    }
  },
};
