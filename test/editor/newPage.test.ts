import assert from "node:assert/strict";
import { type CodeAction, type CompletionList, commands, Range, type Uri, window, workspace } from "vscode";
import { browser, waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, vereisten, waitForRules } from "./sample";

/** Waits until the quick input asks a question. */
async function question(title: string): Promise<void> {
  await waitFor(`the quick input asks "${title}"`, async () => {
    const shown = await browser.evaluateInWindow(
      `[...document.querySelectorAll(".quick-input-widget")].find((each) => each.style.display !== "none")?.querySelector(".quick-input-title")?.textContent`,
    );
    return shown === title;
  });
}

/** Waits until the quick input says what is wrong. */
async function message(words: string): Promise<void> {
  await waitFor(`the quick input says "${words}"`, async () => {
    const shown = await browser.evaluateInWindow(
      `document.querySelector(".quick-input-widget .quick-input-message")?.textContent`,
    );
    return String(shown).includes(words);
  });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function remove(uri: Uri): Promise<void> {
  await closeAll();
  if (await exists(uri)) await workspace.fs.delete(uri);
}

/** The active editor, once it shows a file. */
function editorOf(uri: Uri) {
  return waitFor(`${uri.path} is open`, () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
}

describe("a new page in the editor", () => {
  afterEach(closeAll);

  it("is made with the keyboard, question by question, and goes on with tab stops", async function () {
    if (!browser.available) this.skip();
    await open(`${maatregelen}/2-owp-02-beschikbare-data.md`);
    await waitForRules(file(`${maatregelen}/2-owp-02-beschikbare-data.md`), ["unknown-label"]);
    const page = file(`${maatregelen}/2-owp-50-vraag-door.md`);
    try {
      const made = commands.executeCommand<Uri | undefined>("algoritmekader.page.new.maatregel");
      await question("Nieuwe maatregel (1/3)");
      await browser.type("Vraag door.");
      await message("Een titel eindigt niet met een punt");
      await browser.press("Enter");
      await browser.press("Backspace");
      await browser.press("Enter");
      await question("Nieuwe maatregel (2/3)");
      await browser.type("owp");
      await browser.press("Enter");
      await question("Nieuwe maatregel (3/3)");
      await browser.press("Control+A");
      await browser.type("2-owp-02-anders");
      await message("is al in gebruik");
      await browser.press("Control+A");
      await browser.type("2-owp-50-vraag-door");
      await browser.press("Enter");
      assert.equal((await made)?.toString(), page.toString());

      const editor = await editorOf(page);
      const { document } = editor;
      assert.match(document.getText(), /^---\ntitle: Vraag door\nid: urn:nl:ak:mtr:owp-50\ntoelichting: \n/);
      await waitFor("the cursor is in the first field", () =>
        editor.selection.active.isEqual(behind(document, "toelichting: ")),
      );
      await browser.type("Uitleg");
      await browser.press("Tab");
      await waitFor("the cursor is in the next", () =>
        editor.selection.active.isEqual(behind(document, "onderwerp:\n- ")),
      );
      const { items } = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        editor.selection.active,
      );
      assert.ok(
        items.some(({ label }) => (typeof label === "string" ? label : label.label) === "transparantie"),
      );

      await waitFor("undo takes the page away again", async () => {
        if (window.activeTextEditor?.document.uri.toString() === page.toString())
          await commands.executeCommand("undo");
        return !(await exists(page));
      });
    } finally {
      await remove(page);
    }
  });

  it("keeps what was typed when the author goes back, and is not made when the author gives up", async function () {
    if (!browser.available) this.skip();
    await open("docs/index.md");
    const made = commands.executeCommand<Uri | undefined>("algoritmekader.page.new");
    await question("Nieuwe pagina (1/4)");
    await browser.type("hulp");
    await browser.press("Enter");
    await question("Nieuw hulpmiddel (2/3)");
    await browser.type("Een handreiking");
    await browser.press("Enter");
    await question("Nieuw hulpmiddel (3/3)");
    await browser.click(".quick-input-titlebar .codicon-quick-input-back");
    await question("Nieuw hulpmiddel (2/3)");
    const typed = await browser.evaluateInWindow(
      `document.querySelector(".quick-input-widget input.input")?.value`,
    );
    assert.equal(typed, "Een handreiking");
    await browser.press("Escape");
    assert.equal(await made, undefined);
  });

  it("is offered in the Explorer, of the kind that the folder is for", async function () {
    if (!browser.available) this.skip();
    const offered = async (folder: string) => {
      await commands.executeCommand("revealInExplorer", file(folder));
      await browser.press("Shift+F10");
      // Where the menu is in the window depends on the version of VS Code.
      const labels = `[document, ...[...document.querySelectorAll("*")].flatMap((each) => each.shadowRoot ?? [])]
        .flatMap((root) => [...root.querySelectorAll(".context-view .action-label, .monaco-menu .action-label")])
        .map((label) => label.textContent)`;
      const isOpen = (shown: readonly string[]) => shown.includes("New Folder...");
      const read = async () => (await browser.evaluateInWindow(labels)) as string[];
      const menu = await waitFor("the menu", async () => {
        const shown = await read();
        return isOpen(shown) && shown;
      });
      await browser.press("Escape");
      await waitFor("no menu", async () => !isOpen(await read()));
      return menu.filter((label) => label.startsWith("Nieuw"));
    };
    assert.deepEqual(await offered(vereisten), ["Nieuwe vereiste…"]);
    assert.deepEqual(await offered("docs/rollen"), ["Nieuwe pagina…"]);
  });

  it("is made by the fix of a reference to a page that does not exist", async () => {
    const document = await open(`${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`);
    const page = file(`${vereisten}/woo-07-inzage.md`);
    try {
      const editor = window.activeTextEditor;
      assert.ok(editor);
      const item = behind(document, "vereiste:\n");
      await editor.edit((edit) => edit.insert(item, "- woo-07-inzage\n"));
      await waitForRules(document.uri, ["unknown-vereiste"]);
      const actions = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new Range(item.translate(0, 4), item.translate(0, 4)),
      );
      const action = actions.find(({ title }) => title === "Ontbrekende pagina maken: woo-07-inzage.md");
      assert.ok(action?.edit && action.command);
      assert.ok(await workspace.applyEdit(action.edit));
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      const { document: made } = await editorOf(page);
      assert.match(made.getText(), /^---\ntitle: Inzage\nid: urn:nl:ak:ver:woo-07\n/);
      await waitForRules(document.uri, []);
    } finally {
      await remove(page);
    }
  });
});

describe("snippets in the editor", () => {
  afterEach(closeAll);

  it("give a box with the indentation that the site needs", async () => {
    const document = await open("docs/index.md");
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, "\n- Punt.\n\n    "));
    await commands.executeCommand("cursorBottom");
    await commands.executeCommand("editor.action.insertSnippet", { langId: "markdown", name: "Tip" });
    await waitFor("the box is there", () =>
      /\n {4}!!! tip "Tip"\n\s*\n {8}De tip\.\n/.test(document.getText()),
    );
  });
});
