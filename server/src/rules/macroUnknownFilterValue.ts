/** Checks the value of a list macro's filter against the vocabulary of the field that it filters on. */
import { codeOfStem } from "../workspace/shortCode";
import { type ListOnPage, listsOnPage } from "./macrosOnPage";
import { nearest, type Suggestion } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Rule, RuleContext } from "./rule";

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

  check(context, report) {
    const { lookup, model } = context;
    const lists = listsOnPage(context);
    for (const list of lists) {
      const { filter } = list.arguments;
      if (!filter || list.brokenFilter) continue;
      const { type, value } = filter;
      const vocabulary = list.kind.fields.some(({ name }) => name === type.text)
        ? model.fields[type.text]?.vocabulary
        : undefined;
      if (vocabulary === undefined || lookup.hasTerm(vocabulary, value.text) !== false) continue;
      if (!list.placed.expands) continue;
      const range = list.at(value.text === "" ? filter : value);
      const suggestions = suggest(value.text, vocabulary, isOwnList(list, lists, context), context);
      const guess = didYouMean(suggestions);
      const label = model.vocabularies[vocabulary]?.label;
      report({
        range,
        message:
          value.text === ""
            ? {
                nl: `Achter "${filter.text}" ontbreekt een ${label?.nl ?? "waarde"}, dus de lijst blijft leeg.${guess.nl}`,
                en: `The ${label?.en ?? "value"} behind "${filter.text}" is missing, so the list stays empty.${guess.en}`,
              }
            : {
                nl: `Er is geen ${label?.nl ?? type.text} "${value.text}", dus deze lijst toont niet wat je bedoelt; meestal blijft die leeg.${guess.nl}`,
                en: `There is no ${label?.en ?? type.text} "${value.text}", so this list does not show what you mean; mostly it stays empty.${guess.en}`,
              },
        fixes: replaceWith(
          list.at(value),
          value.text === "" ? suggestions.map((one) => ({ ...one, certain: false })) : suggestions,
        ),
      });
    }
  },
};

/** Whether a list is the one that shows what belongs to the page itself: it filters on the page's kind, and no other does. */
function isOwnList(list: ListOnPage, lists: readonly ListOnPage[], { page }: RuleContext): boolean {
  const filter = list.arguments.filter;
  if (!filter || filter.type.text !== page.kind?.name) return false;
  return !lists.some((other) => other.kind === list.kind && other.arguments.filter?.value.text === page.stem);
}

/** The page itself comes first where the list is its own; it is certain when the wrong name resembles it. */
function suggest(
  value: string,
  vocabulary: string,
  isOwn: boolean,
  { page, lookup }: RuleContext,
): readonly Suggestion[] {
  const found = nearest(value, lookup.terms(vocabulary), (term) => lookup.termTitle(vocabulary, term));
  if (!isOwn) return found;
  const code = page.kind?.id && codeOfStem(page.kind.id, page.stem);
  const hasOwnCode = code !== undefined && value.startsWith(code);
  const others = found.filter((suggestion) => suggestion.value !== page.stem).slice(0, 2);
  const isAlike = hasOwnCode || nearest(value, [page.stem]).length > 0;
  return [
    { value: page.stem, score: 1, certain: isAlike && !others.some(({ certain }) => certain) },
    ...others.map((suggestion) => ({ ...suggestion, certain: false })),
  ];
}
