/** What an author gets at a cursor in the text of a page, and what it does to the text. */
import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver-types";
import { completion } from "../../../../server/src/features/completion/index";
import { applyEdits } from "../../../../server/src/text/edits";
import { atCursor } from "../../../support/snapshot";

const client = { snippets: true, labelDetails: false };

/** The items at the cursor of a fixture, the best first. */
export async function itemsAt(fixture: string, trigger?: string): Promise<readonly CompletionItem[]> {
  const { snapshot, position } = await atCursor(fixture);
  return completion(snapshot, position, client, trigger).items;
}

/** The labels at the cursor of a fixture, the best first. */
export async function labelsAt(fixture: string, trigger?: string): Promise<readonly string[]> {
  return (await itemsAt(fixture, trigger)).map(({ label }) => label);
}

/** The line of the cursor after the item with a label is taken; `$0` for the cursor where the item sets it. */
export async function lineAfter(fixture: string, label: string, trigger?: string): Promise<string> {
  const { snapshot, position } = await atCursor(fixture);
  const { items } = completion(snapshot, position, client, trigger);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `"${label}" is offered, among ${items.map((one) => one.label).join(", ")}`);
  assert.ok(item.textEdit && "range" in item.textEdit);
  const { lines, text } = snapshot.page.document;
  const edits = [item.textEdit, ...(item.additionalTextEdits ?? [])].map(({ range, newText }) => ({
    range: lines.offsets(range),
    text: newText,
  }));
  assert.equal(item.textEdit.range.start.line, item.textEdit.range.end.line, "the edit is on one line");
  return applyEdits(text, edits).split("\n")[position.line] ?? "";
}
