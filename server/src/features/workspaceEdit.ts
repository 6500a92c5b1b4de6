/** Edits of pages as an editor takes them (LSP 3.17, WorkspaceEdit): per document, for the version they were made for. */
import { diffLines } from "diff";
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

/** The edits that make `after` of `before`, whole lines at a time: what did not change stays as it is. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  let end = 0;
  let text = "";
  const close = () => {
    if (end > start || text !== "") edits.push({ range: { start, end }, text });
    text = "";
  };
  for (const { value, added, removed } of diffLines(before, after)) {
    if (added) text += value;
    else if (removed) end += value.length;
    else {
      close();
      end += value.length;
      start = end;
    }
  }
  close();
  return edits;
}
