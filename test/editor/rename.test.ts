import assert from "node:assert/strict";
import { commands, type Uri, WorkspaceEdit, workspace } from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, vereisten, waitForRules } from "./sample";

const referrer = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

describe("renaming in the editor", () => {
  afterEach(closeAll);

  it("takes the page and every reference along from F2 on a reference", async () => {
    const document = await open(referrer);
    const edit = await waitFor("there is an edit", async () =>
      commands.executeCommand<WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        behind(document, "- avg-13-dpia-"),
        "avg-13-dpia-uitvoeren",
      ),
    );
    assert.ok(edit.entries().length >= 1, "texts change");
    await workspace.applyEdit(edit);
    const renamed = file(`${vereisten}/avg-13-dpia-uitvoeren.md`);
    await waitFor("the page has its new name", () => exists(renamed));
    assert.match(document.getText(), /- avg-13-dpia-uitvoeren/);
    await workspace.saveAll();
    await waitForRules(document.uri, []);

    // And back, by moving the file as one does in the Explorer.
    const back = new WorkspaceEdit();
    back.renameFile(renamed, file(`${vereisten}/avg-13-dpia-verplicht.md`));
    await workspace.applyEdit(back);
    await waitFor("the reference follows", () => document.getText().includes("- avg-13-dpia-verplicht"));
    await workspace.saveAll();
    await waitForRules(document.uri, []);
  });
});
