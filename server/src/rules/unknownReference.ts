/** What the rules on references to vereisten and maatregelen share: they differ in the field and its words only. */
import { nearest } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Problem, RuleContext, Text } from "./rule";
import { valuesOf } from "./values";

/**
 * Reports each value of a reference field that is not the file name of a page.
 * @param field the frontmatter field, which is also the name of its vocabulary
 */
export function checkReferences(
  field: string,
  { page, lookup, model }: RuleContext,
  report: (problem: Problem) => void,
): void {
  if (page.docsPath === undefined || model.vocabularies[field]?.source !== "pages") return;
  for (const { range, text } of valuesOf(page.text, page.document.frontmatter, new Set([field]))) {
    if (text !== undefined && lookup.hasTerm(field, text)) continue;
    const shown = text ?? page.text.slice(range.start, range.end);
    const suggestions =
      text === undefined ? [] : nearest(text, lookup.terms(field), (term) => lookup.termTitle(field, term));
    report({
      range,
      message: join(describe(field, shown), didYouMean(suggestions)),
      fixes: replaceWith(range, suggestions),
    });
  }
}

function describe(field: string, value: string): Text {
  if (/\.md$/i.test(value)) {
    return {
      nl: `Schrijf de bestandsnaam van een ${field} zonder ".md". Nu staat op de site alleen de kale tekst "${value}".`,
      en: `Write the file name without ".md". The site now shows the bare text "${value}".`,
    };
  }
  return {
    nl: `Er is geen ${field} met de bestandsnaam "${value}". Op de site staat nu alleen deze kale tekst, zonder titel en zonder link, en de pagina ontbreekt bij de bedoelde ${field}.`,
    en: `There is no ${field} with the file name "${value}". The site shows this bare text without title or link, and the page is missing from the ${field} that was meant.`,
  };
}

function join(first: Text, second: Text): Text {
  return { nl: first.nl + second.nl, en: first.en + second.en };
}
