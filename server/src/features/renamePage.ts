/** Renames the file of a page, with all references to it, as an edit for the editor. */
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { renameFiles } from "../refactor/renameFiles";
import { refactoringEdit } from "./refactoringEdit";
import type { Snapshot } from "./snapshot";

/** @param name the new file name, with extension. @returns undefined when there cannot be such a file */
export function renamePage({ handbook, page, language }: Snapshot, name: string): WorkspaceEdit | undefined {
  const to = page.path.slice(0, page.path.lastIndexOf("/") + 1) + name;
  // The name follows the id here, so the id stays.
  const renamed = renameFiles(handbook, [{ from: page.path, to }], { followIds: false });
  return renamed.kind === "refusal" ? undefined : refactoringEdit(handbook, renamed, language);
}
