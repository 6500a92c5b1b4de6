/** A refactoring as an edit for the editor: in one step, with a reason for each change that a preview can show. */
import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from "vscode-languageserver-types";
import { type Reason, type Refactoring, reasons } from "../refactor/refactoring";
import type { Handbook } from "../workspace/handbook";
import type { Language } from "./snapshot";
import { workspaceEdit } from "./workspaceEdit";

type DocumentChange = NonNullable<WorkspaceEdit["documentChanges"]>[number];

export function refactoringEdit(
  handbook: Handbook,
  refactoring: Refactoring,
  language: Language,
): WorkspaceEdit {
  const used = new Set<Reason>();
  const moves = workspaceEdit(handbook, [], refactoring.moves).documentChanges ?? [];
  const changes = [...refactoring.edits].flatMap(([path, edits]) => {
    const page = handbook.page(path);
    if (!page) return [];
    const annotated = edits.map(({ range, text, reason }): AnnotatedTextEdit => {
      used.add(reason);
      return { range: page.document.lines.range(range), newText: text, annotationId: reason };
    });
    return [{ textDocument: { uri: page.uri, version: page.version ?? null }, edits: annotated }];
  });
  const creations = refactoring.creations.flatMap(({ path, text, reason }): DocumentChange[] => {
    used.add(reason);
    const uri = handbook.uriOf(path);
    const start = { line: 0, character: 0 };
    const edit: AnnotatedTextEdit = { range: { start, end: start }, newText: text, annotationId: reason };
    return [
      { kind: "create", uri, options: { overwrite: false }, annotationId: reason },
      { textDocument: { uri, version: null }, edits: [edit] },
    ];
  });
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const reason of used) changeAnnotations[reason] = { label: capital(reasons[reason][language]) };
  return { documentChanges: [...changes, ...creations, ...moves], changeAnnotations };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
