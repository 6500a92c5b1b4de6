/** Reports a comment that looks like a macro and has a name that no macro has. */
import { isReferencePage, macroNames, referenceMacroNamed } from "../render/macros/syntax";
import { rewriteMacro } from "./macroFix";
import { type MacroSlip, macroSlips } from "./macroSlips";
import { removeMacro } from "./macroWrongPage";
import { nearest } from "./nearest";
import { didYouMean } from "./replaceValue";
import type { Problem, Rule, RuleContext } from "./rule";

export const macroUnknown: Rule = {
  id: "macro-unknown",
  severity: "error",
  summary: {
    nl: "Een opmerking lijkt op een macro, maar er is geen macro met die naam.",
    en: "A comment looks like a macro, but no macro has that name.",
  },
  explanation: {
    nl: "De site vervangt opmerkingen als <!-- tags --> en <!-- list_maatregelen … --> door labels en lijsten. Is de naam verkeerd gespeld, dan is het voor de site een gewone opmerking: op die plek staat niets op de pagina, en de bouw van de site meldt niets. Kies een van de bestaande macro's.",
    en: "The site replaces comments such as <!-- tags --> and <!-- list_maatregelen … --> by badges and lists. When the name is misspelt, the site takes it for an ordinary comment: the page shows nothing in its place, and the site's build says nothing. Choose one of the macros that exist.",
  },
  invalid: `//- docs/vereisten/avg-01-grondslag.md
<!-- lijst_maatregelen no-search -->
     ^^^^^^^^^^^^^^^^^ Bedoel je "list_maatregelen"?`,
  valid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen no-search -->

<!-- De lijst met maatregelen komt van list_maatregelen. -->
`,

  check(context, report) {
    for (const slip of macroSlips(context.page)) {
      if (slip.isKnown) continue;
      const known = macrosFor(context);
      const [meant] = nearest(slip.name, macroNames);
      if (meant?.certain && !known.includes(meant.value)) {
        report(elsewhere(slip, meant.value, context));
        continue;
      }
      const found = nearest(slip.name, known);
      // Another name beside one that leaves no doubt would only puzzle.
      const suggestions = found[0]?.certain ? found.slice(0, 1) : found;
      const guess = didYouMean(suggestions);
      report({
        range: slip.nameRange,
        message: {
          nl: `Er is geen macro "${slip.name}". De site slaat deze opmerking over, dus op de pagina staat hier niets.${guess.nl}`,
          en: `There is no macro "${slip.name}". The site skips this comment, so the page shows nothing here.${guess.en}`,
        },
        fixes: suggestions.map(({ value, certain }) => {
          const words = [value, ...(takesArguments(value) ? slip.arguments : [])];
          const keepsWords = words.length > slip.arguments.length;
          return rewriteMacro(
            slip.range,
            `<!-- ${words.join(" ")} -->`,
            context,
            certain && keepsWords && slip.isWellFormed,
          );
        }),
      });
    }
  },
};

/** A slip in the name of a macro that would do something else on this page. */
function elsewhere(slip: MacroSlip, name: string, { page }: RuleContext): Problem {
  return {
    range: slip.nameRange,
    message: {
      nl: `Er is geen macro "${slip.name}". De site slaat deze opmerking over. Je bedoelt waarschijnlijk "${name}", maar die werkt op deze soort pagina niet.`,
      en: `There is no macro "${slip.name}". The site skips this comment. You probably mean "${name}", but that one does not work on this kind of page.`,
    },
    fixes: [removeMacro(page.text, slip.range)],
  };
}

/** Whether a macro reads the words behind its name. */
export function takesArguments(name: string): boolean {
  return name.startsWith("list_") && referenceMacroNamed(name) === undefined;
}

/** The macros that make sense on a page. */
export function macrosFor({ page, model }: RuleContext): readonly string[] {
  return macroNames.filter((name) => {
    const reference = referenceMacroNamed(name);
    if (reference) return isReferencePage(reference, page.docsPath ?? "");
    const madeFor = model.macros.find((macro) => macro.name === name)?.kind;
    return madeFor === undefined || madeFor === page.kind?.name;
  });
}
