/** Which field of the listed pages may an author have meant by the type of a list's filter? */
import type { PageKind } from "../model/contentModel";
import { nearest, type Suggestion } from "./nearest";
import type { RuleContext } from "./rule";

/** Whether a filter can select on a type: the listed pages have a field of this name. */
export function isFilterType(type: string, value: string, kind: PageKind, { lookup }: RuleContext): boolean {
  // A handbook of another year can have fields that the model does not know; what selects something is right.
  return kind.fields.some(({ name }) => name === type) || lookup.isListed(kind.name, type, value);
}

/** The fields that may be meant, best first: those that know the value, then those with a name alike. */
export function suggestTypes(
  type: string,
  value: string,
  kind: PageKind,
  { lookup, model }: RuleContext,
): readonly Suggestion[] {
  const names = kind.fields.map(({ name }) => name).filter((name) => model.fields[name]?.vocabulary);
  const byName = nearest(type, names);
  const byValue = names.filter((name) => {
    const vocabulary = model.fields[name]?.vocabulary;
    return vocabulary !== undefined && lookup.hasTerm(vocabulary, value) === true;
  });
  const [only] = byValue;
  if (only === undefined) return byName.map((suggestion) => ({ ...suggestion, certain: false }));
  const rest = byName.filter((suggestion) => !byValue.includes(suggestion.value));
  const isAlike = byName.some((suggestion) => suggestion.value === only);
  return [
    ...byValue.map((name) => ({ value: name, score: 1, certain: byValue.length === 1 && isAlike })),
    ...rest.map((suggestion) => ({ ...suggestion, certain: false })),
  ].slice(0, 3);
}
