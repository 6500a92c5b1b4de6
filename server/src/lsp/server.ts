/**
 * The language server: which capability goes to which feature. All protocol matters are in this folder; what is
 * below it works without a connection.
 */
import {
  type CodeAction,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  FileOperationPatternKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentEdit,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceEditClientCapabilities,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActionKinds, codeActions, resolveCodeAction, uriOfAction } from "../features/codeAction";
import { codeLenses } from "../features/codeLens";
import { type CompletionClient, completion, triggerCharacters } from "../features/completion/index";
import { KeptDocumentation } from "../features/completion/keptDocumentation";
import { definition } from "../features/definition";
import { hover } from "../features/hover";
import { macros } from "../features/macros";
import { preview, previewLink } from "../features/preview";
import { prepareRename, RenameRefused, rename, willRenameFiles } from "../features/rename";
import type { Snapshot } from "../features/snapshot";
import { algoritmekader } from "../model/algoritmekader";
import { Checker } from "../rules/checker";
import type { FileSystem } from "../workspace/fileSystem";
import type { FileChange, Handbook } from "../workspace/handbook";
import { normalUri } from "../workspace/walk";
import { Workspace } from "../workspace/workspace";
import { checkHandbooks } from "./checkHandbooks";
import { DiagnosticsPublisher } from "./diagnosticsPublisher";
import {
  checkRequest,
  handbookChanged,
  handbookRequest,
  macrosRequest,
  previewLinkRequest,
  previewRequest,
} from "./protocol";
import { requestHandler } from "./request";
import { defaultSettings, readSettings, type Settings } from "./settings";

/** Files whose change can matter: everything in the folders of a handbook, and what configures it. */
const watched = ["**/{docs,includes,templates}/**", "**/{mkdocs,algoritmekader}.yml", "**/.gitignore"];

/** The files and folders whose new path the editor tells of, before and after it moves them. */
const renamed = [
  { pattern: { glob: "**/{docs,includes,templates}/**/*", matches: FileOperationPatternKind.file } },
  { pattern: { glob: "**/docs/**", matches: FileOperationPatternKind.folder } },
];

