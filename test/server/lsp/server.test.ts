import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { LspClient, messageOf, project } from "../../support/lspClient";

const canPull: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: false } },
};
const maatregelen = "docs/voldoen-aan-wetten-en-regels/maatregelen";
const misspelt = `${maatregelen}/2-owp-02-beschikbare-data.md`;

describe("the language server over stdio", () => {
  let folder: string;
  let client: LspClient;
  const uri = (path: string) => pathToFileURL(join(folder, path)).toString();
  const text = (path: string) => readFileSync(join(folder, path), "utf8");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kader-"));
    cpSync(join(project, "test/sample"), folder, { recursive: true });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it("gives the diagnostics of a page to a client that pulls, and says when they are the same", async () => {
    client = await LspClient.start([uri("")], canPull);
    await client.open(uri(misspelt), text(misspelt));
    const first = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uri(misspelt) },
    });
    assert.ok(first.kind === "full");
    assert.deepEqual(
      first.items.map(({ code }) => code),
      ["unknown-label"],
    );
    const again = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uri(misspelt) },
      ...(first.resultId === undefined ? {} : { previousResultId: first.resultId }),
    });
    assert.equal(again.kind, "unchanged");
  });

  it("gives the diagnostics of the whole workspace without any open page", async () => {
    client = await LspClient.start([uri("")], canPull);
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    const codes = items.flatMap((report) =>
      report.kind === "full" ? report.items.map(({ code }) => String(code)) : [],
    );
    assert.deepEqual(codes.sort(), [
      "broken-link",
      "id-prefix-mismatch",
      "macro-unknown-filter-value",
      "unknown-label",
      "unknown-vereiste",
    ]);
    const previousResultIds = items.map((report) => ({ uri: report.uri, value: report.resultId ?? "" }));
    const again = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    assert.ok(again.items.length > 0 && again.items.every(({ kind }) => kind === "unchanged"));
  });

  it("pushes to a client that cannot pull, also for pages that are not open", async () => {
    client = await LspClient.start([uri("")]);
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const diagnostics = await client.until(() => client.pushed.get(uri(misspelt)));
    assert.match(messageOf(diagnostics[0]), /Bedoel je "ontwikkelaar"\?/);
  });

  it("finds the handbook of a page that is opened without any folder", async () => {
    client = await LspClient.start([]);
    await client.open(uri(misspelt), text(misspelt));
    const diagnostics = await client.until(() => client.pushed.get(uri(misspelt)));
    assert.equal(diagnostics[0]?.code, "unknown-label");
  });

  it("stays silent for a Markdown file outside every handbook", async () => {
    client = await LspClient.start([]);
    const outside = pathToFileURL(join(tmpdir(), "los.md")).toString();
    await client.open(outside, "---\nrollen:\n- x\n---\n[x](bestaat-niet.md)\n");
    // Opened behind it, so that by the time this one is checked the other would have been.
    await client.open(uri(misspelt), text(misspelt));
    await client.until(() => client.pushed.get(uri(misspelt)));
    assert.equal(client.pushed.has(outside), false);
    const position = { line: 1, character: 1 };
    assert.equal(
      await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: outside }, position }),
      null,
    );
  });

  it("goes on when a client opens something with a strange address", async () => {
    client = await LspClient.start([uri("")]);
    for (const strange of [
      "file:////a//b.md",
      "untitled:Untitled-1",
      "git:/x.md?{}",
      "::",
      "fugitive:///x/.git//0/y.md",
    ]) {
      await client.open(strange, "---\nrollen:\n- x\n---\n");
    }
    await client.open(uri(misspelt), text(misspelt));
    await client.until(() => client.pushed.get(uri(misspelt)));
    assert.deepEqual(
      [...client.pushed.keys()].filter((key) => !key.startsWith(uri(""))),
      [],
    );
  });

  it("writes the address of an open page as the client does", async () => {
    client = await LspClient.start([uri("")]);
    const spelled = uri("docs/rollen/a%20(b).md")
      .replaceAll("%28", "(")
      .replaceAll("%29", ")")
      .replace("%2520", "%20");
    await client.open(spelled, "[x](weg.md)");
    const diagnostics = await client.until(() => client.pushed.get(spelled));
    assert.equal(diagnostics[0]?.code, "broken-link");
  });

  it("follows each keystroke, and offers a fix that any client can apply", async () => {
    client = await LspClient.start([uri("")]);
    const page = `${maatregelen}/1-pba-01-beschrijf-het-probleem.md`;
    await client.open(uri(page), text(page));
    const lines = text(page).split("\n");
    const line = lines.indexOf("rollen:") + 1;
    const role = (lines[line] ?? "").slice(2);
    const range = { start: { line, character: 2 }, end: { line, character: 2 + role.length } };
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri(page), version: 2 },
      contentChanges: [{ range, text: `${role}x` }],
    });
    const [diagnostic] = await client.until(() => {
      const found = client.pushed.get(uri(page));
      return found?.length === 1 && found;
    });
    assert.ok(diagnostic);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri(page) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const [action] = actions ?? [];
    assert.ok(action && "edit" in action);
    assert.deepEqual(action.edit?.changes?.[uri(page)]?.[0]?.newText, role);
  });

  it("reports in other pages when a vereiste is renamed on disk", async () => {
    client = await LspClient.start([uri("")]);
    const vereisten = "docs/voldoen-aan-wetten-en-regels/vereisten";
    const before = `${vereisten}/avg-13-dpia-verplicht.md`;
    const after = `${vereisten}/avg-13-dpia.md`;
    await client.until(() => client.pushed.get(uri(misspelt)));
    renameSync(join(folder, before), join(folder, after));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: uri(before), type: FileChangeType.Deleted },
        { uri: uri(after), type: FileChangeType.Created },
      ],
    });
    const referrer = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;
    const diagnostics = await client.until(() => {
      const found = client.pushed.get(uri(referrer)) ?? [];
      return found.length > 0 && found;
    });
    assert.ok(diagnostics.some((diagnostic) => messageOf(diagnostic).includes('"avg-13-dpia"')));
  });

  it("answers completion, hover, definition and the preview", async () => {
    client = await LspClient.start([uri("")]);
    const page = `${maatregelen}/4-owk-03-privacyrisicos-verkleinen.md`;
    await client.open(uri(page), text(page));
    const line = text(page)
      .split("\n")
      .findIndex((candidate) => candidate.includes("- avg-13-dpia-verplicht"));
    const at = { textDocument: { uri: uri(page) }, position: { line, character: 6 } };
    const list = await client.connection.sendRequest(CompletionRequest.type, at);
    assert.ok(
      list && !Array.isArray(list) && list.items.some(({ label }) => label === "avg-13-dpia-verplicht"),
    );
    assert.ok(await client.connection.sendRequest(HoverRequest.type, at));
    const target = await client.connection.sendRequest(DefinitionRequest.type, at);
    assert.ok(
      Array.isArray(target) &&
        target[0] &&
        "uri" in target[0] &&
        target[0].uri.endsWith("avg-13-dpia-verplicht.md"),
    );
    const preview = await client.connection.sendRequest<{ html: string; title: string }>(
      "algoritmekader/preview",
      {
        textDocument: { uri: uri(page) },
      },
    );
    assert.match(preview.html, /class="mdx-badge"/);
    assert.match(preview.html, /avg-13-dpia-verplicht/);
  });

  it("checks the whole handbook on request, tells how far it is, and stops when it is cancelled", async () => {
    client = await LspClient.start([uri("")], canPull);
    const percentages: number[] = [];
    client.connection.onProgress(WorkDoneProgress.type, "telling", (value) => {
      if (value.kind === "report") percentages.push(value.percentage ?? -1);
    });
    type Counts = { pages: number; errors: number; warnings: number };
    const counted = await client.connection.sendRequest<Counts>("algoritmekader/check", {
      workDoneToken: "telling",
    });
    assert.ok(counted.pages > 20 && counted.errors >= 4, JSON.stringify(counted));
    assert.equal(percentages[0], 0);
    assert.ok(percentages.length > 1);

    const stop = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest<Counts>("algoritmekader/check", {}, stop.token);
    stop.cancel();
    const result = await cancelled.catch(() => ({ pages: 0 }));
    assert.ok(result.pages < counted.pages);
  });

  it("leaves a rule out that the author switched off", async () => {
    client = await LspClient.start([uri("")], canPull);
    await client.open(uri(misspelt), text(misspelt));
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { algoritmekader: { rules: { "unknown-label": "off" } } },
    });
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uri(misspelt) },
    });
    assert.ok(report.kind === "full" && report.items.length === 0);
  });

  it("follows the handbook's own settings file, also while it is not saved", async () => {
    client = await LspClient.start([uri("")], canPull);
    await client.open(uri(misspelt), text(misspelt));
    await client.open(uri("algoritmekader.yml"), "regels:\n  unknown-label: hint\n", "yaml");
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uri(misspelt) },
    });
    assert.ok(report.kind === "full" && report.items[0]?.severity === DiagnosticSeverity.Hint);
  });

  it("works the edit of an action on many pages out when the author chooses it", async () => {
    client = await LspClient.start([uri("")], {
      ...canPull,
      textDocument: { diagnostic: {}, codeAction: { resolveSupport: { properties: ["edit"] } } },
    });
    const second = `${maatregelen}/1-pba-01-beschrijf-het-probleem.md`;
    const wrong = text(second).replace(/rollen:\n- \w+/, "rollen:\n- ontwikelaar");
    await client.open(uri(second), wrong);
    await client.open(uri(misspelt), text(misspelt));
    await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const line = text(misspelt)
      .split("\n")
      .findIndex((each) => each.includes("ontwikelaar"));
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri(misspelt) },
      range: { start: { line, character: 4 }, end: { line, character: 4 } },
      context: { diagnostics: [] },
    });
    const everywhere = (actions ?? []).find(({ title }) => title.includes("op alle 2 plaatsen"));
    assert.ok(everywhere && !("arguments" in everywhere) && !("edit" in everywhere));
    const resolved = await client.connection.sendRequest(
      CodeActionResolveRequest.type,
      everywhere as CodeAction,
    );
    assert.equal(Object.keys(resolved.edit?.changes ?? {}).length, 2);
  });
});
