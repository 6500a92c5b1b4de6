/** Reports a macro with the right name that is written in a way in which the site does not read it, or not as meant. */
import { isReferencePage, referenceMacroNamed } from "../render/macros/syntax";
import { isFilterType, suggestTypes } from "./filterType";
import { rewriteMacro } from "./macroFix";
import { macroSlips } from "./macroSlips";
import { isOption, type ListOnPage, listsOnPage } from "./macrosOnPage";
import { macrosFor, takesArguments } from "./macroUnknown";
import { nearest } from "./nearest";
import type { Fix, Problem, Rule, RuleContext } from "./rule";

export const macroMalformed: Rule = {
  id: "macro-malformed",
  severity: "error",
  summary: {
    nl: "Een macro is zo geschreven dat de site die niet herkent.",
    en: "A macro is written in a way that the site does not recognise.",
  },
  explanation: {
    nl: "De site herkent een macro alleen als die precies goed geschreven is: <!-- tags -->, op één regel, met één spatie na <!-- en één spatie voor -->, zonder schuine strepen voor een liggend streepje, en met een filter als type/waarde zonder spaties. Wijkt er iets af, dan staat er niets op de pagina, of juist een lijst met alles.",
    en: "The site recognises a macro only when it is written exactly right: <!-- tags -->, on one line, with one space behind <!-- and one in front of -->, without backslashes before underscores, and with a filter as type/value without spaces. Where something differs the page shows nothing, or a list of everything.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
<!--tags-->
^^^^^^^^^^^ precies <!-- tags -->
`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
<!-- tags -->

<!-- tags en lijsten staan hieronder -->
`,

  check(context, report) {
    checkSlips(context, report);
    for (const list of listsOnPage(context)) {
      const problem = gluedProblem(list, context) ?? filterProblem(list, context);
      if (problem && list.placed.expands) report(problem);
    }
  },
};

/** Comments that the site does not take for a macro. */
function checkSlips(context: RuleContext, report: (problem: Problem) => void): void {
  for (const slip of macroSlips(context.page)) {
    if (!slip.isKnown) continue;
    const name = slip.name.toLowerCase();
    const words = [name, ...(takesArguments(name) ? slip.arguments : [])];
    const comment = `<!-- ${words.join(" ")} -->`;
    report({
      range: slip.range,
      message: {
        nl: `De site herkent deze macro niet, dus de lijst of de labels ontbreken op de pagina. Schrijf precies ${comment}, op één regel en met één spatie aan elke kant.`,
        en: `The site does not recognise this macro, so that the list or the badges are missing on the page. Write exactly ${comment}, on one line and with one space on each side.`,
      },
      fixes: [rewriteMacro(slip.range, comment, context, words.length > slip.arguments.length)],
    });
  }
}

/** A word that is written against the name of a list. */
function gluedProblem(list: ListOnPage, context: RuleContext): Problem | undefined {
  const { glued, macro, placed } = list;
  const path = context.page.docsPath;
  if (!glued || path === undefined) return undefined;
  const written = macro.name + glued.text;
  const reference = referenceMacroNamed(written);
  // On another page the name is right, and the page is wrong.
  if (reference && !isReferencePage(reference, path)) return undefined;
  const range = list.at({ start: "<!-- ".length, end: glued.end });
  const rest = macro.arguments.words.slice(1).map(({ text }) => text);
  const rewrite = (words: readonly string[], certain: boolean) =>
    rewriteMacro(placed.range, `<!-- ${[...words, ...rest].join(" ")} -->`, context, certain);
  if (reference) {
    return {
      range,
      message: {
        nl: `Schrijf deze macro in kleine letters. Met hoofdletters toont de site hier alle ${macro.type}, en niet die van deze pagina.`,
        en: "Write this macro in lower case. With capitals the site shows all pages of the kind here, not those of this page.",
      },
      fixes: [rewriteMacro(placed.range, `<!-- ${reference} -->`, context, rest.length === 0)],
    };
  }
  const { filter } = macro.arguments;
  const isRead =
    (filter?.start === glued.start &&
      isFilterType(filter.type.text, filter.value.text, list.kind, context)) ||
    macro.arguments.options.some(({ start }) => start === glued.start);
  if (isRead) {
    return {
      range,
      severity: "hint",
      message: {
        nl: `Zet een spatie achter "${macro.name}". De site leest dit nog net goed.`,
        en: `Put a space behind "${macro.name}". The site just about reads this.`,
      },
      fixes: [{ ...rewrite([macro.name, glued.text], true), safe: true }],
    };
  }
  const known = macrosFor(context);
  const word = glued.text.replace(/^[^\p{L}]+/u, "");
  const apart = isOption(word) || /^[^/]+\/[^/]+$/.test(word) ? [rewrite([macro.name, word], false)] : [];
  const named = nearest(written, known).map(({ value, certain }) =>
    takesArguments(value)
      ? rewrite([value], certain)
      : rewriteMacro(placed.range, `<!-- ${value} -->`, context, certain && rest.length === 0),
  );
  return {
    range,
    message: {
      nl: `Er is geen macro "${written}". De site leest "${macro.name}" en toont alle ${macro.type}.`,
      en: `There is no macro "${written}". The site reads "${macro.name}" and lists all pages of that kind.`,
    },
    fixes: [...apart, ...named],
  };
}

/** A filter with blanks, without slash or with too many of them. */
function filterProblem(list: ListOnPage, context: RuleContext): Problem | undefined {
  const { brokenFilter, kind, placed, at } = list;
  if (!brokenFilter) return undefined;
  const { type, values } = brokenFilter;
  const vocabulary = context.model.fields[type]?.vocabulary;
  const isTerm = (word: string) =>
    vocabulary !== undefined && context.lookup.hasTerm(vocabulary, word) === true;
  const value = values.find(isTerm) ?? brokenFilter.value;
  const types = isFilterType(type, value, kind, context)
    ? [type]
    : suggestTypes(type, value, kind, context).map((suggestion) => suggestion.value);
  const range = at(brokenFilter);
  const { start, end } = placed.range;
  const { text } = context.page;
  const fixes: Fix[] = types.map((name) => {
    const comment = `${text.slice(start, range.start)}${name}/${value}${text.slice(range.end, end)}`;
    return rewriteMacro(placed.range, comment, context, name === type);
  });
  const right = `${types[0] ?? type}/${value}`;
  return {
    range,
    message: {
      nl: `De site leest "${text.slice(range.start, range.end)}" niet als filter, dus deze lijst toont alles of juist niets. Schrijf "${right}", met één schuine streep en zonder spaties.`,
      en: `The site does not read "${text.slice(range.start, range.end)}" as a filter, so this list shows everything or nothing. Write "${right}", with one slash and no spaces.`,
    },
    fixes,
  };
}
