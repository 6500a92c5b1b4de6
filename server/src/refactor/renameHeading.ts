/** Gives a heading other words; links to its anchor follow, on all pages. */
import type { Heading } from "../markdown/facts";
import { applyEdits } from "../text/edits";
import type { OffsetRange } from "../text/range";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { changedAnchors, followAnchors } from "./anchors";
import { Changes, type Refactoring, type Refusal, refusal } from "./refactoring";

/**
 * Where the words of a heading stand without the markup around them: in `## [Ontwerp](ontwerp.md)` the word "Ontwerp".
 * Undefined when markup stands between the words, so that they cannot be replaced as a whole.
 */
export function wordsOfHeading(page: Page, { text, textRange }: Heading): OffsetRange | undefined {
  const written = page.text.slice(textRange.start, textRange.end);
  const at = written.indexOf(text);
  if (text === "" || at < 0 || at !== written.lastIndexOf(text)) return undefined;
  const start = textRange.start + at;
  return { start, end: start + text.length };
}

/** @param heading one of the page's headings @param words the new words, one line of Markdown */
export function renameHeading(
  handbook: Handbook,
  page: Page,
  heading: Heading,
  words: string,
): Refactoring | Refusal {
  const range = wordsOfHeading(page, heading);
  if (!range || page.docsPath === undefined) {
    return refusal(
      "unknown",
      "In deze kop staat opmaak tussen de woorden. Pas hem in de tekst zelf aan.",
      "This heading has markup between its words. Change it in the text itself.",
    );
  }
  const text = words.trim();
  const renames = /[\r\n]/.test(text)
    ? undefined
    : changedAnchors(page, applyEdits(page.text, [{ range, text }]));
  if (text === "" || !renames) {
    return refusal(
      "invalid-name",
      `"${words}" kan geen kop zijn. Schrijf één regel gewone tekst.`,
      `"${words}" cannot be a heading. Write one line of plain text.`,
    );
  }
  const changes = new Changes();
  changes.add(page.path, range, text, "heading");
  followAnchors(handbook, new Map([[page.docsPath, renames]]), changes);
  return changes.refactoring();
}
