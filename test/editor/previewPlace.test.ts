import assert from "node:assert/strict";
import { commands, Range, Selection, type TextEditor, TextEditorRevealType, window, workspace } from "vscode";
import { browser, waitFor } from "./bridge";
import { closeAll, file, maatregelen, open, vereisten } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;

/** Waits until an expression in the preview gives a value, and gives it back. */
function shown<Value>(what: string, script: string): Promise<Value> {
  return waitFor(what, async () => ((await browser.evaluateInWebview(script)) as Value) || undefined);
}

/** The line of the first block that begins in what the preview shows. */
const firstLine = `Number([...document.querySelectorAll("article [data-line]")]
  .find((block) => block.getBoundingClientRect().top >= -1)?.dataset.line)`;

const longPage = "docs/lang.md";

/** Opens a page that is longer than any window: 300 paragraphs, two lines apart, with a table in the middle. */
async function openLongPage(): Promise<TextEditor> {
  const rows = Array.from({ length: 40 }, (_, row) => `| rij ${row} | waarde |`).join("\n");
  const paragraph = (number: number) =>
    number === 150 ? `| a | b |\n| --- | --- |\n${rows}` : `Alinea ${number}.`;
  const text = Array.from({ length: 300 }, (_, number) => paragraph(number)).join("\n\n");
  await workspace.fs.writeFile(file(longPage), new TextEncoder().encode(`${text}\n`));
  const document = await open(longPage);
  await commands.executeCommand("algoritmekader.preview.openToSide");
  await shown("the last paragraph", `document.querySelector("article").textContent.includes("Alinea 299.")`);
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  assert.ok(editor);
  return editor;
}

function scrollEditor(editor: TextEditor, line: number): void {
  editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
}

describe("editor and preview side by side", () => {
  before(function () {
    if (!browser.available) this.skip();
  });
  afterEach(closeAll);
  after(() => workspace.fs.delete(file(longPage)));

  for (const line of [0, 120, 320, 500]) {
    it(`show the same place when the editor is scrolled to line ${line}`, async () => {
      const editor = await openLongPage();
      scrollEditor(editor, line === 0 ? 400 : 0);
      scrollEditor(editor, line);
      await waitFor(`the preview begins near line ${line}`, async () => {
        const top = editor.visibleRanges[0]?.start.line ?? -1;
        const first = Number(await browser.evaluateInWebview(firstLine));
        return Math.abs(first - top) <= 4;
      });
    });
  }

  it("meet at the end of the page", async () => {
    const editor = await openLongPage();
    const end = editor.document.lineCount - 1;
    editor.revealRange(new Range(end, 0, end, 0));
    await shown(
      "the end of the preview",
      "Math.abs(document.documentElement.scrollHeight - scrollY - innerHeight) < 40",
    );
  });

  for (const line of [100, 320, 451]) {
    it(`show the same place when the preview is scrolled to line ${line}`, async () => {
      const editor = await openLongPage();
      await waitFor(`the editor begins near line ${line}`, async () => {
        // Until the editor's own place has arrived, the preview goes back to it, so it is scrolled again.
        await browser.evaluateInWebview(`new Promise((done) => {
          scrollTo(0, 0);
          requestAnimationFrame(() => {
            document.querySelector('article [data-line="${line}"]').scrollIntoView();
            setTimeout(done, 200);
          });
        })`);
        // VS Code keeps the lines that its sticky scroll can cover free above a line that it brings to the top.
        const top = editor.visibleRanges[0]?.start.line ?? -1;
        return Math.abs(top - line) <= 6;
      });
    });
  }

  it("mark the block in which the cursor stands", async () => {
    const editor = await openLongPage();
    editor.selection = new Selection(20, 0, 20, 0);
    await shown("the mark", `document.querySelector(".ak-current")?.textContent === "Alinea 10."`);
  });

  it("go to the source line at a double click", async () => {
    const editor = await openLongPage();
    await browser.evaluateInWebview(
      `document.querySelector('article [data-line="40"]').dispatchEvent(new MouseEvent("dblclick", { bubbles: true }))`,
    );
    await waitFor("the cursor stands on the line", () => editor.selection.active.line === 40);
  });
});

