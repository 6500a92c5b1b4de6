import assert from "node:assert/strict";
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
} from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";
import { LspClient, project } from "../../support/lspClient";

const sample = URI.file(`${project}/test/sample`).toString();
const uri = `${sample}/docs/voldoen-aan-wetten-en-regels/maatregelen/9-abc-01-nieuw.md`;
const text = "---\nrollen:\n- \n---\n";

/** The first item at the empty list item of a new page. */
async function firstItem(client: LspClient): Promise<CompletionItem> {
  await client.open(uri, text);
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: 2, character: 2 },
  })) as CompletionList;
  const [first] = list.items;
  assert.ok(first);
  return first;
}

describe("completion over a connection", () => {
  it("sends documentation when the client asks for that of an item", async () => {
    const resolveSupport = { properties: ["documentation"] };
    const client = await LspClient.start([sample], {
      textDocument: { completion: { completionItem: { resolveSupport } } },
    });
    const item = await firstItem(client);
    assert.equal(item.documentation, undefined);
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.ok(typeof resolved.documentation === "object" && resolved.documentation.value.length > 0);
    await client.stop();
  });

  it("sends it at once to a client that cannot ask", async () => {
    const client = await LspClient.start([sample]);
    const item = await firstItem(client);
    assert.ok(typeof item.documentation === "object" && item.documentation.value.length > 0);
    await client.stop();
  });
});
