import assert from "node:assert/strict";
import { commands, type FoldingRange, type SelectionRange, type TextDocument } from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, maatregelen, open } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;

async function foldedAt(document: TextDocument, text: string): Promise<readonly FoldingRange[]> {
  const ranges = await commands.executeCommand<FoldingRange[]>(
    "vscode.executeFoldingRangeProvider",
    document.uri,
  );
  return ranges.filter(({ start }) => document.lineAt(start).text.startsWith(text));
}

describe("folding and selecting", () => {
  afterEach(closeAll);

  it("fold the frontmatter, boxes and sections, each once", async () => {
    const document = await open(page);
    await waitFor("the frontmatter folds", async () => (await foldedAt(document, "---")).length > 0);
    for (const text of ["---", "vereiste:", '??? expander "Bekijk', "## Risico"]) {
      const [range, ...more] = await foldedAt(document, text);
      assert.ok(range, text);
      assert.deepEqual(more, [], text);
    }
    const [box] = await foldedAt(document, '??? expander "Bekijk');
    assert.match(document.lineAt(box?.end ?? 0).text, /list_vereisten/);
  });

  it("widen a selection to the sentence and the paragraph", async () => {
    const document = await open(page);
    await waitFor("both are among the steps", async () => {
      const [first] = await commands.executeCommand<SelectionRange[]>(
        "vscode.executeSelectionRangeProvider",
        document.uri,
        [behind(document, "Vaak kun")],
      );
      const steps: string[] = [];
      for (let step = first; step; step = step.parent as SelectionRange)
        steps.push(document.getText(step.range));
      return (
        steps.includes("Vaak kun je met minder gegevens toe dan je denkt.") &&
        steps.some((text) => text.startsWith("Vaak kun") && text.endsWith("Kijk in deze volgorde:"))
      );
    });
  });
});
