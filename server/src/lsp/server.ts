/**
 * The language server: the life of a connection, and what it hears of documents, files and settings. All protocol matters
 * are in this folder; what is below it works without a connection.
 */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { algoritmekader } from "../model/algoritmekader";
import { Checker } from "../rules/checker";
import type { FileSystem } from "../workspace/fileSystem";
import type { FileChange, Handbook } from "../workspace/handbook";
import { touchesFields, touchesTerms } from "../workspace/lookup";
import { sourcesTablePath } from "../workspace/sourcesTable";
import { normalUri } from "../workspace/walk";
import { Workspace } from "../workspace/workspace";
import { Client } from "./client";
import { serveCustomRequests } from "./customRequests";
import { DiagnosticsPublisher } from "./diagnosticsPublisher";
import { languageCapabilities, serveLanguageFeatures } from "./languageFeatures";
import { Session } from "./session";
import { serveWorkspaceFeatures, workspaceCapabilities } from "./workspaceFeatures";

/** Files whose change can matter: everything in the folders of a handbook, and what configures it. */
const watched = [
  "**/{docs,includes,templates}/**",
  "**/{mkdocs,algoritmekader}.yml",
  `**/${sourcesTablePath}`,
  "**/.gitignore",
];

/** Starts serving a connection. The caller listens on it. */
export function startServer(connection: Connection, fileSystem: FileSystem): void {
  const documents = new TextDocuments(TextDocument);
  const checkers = new Map<Handbook, Checker>();
  const client = new Client(connection);
  let firstFolders: readonly string[] = [];

  const workspace = new Workspace(fileSystem, algoritmekader, {
    opened(handbook) {
      const checker = new Checker(handbook, (rule, page, error) => {
        connection.console.error(
          `rule ${rule.id} failed on ${page.path}: ${error instanceof Error ? error.stack : error}`,
        );
      });
      checker.configure(client.settings.rules);
      checkers.set(handbook, checker);
      for (const { path, problem } of handbook.problems) connection.console.warn(`${path}: ${problem.kind}`);
      changed(handbook, urisOf(handbook));
    },
    closed(handbook) {
      checkers.delete(handbook);
      publisher.forget(urisOf(handbook));
      client.refreshDiagnostics();
    },
    changed(handbook, change) {
      const stale = checkers.get(handbook)?.invalidate(change) ?? new Set<string>();
      const gone = [...stale].filter((path) => !handbook.page(path)).map((path) => handbook.uriOf(path));
      publisher.forget(gone);
      if (touchesTerms(change)) client.refreshHints();
      if (touchesFields(change)) client.refreshLenses();
      changed(
        handbook,
        [...stale].filter((path) => handbook.page(path)).map((path) => handbook.uriOf(path)),
      );
    },
    unreadable(rootUri, reason) {
      connection.window.showErrorMessage(
        client.settings.language === "nl"
          ? `Het kader in ${rootUri} kan niet gelezen worden: ${reason}`
          : `The handbook in ${rootUri} cannot be read: ${reason}`,
      );
    },
    failed(message) {
      connection.console.error(message);
    },
  });

  const session = new Session(connection, client, workspace, documents, checkers);
  /** How the client writes the URIs of documents that it opened; clients compare them letter by letter. */
  const spelling = new Map<string, string>();
  const publisher = new DiagnosticsPublisher(
    connection,
    (uri) => session.snapshotOf(uri),
    (uri) => spelling.get(uri) ?? uri,
  );

  function changed(handbook: Handbook, uris: readonly string[]): void {
    client.tellHandbookChanged(handbook.rootUri);
    if (client.canPull) {
      // A client pulls the document that it changes by itself; others have to be pointed at.
      const [only] = uris;
      const isOpen = only !== undefined && documents.get(spelling.get(only) ?? only) !== undefined;
      if (uris.length !== 1 || !isOpen) client.refreshDiagnostics();
    } else publisher.push(uris);
  }

  connection.onInitialize((params): InitializeResult => {
    client.initialize(params);
    firstFolders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    const diagnosticProvider = {
      identifier: "algoritmekader",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    };
    return {
      serverInfo: { name: "algoritmekader" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...languageCapabilities(client),
        ...workspaceCapabilities,
        ...(client.canPull ? { diagnosticProvider } : {}),
      },
    };
  });

  connection.onInitialized(() => {
    // Not before: until then a server may not ask the client for anything, files among them.
    workspace.changeFolders(firstFolders, []);
    if (client.tellsOfFiles) {
      const watchers = watched.map((globPattern) => ({ globPattern }));
      client.send(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.tellsOfFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
      });
    }
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    const section = (settings as { algoritmekader?: unknown } | null)?.algoritmekader;
    // Some clients only say that something changed; what they said at the start then still holds.
    if (section === undefined || section === null) return;
    client.configure(section);
    client.refreshHints();
    client.refreshLenses();
    for (const checker of checkers.values()) checker.configure(client.settings.rules);
    for (const handbook of workspace.handbooks) changed(handbook, urisOf(handbook));
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const types = { [FileChangeType.Created]: "created", [FileChangeType.Changed]: "changed" } as const;
    workspace.changeFiles(
      changes.map(
        ({ uri, type }): FileChange => ({
          uri,
          type: type === FileChangeType.Deleted ? "deleted" : types[type],
        }),
      ),
    );
  });

  // `onDidChangeContent` also reports the opening of a document.
  documents.onDidChangeContent(({ document }) =>
    workspace.setText(document.uri, document.getText(), document.version),
  );
  documents.onDidOpen(({ document }) => {
    const uri = normalUri(document.uri);
    if (uri !== undefined && uri !== document.uri) spelling.set(uri, document.uri);
  });
  documents.onDidSave(({ document }) => {
    // Other files, which this client does not tell of, are looked at again when the author saves.
    if (!client.tellsOfFiles) workspace.reload(document.uri);
  });
  documents.onDidClose(({ document }) => workspace.dropText(document.uri));

  connection.languages.diagnostics.on(
    session.handle("diagnostic", { kind: "full", items: [] }, ({ textDocument, previousResultId }) =>
      publisher.document(normalUri(textDocument.uri) ?? textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    session.handle("workspace/diagnostic", { items: [] }, async (params, token) => {
      const uris = workspace.handbooks.flatMap(urisOf);
      return { items: await publisher.workspace(uris, params, token) };
    }),
  );
  serveLanguageFeatures(session);
  serveWorkspaceFeatures(session);
  serveCustomRequests(session);
  documents.listen(connection);
}

function urisOf(handbook: Handbook): string[] {
  return [...handbook.pages].map(({ uri }) => uri);
}
