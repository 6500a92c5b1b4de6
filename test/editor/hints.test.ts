import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  type InlayHint,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  workspace,
} from "vscode";
import { waitFor } from "./bridge";
import { closeAll, maatregelen, open } from "./sample";

const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;

async function hints({ uri, lineCount }: TextDocument): Promise<string[]> {
  const all = await commands.executeCommand<InlayHint[]>(
    "vscode.executeInlayHintProvider",
    uri,
    new Range(0, 0, lineCount, 0),
  );
  return all.map(({ label }) =>
    typeof label === "string" ? label : label.map(({ value }) => value).join(""),
  );
}

/** The words that have a colour of their own, with its type. */
async function tokens(document: TextDocument): Promise<string[]> {
  const run = <Result>(command: string) => commands.executeCommand<Result | undefined>(command, document.uri);
  const legend = await run<SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend");
  const data = [...((await run<SemanticTokens>("vscode.provideDocumentSemanticTokens"))?.data ?? [])];
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, at) => {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at * 5, at * 5 + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const word = document.getText(new Range(line, character, line, character + length));
    return `${word} ${legend?.tokenTypes[type]}`;
  });
}

/** Sets an option of the extension for one step, and takes it back. */
async function withSetting(name: string, value: unknown, step: () => Promise<void>): Promise<void> {
  const section = workspace.getConfiguration("algoritmekader");
  await section.update(name, value, ConfigurationTarget.Workspace);
  try {
    await step();
  } finally {
    await section.update(name, undefined, ConfigurationTarget.Workspace);
  }
}

describe("hints and colours in the editor", () => {
  afterEach(closeAll);

  it("show the title behind a reference, unless it is switched off", async () => {
    const document = await open(page);
    const title = await waitFor("there are titles", async () => (await hints(document))[0]);
    assert.ok(title.length > 10);
    await withSetting("inlayHints.titles", false, () =>
      waitFor("they are gone", async () => (await hints(document)).length === 0).then(() => undefined),
    );
  });

  it("mark references, terms, fields and macros, unless they are switched off", async () => {
    const document = await open(page);
    const words = await waitFor("there are colours", async () => {
      const all = await tokens(document);
      return all.length > 0 && all;
    });
    for (const word of [
      "vereiste property",
      "avg-13-dpia-verplicht class",
      "ontwikkelaar enumMember",
      "list_vereisten_on_maatregelen_page macro",
    ])
      assert.ok(words.includes(word), `${word} in ${words.join(", ")}`);
    await withSetting("semanticTokens", false, () =>
      waitFor("they are gone", async () => (await tokens(document)).length === 0).then(() => undefined),
    );
  });
});
