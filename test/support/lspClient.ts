/** A language client on the real server: `node dist/server.js --stdio`, as any editor starts it. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/** The tests run in the project's folder. */
export const project = process.cwd();

/** The text of a diagnostic, which a newer server may give as markup. */
export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? "";
  return typeof message === "string" ? message : message.value;
}

export class LspClient {
  /** The last diagnostics that were pushed, by URI. */
  readonly pushed = new Map<string, Diagnostic[]>();
  private constructor(
    readonly connection: ProtocolConnection,
    private readonly server: ChildProcess,
    readonly initialized: InitializeResult,
  ) {}

  static async start(folders: readonly string[], capabilities: ClientCapabilities = {}): Promise<LspClient> {
    const server = spawn(process.execPath, [join(project, "dist/server.js"), "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    assert.ok(server.stdout && server.stdin);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    const client = new LspClient(connection, server, initialized);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      client.pushed.set(uri, diagnostics);
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(uri: string, text: string, languageId = "markdown"): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Resolves with the result of `look` as soon as it gives one. */
  async until<Result>(look: () => Result | undefined | false): Promise<Result> {
    for (;;) {
      const result = look();
      if (result !== undefined && result !== false) return result;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification("exit");
    await new Promise((resolve) => this.server.once("exit", resolve));
    this.connection.dispose();
  }
}
