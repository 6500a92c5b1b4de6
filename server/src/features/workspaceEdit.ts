/** Edits of pages as an editor takes them (LSP 3.17, WorkspaceEdit): per document, for the version they were made for. */
import { type RenameFile, TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import type { Edit } from "../text/edits";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";

/** What changes on one page. */
export interface PageEdits {
  readonly page: Page;
  readonly edits: readonly Edit[];
}

/** @param moves files that get another path (relative to the root) after the edits */
export function workspaceEdit(
  handbook: Handbook,
  changes: readonly PageEdits[],
  moves: readonly { readonly from: string; readonly to: string }[] = [],
): WorkspaceEdit {
  return {
    documentChanges: [
      ...changes.filter(({ edits }) => edits.length > 0).map(documentEdit),
      ...moves.map(
        ({ from, to }): RenameFile => ({
          kind: "rename",
          oldUri: handbook.uriOf(from),
          newUri: handbook.uriOf(to),
          options: { overwrite: false },
        }),
      ),
    ],
  };
}

function documentEdit({ page, edits }: PageEdits): TextDocumentEdit {
  return TextDocumentEdit.create(
    { uri: page.uri, version: page.version ?? null },
    edits.map(({ range, text }) => ({ range: page.document.lines.range(range), newText: text })),
  );
}

/** The one edit that makes `after` of `before`: what both begin and end with stays. */
export function replacement(before: string, after: string): Edit {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start++;
  let same = 0;
  while (same < shortest - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  return { range: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}
