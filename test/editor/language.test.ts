import assert from "node:assert/strict";
import {
  type CompletionList,
  commands,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  Position,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, maatregelen, open, ours } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;
const reference = "- avg-13-dpia-";

describe("language features in the editor", () => {
  afterEach(closeAll);

  it("complete a reference with the page's title", async () => {
    const document = await open(page);
    const item = await waitFor("the reference is offered", async () => {
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        behind(document, reference),
      );
      return list.items.find(
        ({ label }) => (typeof label === "string" ? label : label.label) === "avg-13-dpia-verplicht",
      );
    });
    assert.ok((item.detail ?? "").length > 10, "the title is its detail");
  });

  it("explain a reference in a hover", async () => {
    const document = await open(page);
    await waitFor("the hover shows the page's id", async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        behind(document, reference),
      );
      return hovers.some(({ contents }) =>
        contents.some((part) => (part as MarkdownString).value.includes("urn:nl:ak:ver:avg-13")),
      );
    });
  });

  it("go from a reference to its page", async () => {
    const document = await open(page);
    const target = await waitFor("there is a definition", async () => {
      const [first] = await commands.executeCommand<(Location | LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        behind(document, reference),
      );
      return first;
    });
    const uri = "targetUri" in target ? target.targetUri : target.uri;
    assert.match(uri.path, /vereisten\/avg-13-dpia-verplicht\.md$/);
  });

  it("stay away from files that are no page of the handbook", async () => {
    const document = await open("LEESMIJ.md");
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), "---\nrollen:\n- \n---\n\n[x](bestaat-niet.md)\n");
    await workspace.applyEdit(edit);
    const list = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new Position(2, 2),
    );
    assert.ok(!list.items.some(({ label }) => label === "jurist"));
    assert.deepEqual(ours(document.uri), []);
  });
});
