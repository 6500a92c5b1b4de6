import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Position,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { waitFor } from "./bridge";
import { closeAll, maatregelen, open } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;

/** What the extension offers behind a text that is typed at the end of a page; its items sort before all others. */
async function offeredBehind(text: string, trigger?: string): Promise<CompletionItem[]> {
  const document = await open(page);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(document.lineCount, 0), `\n\n${text}`);
  await workspace.applyEdit(edit);
  return waitFor(`something is offered behind ${text}`, async () => {
    const { items } = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      document.positionAt(document.getText().length),
      trigger,
      // The details of the first one are asked for too.
      1,
    );
    const own = items.filter(({ sortText }) => sortText?.startsWith("!"));
    return own.length > 0 && own.sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
  });
}

function labelOf(item: CompletionItem | undefined): string | undefined {
  return typeof item?.label === "string" ? item.label : item?.label.label;
}

describe("completion in the text of a page", () => {
  afterEach(closeAll);

  it("offers macros", async () => {
    const [first] = await offeredBehind("<!-- list_m", "-");
    assert.equal(labelOf(first), "list_maatregelen");
  });

  it("offers the values of a macro's filter with the number of rows", async () => {
    const [first] = await offeredBehind("<!-- list_maatregelen onderwerp/da", "/");
    assert.equal(labelOf(first), "onderwerp/data");
    assert.match(first?.detail ?? "", /^\d+ rij/);
  });

  it("offers a page by its title, with the words of the link", async () => {
    const [first] = await offeredBehind("Zie [](dpia", "(");
    assert.equal(labelOf(first), "Bij een hoog privacyrisico is een DPIA verplicht");
    assert.equal(first?.additionalTextEdits?.length, 1);
  });

  it("offers the headings of another page before what the editor offers itself", async () => {
    const [first] = await offeredBehind("[x](../vereisten/avg-13-dpia-verplicht.md#ris", "#");
    assert.equal(labelOf(first), "Risico");
  });

  it("offers sources that other pages cite", async () => {
    const items = await offeredBehind("## Bronnen\n\n- [artikel 10", "[");
    assert.equal(labelOf(items[0]), "Artikel 10 AI-verordening");
  });

  it("offers terms of the word list to who asks", async () => {
    const [first] = await offeredBehind("De persoonsgeg");
    assert.equal(labelOf(first), "persoonsgegevens");
  });
});
