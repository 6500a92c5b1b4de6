import assert from "node:assert/strict";
import { ConfigurationTarget, commands, Position, WorkspaceEdit, window, workspace } from "vscode";
import { browser, waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, vereisten } from "./sample";

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

  it("runs nothing that a diagram holds", async () => {
    const diagram = `# Schema

\`\`\`mermaid
graph LR
  a["<img src=x onerror='document.body.dataset.hacked = 5'>begin"] --> b[einde]
  click a "javascript:document.body.dataset.hacked = '6'"
  click b call alert()
\`\`\`
`;
    await workspace.fs.writeFile(file("docs/aanval.md"), new TextEncoder().encode(diagram));
    await open("docs/aanval.md");
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the drawing", `document.querySelector("pre.mermaid svg")?.textContent.includes("einde")`);
    await browser.evaluateInWebview(
      `document.querySelectorAll("pre.mermaid svg *").forEach((part) => part.dispatchEvent(new MouseEvent("click", { bubbles: true })))`,
    );
    assert.equal(await browser.evaluateInWebview(`document.body.dataset.hacked ?? "safe"`), "safe");
    assert.equal(
      await browser.evaluateInWebview(`document.querySelectorAll("pre.mermaid [onerror]").length`),
      0,
    );
    await workspace.fs.delete(file("docs/aanval.md"));
  });

  it("shows pictures of the handbook, and takes its style sheets along in a trusted workspace", async () => {
    await open("docs/levenscyclus/index.md");
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the picture", `document.querySelector("article img")?.naturalWidth > 0`);
    await open("docs/voldoen-aan-wetten-en-regels/hulpmiddelen/DPIA.md");
    await shown(
      "the button as the handbook's own style sheet has it",
      `(() => { const button = document.querySelector("article a.button"); return button && getComputedStyle(button).borderTopWidth === "1px"; })()`,
    );
  });

  it("says what the site leaves out, for as long as the author wants to hear it", async () => {
    await open(`${maatregelen}/2-owp-02-beschikbare-data.md`);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const notice = `document.querySelector(".ak-notice")?.textContent.includes("ontwikelaar")`;
    await shown("the notice on the misspelt role", notice);
    const settings = workspace.getConfiguration("algoritmekader.preview");
    await settings.update("notices", false, ConfigurationTarget.Workspace);
    try {
      await shown("the page without it", `document.querySelector("article h1") && !(${notice})`);
    } finally {
      await settings.update("notices", undefined, ConfigurationTarget.Workspace);
    }
  });
});
