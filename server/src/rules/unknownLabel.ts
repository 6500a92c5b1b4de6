/** Checks the labels in the frontmatter against the vocabulary of their field. */
import type { FieldModel } from "../model/contentModel";
import type { Page } from "../workspace/page";
import { effectiveFields, readableFrontmatter } from "./fields";
import { dashedParts, joinedValues } from "./joinedValues";
import { didYouMean, replaceTerm } from "./replaceValue";
import type { Problem, Rule, RuleContext, Text } from "./rule";
import { splitTerms, suggestTerms, termChoices } from "./terms";
import { type FieldValue, valuesOf } from "./values";

export const unknownLabel: Rule = {
  id: "unknown-label",
  severity: "error",
  subjects: ["page", "site-config"],
  summary: {
    nl: "Een label in het frontmatter bestaat niet.",
    en: "A label in the frontmatter does not exist.",
  },
  explanation: {
    nl: "Rollen, fases en onderwerpen zijn de pagina's in de mappen rollen, levenscyclus en onderwerpen; de andere labels staan vast. Met een verkeerd gespeld label ontbreekt de pagina in de lijsten en filters van het juiste label, zonder dat de bouw van de site iets meldt.",
    en: "Roles, phases and topics are the pages in the folders rollen, levenscyclus and onderwerpen; the other labels are fixed. With a misspelt label the page is missing from the lists and filters of the right one, and the site's build says nothing.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- ontwikelaar
  ^^^^^^^^^^^ Bedoel je "ontwikkelaar"?
---
//- docs/rollen/ontwikkelaar.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- ontwikkelaar
---
//- docs/rollen/ontwikkelaar.md`,

  check(context, report) {
    const { page, lookup, model } = context;
    if (page.subject === "site-config") reportEmptyFolders(context, report);
    const frontmatter = readableFrontmatter(page);
    if (!frontmatter) return;
    for (const value of valuesOf(page.text, { fields: effectiveFields(frontmatter) })) {
      const { field, at, range, text } = value;
      const vocabulary = model.fields[field.key]?.vocabulary;
      const terms = vocabulary === undefined ? undefined : model.vocabularies[vocabulary];
      if (vocabulary === undefined || !terms || terms.source === "pages") continue;
      if (text !== undefined && lookup.hasTerm(vocabulary, text)) continue;
      // That there are no labels at all is one mistake, or none, and not one on each page.
      if (terms.source === "folder" && lookup.terms(vocabulary).length === 0) continue;
      // Several terms in one text: that it is no list is the mistake.
      if (text !== undefined && at === undefined && splitTerms(text, vocabulary, lookup)) continue;
      if (at === undefined && isNoLabel(page, value, model.fields[field.key])) continue;
      const joined = joinedValues(page, value, vocabulary, lookup);
      const suggestions = text === undefined ? [] : suggestTerms(text, vocabulary, context);
      const guess = didYouMean(suggestions);
      const choices = termChoices(model.fields[field.key], lookup).map((term) => ({
        value: term,
        score: 0,
        certain: false,
      }));
      const shown = text ?? page.text.slice(range.start, range.end);
      const effect = effectOf(field.key, terms.source === "folder");
      report({
        range,
        message: joined?.message ?? {
          nl: `Er is geen ${terms.label.nl} "${shown}". ${effect.nl}${guess.nl}`,
          en: `There is no ${terms.label.en} "${shown}". ${effect.en}${guess.en}`,
        },
        fixes: [
          ...(joined?.fixes ?? []),
          ...replaceTerm(page, value, suggestions.length > 0 ? suggestions : choices),
        ],
      });
    }
  },
};

/** A folder without pages makes every label of its field a wrong one: the configuration of the site is the place to say so. */
function reportEmptyFolders({ page, model, lookup }: RuleContext, report: (problem: Problem) => void): void {
  for (const [name, vocabulary] of Object.entries(model.vocabularies)) {
    if (vocabulary.source !== "folder" || lookup.terms(name).length > 0) continue;
    const isAskedFor = model.kinds.some(
      (kind) =>
        lookup.terms(kind.name).length > 0 &&
        kind.fields.some((field) => field.required && model.fields[field.name]?.vocabulary === name),
    );
    if (!isAskedFor) continue;
    const { folder, label } = vocabulary;
    report({
      range: page.document.lines.line(0),
      value: folder,
      severity: "warning",
      message: {
        nl: `In de map docs/${folder} staan geen pagina's. Daardoor leidt elk label voor een ${label.nl} op de site nergens heen, en is niet na te gaan welke labels er zijn. Heet die map in dit handboek anders? Zet haar naam dan in algoritmekader.yml: woordenlijsten, ${name}, map.`,
        en: `There are no pages in the folder docs/${folder}. Every badge for a ${label.en} leads nowhere because of it, and it cannot be told which labels there are. Has that folder another name in this handbook? Then put its name in algoritmekader.yml: woordenlijsten, ${name}, map.`,
      },
    });
  }
}

/** Whether a value that should have been a list is plainly no label, so that the missing list is all there is to say. */
function isNoLabel(page: Page, value: FieldValue, field: FieldModel | undefined): boolean {
  if (field?.shape !== "list" || value.node.kind !== "scalar") return false;
  return typeof value.node.value !== "string" || dashedParts(page.text, value.node) !== undefined;
}

/** What a wrong label does to the published page. */
function effectOf(field: string, inLists: boolean): Text {
  if (inLists) {
    return {
      nl: "De pagina ontbreekt hierdoor in de lijsten van het juiste label, en het label op de pagina leidt nergens heen.",
      en: "The page is missing from the lists of the right label, and the badge on the page leads nowhere.",
    };
  }
  if (field === "hide") {
    return { nl: "De site verbergt hiermee niets.", en: "The site hides nothing with it." };
  }
  if (field === "categorie") {
    return { nl: "Het kader kent deze categorie niet.", en: "The handbook does not know this category." };
  }
  return {
    nl: "Wie op de site op AI-profiel filtert, vindt de pagina hierdoor niet.",
    en: "Readers who filter by AI profile do not find the page.",
  };
}
