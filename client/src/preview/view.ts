/** What part of its text an editor shows, in the terms that editor and preview share. */
import { Range, type TextEditor, TextEditorRevealType } from "vscode";
import { alignment } from "./alignment";
import type { View } from "./messages";

export function viewOf(editor: TextEditor): View | undefined {
  const [visible] = editor.visibleRanges;
  const last = editor.visibleRanges.at(-1);
  if (!visible || !last) return undefined;
  const top = visible.start.line;
  const height = last.end.line + 1 - top;
  const at = alignment(top, height, editor.document.lineCount);
  return { line: top + at * height, at };
}

/** Scrolls an editor to a view. @returns the line that comes to its top */
export function reveal(editor: TextEditor, { line, at }: View): number {
  const [visible] = editor.visibleRanges;
  const last = editor.visibleRanges.at(-1);
  const height = visible && last ? last.end.line + 1 - visible.start.line : 0;
  const top = Math.max(0, Math.min(Math.round(line - at * height), editor.document.lineCount - 1));
  editor.revealRange(new Range(top, 0, top, 0), TextEditorRevealType.AtTop);
  return top;
}
