import assert from "node:assert/strict";
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { browser, waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, ours, ruleOf, waitForRules } from "./sample";

const page = `${maatregelen}/1-pba-01-beschrijf-het-probleem.md`;

describe("checking the whole handbook", () => {
  afterEach(closeAll);

  it("counts what the Problems panel shows, and the status bar says the same", async function () {
    const counted = await commands.executeCommand<{ pages: number; errors: number; warnings: number }>(
      "algoritmekader.check.workspace",
    );
    assert.ok(counted.pages >= 20, `${counted.pages} pages were checked`);
    assert.ok(counted.errors > 0, "the sample has mistakes");
    if (!browser.available) return this.skip();
    await waitFor("the status bar shows the counts", async () => {
      const label = await browser.evaluateInWindow(
        `document.querySelector('[id="algoritmekader.algoritmekader.algoritmekader.status"]')?.textContent ?? ""`,
      );
      return String(label).replace(/\D+/g, " ").trim() === `${counted.errors} ${counted.warnings}`;
    });
  });

  it("uses the severity that the author chose for a rule", async () => {
    const uri = file(`${maatregelen}/2-owp-02-beschikbare-data.md`);
    await waitForRules(uri, ["unknown-label"]);
    const settings = workspace.getConfiguration("algoritmekader.rules");
    await settings.update("unknown-label", "off", ConfigurationTarget.Workspace);
    try {
      await waitForRules(uri, []);
    } finally {
      await settings.update("unknown-label", undefined, ConfigurationTarget.Workspace);
    }
    await waitForRules(uri, ["unknown-label"]);
  });

  it("mends on request everything that needs no question", async () => {
    const document = await open(page);
    const edit = new WorkspaceEdit();
    const title = behind(document, "title: ").line;
    edit.insert(document.uri, document.lineAt(title).range.end, ".");
    edit.insert(document.uri, behind(document, "rollen:\n- "), "x");
    await workspace.applyEdit(edit);
    await waitFor("both mistakes are found", () => {
      const rules = ours(document.uri).map(ruleOf);
      return rules.includes("title-trailing-dot") && rules.includes("unknown-label");
    });
    const fix = await waitFor("there is a fix for all", async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        document.lineAt(0).range,
        "source.fixAll.algoritmekader",
      );
      return actions[0]?.edit;
    });
    assert.ok(fix.entries().every(([, edits]: [unknown, TextEdit[]]) => edits.length > 0));
    await workspace.applyEdit(fix);
    await waitForRules(document.uri, []);
  });
});
