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
 * Where markup stands between the words, or in them, the whole as it is written. Undefined for a heading without words.
 */
export function wordsOfHeading(page: Page, { text, textRange }: Heading): OffsetRange | undefined {
  if (text === "") return undefined;
  const written = page.text.slice(textRange.start, textRange.end);
  const at = written.indexOf(text);
  if (at < 0 || at !== written.lastIndexOf(text)) return textRange;
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
      "Deze kop heeft geen woorden. Pas hem in de tekst zelf aan.",
      "This heading has no words. Change it in the text itself.",
    );
  }
  // The site drops number signs at the end.
  const text = words.trim().replace(/(?<![\\#])#+$/, (signs) => signs.replaceAll("#", "\\#"));
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
