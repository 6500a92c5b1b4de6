import assert from "node:assert/strict";
import {
  commands,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
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

/** The edit of F2 behind some words, once it changes as many files as it should. */
function renameEdit(
  document: TextDocument,
  words: string,
  name: string,
  files: number,
): Promise<WorkspaceEdit> {
  return waitFor(`a rename changes ${files} files`, async () => {
    const edit = await commands.executeCommand<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      behind(document, words),
      name,
    );
    return edit.entries().length === files && edit;
  });
}

/** The text of a file as the editor has it, unsaved changes included. */
async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(file(path))).getText();
}

describe("renaming in the editor", () => {
  /** What the files held that a test writes; undefined for those that were not there. */
  const before = new Map<string, Uint8Array | undefined>();

  /** Writes a file of the sample for the length of one test. */
  async function write(path: string, text: string): Promise<void> {
    const uri = file(path);
    before.set(path, (await exists(uri)) ? await workspace.fs.readFile(uri) : undefined);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  /** Names the files that come into being by a rename, so that they go after the test. */
  function makes(...paths: readonly string[]): void {
    for (const path of paths) before.set(path, undefined);
  }

  /** Waits until the server knows a page that was just written. */
  async function known(title: string): Promise<void> {
    await waitFor(`"${title}" is known`, async () => {
      const found = await commands.executeCommand<SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        title,
      );
      return found.some(({ name }) => name.includes(title));
    });
  }

  afterEach(async () => {
    await workspace.saveAll();
    await closeAll();
    for (const [path, bytes] of [...before].reverse()) {
      const uri = file(path);
      if (bytes) await workspace.fs.writeFile(uri, bytes);
      else if (await exists(uri)) await workspace.fs.delete(uri, { recursive: true });
    }
    before.clear();
  });

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

  it("changes a term of a list on the page and in algoritmekader.yml, from either of them", async () => {
    const page = "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/proef.md";
    await write("algoritmekader.yml", "woordenlijsten:\n  categorie:\n    - leidraad\n");
    await write(page, "---\ntitle: Een proef\ncategorie: [leidraad]\n---\n");
    await workspace.applyEdit(await renameEdit(await open(page), "[leid", "gids", 2));
    assert.match(await textOf(page), /categorie: \[gids\]/);
    assert.match(await textOf("algoritmekader.yml"), /- gids\n/);
    const settings = await open("algoritmekader.yml");
    await workspace.applyEdit(await renameEdit(settings, "- gi", "wijzer", 2));
    assert.match(await textOf(page), /categorie: \[wijzer\]/);
    assert.match(settings.getText(), /- wijzer\n/);
  });

  it("changes the anchor of a heading in the links to it", async () => {
    await write("docs/proef-koppen.md", "---\ntitle: Proef met koppen\n---\n## Eerste kop\n");
    await write("docs/proef-kop-verwijst.md", "[x](proef-koppen.md#eerste-kop)\n");
    const document = await open("docs/proef-koppen.md");
    await workspace.applyEdit(await renameEdit(document, "## Eerste", "Tweede kop", 2));
    assert.match(document.getText(), /^## Tweede kop$/m);
    assert.equal(await textOf("docs/proef-kop-verwijst.md"), "[x](proef-koppen.md#tweede-kop)\n");
  });

  it("changes a term of the word list in its definition and in the texts", async () => {
    const list = "includes/begrippenlijst.md";
    const definitions = new TextDecoder().decode(await workspace.fs.readFile(file(list)));
    await write(list, `${definitions}\n*[Proefbegrip]: Een begrip om mee te proeven.\n`);
    await write("docs/proef-begrip.md", "Hier staat Proefbegrip in een zin.\n");
    const document = await open("docs/proef-begrip.md");
    await workspace.applyEdit(await renameEdit(document, "staat Proef", "Toetsbegrip", 2));
    assert.equal(document.getText(), "Hier staat Toetsbegrip in een zin.\n");
    assert.match(await textOf(list), /^\*\[Toetsbegrip\]: Een begrip om mee te proeven\.$/m);
  });

  it("moves a folder with the links to its pages, and from them", async () => {
    await write("docs/proefmap/een.md", "---\ntitle: Proef in een map\n---\n[x](../index.md) [y](twee.md)\n");
    await write("docs/proefmap/twee.md", "---\ntitle: Nog een proef in een map\n---\n");
    await write("docs/proef-map-verwijst.md", "---\ntitle: Proef die verwijst\n---\n[x](proefmap/een.md)\n");
    makes("docs/proefmap", "docs/onderwerpen/proefmap");
    for (const title of ["Proef in een map", "Nog een proef in een map", "Proef die verwijst"])
      await known(title);
    const edit = new WorkspaceEdit();
    edit.renameFile(file("docs/proefmap"), file("docs/onderwerpen/proefmap"));
    await workspace.applyEdit(edit);
    assert.match(await textOf("docs/proef-map-verwijst.md"), /\[x\]\(onderwerpen\/proefmap\/een\.md\)/);
    assert.match(
      await textOf("docs/onderwerpen/proefmap/een.md"),
      /\[x\]\(\.\.\/\.\.\/index\.md\) \[y\]\(twee\.md\)/,
    );
  });

  it("takes the links along with a page that is moved out of the folder that makes it a role", async () => {
    const role = "docs/rollen/proefgast.md";
    await write(role, "---\ntitle: Proefgast\n---\n[x](../index.md)\n");
    await write("docs/proef-gast.md", "---\ntitle: Proef met een gast\n---\n[x](rollen/proefgast.md)\n");
    makes("docs/proefgast.md");
    for (const title of ["Proefgast", "Proef met een gast"]) await known(title);
    const edit = new WorkspaceEdit();
    edit.renameFile(file(role), file("docs/proefgast.md"));
    await workspace.applyEdit(edit);
    assert.match(await textOf("docs/proef-gast.md"), /\[x\]\(proefgast\.md\)/);
    assert.match(await textOf("docs/proefgast.md"), /\[x\]\(index\.md\)/);
  });

  it("renames from the anchor and the path of a link, and says what has no other name before one is typed", async () => {
    await write("docs/proef-doel.md", "---\ntitle: Proefdoel\nhide: navigation\n---\n## Kop met **vet**\n");
    await write("docs/proef-bron.md", "---\ntitle: Proefbron\n---\n[x](proef-doel.md#kop-met-vet)\n");
    makes("docs/proef-einde.md");
    for (const title of ["Proefdoel", "Proefbron"]) await known(title);
    const source = await open("docs/proef-bron.md");
    await workspace.applyEdit(await renameEdit(source, "#kop-", "Kop **zonder**", 2));
    assert.match(await textOf("docs/proef-doel.md"), /^## Kop \*\*zonder\*\*$/m);
    assert.match(source.getText(), /\(proef-doel\.md#kop-zonder\)/);
    await workspace.applyEdit(await renameEdit(source, "(proef-", "proef-einde", 1));
    assert.match(source.getText(), /\(proef-einde\.md#kop-zonder\)/);
    const target = await open("docs/proef-einde.md");
    await assert.rejects(
      async () => commands.executeCommand("vscode.prepareRename", target.uri, behind(target, "hide: navi")),
      /ligt vast/,
    );
  });

  it("takes the picture of a role along with its page", async () => {
    const [role, picture] = ["docs/rollen/proefrol.md", "docs/afbeeldingen/proefrol.svg"];
    await write(role, "---\ntitle: Proefrol\n---\n![](../afbeeldingen/proefrol.svg)\n");
    await write(picture, '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
    await write("docs/proef-rol.md", "---\ntitle: Proef met een rol\nrollen: [proefrol]\n---\n");
    makes("docs/rollen/toetser.md", "docs/afbeeldingen/toetser.svg");
    await known("Proefrol");
    const document = await open("docs/proef-rol.md");
    await workspace.applyEdit(await renameEdit(document, "[proef", "toetser", 2));
    assert.match(document.getText(), /rollen: \[toetser\]/);
    assert.match(await textOf("docs/rollen/toetser.md"), /!\[\]\(\.\.\/afbeeldingen\/toetser\.svg\)/);
    assert.ok(await exists(file("docs/afbeeldingen/toetser.svg")), "the picture has the new name");
    for (const old of [role, picture]) assert.ok(!(await exists(file(old))), `${old} is gone`);

    // And back, by giving the page another name as one does in the Explorer.
    await workspace.saveAll();
    await waitFor("the new name is known", async () => {
      const edit = await commands.executeCommand<WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        behind(document, "[toet"),
        "proefrol",
      );
      return edit.size > 1;
    });
    const back = new WorkspaceEdit();
    back.renameFile(file("docs/rollen/toetser.md"), file(role));
    await workspace.applyEdit(back);
    await waitFor("the picture follows", () => exists(file(picture)));
    assert.match(document.getText(), /rollen: \[proefrol\]/);
  });
});
