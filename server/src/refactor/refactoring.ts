/**
 * What a refactoring is: a change of names that keeps every reference right, as one step that can be undone. The functions
 * of this folder work it out from the texts in memory, unsaved ones included; they know neither the protocol nor files,
 * and change nothing themselves.
 */
import type { Text } from "../rules/rule";
import type { Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";

export interface Refactoring {
  readonly kind: "refactoring";
  /**
   * The edits of each file, by its path (relative to the handbook's root) *before* the moves; in the order of the text and
   * without overlap. Offsets count in the text that the handbook held when the refactoring was made.
   */
  readonly edits: ReadonlyMap<string, readonly RefactoringEdit[]>;
  /** Files and folders that get another path, after the edits and in this order. */
  readonly moves: readonly FileMove[];
  /** Files that are not there yet, with their text. */
  readonly creations: readonly FileCreation[];
}

export interface FileCreation {
  /** Relative to the handbook's root. */
  readonly path: string;
  readonly text: string;
  readonly reason: Reason;
}

export interface RefactoringEdit extends Edit {
  readonly reason: Reason;
}

/** Paths relative to the handbook's root, without a slash at either end. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** Why nothing can be done. */
export interface Refusal {
  readonly kind: "refusal";
  readonly reason: RefusalReason;
  readonly message: Text;
}

export type RefusalReason =
  /** The new name cannot be one: empty, or with characters that do not work there. */
  | "invalid-name"
  /** The new path lies outside the handbook, or a page would leave `docs/`. */
  | "outside"
  /** There is a file at the new path, or a page at its address. */
  | "target-exists"
  /** The page would no longer be what it is: a vereiste, a role. */
  | "kind-changes"
  /** Another page of the kind has the file name by which pages refer to it. */
  | "name-taken"
  /** The site needs the file exactly where it is. */
  | "fixed"
  /** Another page has the id. */
  | "id-taken"
  /** There is nothing with the old name. */
  | "unknown";

/** Why a text is edited, for the list of changes that an author looks through. */
export const reasons = {
  frontmatter: { nl: "verwijzing in frontmatter", en: "reference in frontmatter" },
  exception: { nl: "uitzondering", en: "exception" },
  macro: { nl: "filter van een lijst", en: "filter of a list" },
  link: { nl: "koppeling", en: "link" },
  htmlLink: { nl: "koppeling in HTML", en: "link in HTML" },
  address: { nl: "volledig adres op de site", en: "full address on the site" },
  navigation: { nl: "navigatie", en: "navigation" },
  id: { nl: "id", en: "id" },
  heading: { nl: "kop", en: "heading" },
  definition: { nl: "definitie in de begrippenlijst", en: "definition in the word list" },
  settings: { nl: "woordenlijst van het kader", en: "the handbook's vocabularies" },
  word: { nl: "begrip in de tekst", en: "term in the text" },
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof reasons;

export function refusal(reason: RefusalReason, nl: string, en: string): Refusal {
  return { kind: "refusal", reason, message: { nl, en } };
}

/** Collects edits file by file. */
export class Changes {
  private readonly byPath = new Map<string, Map<number, RefactoringEdit>>();
  private readonly creations: FileCreation[] = [];

  /** Adds an edit, unless the place has one: two links can share one definition. */
  add(path: string, range: OffsetRange, text: string, reason: Reason): void {
    const edits = this.byPath.get(path) ?? new Map<number, RefactoringEdit>();
    this.byPath.set(path, edits);
    if (!edits.has(range.start)) edits.set(range.start, { range, text, reason });
  }

  create(path: string, text: string, reason: Reason): void {
    this.creations.push({ path, text, reason });
  }

  refactoring(moves: readonly FileMove[] = []): Refactoring {
    const edits = new Map<string, readonly RefactoringEdit[]>();
    for (const [path, list] of this.byPath)
      edits.set(
        path,
        [...list.values()].sort((a, b) => a.range.start - b.range.start),
      );
    return { kind: "refactoring", edits, moves, creations: this.creations };
  }
}
