import assert from "node:assert/strict";
import { commands, Position, WorkspaceEdit, window, workspace } from "vscode";
import { browser, waitFor } from "./bridge";
import { behind, closeAll, maatregelen, open, vereisten } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;

/** Waits until an expression in the preview gives a value, and gives it back. */
function shown<Value>(what: string, script: string): Promise<Value> {
  return waitFor(what, async () => ((await browser.evaluateInWebview(script)) as Value) || undefined);
}

describe("the preview", () => {
  before(function () {
    if (!browser.available) this.skip();
  });
  afterEach(closeAll);

  it("shows the page with its macros expanded, and follows the text while it is typed", async () => {
    const document = await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const title = await shown<string>("the title", `document.querySelector("article h1")?.textContent`);
    assert.ok(document.getText().includes(title));
    await shown("badges for tags", `document.querySelectorAll(".mdx-badge").length > 2`);
    await shown(
      "a table row for each vereiste",
      `[...document.querySelectorAll("td a")].some((link) => link.getAttribute("href").includes("avg-13-dpia-verplicht"))`,
    );

    const edit = new WorkspaceEdit();
    edit.insert(document.uri, behind(document, "title: "), "Nieuw ");
    await workspace.applyEdit(edit);
    await shown("the new title", `document.querySelector("article h1")?.textContent.startsWith("Nieuw ")`);
  });

  it("shows a change in another page that is not saved", async () => {
    const other = await open(`${vereisten}/avg-13-dpia-verplicht.md`);
    await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the table", `document.querySelectorAll("td a").length > 0`);
    const edit = new WorkspaceEdit();
    edit.insert(other.uri, behind(other, "title: "), "Anders ");
    await workspace.applyEdit(edit);
    await shown(
      "the other page's new title",
      `document.querySelector("article").textContent.includes("Anders ")`,
    );
    await window.showTextDocument(other);
  });

  it("follows a link to another page within the preview", async () => {
    await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the table", `document.querySelectorAll("td a").length > 0`);
    await browser.click("details:has(td a) > summary", "webview");
    await browser.click('td a[href*="avg-13-dpia-verplicht"]', "webview");
    await shown("the vereiste", `document.querySelector("article").textContent.includes("avg-13")`);
    await shown("its own heading", `document.querySelector("article h2")?.textContent === "Vereiste"`);
  });

  it("runs nothing that a page holds", async () => {
    const document = await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const edit = new WorkspaceEdit();
    const attack = `<script>document.body.dataset.hacked = "1"</script>

<img src="x" onerror="document.body.dataset.hacked = '2'">

<a href="javascript:document.body.dataset.hacked = '3'" id="aanval">klik</a>

<iframe srcdoc="<script>parent.document.body.dataset.hacked = '4'</script>"></iframe>
`;
    edit.insert(document.uri, new Position(document.lineCount, 0), `\n\n${attack}`);
    await workspace.applyEdit(edit);
    await shown("the end of the page", `document.getElementById("aanval") !== null`);
    await browser.evaluateInWebview(`document.getElementById("aanval").click()`);
    assert.equal(await browser.evaluateInWebview(`document.body.dataset.hacked ?? "safe"`), "safe");
    assert.equal(
      await browser.evaluateInWebview(
        `document.querySelectorAll("article script, article iframe, article [onerror]").length`,
      ),
      0,
    );
  });
});