describe("finding one's way in the preview", () => {
  before(function () {
    if (!browser.available) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand("algoritmekader.preview.unlock");
    await closeAll();
  });

  const title = `document.querySelector("article h1")?.textContent`;

  it("goes back and forward between pages", async () => {
    await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const first = await shown<string>("the first page", title);
    await browser.click("details:has(td a) > summary", "webview");
    await browser.click('td a[href*="avg-13-dpia-verplicht"]', "webview");
    const second = await shown<string>(
      "the second page",
      `(${title}) !== ${JSON.stringify(first)} && ${title}`,
    );
    await commands.executeCommand("algoritmekader.preview.back");
    await shown("the first page again", `(${title}) === ${JSON.stringify(first)}`);
    await commands.executeCommand("algoritmekader.preview.forward");
    await shown("the second page again", `(${title}) === ${JSON.stringify(second)}`);
  });

  it("stays at its page when it is locked", async () => {
    await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const first = await shown<string>("the first page", title);
    await commands.executeCommand("algoritmekader.preview.lock");
    await open(`${vereisten}/avg-13-dpia-verplicht.md`);
    await commands.executeCommand("algoritmekader.preview.unlock");
    await shown("the other page once unlocked", `(${title}) !== ${JSON.stringify(first)}`);
  });

  it("filters and sorts the rows of a list", async () => {
    await open(`${vereisten}/index.md`);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const rows = `[...document.querySelectorAll("#myTable tbody tr")].filter((row) => !row.hidden)`;
    const all = await shown<number>("the list", `${rows}.length`);
    await browser.click("#filterInput", "webview");
    await browser.type("dpia");
    await shown("fewer rows", `${rows}.length < ${all} && ${rows}.length`);
    await browser.evaluateInWebview(`document.querySelector("#filterInput").select()`);
    await browser.press("Backspace");
    await browser.click("#myTable th", "webview");
    await browser.click("#myTable th", "webview");
    const names = `${rows}.map((row) => row.cells[0].textContent)`;
    await shown(
      "rows in falling order",
      `${names}.length === ${all} && ${names}[0].localeCompare(${names}.at(-1), "nl") > 0`,
    );
  });

  it("filters by keyboard only, with fields that say what they are for", async () => {
    await open(`${vereisten}/index.md`);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    const rows = `[...document.querySelectorAll("#myTable tbody tr")].filter((row) => !row.hidden).length`;
    const all = await shown<number>("the list", rows);
    await browser.click("#filterInput", "webview");
    for (const key of ["Tab", "Enter", "Tab", "Space"]) await browser.press(key);
    await shown("fewer rows", `${rows} < ${all} && ${rows}`);
    await browser.press("Escape");
    const named = `document.activeElement.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent).join(": ")`;
    const name = await shown<string>("the filter's name and choice", named);
    assert.match(name, /^Wetgeving: (?!Alle)/);
    assert.equal(await browser.evaluateInWebview(`document.querySelectorAll(".ak-choice[open]").length`), 0);
  });

  it("draws a diagram with mermaid's own library, which is loaded only then", async () => {
    await open(page);
    await commands.executeCommand("algoritmekader.preview.openToSide");
    await shown("the page", title);
    assert.equal(await browser.evaluateInWebview("typeof window.algoritmekaderDiagrams"), "undefined");
    await workspace.fs.writeFile(
      file("docs/schema.md"),
      new TextEncoder().encode("# Schema\n\n```mermaid\ngraph LR\n  begin --> einde\n```\n"),
    );
    await open("docs/schema.md");
    await shown("the drawing", `document.querySelector("pre.mermaid svg")?.textContent.includes("einde")`);
    await workspace.fs.delete(file("docs/schema.md"));
  });

  it("has its macros in VS Code's own Markdown preview too", async () => {
    await open(page);
    await commands.executeCommand("markdown.showPreview");
    await shown("badges", `document.querySelectorAll(".mdx-badge").length > 2`);
  });
});
