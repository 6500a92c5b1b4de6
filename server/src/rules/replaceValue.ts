/** Fixes that put a known value in the place of a wrong one, and the sentence that names it. */
import type { OffsetRange } from "../text/range";
import type { Suggestion } from "./nearest";
import type { Fix, Text } from "./rule";

/** One fix per suggestion; only one that is certain is safe. */
export function replaceWith(range: OffsetRange, suggestions: readonly Suggestion[]): Fix[] {
  return suggestions.map(({ value, certain }) => ({
    title: { nl: `Vervang door "${value}"`, en: `Replace with "${value}"` },
    edits: [{ range, text: value }],
    safe: certain,
  }));
}

/** " Bedoel je …?" for the best suggestion; empty when there is none. */
export function didYouMean(suggestions: readonly Suggestion[]): Text {
  const best = suggestions[0];
  return best
    ? { nl: ` Bedoel je "${best.value}"?`, en: ` Did you mean "${best.value}"?` }
    : { nl: "", en: "" };
}