/** Starts serving a connection. The caller listens on it. */
export function startServer(connection: Connection, fileSystem: FileSystem): void {
  const documents = new TextDocuments(TextDocument);
  const checkers = new Map<Handbook, Checker>();
  const documentation = new KeptDocumentation();
  let settings: Settings = defaultSettings;
  let client: InitializeParams["capabilities"] = {};
  let firstFolders: readonly string[] = [];

  const workspace = new Workspace(fileSystem, algoritmekader, {
    opened(handbook) {
      const checker = new Checker(handbook, (rule, page, error) => {
        connection.console.error(
          `rule ${rule.id} failed on ${page.path}: ${error instanceof Error ? error.stack : error}`,
        );
      });
      checker.configure(settings.rules);
      checkers.set(handbook, checker);
      for (const { path, problem } of handbook.problems) connection.console.warn(`${path}: ${problem.kind}`);
      changed(
        handbook,
        [...handbook.pages].map(({ uri }) => uri),
      );
    },
    closed(handbook) {
      checkers.delete(handbook);
      publisher.forget([...handbook.pages].map(({ uri }) => uri));
      refresh();
    },
    changed(handbook, change) {
      const stale = checkers.get(handbook)?.invalidate(change) ?? new Set<string>();
      const gone = [...stale].filter((path) => !handbook.page(path)).map((path) => handbook.uriOf(path));
      publisher.forget(gone);
      changed(
        handbook,
        [...stale].filter((path) => handbook.page(path)).map((path) => handbook.uriOf(path)),
      );
    },
    unreadable(rootUri, reason) {
      connection.window.showErrorMessage(
        settings.language === "nl"
          ? `Het handboek in ${rootUri} kan niet gelezen worden: ${reason}`
          : `The handbook in ${rootUri} cannot be read: ${reason}`,
      );
    },
    failed(message) {
      connection.console.error(message);
    },
  });

  /** How the client writes the URIs of documents that it opened; clients compare them letter by letter. */
  const spelling = new Map<string, string>();
  const publisher = new DiagnosticsPublisher(connection, snapshotOf, (uri) => spelling.get(uri) ?? uri);
  const handle = requestHandler(connection, () => workspace.settled);

  /** Sends something whose answer does not matter; a client that refuses it is no reason to stop. */
  function send(message: Promise<unknown>): void {
    message.catch((error: unknown) => connection.console.warn(String(error)));
  }

  function tellsOfFiles(): boolean {
    return client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Whether the client asks for the edit of an action only when the author chooses it. */
  function canResolve(): boolean {
    return client.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true;
  }

  /** What the client can do with an item of a completion list. */
  function completionClient(): CompletionClient {
    const item = client.textDocument?.completion?.completionItem;
    return {
      snippets: item?.snippetSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
      documentation: item?.resolveSupport?.properties.includes("documentation") ? documentation : undefined,
    };
  }

  function clientEdit(edit: WorkspaceEdit | null): WorkspaceEdit | null {
    return edit && (editFor(edit, client.workspace?.workspaceEdit) ?? null);
  }

  /** Tells the author why something cannot be renamed, instead of renaming half of it. */
  function refusing<Result>(run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      if (error instanceof RenameRefused)
        throw new ResponseError(LSPErrorCodes.RequestFailed, error.text[settings.language]);
      throw error;
    }
  }

  /** An action in the form that the client understands; none if it cannot do what the action needs. */
  function forClient(action: CodeAction): CodeAction[] {
    if (!action.edit) return [action];
    const edit = editFor(action.edit, client.workspace?.workspaceEdit);
    return edit ? [{ ...action, edit }] : [];
  }

  function canPull(): boolean {
    return client.textDocument?.diagnostic !== undefined;
  }

  function changed(handbook: Handbook, uris: readonly string[]): void {
    if (settings.handbookChanged)
      send(connection.sendNotification(handbookChanged, { rootUri: handbook.rootUri }));
    if (canPull()) {
      // A client pulls the document that it changes by itself; others have to be pointed at.
      const [only] = uris;
      if (uris.length !== 1 || only === undefined || !documents.get(spelling.get(only) ?? only)) refresh();
    } else publisher.push(uris);
  }

  function refresh(): void {
    if (canPull() && client.workspace?.diagnostics?.refreshSupport)
      send(connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  function snapshotOf(uri: string): Snapshot | undefined {
    const handbook = workspace.handbookOf(uri);
    const page = handbook?.pageByUri(uri);
    const checker = handbook && checkers.get(handbook);
    if (!handbook || !page || !checker) return undefined;
    return { handbook, page, checker, language: settings.language, ruleUri: settings.ruleUri };
  }

  /** Answers about a page; outside every handbook the answer is the fallback. */
  function onPage<Params extends { textDocument: { uri: string } }, Result>(
    name: string,
    fallback: Result,
    answer: (snapshot: Snapshot, params: Params) => Result,
  ) {
    return onFile<Params, Result>(name, fallback, (snapshot, params) =>
      snapshot.page.subject === "page" ? answer(snapshot, params) : fallback,
    );
  }

  /** Answers about a page or about one of the handbook's configuration files. */
  function onFile<Params extends { textDocument: { uri: string } }, Result>(
    name: string,
    fallback: Result,
    answer: (snapshot: Snapshot, params: Params) => Result,
  ) {
    return handle(name, fallback, (params: Params) => {
      const snapshot = snapshotOf(params.textDocument.uri);
      return snapshot ? answer(snapshot, params) : fallback;
    });
  }

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    settings = readSettings(params.initializationOptions);
    firstFolders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    return {
      serverInfo: { name: "algoritmekader" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters, resolveProvider: true },
        hoverProvider: true,
        definitionProvider: true,
        ...(settings.openCommand === undefined ? {} : { codeLensProvider: {} }),
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds, resolveProvider: true },
        ...(canPull()
          ? {
              diagnosticProvider: {
                identifier: "algoritmekader",
                interFileDependencies: true,
                workspaceDiagnostics: true,
              },
            }
          : {}),
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { willRename: { filters: renamed }, didRename: { filters: renamed } },
        },
      },
    };
  });

  connection.onInitialized(() => {
    // Not before: until then a server may not ask the client for anything, files among them.
    workspace.changeFolders(firstFolders, []);
    if (tellsOfFiles()) {
      send(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: watched.map((globPattern) => ({ globPattern })),
        }),
      );
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
      });
    }
  });

  connection.onDidChangeConfiguration(({ settings: value }) => {
    const section = (value as { algoritmekader?: unknown } | null)?.algoritmekader;
    // Some clients only say that something changed; what they said at the start then still holds.
    if (section === undefined || section === null) return;
    // What the client told about itself at the start is no configuration.
    const { handbookChanged: listens, ruleUri, openCommand } = settings;
    settings = { ...readSettings(section), handbookChanged: listens, ruleUri, openCommand };
    for (const checker of checkers.values()) checker.configure(settings.rules);
    for (const handbook of workspace.handbooks)
      changed(
        handbook,
        [...handbook.pages].map(({ uri }) => uri),
      );
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
    if (!tellsOfFiles()) workspace.reload(document.uri);
  });
  documents.onDidClose(({ document }) => workspace.dropText(document.uri));

  connection.onCompletion(
    onPage("completion", null, (snapshot, { position, context }) =>
      completion(snapshot, position, completionClient(), context?.triggerCharacter),
    ),
  );
  connection.onCompletionResolve(
    handle("completionItem/resolve", {}, (item) => documentation.resolve(item)) ,
  );
  connection.onHover(onPage("hover", null, (snapshot, { position }) => hover(snapshot, position) ?? null));
  connection.onDefinition(
    onPage("definition", null, (snapshot, { position }) => {
      const links = definition(snapshot, position);
      if (client.textDocument?.definition?.linkSupport) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );
  connection.onPrepareRename(
    onPage("prepareRename", null, (snapshot, { position }) => prepareRename(snapshot, position)),
  );
  connection.onRenameRequest(
    onPage("rename", null, (snapshot, { position, newName }) =>
      refusing(() => clientEdit(rename(snapshot, position, newName))),
    ),
  );
  connection.workspace.onWillRenameFiles(
    handle("willRenameFiles", null, ({ files }) => {
      const documentChanges: NonNullable<WorkspaceEdit["documentChanges"]> = [];
      const changeAnnotations: NonNullable<WorkspaceEdit["changeAnnotations"]> = {};
      for (const handbook of workspace.handbooks) {
        const moves = files.flatMap(({ oldUri, newUri }) => {
          const from = handbook.pathOf(oldUri);
          const to = handbook.pathOf(newUri);
          return from === undefined || to === undefined ? [] : [{ from, to }];
        });
        if (moves.length === 0) continue;
        try {
          const edit = willRenameFiles({ handbook, language: settings.language }, moves);
          documentChanges.push(...(edit?.documentChanges ?? []));
          Object.assign(changeAnnotations, edit?.changeAnnotations);
        } catch (error) {
          if (!(error instanceof RenameRefused)) throw error;
          // The editor moves the files whatever the answer; the author has to know that references stay behind.
          connection.window.showWarningMessage(error.text[settings.language]);
        }
      }
      return documentChanges.length > 0 ? clientEdit({ documentChanges, changeAnnotations }) : null;
    }),
  );
  // The editor's watcher tells of it too, but later.
  connection.workspace.onDidRenameFiles(({ files }) =>
    workspace.changeFiles(
      files.flatMap(({ oldUri, newUri }): FileChange[] => [
        { uri: oldUri, type: "deleted" },
        { uri: newUri, type: "created" },
      ]),
    ),
  );
  connection.onCodeLens(
    onPage("codeLens", [], (snapshot) => codeLenses(snapshot, settings.openCommand ?? "")),
  );
  connection.onCodeAction(
    onFile("codeAction", null, (snapshot, { range, context }) =>
      codeActions(snapshot, range, context.only)
        .map((action) => (canResolve() || action.edit ? action : resolveCodeAction(snapshot, action)))
        .flatMap(forClient),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    handle("codeAction/resolve", action, () => {
      const uri = uriOfAction(action);
      const snapshot = uri === undefined ? undefined : snapshotOf(uri);
      return (snapshot && forClient(resolveCodeAction(snapshot, action))[0]) ?? action;
    })(action, token),
  );
  connection.languages.diagnostics.on(
    handle("diagnostic", { kind: "full", items: [] }, ({ textDocument, previousResultId }) =>
      publisher.document(normalUri(textDocument.uri) ?? textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    handle("workspace/diagnostic", { items: [] }, async (params, token) => {
      const uris = workspace.handbooks.flatMap((handbook) => [...handbook.pages].map(({ uri }) => uri));
      return { items: await publisher.workspace(uris, params, token) };
    }),
  );
  connection.onRequest(
    handbookRequest,
    onPage("handbook", null, ({ handbook }) => ({
      rootUri: handbook.rootUri,
      docsUri: handbook.uriOf("docs"),
    })),
  );
  connection.onRequest(
    checkRequest,
    handle("check", { pages: 0, errors: 0, warnings: 0, remarks: 0 }, async (params, token) => {
      const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
      progress.begin(
        settings.language === "nl" ? "Kader controleren" : "Checking the handbook",
        0,
        undefined,
        true,
      );
      try {
        await workspace.reloadAll();
        return await checkHandbooks(workspace.handbooks, (each) => checkers.get(each), progress, token);
      } finally {
        progress.done();
        refresh();
      }
    }),
  );
  connection.onRequest(
    previewRequest,
    onPage("preview", null, (snapshot, { textDocument, notices }) => ({
      uri: textDocument.uri,
      version: snapshot.page.version ?? null,
      ...preview(snapshot, notices),
    })),
  );
  connection.onRequest(
    macrosRequest,
    onPage("macros", [], (snapshot) => macros(snapshot)),
  );
  connection.onRequest(
    previewLinkRequest,
    onPage("previewLink", null, (snapshot, { href }) => previewLink(snapshot, href) ?? null),
  );

  documents.listen(connection);
}

/**
 * An edit in the form that the client understands: per document with version, or the older map by URI; with the reason of
 * each change or without. Undefined when it makes or renames files and the client cannot.
 */
function editFor(
  edit: WorkspaceEdit,
  can: WorkspaceEditClientCapabilities | undefined,
): WorkspaceEdit | undefined {
  const { documentChanges } = edit;
  if (!documentChanges) return edit;
  const onFiles = documentChanges.flatMap((change) => ("edits" in change ? [] : [change.kind]));
  if (!onFiles.every((kind) => can?.documentChanges && can.resourceOperations?.includes(kind)))
    return undefined;
  if (can?.documentChanges && can.changeAnnotationSupport) return edit;
  const plain = documentChanges.map((change) =>
    "edits" in change ? { ...change, edits: change.edits.map(withoutReason) } : change,
  );
  if (can?.documentChanges) return { documentChanges: plain };
  const changes: NonNullable<WorkspaceEdit["changes"]> = {};
  for (const change of plain) {
    if (!("edits" in change)) continue;
    const { uri } = change.textDocument;
    changes[uri] = [...(changes[uri] ?? []), ...change.edits];
  }
  return { changes };
}

function withoutReason(edit: TextDocumentEdit["edits"][number]): TextEdit {
  return { range: edit.range, newText: "newText" in edit ? edit.newText : edit.snippet.value };
}
