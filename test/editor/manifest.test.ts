import assert from "node:assert/strict";
import { commands, extensions } from "vscode";

describe("the manifest in the editor", () => {
  it("names commands only that the extension has", async () => {
    const extension = extensions.getExtension("algoritmekader.algoritmekader");
    assert.ok(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const registered = new Set(await commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
