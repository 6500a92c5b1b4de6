import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type MarkdownString,
  type Position,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, maatregelen, open, vereisten } from "./sample";

const maatregel = `${maatregelen}/2-owp-03-doel-van-persoonsgegevens.md`;
const vereiste = `${vereisten}/aia-05-datakwaliteit.md`;

describe("completion in the frontmatter", () => {
  afterEach(closeAll);

  it("offers the fields that are missing, with what they are for", async () => {
    const document = await open(maatregel);
    await replace(document, "hide:\n- navigation\n- toc\n---", "hi\n---");
    const item = await itemAt(document, behind(document, "\nhi"), "hide");
    assert.equal(item.insertText, "hide:\n- ");
    assert.match((item.documentation as MarkdownString).value, /menu/);
  });

  it("offers the id that goes with the file name first", async () => {
    const document = await open(maatregel);
    await replace(document, "id: urn:nl:ak:mtr:owp-03", "id: ");
    const item = await itemAt(document, behind(document, "\nid: "), "urn:nl:ak:mtr:owp-03");
    assert.equal(item.preselect, true);
  });

  it("offers the codes of the sources that belong to the page", async () => {
    const document = await open(maatregel);
    await replace(document, "  - PRI.4", "  - ");
    const item = await itemAt(document, behind(document, "ADR:\n  - "), "PRI.4");
    assert.equal(item.sortText, (await itemsAt(document, behind(document, "ADR:\n  - ")))[0]?.sortText);
  });

  it("offers the labels of exceptions behind an operator", async () => {
    const document = await open(vereiste);
    const label = "risicogroep-uitzondering-van-toepassing";
    await replace(document, label, `${label} && !verboden`);
    const item = await itemAt(document, behind(document, "&& !verboden"), "risicogroep-verboden-ai");
    assert.equal(item.insertText, "risicogroep-verboden-ai");
  });
});

async function itemsAt(document: TextDocument, position: Position): Promise<readonly CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
    undefined,
    100,
  );
  return items;
}

/** The item with a label, its documentation resolved. */
async function itemAt(document: TextDocument, position: Position, wanted: string): Promise<CompletionItem> {
  return waitFor(`${wanted} is offered`, async () =>
    (await itemsAt(document, position)).find(
      ({ label }) => (typeof label === "string" ? label : label.label) === wanted,
    ),
  );
}

/** Writes something else in the place of the first occurrence of a text. */
async function replace(document: TextDocument, before: string, after: string): Promise<void> {
  const end = behind(document, before);
  const edit = new WorkspaceEdit();
  const start = document.positionAt(document.offsetAt(end) - before.length);
  edit.replace(document.uri, new Range(start, end), after);
  await workspace.applyEdit(edit);
}
