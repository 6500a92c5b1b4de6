/** What the rules on references to vereisten and maatregelen share: they differ in the field and its words only. */
import { stemOf } from "../model/contentModel";
import type { Lookup } from "../workspace/lookup";
import { effectiveFields, readableFrontmatter } from "./fields";
import { dashedParts, joinedValues } from "./joinedValues";
import { nearest, type Suggestion } from "./nearest";
import { didYouMean, replaceTerm } from "./replaceValue";
import type { Problem, RuleContext, Text } from "./rule";
import { splitTerms } from "./terms";
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
  const frontmatter = readableFrontmatter(page);
  if (!frontmatter || model.vocabularies[field]?.source !== "pages") return;
  for (const value of valuesOf(page.text, { fields: effectiveFields(frontmatter) }, new Set([field]))) {
    const { at, range, text } = value;
    if (text !== undefined && lookup.hasTerm(field, text)) continue;
    // Several references in one text: that it is no list is the mistake.
    if (text !== undefined && at === undefined && splitTerms(text, field, lookup)) continue;
    if (at === undefined && dashedParts(page.text, value.node)) continue;
    const shown = text ?? page.text.slice(range.start, range.end);
    const suggestions = text === undefined ? [] : suggestPages(text, field, lookup);
    const joined = joinedValues(page, value, field, lookup);
    report({
      range,
      message: joined?.message ?? join(describe(field, shown), didYouMean(suggestions)),
      fixes: [...(joined?.fixes ?? []), ...replaceTerm(page, value, suggestions)],
    });
  }
}

/** The page that has the value as its id, else those whose file names resemble it. */
function suggestPages(text: string, field: string, lookup: Lookup): readonly Suggestion[] {
  const names = lookup.pathsWithId(text.trim()).map(stemOf);
  const [name, ...others] = names.filter((stem) => lookup.hasTerm(field, stem));
  if (name !== undefined && others.length === 0) return [{ value: name, score: 1, certain: true }];
  return nearest(text, lookup.terms(field), (term) => lookup.termTitle(field, term));
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
