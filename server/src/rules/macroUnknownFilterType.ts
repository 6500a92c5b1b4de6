/** Checks the type of a list macro's filter: the pages that it lists must have a field of that name. */
import { isFilterType, suggestTypes } from "./filterType";
import { listsOnPage } from "./macrosOnPage";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Rule, Text } from "./rule";

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
      const { type } = filter;
      const value = { ...filter.value, text: withoutQuotes(filter.value.text) };
      const isQuoted = withoutQuotes(filter.text) !== filter.text;
      const range = at(type.text === "" ? filter : type);
      const suggestions = suggestTypes(withoutQuotes(type.text), value.text, kind, context);
      const guess = didYouMean(suggestions);
      const fixes =
        type.text === "" || isQuoted
          ? replaceWith(
              at(filter),
              suggestions.map((suggestion) => ({
                ...suggestion,
                value: `${suggestion.value}/${value.text}`,
              })),
            )
          : replaceWith(range, suggestions);
      report({
        range,
        message: messageFor(type.text, isQuoted, guess),
        fixes,
      });
    }
  },
};

/** A filter as it is when an author puts none of the quotes of other languages around it. */
function withoutQuotes(text: string): string {
  return text.replace(/["'`“”„‘’]/g, "");
}

function messageFor(type: string, isQuoted: boolean, guess: Text): Text {
  if (isQuoted) {
    return {
      nl: `Met aanhalingstekens herkent de site dit filter niet, dus de lijst blijft leeg. Laat ze weg.`,
      en: `With quotes the site does not recognise this filter, so the list stays empty. Leave them out.`,
    };
  }
  if (type === "") {
    return {
      nl: `Voor de schuine streep ontbreekt het veld waarop de lijst kiest, dus de lijst blijft leeg.${guess.nl}`,
      en: `The field by which the list selects is missing in front of the slash, so the list stays empty.${guess.en}`,
    };
  }
  return {
    nl: `Pagina's in deze lijst hebben geen veld "${type}", dus de lijst blijft leeg.${guess.nl}`,
    en: `Pages in this list have no field "${type}", so the list stays empty.${guess.en}`,
  };
}
