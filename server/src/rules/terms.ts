/** Terms of vocabularies for the rules on frontmatter: which one an old word stands for, and which there are to choose from. */
import type { ContentModel, FieldModel } from "../model/contentModel";
import type { Lookup } from "../workspace/lookup";
import { nearest, type Suggestion } from "./nearest";

/** A menu with more terms would be no help. */
const mostChoices = 12;

/**
 * The terms that a wrong value can be meant for, best first: the one that took its place, those that resemble it, else all
 * that there are when they are few.
 */
export function suggestTerms(
  value: string,
  vocabulary: string,
  { model, lookup }: { readonly model: ContentModel; readonly lookup: Lookup },
): readonly Suggestion[] {
  const terms = model.vocabularies[vocabulary];
  const former = terms?.source === "folder" ? terms.formerTerms : undefined;
  const word = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const successor = former && Object.hasOwn(former, word) ? former[word] : undefined;
  if (successor !== undefined && lookup.hasTerm(vocabulary, successor)) {
    return [{ value: successor, score: 1, certain: false }];
  }
  return nearest(value, lookup.terms(vocabulary), (term) => lookup.termTitle(vocabulary, term));
}

/** All terms of a field when they are few enough to choose from. */
export function termChoices(field: FieldModel | undefined, lookup: Lookup): readonly string[] {
  const terms = field?.vocabulary === undefined ? [] : lookup.terms(field.vocabulary);
  return terms.length <= mostChoices ? terms : [];
}

/**
 * The terms in a text that should have been a list: "jurist, ontwikkelaar".
 * @returns `undefined` when not every part is a term
 */
export function splitTerms(
  text: string,
  vocabulary: string | undefined,
  lookup: Lookup,
): readonly string[] | undefined {
  if (vocabulary === undefined) return undefined;
  // A dash with an odd space behind it, or in front of more text of the line above, is meant as an item's.
  const parts = text
    .replace(/^-\s*/, "")
    .split(/\s*[,;/|]\s*|\s+-\s+|\s+(?:en\s+)?/)
    .filter((part) => part !== "");
  const known = parts.length > 0 && parts.every((part) => lookup.hasTerm(vocabulary, part));
  return known ? [...new Set(parts)] : undefined;
}
