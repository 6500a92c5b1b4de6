/** Fixes that put a known value in the place of a wrong one, and the sentence that names it. */
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { repair, withoutItem } from "./fields";
import type { Suggestion } from "./nearest";
import type { Fix, Text } from "./rule";
import type { FieldValue } from "./values";

/** One fix per suggestion; only one that is certain is safe. */
export function replaceWith(range: OffsetRange, suggestions: readonly Suggestion[]): Fix[] {
  return suggestions.map(({ value, certain }) => ({
    title: { nl: `Vervang door "${value}"`, en: `Replace with "${value}"` },
    edits: [{ range, text: value }],
    safe: certain,
  }));
}

/**
 * The same for a value in the frontmatter: a suggestion that is in its list already takes the wrong value away, so that it
 * does not stand there twice. The last fix is always to take it away, because what it named may be gone for good.
 */
export function replaceTerm(
  page: Page,
  { field, at, range, text }: FieldValue,
  suggestions: readonly Suggestion[],
): readonly Fix[] {
  const data = page.document.frontmatter.data[field.key];
  const others = Array.isArray(data) ? data : [];
  const remove = (title: Text, safe: boolean): readonly Fix[] => {
    if (at === undefined) return [];
    const { edit, value } = withoutItem(page, field, at);
    return repair(page, title, [edit], { [field.key]: value }, safe);
  };
  const shown = text ?? "";
  return [
    ...suggestions.flatMap((suggestion) =>
      others.includes(suggestion.value)
        ? remove(
            {
              nl: `Verwijder "${shown}": "${suggestion.value}" staat er al`,
              en: `Remove "${shown}": "${suggestion.value}" is there already`,
            },
            suggestion.certain,
          )
        : replaceWith(range, [suggestion]),
    ),
    ...(others.length > 1 ? remove({ nl: `Verwijder "${shown}"`, en: `Remove "${shown}"` }, false) : []),
  ];
}

/** " Bedoel je …?" for the best suggestion; empty when there is none. */
export function didYouMean(suggestions: readonly Suggestion[]): Text {
  const best = suggestions[0];
  return best
    ? { nl: ` Bedoel je "${best.value}"?`, en: ` Did you mean "${best.value}"?` }
    : { nl: "", en: "" };
}
