import assert from "node:assert/strict";
import { commands, type DocumentLink, Position, WorkspaceEdit, workspace } from "vscode";
import { waitFor } from "./bridge";
import { closeAll, maatregelen, open } from "./sample";

describe("document links", () => {
  afterEach(closeAll);

  it("lead from raw HTML to the page and from an anchor to its line", async () => {
    const document = await open(`${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`);
    const edit = new WorkspaceEdit();
    const html = '<a href="../../vereisten/avg-13-dpia-verplicht/">x</a>';
    const anchor = "[x](../vereisten/avg-13-dpia-verplicht.md#bronnen)";
    edit.insert(document.uri, new Position(document.lineCount, 0), `\n\n${html}\n\n${anchor}\n`);
    await workspace.applyEdit(edit);
    const linksOnLine = async (text: string) => {
      const links = await commands.executeCommand<DocumentLink[]>(
        "vscode.executeLinkProvider",
        document.uri,
        100,
      );
      const { line } = document.positionAt(document.getText().indexOf(text));
      return links.filter(({ range }) => range.start.line === line);
    };
    // The editor's own link for raw HTML counts from the source file, and stays beside this one.
    const first = await waitFor("the HTML link leads to the page", async () => {
      const links = await linksOnLine(html);
      return links.find(({ target }) => target?.path.endsWith("/vereisten/avg-13-dpia-verplicht.md"));
    });
    assert.match(first.tooltip ?? "", /DPIA verplicht/);
    const [second, ...others] = await linksOnLine(anchor);
    assert.deepEqual(others, []);
    assert.match(second?.target?.fragment ?? "", /^L\d+$/);
  });
});
