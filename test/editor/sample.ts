/** The sample handbook as it is open in the editor under test. */
import assert from "node:assert/strict";
import {
  commands,
  type Diagnostic,
  languages,
  type Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { waitFor } from "./bridge";

export const maatregelen = "docs/voldoen-aan-wetten-en-regels/maatregelen";
export const vereisten = "docs/voldoen-aan-wetten-en-regels/vereisten";

/** The URI of a file of the sample. */
export function file(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "the sample is open");
  return Uri.joinPath(folder.uri, path);
}

/** Opens a page of the sample in an editor. */
export async function open(path: string): Promise<TextDocument> {
  await commands.executeCommand("vscode.open", file(path));
  const document = window.activeTextEditor?.document;
  assert.ok(document, "an editor is active");
  assert.ok(document.uri.path.endsWith(path), `${path} is in it, not ${document.uri.path}`);
  return document;
}

/** The position behind the first occurrence of a text. */
export function behind(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `"${text}" stands in ${document.uri.path}`);
  return document.positionAt(offset + text.length);
}

/** Waits until the extension's findings on a page have exactly these rules. */
export async function waitForRules(uri: Uri, rules: readonly string[]): Promise<readonly Diagnostic[]> {
  return waitFor(`${uri.path} has exactly [${rules.join(", ")}]`, () => {
    const found = ours(uri);
    return found.map(ruleOf).join() === rules.join() && found;
  });
}

/** The extension's own findings on a page. */
export function ours(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "algoritmekader");
}

/** The rule that a finding is of; its code is also a link to the rule's explanation. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Throws unsaved changes of all editors away and closes them. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor)
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await commands.executeCommand("workbench.action.closeAllEditors");
}
