import assert from "node:assert/strict";
import { ConfigurationTarget, WorkspaceEdit, workspace } from "vscode";
import { waitFor } from "./bridge";
import { closeAll, file, open, waitForRules } from "./sample";

const from = "docs/ai-verordening/ai-verordening-in-het-kort.md";
const to = "docs/ai-verordening/diep/ai-verordening-in-het-kort.md";
const referrer = "docs/voldoen-aan-wetten-en-regels/vereisten/index.md";

/** VS Code's Markdown updates links after a move, too, where the author wants it. */
const own = workspace.getConfiguration("markdown.updateLinksOnFileMove");

async function move(old: string, now: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(file(old), file(now));
  assert.ok(await workspace.applyEdit(edit));
}

async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(file(path))).getText();
}

describe("moving a page where VS Code updates links as well", () => {
  before(() => own.update("enabled", "always", ConfigurationTarget.Workspace));
  after(() => own.update("enabled", undefined, ConfigurationTarget.Workspace));

  afterEach(async () => {
    await workspace.saveAll();
    await closeAll();
  });

  it("changes each link once, in both directions", async () => {
    await open(referrer);
    const before = [await textOf(from), await textOf(referrer)];
    await move(from, to);
    await waitFor("the links to the page follow", async () =>
      (await textOf(referrer)).includes("(../../ai-verordening/diep/ai-verordening-in-het-kort.md#"),
    );
    // What VS Code does comes a moment later.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    assert.ok(
      (await textOf(to)).includes("(../../soorten-algoritmes-en-ai/risico-van-ai-systemen.md)"),
      await textOf(to),
    );
    assert.ok((await textOf(referrer)).includes("(../../ai-verordening/diep/ai-verordening-in-het-kort.md#"));
    await workspace.saveAll();
    await waitForRules(file(to), []);
    await move(to, from);
    await waitFor("the links to the page are back", async () => (await textOf(referrer)) === before[1]);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    assert.deepEqual([await textOf(from), await textOf(referrer)], before);
  });
});
