/** The definitions page, which the site writes anew from the word list at every build. */
import { type GlossaryEntry, glossaryEntries } from "./glossary";
import { compareCodePoints } from "./pythonValue";

/** Where the page stands under `docs/`. Its text in the repository may lag behind the word list. */
export const definitionsPath = "soorten-algoritmes-en-ai/definities.md";

/**
 * The Markdown of the definitions page with its frontmatter: a table of all terms, sorted by lower-cased term.
 * @param glossary the text of the word list
 */
export function definitionsPage(glossary: string): string {
  const entries = glossaryEntries(glossary).map((entry) => ({ ...entry, key: entry.term.toLowerCase() }));
  entries.sort((a, b) => compareCodePoints(a.key, b.key));
  return `${opening}${entries.map(row).join("")}`;
}

const opening = `---
title: Woordenlijst
search:
  exclude: true
---

# Woordenlijst
<!-- Dit bestand wordt automatisch gegenereerd vanuit includes/begrippenlijst.md -->
<!-- Wijzig definities alleen in includes/begrippenlijst.md -->

| Begrip | Definitie |
| ---- | ---- |
`;

function row({ term, definition }: GlossaryEntry): string {
  return `| ${term} | ${definition.replaceAll("|", "\\|")} |\n`;
}
