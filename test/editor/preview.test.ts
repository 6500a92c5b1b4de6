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

  it("reaches nothing elsewhere but pictures, and lies over nothing", async () => {
    const elsewhere = "https://elders.example/";
    const text = `# Elders

<div id="stijl" style="position: fixed; inset: 0; color: red; background: u\\72l(${elsewhere}a); list-style: url(${elsewhere}b); --c: u\\72l(${elsewhere}c)">stijl</div>

<div id="terugval" style="background: var(--weg, u\\72l(${elsewhere}j)); color: red">terugval</div>

<svg><rect id="vlak" fill="url(${elsewhere}d)" filter="url(#eigen)"/><image id="beeld" href="${elsewhere}e"/></svg>

<table background="${elsewhere}f"><tr><td background="${elsewhere}g">cel</td></tr></table>

<input type="image" src="${elsewhere}h" autofocus> <img src="weg.png" srcset="${elsewhere}i 1x">

<button popovertarget="stijl">knop</button>
`;
    await workspace.fs.writeFile(file("docs/elders.md"), new TextEncoder().encode(text));
    await open("docs/elders.md");
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the page", `document.getElementById("stijl") !== null`);
    assert.deepEqual(
      await browser.evaluateInWebview(
        `[...document.querySelectorAll("article *")].flatMap((element) => [...element.attributes].map(({ value }) => value)).filter((value) => value.includes("elders.example"))`,
      ),
      [],
    );
    assert.deepEqual(
      await browser.evaluateInWebview(
        `[getComputedStyle(document.getElementById("stijl")).position, document.getElementById("stijl").style.color, document.getElementById("vlak").getAttribute("filter"), document.querySelectorAll("article [autofocus], article [popovertarget]").length]`,
      ),
      ["static", "red", "url(#eigen)", 0],
    );
    await workspace.fs.delete(file("docs/elders.md"));
  });

  it("goes on with its page after a file that is none was in sight", async () => {
    const document = await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the page", `document.querySelectorAll(".mdx-badge").length > 2`);
    await open("LEESMIJ.md");
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, behind(document, "title: "), "Weer ");
    await workspace.applyEdit(edit);
    await shown("the new title", `document.querySelector("article h1")?.textContent.startsWith("Weer ")`);
  });

  it("keeps to its page when that gets another name", async () => {
    const [before, after] = [file("docs/oude-naam.md"), file("docs/nieuwe-naam.md")];
    await workspace.fs.writeFile(before, new TextEncoder().encode("# Naam\n\nTekst.\n"));
    const document = await open("docs/oude-naam.md");
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the page", `document.querySelector("article h1")?.textContent === "Naam"`);
    await commands.executeCommand("algoritmekader.preview.lock");
    assert.ok(document);
    const rename = new WorkspaceEdit();
    rename.renameFile(before, after);
    await workspace.applyEdit(rename);
    const edit = new WorkspaceEdit();
    edit.insert(after, new Position(0, 2), "Nieuwe ");
    await workspace.applyEdit(edit);
    await shown("the page", `document.querySelector("article h1")?.textContent === "Nieuwe Naam"`);
    await commands.executeCommand("algoritmekader.preview.unlock");
    await closeAll();
    await workspace.fs.delete(after);
  });

  it("says on which line a diagram cannot be drawn", async () => {
    await workspace.fs.writeFile(
      file("docs/half.md"),
      new TextEncoder().encode("# Half\n\n```mermaid\ngraph LR\n  begin -->\n```\n"),
    );
    await open("docs/half.md");
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the notice", `document.querySelector(".ak-notice")?.textContent.includes("regel")`);
    await workspace.fs.delete(file("docs/half.md"));
  });

  it("opens an expander to go to a heading in it, and comes back from there", async () => {
    const filler = "\n\nRegel.".repeat(80);
    await workspace.fs.writeFile(
      file("docs/diep.md"),
      new TextEncoder().encode(
        `# Boven\n\n[diep](#diep)${filler}\n\n??? expander "Meer"\n    ## Diep\n${filler}`,
      ),
    );
    await open("docs/diep.md");
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the page", `document.querySelector("article h1")?.textContent === "Boven"`);
    await browser.click('a[href="#diep"]', "webview");
    await shown(
      "the heading at the top",
      `document.querySelector("article details").open && Math.abs(document.getElementById("diep").getBoundingClientRect().top) < 100`,
    );
    await commands.executeCommand("algoritmekader.preview.back");
    await shown("the top of the page", "scrollY === 0");
    await workspace.fs.delete(file("docs/diep.md"));
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
