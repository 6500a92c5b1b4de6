/** Reports a filter of a list macro that the site does not look at, because it is not the first word. */
import { removeWord, withBlanks } from "./macroFix";
import { listsOnPage } from "./macrosOnPage";
import type { Fix, Rule } from "./rule";

export const macroSecondFilterIgnored: Rule = {
  id: "macro-second-filter-ignored",
  severity: "warning",
  summary: {
    nl: "Een lijst heeft een filter waar de site niet naar kijkt.",
    en: "A list has a filter that the site does not look at.",
  },
  explanation: {
    nl: "De site filtert een lijst op één ding: het eerste woord achter de naam van de macro. Een tweede filter telt niet mee, en ook een filter achter een optie zoals no-search niet; dan toont de lijst alles. Zet het filter dat je bedoelt vooraan en haal het andere weg.",
    en: "The site filters a list on one thing: the first word behind the macro's name. A second filter does not count, nor does a filter behind an option such as no-search; the list then shows everything. Put the filter that you mean in front and remove the other one.",
  },
  invalid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen vereiste/avg-01-grondslag onderwerp/data no-search -->
                                                ^^^^^^^^^^^^^^ alleen op "vereiste/avg-01-grondslag"
`,
  valid: `//- docs/vereisten/avg-01-grondslag.md
<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->
`,

  check(context, report) {
    const { text } = context.page;
    for (const { placed, macro, glued, brokenFilter, ignored, at } of listsOnPage(context)) {
      const { filter, words } = macro.arguments;
      let hasFilter = filter !== undefined || brokenFilter !== undefined;
      for (const word of ignored) {
        // "en/of" in a sentence is no filter.
        if (word.reason !== "second-filter" || !placed.expands) continue;
        const range = at(word);
        if (hasFilter || glued) {
          const first = filter?.text ?? "";
          report({
            range,
            message: {
              nl: `Dit tweede filter telt niet mee: de lijst filtert alleen op "${first}".`,
              en: `This second filter does not count: the list filters on "${first}" only.`,
            },
            fixes: [removeWord(text, range, false)],
          });
          continue;
        }
        hasFilter = true;
        const before = at({ start: words[0]?.start ?? word.start, end: word.end }).start;
        const move: Fix = {
          title: { nl: `Zet "${word.text}" vooraan`, en: `Move "${word.text}" to the front` },
          edits: [
            { range: { start: before, end: before }, text: `${word.text} ` },
            { range: withBlanks(text, range), text: "" },
          ],
          safe: false,
        };
        report({
          range,
          severity: "error",
          message: {
            nl: `Dit filter telt niet mee omdat er al een ander woord voor staat: de lijst toont alles. Zet het direct achter "${macro.name}".`,
            en: `This filter does not count because another word stands before it: the list shows everything. Put it right behind "${macro.name}".`,
          },
          fixes: [move, removeWord(text, range, false)],
        });
      }
    }
  },
};
