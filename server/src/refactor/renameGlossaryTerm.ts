/** Gives a term of the word list another name: where it is defined, and wherever a page shows it with its definition. */
import { type Content, MappedText, parseMarkdown } from "../markdown/index";
import { applyEdits, type Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";
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
  const definitions = glossary ? definitionsOf(glossary.text) : [];
  const own = definitions.filter((definition) => definition.term === term);
  if (!glossary || own.length === 0) {
    return refusal(
      "unknown",
      `"${term}" staat niet in de woordenlijst.`,
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
      `"${text}" staat al in de woordenlijst. Een begrip kan maar één definitie hebben.`,
      `"${text}" is in the word list already. A term can have one definition only.`,
    );
  }
  const changes = new Changes();
  for (const { range } of own) changes.add(glossaryPath, range, text, "definition");
  if (inTexts) followInTexts(handbook, glossary.text, term, text, changes);
  return changes.refactoring();
}

interface Definition {
  readonly term: string;
  readonly range: OffsetRange;
}

function definitionsOf(text: string): readonly Definition[] {
  return [...text.matchAll(/^\uFEFF?\*\[([^\]\\\r\n]*)\] ?:/gm)].map(
    ({ index, 0: whole, 1: inside = "" }) => {
      const term = inside.trim();
      const start = index + whole.indexOf("[") + 1 + inside.indexOf(term);
      return { term, range: { start, end: start + term.length } };
    },
  );
}

function followInTexts(
  handbook: Handbook,
  glossary: string,
  term: string,
  name: string,
  changes: Changes,
): void {
  const generated = new Set(handbook.model.generated.map(({ path }) => path));
  const anchors = new Map<string, AnchorRenames>();
  for (const page of handbook.pages) {
    const { docsPath } = page;
    if (page.problem || docsPath === undefined || generated.has(docsPath)) continue;
    const edits = occurrences(page, glossary, term).map((range): Edit => ({ range, text: name }));
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

/** The places where the page shows the term with its definition; not those that are also the label of a link. */
function occurrences(page: Page, glossary: string, term: string): readonly OffsetRange[] {
  const start = page.document.bodyStart;
  const body = page.text.slice(start);
  if (!body.includes(term)) return [];
  const { root } = parseMarkdown(MappedText.of(body, start), { glossary });
  const found = new Map<number, OffsetRange>();
  const visit = (content: Content) => {
    if (content.kind !== "element" || content.link?.kind === "reference") return;
    const { tag, range, children } = content;
    if (tag === "abbr" && page.text.slice(range.start, range.end) === term) found.set(range.start, range);
    for (const child of children) visit(child);
  };
  visit(root);
  return [...found.values()];
}
