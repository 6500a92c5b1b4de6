/**
 * Renames with everything that refers to it: a page or term by its name in frontmatter or a macro, a heading, an id, a
 * term of the word list, a term in the handbook's settings, a page in a link or in the menu of `mkdocs.yml` (LSP 3.17,
 * textDocument/prepareRename, textDocument/rename and workspace/willRenameFiles).
 */
import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Heading } from "../markdown/facts";
import { invalidFileName } from "../refactor/planMoves";
import type { FileMove, Refactoring, Refusal } from "../refactor/refactoring";
import { followMoves, renameFiles } from "../refactor/renameFiles";
import { renameGlossaryTerm } from "../refactor/renameGlossaryTerm";
import { renameHeading, wordsOfHeading } from "../refactor/renameHeading";
import { renameId } from "../refactor/renameId";
import { refuseFixedTerm } from "../refactor/renameListedTerm";
import { renameTerm } from "../refactor/renameTerm";
import { splitTarget } from "../refactor/writeTarget";
import { linkedPlace } from "../references/linkedPlace";
import type { Text } from "../rules/rule";
import { contains, type OffsetRange } from "../text/range";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
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
  /** Why it cannot have another name, whichever the author would choose. */
  readonly refusal?: Refusal | undefined;
  to(name: string): Refactoring | Refusal;
}

/**
 * @returns what will be renamed; null where nothing has a name
 * @throws RenameRefused when no other name can do
 */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
): { range: Range; placeholder: string } | null {
  const { lines } = snapshot.page.document;
  const found = renamableAt(snapshot, lines.offset(position));
  if (found?.refusal) throw new RenameRefused(found.refusal.message);
  return found ? { range: lines.range(found.range), placeholder: found.name } : null;
}

/** @throws RenameRefused when the new name is taken or cannot be one */
export function rename(snapshot: Snapshot, position: Position, name: string): WorkspaceEdit | null {
  const found = renamableAt(snapshot, snapshot.page.document.lines.offset(position));
  return found ? editOf(snapshot, found.to(name)) : null;
}

/**
 * What must change when the editor gives files and folders another path; it moves them itself, whatever the answer.
 * @param editorUpdatesLinks whether the editor changes links by itself, afterwards
 * @returns no edit where nothing can follow; the warning says what the site loses by the moves
 */
export function willRenameFiles(
  { handbook, language }: Pick<Snapshot, "handbook" | "language">,
  moves: readonly FileMove[],
  editorUpdatesLinks = false,
): { readonly edit?: WorkspaceEdit; readonly warning: Text | undefined } {
  const { refactoring: all, objection } = followMoves(handbook, moves);
  if (!all) return { warning: objection?.message };
  const refactoring = editorUpdatesLinks ? withoutEditorsLinks(all, moves) : all;
  // The editor makes the moves that it tells of; what goes along with them is left to us.
  const alone = refactoring.moves.filter(({ from }) => moves.every((move) => move.from !== from));
  return {
    edit: refactoringEdit(handbook, { ...refactoring, moves: alone }, language),
    warning: objection && (refactoring.edits.size > 0 ? linksFollow(objection.message) : objection.message),
  };
}

/**
 * A refactoring without what the editor changes too: the links in Markdown, and all links on pages that move. It works them
 * out from texts that need not be the newest, so that a link that is right by then would be changed into nonsense.
 */
function withoutEditorsLinks(refactoring: Refactoring, moves: readonly FileMove[]): Refactoring {
  const isMoved = (path: string) => moves.some(({ from }) => path === from || path.startsWith(`${from}/`));
  const edits = [...refactoring.edits].map(
    ([path, ofPage]) =>
      [
        path,
        ofPage.filter(({ reason }) => reason !== "link" && !(reason === "htmlLink" && isMoved(path))),
      ] as const,
  );
  return { ...refactoring, edits: new Map(edits.filter(([, ofPage]) => ofPage.length > 0)) };
}

function linksFollow({ nl, en }: Text): Text {
  return {
    nl: `${nl} De koppelingen zijn wel aangepast.`,
    en: `${en} The links have been adapted all the same.`,
  };
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
    linkTargetAt(snapshot, offset) ??
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
  return {
    range,
    name: value,
    refusal: refuseFixedTerm(handbook, vocabulary, value),
    to: (name) => renameTerm(handbook, vocabulary, value, name),
  };
}

/** In the target of a link the anchor stands for the heading that it jumps to, and the path for the file. */
function linkTargetAt(snapshot: Snapshot, offset: number): Renamable | undefined {
  const { handbook, page } = snapshot;
  const target = findTarget(snapshot, offset);
  if (target?.kind !== "link" || !contains(target.link.targetRange, offset)) return undefined;
  const { target: written, targetRange } = target.link;
  const place = linkedPlace(handbook, page, written, target.leadsTo);
  if (!place) return undefined;
  const { tail } = splitTarget(page.text.slice(targetRange.start, targetRange.end), written);
  const path = { start: targetRange.start, end: targetRange.end - tail.length };
  if (path.end > path.start && contains(path, offset)) return fileOf(snapshot, place.docsPath, path);
  const other = handbook.index.page(place.docsPath);
  const heading = other?.document.markdown.headings.find(({ id }) => id !== "" && id === place.anchor);
  const renamable = other && heading && headingOf(handbook, other, heading);
  const anchor = { start: path.end + tail.indexOf("#") + 1, end: targetRange.end };
  return renamable && contains(anchor, offset) ? { ...renamable, range: anchor } : undefined;
}

/** The file at a path; none for an index page, whose name on the site is that of its folder. */
function fileOf({ handbook }: Snapshot, docsPath: string, range: OffsetRange): Renamable | undefined {
  const [, folder = "", name = "", extension = ""] = /^(.*\/)?([^/]+?)(\.\w+)$/.exec(docsPath) ?? [];
  if (name === "" || name === "index" || name === "README") return undefined;
  const to = (written: string) => {
    const wanted = written.trim();
    const stem = wanted.endsWith(extension) ? wanted.slice(0, -extension.length) : wanted;
    if (stem === "" || stem.includes("/")) return invalidFileName(written);
    return renameFiles(handbook, [{ from: `docs/${docsPath}`, to: `docs/${folder}${stem}${extension}` }]);
  };
  return { range, name, to };
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
  const found = heading && headingOf(handbook, page, heading);
  return found && contains(found.range, offset) ? found : undefined;
}

function headingOf(handbook: Handbook, page: Page, heading: Heading): Renamable | undefined {
  const range = wordsOfHeading(page, heading);
  if (!range) return undefined;
  const name = page.text.slice(range.start, range.end);
  return { range, name, to: (words) => renameHeading(handbook, page, heading, words) };
}

/** A term of the word list, in its definition or in the text of a page. */
function glossaryTermAt(snapshot: Snapshot, offset: number): Renamable | undefined {
  const word = wordAt(snapshot, offset);
  if (!word) return undefined;
  const { range, term } = word;
  return { range, name: term, to: (name) => renameGlossaryTerm(snapshot.handbook, term, name) };
}
