/** Marks the other places on a page that mean the same as the one under the cursor (LSP 3.17, textDocument/documentHighlight). */
import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-types";
import { declarations } from "../references/declarations";
import { usesOn } from "../references/uses";
import type { OffsetRange } from "../text/range";
import type { Snapshot } from "./snapshot";
import { subjectsAt } from "./subjectAt";

/** @returns undefined where nothing refers or is referred to, so that the editor can mark equal words */
export function documentHighlights(snapshot: Snapshot, position: Position): DocumentHighlight[] | undefined {
  const { handbook, page } = snapshot;
  const { lines } = page.document;
  const subjects = subjectsAt(snapshot, lines.offset(position));
  if (subjects.length === 0) return undefined;
  const found = new Map<number, DocumentHighlight>();
  const mark = (range: OffsetRange, kind: DocumentHighlightKind) => {
    if (range.end > range.start && !found.has(range.start))
      found.set(range.start, { range: lines.range(range), kind });
  };
  for (const subject of subjects) {
    for (const declaration of declarations(handbook, subject))
      if (declaration.page === page) mark(declaration.range, DocumentHighlightKind.Write);
    for (const { range } of usesOn(handbook, page, subject)) mark(range, DocumentHighlightKind.Read);
  }
  return [...found.values()];
}
