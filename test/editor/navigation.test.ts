import assert from "node:assert/strict";
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  commands,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type Position,
  type TextDocument,
  window,
} from "vscode";
import { waitFor } from "./bridge";
import { behind, closeAll, file, maatregelen, open, vereisten } from "./sample";

const vereiste = `${vereisten}/avg-13-dpia-verplicht.md`;
const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;
const reference = "- avg-13-dpia-";

/** What a command of VS Code answers about a place, as soon as it answers something. */
function ask<Item>(command: string, document: TextDocument, position: Position): Promise<readonly Item[]> {
  return waitFor(`${command} answers`, async () => {
    const found = await commands.executeCommand<Item[] | undefined>(command, document.uri, position);
    return found !== undefined && found.length > 0 && found;
  });
}

/** Where locations lead, as `file name:line` from 1, sorted; each as often as the editor shows it. */
function places(locations: readonly (Location | LocationLink)[]): readonly string[] {
  return locations
    .map((location) => {
      const [uri, range] =
        "targetUri" in location
          ? [location.targetUri, location.targetSelectionRange ?? location.targetRange]
          : [location.uri, location.range];
      return `${uri.path.split("/").at(-1)}:${range.start.line + 1}`;
    })
    .sort();
}

describe("navigation in the editor", () => {
  afterEach(closeAll);

  it("goes from a term of the word list to its definition, and from a menu entry to its page", async () => {
    const document = await open(vereiste);
    const term = behind(document, "als je hun persoons");
    const found = await ask<LocationLink>("vscode.executeDefinitionProvider", document, term);
    assert.deepEqual(places(found), ["begrippenlijst.md:9"]);
    const config = await open("mkdocs.yml");
    const entry = behind(config, "levenscyclus/ontw");
    const pages = await ask<LocationLink>("vscode.executeDefinitionProvider", config, entry);
    assert.match(places(pages)[0] ?? "", /^ontwerp\.md:/);
  });

  it("finds everything that points at a page, each place once", async () => {
    const document = await open(vereiste);
    const found = await ask<Location>(
      "vscode.executeReferenceProvider",
      document,
      behind(document, "title: "),
    );
    const own = places(found).filter((place) => !place.startsWith("avg-13"));
    assert.deepEqual(own, [
      "4-owk-03-privacyrisicos-verkleinen.md:6",
      "DPIA.md:38",
      "DPIA.md:7",
      "index.md:16",
      "template-hulpmiddel.md:21",
      "template-maatregel.md:30",
    ]);
    assert.equal(new Set(places(found)).size, found.length);
  });

  it("shows each place once where VS Code's own Markdown knows it too", async () => {
    const document = await open("docs/onderwerpen/data.md");
    const found = await ask<Location>(
      "vscode.executeReferenceProvider",
      document,
      behind(document, "## Goede"),
    );
    assert.deepEqual(places(found), ["aia-05-datakwaliteit.md:47", "data.md:11"]);
    const other = await open(`${vereisten}/aia-05-datakwaliteit.md`);
    const link = behind(other, "onderwerpen/data.md#goede");
    const target = await ask<LocationLink>("vscode.executeDefinitionProvider", other, link);
    assert.deepEqual(places(target), ["data.md:11"]);
  });

  it("marks the other places of a page that mean the same", async () => {
    const document = await open(vereiste);
    const found = await ask<DocumentHighlight>(
      "vscode.executeDocumentHighlights",
      document,
      behind(document, "list_maatregelen vereiste/avg-13"),
    );
    assert.ok(found.length >= 2, "the other list is marked too");
    assert.ok(
      found.every(
        ({ range }) => document.getText(range).includes("avg-13-dpia-verplicht") || range.start.line === 1,
      ),
    );
  });

  it("shows the hierarchy of a vereiste both ways", async () => {
    const document = await open(page);
    const [item] = await ask<CallHierarchyItem>(
      "vscode.prepareCallHierarchy",
      document,
      behind(document, reference),
    );
    assert.match(item?.detail ?? "", /^vereiste · urn:nl:ak:ver:avg-13$/);
    const calls = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      "vscode.provideIncomingCalls",
      item,
    );
    assert.deepEqual(calls.map(({ from }) => from.uri.path.split("/").at(-1)).sort(), [
      "4-owk-03-privacyrisicos-verkleinen.md",
      "DPIA.md",
    ]);
    const maatregel = calls.find(({ from }) => from.uri.path.includes("4-owk-03"))?.from;
    const back = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      "vscode.provideOutgoingCalls",
      maatregel,
    );
    assert.ok(back.some(({ to }) => to.uri.path.endsWith("avg-13-dpia-verplicht.md")));
  });

  it("counts above a vereiste who refers to it, and shows them on a click", async () => {
    const document = await open(vereiste);
    const lens = await waitFor("there is a lens", async () => {
      const lenses = await commands.executeCommand<CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
        10,
      );
      return lenses.find(({ command }) => command?.title.includes("hiernaar"));
    });
    assert.ok(lens.command);
    assert.equal(lens.command.title, "1 maatregel, 1 hulpmiddel verwijzen hiernaar");
    assert.equal(lens.command.arguments?.[2].length, 2);
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    assert.equal(window.activeTextEditor?.document.uri.toString(), file(vereiste).toString());
    await commands.executeCommand("closeReferenceSearch");
  });
});
