/**
 * Renames with everything that refers to it: a page or term by its name in frontmatter or a macro, a heading, an id, a
 * term of the word list, a term in the handbook's settings, a page in the menu of `mkdocs.yml` (LSP 3.17,
 * textDocument/prepareRename, textDocument/rename and workspace/willRenameFiles).
 */
import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Refactoring, Refusal } from "../refactor/refactoring";
import { renameFiles } from "../refactor/renameFiles";
import { renameGlossaryTerm } from "../refactor/renameGlossaryTerm";
import { renameHeading, wordsOfHeading } from "../refactor/renameHeading";
import { renameId } from "../refactor/renameId";
import { renameTerm } from "../refactor/renameTerm";
import type { Text } from "../rules/rule";
import { contains, type OffsetRange } from "../text/range";
import { refactoringEdit } from "./refactoringEdit";
import type { Snapshot } from "./snapshot";
import { findTarget, wordAt } from "./target";

/** Why something cannot be renamed, in the words of the handbook. */
export class RenameRefused extends Error {
  constructor(readonly text: Text) {
    super(text.nl);
  }
}

/** Something under the cursor that can have another name. */
interface Renamable {
  /** The part of the text that the author changes. */
  readonly range: OffsetRange;
  readonly name: string;
  to(name: string): Refactoring | Refusal;
}

/** @returns what will be renamed; null where nothing has a name */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
): { range: Range; placeholder: string } | null {
  const { lines } = snapshot.page.document;
  const found = renamableAt(snapshot, lines.offset(position));
  return found ? { range: lines.range(found.range), placeholder: found.name } : null;
}

/** @throws RenameRefused when the new name is taken or cannot be one */
export function rename(snapshot: Snapshot, position: Position, name: string): WorkspaceEdit | null {
  const found = renamableAt(snapshot, snapshot.page.document.lines.offset(position));
  return found ? editOf(snapshot, found.to(name)) : null;
}

/**
 * What must change when the editor gives files and folders another path; it moves them itself.
 * @throws RenameRefused when the handbook cannot do without the old path
 */
export function willRenameFiles(
  snapshot: Pick<Snapshot, "handbook" | "language">,
  moves: readonly { readonly from: string; readonly to: string }[],
): WorkspaceEdit | null {
  const { handbook, language } = snapshot;
  const result = renameFiles(handbook, moves);
  if (result.kind === "refusal") throw new RenameRefused(result.message);
  // The editor makes the moves that it tells of; what goes along with them is left to us.
  const alone = result.moves.filter(({ from }) => moves.every((move) => move.from !== from));
  return refactoringEdit(handbook, { ...result, moves: alone }, language);
}

function editOf({ handbook, language }: Snapshot, result: Refactoring | Refusal): WorkspaceEdit {
  if (result.kind === "refusal") throw new RenameRefused(result.message);
  return refactoringEdit(handbook, result, language);
}

function renamableAt(snapshot: Snapshot, offset: number): Renamable | undefined {
  if (snapshot.page.subject === "site-config") return menuEntryAt(snapshot, offset);
  if (snapshot.page.subject === "handbook-config") return termAt(snapshot, offset);
  return (
    termAt(snapshot, offset) ??
    idAt(snapshot, offset) ??
    headingAt(snapshot, offset) ??
    glossaryTermAt(snapshot, offset)
  );
}

function termAt(snapshot: Snapshot, offset: number): Renamable | undefined {
  const { handbook } = snapshot;
  const target = findTarget(snapshot, offset);
  if (target?.kind !== "term" || !handbook.index.hasTerm(target.vocabulary, target.value)) return undefined;
  const { vocabulary, value } = target;
  // Of a label in an exception only the value is the name.
  const range = target.exception
    ? { start: target.range.end - value.length, end: target.range.end }
    : target.range;
  return { range, name: value, to: (name) => renameTerm(handbook, vocabulary, value, name) };
}

/** An entry of `nav` is the path of a page: with another path the page moves, and all that refers to it follows. */
function menuEntryAt(snapshot: Snapshot, offset: number): Renamable | undefined {
  const { handbook, page } = snapshot;
  const target = findTarget(snapshot, offset);
  if (target?.kind !== "link" || target.leadsTo.kind !== "file") return undefined;
  const { docsPath } = target.leadsTo;
  const { end } = target.range;
  const range = { start: end - docsPath.length, end };
  if (page.text.slice(range.start, end) !== docsPath) return undefined;
  const to = (path: string) =>
    renameFiles(handbook, [{ from: `docs/${docsPath}`, to: `docs/${path.trim()}` }]);
  return { range, name: docsPath, to };
}

function idAt({ handbook, page }: Snapshot, offset: number): Renamable | undefined {
  const field = page.document.frontmatter.fields.find(({ key }) => key === "id");
  if (field?.value.kind !== "scalar" || page.id === undefined) return undefined;
  const range = field.value.content;
  if (!contains(range, offset)) return undefined;
  return { range, name: page.id, to: (name) => renameId(handbook, page, name.trim()) };
}

function headingAt({ handbook, page }: Snapshot, offset: number): Renamable | undefined {
  if (offset < page.document.bodyStart) return undefined;
  const heading = page.document.markdown.headings.find(({ range }) => contains(range, offset));
  const range = heading && wordsOfHeading(page, heading);
  if (!heading || !range) return undefined;
  return { range, name: heading.text, to: (words) => renameHeading(handbook, page, heading, words) };
}

/** A term of the word list, in its definition or in the text of a page. */
function glossaryTermAt(snapshot: Snapshot, offset: number): Renamable | undefined {
  const word = wordAt(snapshot, offset);
  if (!word) return undefined;
  const { range, term } = word;
  return { range, name: term, to: (name) => renameGlossaryTerm(snapshot.handbook, term, name) };
}
