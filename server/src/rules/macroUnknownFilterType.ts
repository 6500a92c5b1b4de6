/** Checks the type of a list macro's filter: the pages that it lists must have a field of that name. */
import { isFilterType, suggestTypes } from "./filterType";
import { listsOnPage } from "./macrosOnPage";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Rule } from "./rule";

export const macroUnknownFilterType: Rule = {
  id: "macro-unknown-filter-type",
  severity: "error",
  summary: {
    nl: "Een lijst filtert op een veld dat niet bestaat.",
    en: "A list filters on a field that does not exist.",
  },
  explanation: {
    nl: 'Voor de schuine streep in een macro als <!-- list_maatregelen onderwerp/data --> staat een veld uit het frontmatter van de pagina\'s in de lijst: onderwerp, rollen, levenscyclus of vereiste. Een andere naam, ook "onderwerpen" of "fase", levert een lege tabel op.',
    en: 'In front of the slash in a macro such as <!-- list_maatregelen onderwerp/data --> stands a frontmatter field of the listed pages: onderwerp, rollen, levenscyclus or vereiste. Another name, such as "onderwerpen" or "fase", gives an empty table.',
  },
  invalid: `//- docs/onderwerpen/data.md
<!-- list_maatregelen onderwerpen/data -->
                      ^^^^^^^^^^^ Bedoel je "onderwerp"?
`,
  valid: `//- docs/onderwerpen/data.md
<!-- list_maatregelen onderwerp/data -->
`,

  check(context, report) {
    for (const { placed, arguments: words, kind, glued, brokenFilter, at } of listsOnPage(context)) {
      const { filter } = words;
      // A word against the macro's name is a mistake of its own.
      if (filter?.start === glued?.start) continue;
      if (!filter || brokenFilter || isFilterType(filter.type.text, filter.value.text, kind, context))
        continue;
      if (!placed.expands) continue;
      const { type, value } = filter;
      const range = at(type.text === "" ? filter : type);
      const suggestions = suggestTypes(type.text, value.text, kind, context);
      const guess = didYouMean(suggestions);
      const fixes =
        type.text === ""
          ? replaceWith(
              range,
              suggestions.map((suggestion) => ({
                ...suggestion,
                value: `${suggestion.value}/${value.text}`,
              })),
            )
          : replaceWith(range, suggestions);
      report({
        range,
        message: {
          nl: `Pagina's in deze lijst hebben geen veld "${type.text}", dus de lijst blijft leeg.${guess.nl}`,
          en: `Pages in this list have no field "${type.text}", so the list stays empty.${guess.en}`,
        },
        fixes,
      });
    }
  },
};
