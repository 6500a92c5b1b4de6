/** The word list, `includes/begrippenlijst.md`, as the definitions page and the law column read it. */

export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
}

/**
 * All `*[term]: definition` entries in the order of the list. Only the first line of a definition counts, but that
 * line may start below its term.
 */
export function glossaryEntries(glossary: string): readonly GlossaryEntry[] {
  const text = glossary.replace(/\r\n?/g, "\n");
  return [...text.matchAll(/\*\[([^\]]+)\]:\s*([^\n]+)/g)].map(([, term = "", definition = ""]) => ({
    term: term.trim(),
    definition: definition.trim(),
  }));
}

/** The definitions without their final dots, by term in capitals: of equal terms the last counts. */
export function definitionsByCode(entries: readonly GlossaryEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ term, definition }) => [term.toUpperCase(), definition.replace(/\.+$/, "")]));
}
