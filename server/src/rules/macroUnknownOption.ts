/** Reports the words of a list macro that do nothing: options that the list does not have, and all else. */
import { type IgnoredWord, optionKeys } from "../render/macros/syntax";
import { removeWord } from "./macroFix";
import { type ListOnPage, listsOnPage } from "./macrosOnPage";
import { nearest, type Suggestion } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Problem, Rule, RuleContext } from "./rule";

export const macroUnknownOption: Rule = {
  id: "macro-unknown-option",
  severity: "warning",
  summary: {
    nl: "Een lijst heeft een optie die niet bestaat.",
    en: "A list has an option that does not exist.",
  },
  explanation: {
    nl: "Met opties als no-search en no-rol laat een lijst haar zoekveld of een kolom weg. De site slaat elk ander woord over. Een optie met een tikfout doet dus niets; een optie voor een kolom die de lijst niet heeft, zoals no-id, is overbodig.",
    en: "Options such as no-search and no-rol make a list leave out its search field or a column. The site skips every other word. So an option with a slip does nothing; one for a column that the list does not have, such as no-id, is not needed.",
  },
  invalid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen no-serach no-rol -->
                      ^^^^^^^^^ Bedoel je "no-search"?
`,
  valid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen no-search no-rol -->
`,

  check(context, report) {
    for (const list of listsOnPage(context)) {
      for (const words of together(list.ignored.filter(({ reason }) => reason !== "second-filter"))) {
        const problem = problemOf(words, list, context);
        if (problem && list.placed.expands) report(problem);
      }
    }
  },
};

/** An option alone; words that stand side by side together, for they are one sentence. */
function together(ignored: readonly IgnoredWord[]): readonly (readonly IgnoredWord[])[] {
  const groups: IgnoredWord[][] = [];
  for (const word of ignored) {
    const last = groups.at(-1)?.at(-1);
    const isNext = last?.reason === "unknown-word" && word.reason === "unknown-word";
    if (isNext && word.start === last.end + 1) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

function problemOf(
  words: readonly IgnoredWord[],
  list: ListOnPage,
  context: RuleContext,
): Problem | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const { text } = context.page;
  const range = list.at({ start: first.start, end: last.end });
  const shown = text.slice(range.start, range.end);
  const suggestions = words.length === 1 ? suggest(first, list, context) : [];
  if (first.reason === "unknown-option" && suggestions.length === 0) {
    return {
      range,
      severity: "hint",
      message: {
        nl: `Deze lijst heeft niets dat "${shown}" aan of uit kan zetten. Het woord doet niets en kan weg.`,
        en: `This list has nothing that "${shown}" could switch. The word does nothing and can go.`,
      },
      fixes: [removeWord(text, range, true)],
    };
  }
  const guess = didYouMean(suggestions);
  return {
    range,
    message: {
      nl: `De site slaat "${shown}" over, dus de lijst verandert er niet door.${guess.nl}`,
      en: `The site skips "${shown}", so that the list does not change by it.${guess.en}`,
    },
    fixes: [...replaceWith(range, suggestions), removeWord(text, range, false)],
  };
}

/** Names that authors give to what an option switches. */
const otherNames: Readonly<Record<string, string>> = {
  zoeken: "search",
  zoek: "search",
  filter: "search",
  titel: "title",
  wet: "wetcode",
  wetgeving: "wetcode",
  roles: "rol",
  fase: "levenscyclus",
  fases: "levenscyclus",
};

function suggest(word: IgnoredWord, list: ListOnPage, context: RuleContext): readonly Suggestion[] {
  const isFirst = word.start === list.arguments.words[0]?.start;
  const asFilter = isFirst ? filterSuggestions(word.text, list, context) : [];
  if (asFilter.length > 0) return asFilter;
  const keys = optionKeys(list.macro.type);
  const [, prefix = "no", name = word.text] =
    /^(no|add|geen|met)?[-_]*(.*)$/s.exec(word.text.toLowerCase()) ?? [];
  const verb = prefix === "geen" ? "no" : prefix === "met" ? "add" : prefix;
  const isOptionLike = word.reason === "unknown-option" || /^(?:no|add|geen|met)[-_]?\p{L}/iu.test(word.text);
  if (!isOptionLike) return [];
  // A column that only other lists have is no slip.
  if (optionKeys("vereisten").some((key) => key === name) && !keys.some((key) => key === name)) return [];
  const alike = keys.find(
    (key) => key === name || otherNames[name] === key || (name.length > 2 && name.startsWith(key)),
  );
  if (alike !== undefined) return [{ value: `${verb}-${alike}`, score: 1, certain: alike === name }];
  return nearest(name, keys).map((suggestion) => ({ ...suggestion, value: `${verb}-${suggestion.value}` }));
}

/** A first word that is a value without its type: the list shows everything. */
function filterSuggestions(value: string, list: ListOnPage, { lookup, model }: RuleContext): Suggestion[] {
  return list.kind.fields
    .filter(({ name }) => {
      const vocabulary = model.fields[name]?.vocabulary;
      return vocabulary !== undefined && lookup.hasTerm(vocabulary, value) === true;
    })
    .map(({ name }) => ({ value: `${name}/${value}`, score: 1, certain: false }));
}
