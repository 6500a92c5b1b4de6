import assert from "node:assert/strict";
import { commands, Selection, type TextDocument, window, workspace } from "vscode";
import { browser, waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, vereisten } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;
const site = "https://voorbeeld.example/kader/";

/** The smallest picture there is. */
const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Puts the cursor, or a selection that begins there, into the page. */
function select(document: TextDocument, after: string, length = 0): void {
  const start = behind(document, after);
  const editor = window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new Selection(start, start.translate(0, length));
}

/** Gives the editor data as a browser does on paste: texts by media type, and a picture if one is given. */
async function paste(texts: Record<string, string>, image?: string): Promise<void> {
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await browser.evaluateInWindow(`(() => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(${JSON.stringify(texts)})) data.setData(type, text);
    const image = ${JSON.stringify(image ?? null)};
    if (image) {
      const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], "image.png", { type: "image/png" }));
    }
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  })()`);
}

/** Drops files of the sample on the line of the active editor that holds a text. */
async function drop(on: string, paths: readonly string[]): Promise<void> {
  // The window has the files of the extension's machine under another scheme, as its Explorer does.
  const host = await browser.evaluateInWindow("location.host");
  const uris = paths.map((path) => file(path).with({ scheme: "vscode-remote", authority: String(host) }));
  const found = await browser.evaluateInWindow(`(() => {
    const editor = document.querySelector(".editor-group-container.active .monaco-editor");
    const line = [...editor.querySelectorAll(".view-line")].find((each) =>
      each.textContent.replaceAll("\\u00a0", " ").includes(${JSON.stringify(on)}));
    if (!line) return false;
    const data = new DataTransfer();
    data.setData("text/uri-list", ${JSON.stringify(uris.join("\r\n"))});
    const box = line.firstElementChild.getBoundingClientRect();
    line.dispatchEvent(new DragEvent("drop", {
      dataTransfer: data, bubbles: true, cancelable: true, shiftKey: true,
      clientX: box.right - 1, clientY: box.top + box.height / 2,
    }));
    return true;
  })()`);
  assert.equal(found, true, `the line with "${on}" is in sight`);
}

function holds(document: TextDocument, text: string): Promise<boolean> {
  return waitFor(`the page holds ${text}`, () => document.getText().includes(text));
}

describe("dropping and pasting on a page", () => {
  before(function () {
    if (!browser.available) this.skip();
  });
  afterEach(closeAll);

  it("a page dropped on the list of vereisten becomes an item, and undo takes it back", async () => {
    const document = await open(page);
    const before = document.getText();
    await waitFor("the server knows the page", async () => {
      const place = behind(document, "vereiste");
      const found = await commands.executeCommand<unknown[]>(
        "vscode.executeHoverProvider",
        document.uri,
        place,
      );
      return found.length > 0;
    });
    await drop("vereiste:", [`${vereisten}/woo-01-openbare-informatie.md`]);
    await waitFor("something is dropped", () => document.getText() !== before);
    assert.match(document.getText(), /^vereiste:\n- woo-01-openbare-informatie\n- /m);
    await commands.executeCommand("undo");
    await waitFor("the page is as before", () => document.getText() === before);
  });

  it("an address of the site becomes a relative link with the page's title, another address stays", async () => {
    const document = await open(page);
    select(document, "## Maatregel\n");
    await paste({ "text/plain": `${site}rollen/jurist/` });
    await holds(document, "](../../rollen/jurist.md)");
    select(document, "## Toelichting\n");
    await paste({ "text/plain": "https://elders.example/rollen/jurist/" });
    await holds(document, "## Toelichting\nhttps://elders.example/rollen/jurist/");
  });

  it("selected words become those of the link", async () => {
    const document = await open(page);
    const [, words = ""] = /## Maatregel\n(\w+)/.exec(document.getText()) ?? [];
    select(document, "## Maatregel\n", words.length);
    await paste({ "text/plain": `${site}rollen/jurist/` });
    await holds(document, `## Maatregel\n[${words}](../../rollen/jurist.md)`);
  });

  it("a picture is put in the handbook's folder for pictures under a free name", async () => {
    const document = await open(page);
    const target = file("docs/afbeeldingen/4-owk-03-privacyrisicos-verkleinen.png");
    select(document, "## Maatregel\n");
    await paste({}, picture);
    await holds(document, "](../../afbeeldingen/4-owk-03-privacyrisicos-verkleinen.png)");
    const bytes = await waitFor("the picture is there", async () => workspace.fs.readFile(target));
    assert.deepEqual(Buffer.from(bytes), Buffer.from(picture, "base64"));
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), "alternatieve tekst");
    await workspace.fs.delete(target);
  });
});
