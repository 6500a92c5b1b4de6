/** Keeps editor and preview at the same place, whichever of the two the author scrolls, and marks the block at the cursor. */
import { type Disposable, type TextEditor, type Uri, window, workspace } from "vscode";
import type { MarkMessage, ScrollMessage, View } from "./messages";
import { reveal, viewOf } from "./view";

/** How long an editor's scrolling counts as the answer to ours, in milliseconds. */
const echo = 250;

export class ScrollSync implements Disposable {
  /** Until when the editor's scrolling is our own doing. */
  private silentUntil = 0;
  private readonly subscriptions: Disposable[];

  /**
   * @param shown the page in the preview
   * @param post sends to the preview
   */
  constructor(
    private readonly shown: () => Uri | undefined,
    private readonly post: (message: ScrollMessage | MarkMessage) => void,
  ) {
    this.subscriptions = [
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.isShown(textEditor) && Date.now() > this.silentUntil) this.sendView(textEditor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isShown(textEditor)) this.sendMark(textEditor);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Brings a page that has just come into the preview to where its editor is. */
  start(): void {
    const editor = this.editor();
    if (!editor) return;
    this.sendView(editor);
    this.sendMark(editor);
  }

  /** The reader scrolled the preview. */
  follow(view: View): void {
    const editor = this.editor();
    if (!editor || !isOn("preview.scrollEditor")) return;
    this.silentUntil = Date.now() + echo;
    reveal(editor, view);
  }

  private sendView(editor: TextEditor): void {
    const view = viewOf(editor);
    if (view && isOn("preview.scrollPreview")) this.post({ type: "scroll", ...view });
  }

  private sendMark(editor: TextEditor): void {
    if (isOn("preview.markBlock")) this.post({ type: "mark", line: editor.selection.active.line });
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find((editor) => this.isShown(editor));
  }

  private isShown(editor: TextEditor): boolean {
    return editor.document.uri.toString() === this.shown()?.toString();
  }
}

function isOn(setting: string): boolean {
  return workspace.getConfiguration("algoritmekader").get(setting) === true;
}
