/** Completion at the cursor (LSP 3.17, textDocument/completion). */
import type { CompletionList, Position } from "vscode-languageserver-types";
import type { Snapshot } from "../snapshot";
import { completeValues } from "./values";

/** Characters after which an editor asks for completion by itself. */
export const triggerCharacters = [" ", "-", "[", ","];

export function completion(snapshot: Snapshot, position: Position): CompletionList {
  const offset = snapshot.page.document.lines.offset(position);
  return { isIncomplete: false, items: completeValues(snapshot, offset) };
}
