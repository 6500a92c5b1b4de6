/** Gives a term of the word list another name: where it is defined, and wherever a page shows it with its definition. */
import { definitionsOf, shownTerms } from "../references/glossaryWords";
import { applyEdits, type Edit } from "../text/edits";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { type AnchorRenames, changedAnchors, followAnchors } from "./anchors";
import { Changes, type Refactoring, type Refusal, refusal } from "./refactoring";

export interface RenameGlossaryTermOptions {
  /** Whether the term also changes in the texts of pages; on unless said otherwise. */
  readonly inTexts?: boolean;
}

export function renameGlossaryTerm(
  handbook: Handbook,
  term: string,
  name: string,
  { inTexts = true }: RenameGlossaryTermOptions = {},
): Refactoring | Refusal {
  const glossary = handbook.page(glossaryPath);
  const definitions = glossary ? definitionsOf(glossary) : [];
  const own = definitions.filter((definition) => definition.term === term);
  if (!glossary || own.length === 0) {
    return refusal(
      "unknown",
      `"${term}" staat niet in de begrippenlijst.`,
      `"${term}" is not in the word list.`,
    );
  }
  const text = name.trim();
  if (text === "" || /[\]\\<>&\r\n]/.test(text)) {
    return refusal(
      "invalid-name",
      `"${name}" kan geen begrip zijn. Laat de tekens ] \\ < > en & weg.`,
      `"${name}" cannot be a term. Leave out the characters ] \\ < > and &.`,
    );
  }
  if (text !== term && definitions.some((definition) => definition.term === text)) {
    return refusal(
      "name-taken",
      `"${text}" staat al in de begrippenlijst. Een begrip kan maar één definitie hebben.`,
      `"${text}" is in the word list already. A term can have one definition only.`,
    );
  }
  const changes = new Changes();
  for (const { range } of own) changes.add(glossaryPath, range, text, "definition");
  if (inTexts) followInTexts(handbook, glossary, term, text, changes);
  return changes.refactoring();
}

function followInTexts(
  handbook: Handbook,
  glossary: Page,
  term: string,
  name: string,
  changes: Changes,
): void {
  const generated = new Set(handbook.model.generated.map(({ path }) => path));
  const anchors = new Map<string, AnchorRenames>();
  for (const page of handbook.pages) {
    const { docsPath } = page;
    if (page.problem || docsPath === undefined || generated.has(docsPath)) continue;
    if (!page.text.includes(term, page.document.bodyStart)) continue;
    const edits = shownTerms(page, glossary)
      // The label of a link has to stay the same in both places.
      .filter((word) => word.term === term && !word.inLabel)
      .map(({ range }): Edit => ({ range, text: name }));
    if (edits.length === 0) continue;
    for (const { range, text } of edits) changes.add(page.path, range, text, "word");
    const { headings } = page.document.markdown;
    const inHeading = edits.some(({ range }) =>
      headings.some((heading) => heading.range.start <= range.start && range.end <= heading.range.end),
    );
    const renames = inHeading ? changedAnchors(page, applyEdits(page.text, edits)) : undefined;
    if (renames) anchors.set(docsPath, renames);
  }
  followAnchors(handbook, anchors, changes);
}
