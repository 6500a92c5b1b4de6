import assert from "node:assert/strict";
import { commands, type DocumentSymbol, type SymbolInformation } from "vscode";
import { waitFor } from "./bridge";
import { closeAll, open, vereisten } from "./sample";

const page = `${vereisten}/avg-13-dpia-verplicht.md`;

/** The names of the symbols that VS Code finds in the workspace. */
async function found(query: string): Promise<string[]> {
  const symbols = await commands.executeCommand<SymbolInformation[]>(
    "vscode.executeWorkspaceSymbolProvider",
    query,
  );
  return symbols.map(({ name }) => name);
}

describe("symbols in the editor", () => {
  afterEach(closeAll);

  it("outline the frontmatter and the macros, and each heading once", async () => {
    const { uri } = await open(page);
    const symbols = await waitFor("the outline has the frontmatter", async () => {
      const all = await commands.executeCommand<DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        uri,
      );
      return all.some(({ name }) => name === "Frontmatter") && all;
    });
    const names = (all: readonly DocumentSymbol[]): string[] =>
      all.flatMap(({ name, children }) => [name, ...names(children)]);
    const all = names(symbols);
    for (const name of ["title", "rollen", "tags", "list_maatregelen"]) assert.ok(all.includes(name), name);
    assert.equal(all.filter((name) => /^(?:## )?Bronnen$/.test(name)).length, 1, all.join("\n"));
  });

  it("find a page by title, short code, file name and URN, and a term of the word list", async () => {
    await open(page);
    await waitFor("the page is found by its short code", async () =>
      (await found("avg-13")).some((name) => name.startsWith("avg-13 · ")),
    );
    const [title = ""] = (await found("avg-13")).filter((name) => name.startsWith("avg-13 · "));
    for (const query of ["dpia", "avg-13-dpia-verplicht", "urn:nl:ak:ver:avg-13"]) {
      const names = await found(query);
      assert.ok(
        names.some((name) => name.endsWith(title) && name.toLowerCase().includes(query)),
        `${query}: ${names.join(", ")}`,
      );
    }
    assert.ok((await found("betrokkene")).includes("betrokkene"));
  });

  it("find each heading once", async () => {
    await open(page);
    await waitFor("headings are found", async () => (await found("Bronnen")).length > 0);
    const headings = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Bronnen",
    );
    const here = headings.filter(({ location }) => location.uri.path.endsWith(page));
    assert.equal(here.length, 1, here.map(({ name }) => name).join(", "));
  });
});
