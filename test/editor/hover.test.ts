import assert from "node:assert/strict";
import { commands, type Hover, type MarkdownString, type TextDocument } from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, maatregelen, open, vereisten } from "./sample";

/** What VS Code shows behind a text, all hovers together. */
async function hovered(document: TextDocument, text: string): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    behind(document, text),
  );
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join("\n");
}

describe("hover in the editor", () => {
  afterEach(closeAll);

  it("explains a reference, a role and a field", async () => {
    const document = await open(`${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`);
    await waitFor("the hover shows the page's id", async () =>
      (await hovered(document, "- avg-13-dpia-")).includes("urn:nl:ak:ver:avg-13"),
    );
    assert.match(await hovered(document, "rollen:\n- ontw"), /Gebruikt op .*maatregel/);
    assert.match(await hovered(document, "\ntoelich"), /verplicht/);
  });

  it("shows what a list will hold, and an exception in words", async () => {
    const document = await open(`${vereisten}/aia-05-datakwaliteit.md`);
    await waitFor("the hover shows the rows", async () =>
      /Toont nu \d+ maatregel/.test(await hovered(document, "<!-- list_maat")),
    );
    assert.match(await hovered(document, "- risicogroep-uitzond"), /geldt niet bij risicogroep: /);
  });

  it("shows the section that a link leads to, and the meaning of a word", async () => {
    const document = await open(`${vereisten}/aia-05-datakwaliteit.md`);
    await waitFor("the hover shows the heading", async () =>
      /^\*\*.+\*\* · /m.test(await hovered(document, "data.md#goede")),
    );
    assert.match(await hovered(document, "Wie een AI-sys"), /begrippenlijst/);
  });
});
