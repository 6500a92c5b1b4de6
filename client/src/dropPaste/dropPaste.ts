/**
 * Files, addresses and pictures that an author drops or pastes on a page become references, links and pictures of the
 * handbook. What they become is the server's decision; VS Code offers its own ways beside it.
 */
import {
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type ExtensionContext,
  languages,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  Uri,
  WorkspaceEdit,
} from "vscode";
import type { Clients } from "../client";
import { type InsertionResult, insertionRequest, type PlainRange } from "../protocol";
import { addressesIn, filesIn, fileTypes, hasWords, type Transferred } from "./transfer";

/** VS Code's own edits for Markdown go below those of the kind "text" and of this kind of picture. */
const kinds = {
  reference: DocumentDropOrPasteEditKind.Text.append("algoritmekader", "reference"),
  link: DocumentDropOrPasteEditKind.Text.append("algoritmekader", "link"),
  path: DocumentDropOrPasteEditKind.Text.append("algoritmekader", "path"),
  image: DocumentDropOrPasteEditKind.Text.append("algoritmekader", "image"),
};

/** The words as they stand. */
const plainText = DocumentDropOrPasteEditKind.Text.append("plain");

export function registerDropPaste(context: ExtensionContext, clients: Clients): void {
  const selector = ["markdown", "python-markdown"];
  const provided = Object.values(kinds);
  context.subscriptions.push(
    languages.registerDocumentDropEditProvider(
      selector,
      {
        async provideDocumentDropEdits(document, position, transfer) {
          const files = await filesIn(transfer);
          const made = files && (await ask(clients, document, [new Range(position, position)], files));
          if (!made) return undefined;
          const edit = new DocumentDropEdit("", made.result.title, kinds[made.result.kind]);
          edit.additionalEdit = made.edit;
          return edit;
        },
      },
      { dropMimeTypes: fileTypes, providedDropEditKinds: provided },
    ),
    languages.registerDocumentPasteEditProvider(
      selector,
      {
        async provideDocumentPasteEdits(document, ranges, transfer) {
          const transferred = (await addressesIn(transfer)) ?? (await filesIn(transfer));
          const made = transferred && (await ask(clients, document, ranges, transferred));
          if (!made) return undefined;
          const edit = new DocumentPasteEdit("", made.result.title, kinds[made.result.kind]);
          edit.additionalEdit = made.edit;
          const isNew = made.result.files.length > 0;
          if (isNew && (await hasWords(transfer))) edit.yieldTo = [plainText];
          return [edit];
        },
      },
      { pasteMimeTypes: ["text/plain", ...fileTypes], providedPasteEditKinds: provided },
    ),
  );
}

/** What the server makes of it, with the edit that does so in one undoable step. */
async function ask(
  clients: Clients,
  document: TextDocument,
  ranges: readonly Range[],
  { items, contents }: Transferred,
): Promise<{ readonly result: InsertionResult; readonly edit: WorkspaceEdit } | undefined> {
  if (!clients.current.isRunning()) return undefined;
  const result = await clients.current.sendRequest<InsertionResult | null>(insertionRequest, {
    textDocument: { uri: document.uri.toString() },
    ranges: ranges.map(plainRange),
    items,
  });
  if (!result) return undefined;
  const edit = new WorkspaceEdit();
  for (const { item, uri } of result.files) {
    const data = await contents(item);
    if (!data) return undefined;
    edit.createFile(Uri.parse(uri), { contents: data, overwrite: false });
  }
  edit.set(
    document.uri,
    result.edits.map(({ range, newText }) => textEdit(editorRange(range), newText, result.snippets)),
  );
  return { result, edit };
}

function textEdit(range: Range, text: string, isSnippet: boolean): TextEdit | SnippetTextEdit {
  if (!isSnippet) return TextEdit.replace(range, text);
  const edit = new SnippetTextEdit(range, new SnippetString(text));
  edit.keepWhitespace = true;
  return edit;
}

function plainRange({ start, end }: Range): PlainRange {
  const plain = ({ line, character }: Range["start"]) => ({ line, character });
  return { start: plain(start), end: plain(end) };
}

function editorRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
