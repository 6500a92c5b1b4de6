/** Edits for clients that understand less than others. */
import type {
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceEditClientCapabilities,
} from "vscode-languageserver";

/**
 * An edit in the form that the client understands: per document with version, or the older map by URI; with the reason of
 * each change or without. Undefined when it makes or renames files and the client cannot.
 */
export function editFor(
  edit: WorkspaceEdit,
  can: WorkspaceEditClientCapabilities | undefined,
): WorkspaceEdit | undefined {
  const { documentChanges } = edit;
  if (!documentChanges) return edit;
  const onFiles = documentChanges.flatMap((change) => ("edits" in change ? [] : [change.kind]));
  if (!onFiles.every((kind) => can?.documentChanges && can.resourceOperations?.includes(kind)))
    return undefined;
  if (can?.documentChanges && can.changeAnnotationSupport) return edit;
  const plain = documentChanges.map((change) =>
    "edits" in change ? { ...change, edits: change.edits.map(withoutReason) } : change,
  );
  if (can?.documentChanges) return { documentChanges: plain };
  const changes: NonNullable<WorkspaceEdit["changes"]> = {};
  for (const change of plain) {
    if (!("edits" in change)) continue;
    const { uri } = change.textDocument;
    changes[uri] = [...(changes[uri] ?? []), ...change.edits];
  }
  return { changes };
}

function withoutReason(edit: TextDocumentEdit["edits"][number]): TextEdit {
  return { range: edit.range, newText: "newText" in edit ? edit.newText : edit.snippet.value };
}
