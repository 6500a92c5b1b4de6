import assert from "node:assert/strict";
import { commands, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { browser, waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open } from "./sample";

const page = `${maatregelen}/1-pba-01-beschrijf-het-probleem.md`;

/** Waits until an expression in the matrix gives a value, and gives it back. */
function shown<Value>(what: string, script: string): Promise<Value> {
  return waitFor(what, async () => ((await browser.evaluateInWebview(script)) as Value) || undefined);
}

const summary = `document.getElementById("summary")?.textContent`;
const active = `document.getElementById("active")?.getAttribute("aria-label")`;

/** The number of links between vereisten and maatregelen that the matrix counts. */
async function countLinks(): Promise<number> {
  const text = await shown<string>("the summary", `/verband/.test(${summary}) && ${summary}`);
  return Number(/(\d+) verband/.exec(text)?.[1]);
}

describe("the relations", () => {
  before(function () {
    if (!browser.available) this.skip();
  });
  afterEach(closeAll);

  it("stand in the side bar per law, and show the page of the active editor", async () => {
    await open(page);
    await commands.executeCommand("algoritmekader.relations.focus");
    const rows = `[...document.querySelectorAll(".sidebar .monaco-list-row")]`;
    const labels = await waitFor("the laws", async () => {
      const found = await browser.evaluateInWindow(`${rows}.map((row) => row.getAttribute("aria-label"))`);
      return (found as string[]).length > 2 ? (found as string[]) : undefined;
    });
    assert.ok(labels.some((label) => label.startsWith("AI-verordening: ")));
    await waitFor("the page is selected", () =>
      browser.evaluateInWindow(
        `${rows}.some((row) => row.ariaSelected === "true" && row.ariaLabel.startsWith("Maatregel pba-01, "))`,
      ),
    );
    await commands.executeCommand("workbench.view.explorer");
  });

  it("are a matrix that follows the text while it is typed", async () => {
    const document = await open(page);
    await commands.executeCommand("algoritmekader.relations.openMatrix");
    const before = await countLinks();
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, behind(document, "vereiste:\n"), "- woo-01-openbare-informatie\n");
    await workspace.applyEdit(edit);
    await waitFor("one more link", async () => (await countLinks()) === before + 1 || undefined);
    await window.showTextDocument(document);
  });

  it("show a title as the text that it is", async () => {
    const document = await open(page);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, behind(document, "title: "), "<img src=x onerror=alert(1)> ");
    await workspace.applyEdit(edit);
    await commands.executeCommand("algoritmekader.relations.openMatrix");
    const label = `document.querySelector("[aria-label*='<img src=x']")`;
    await shown("the title", `${label} !== null`);
    assert.equal(await browser.evaluateInWebview(`document.images.length`), 0);
    await window.showTextDocument(document);
  });

  it("can be read and followed with the keyboard only", async () => {
    await commands.executeCommand("algoritmekader.relations.openMatrix");
    await shown("the grid", `document.querySelector("#grid [role=gridcell]") !== null`);
    await browser.evaluateInWebview(`document.getElementById("grid").focus()`);
    await browser.press("Control+Home");
    await shown("the first cell", `/ × .*verband$/.test(${active})`);
    await browser.press("Home");
    await shown("the header of its row", `/maatregel(en)?$/.test(${active})`);
    await browser.press("Space");
    const columns = await shown<number>(
      "its maatregelen only",
      `document.querySelector("#related[aria-pressed=true]") && Number(document.getElementById("grid").ariaColCount) - 1`,
    );
    const marks = await browser.evaluateInWebview(
      `document.querySelector("#grid [aria-rowindex='2']").querySelectorAll("[role=gridcell]").length`,
    );
    assert.equal(marks, columns, "each column that is left has a mark");
    await browser.press("Control+Home");
    await browser.press("Enter");
    const editor = await waitFor("the maatregel at its reference", () => {
      const opened = window.activeTextEditor;
      return opened?.document.uri.path.includes("/maatregelen/") && !opened.selection.isEmpty && opened;
    });
    assert.match(editor.document.getText(editor.selection), /^\w+-\d\d-/);
  });

  it("are saved as csv", async () => {
    const target = Uri.joinPath(file("."), "verbanden.csv");
    await commands.executeCommand("algoritmekader.relations.exportMatrix", target);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.fs.readFile(target));
    assert.match(text, /^\uFEFFCode;Vereiste;Wet;Aantal maatregelen;pba-01 /);
    await workspace.fs.delete(target);
  });
});
