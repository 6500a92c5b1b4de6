/** The client at the other end: what it can do, what its author has set, and what it is sent without having asked. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  type InitializeParams,
  MarkupKind,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { editFor } from "./clientEdit";
import { handbookChanged } from "./protocol";
import { defaultSettings, type Host, noHost, readHost, readSettings, type Settings } from "./settings";

export class Client {
  private capabilities: ClientCapabilities = {};
  /** What the client has beyond the protocol; it says so at the start. */
  host: Host = noHost;
  settings: Settings = defaultSettings;

  constructor(private readonly connection: Connection) {}

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.capabilities = capabilities;
    this.host = readHost(initializationOptions);
    this.settings = readSettings(initializationOptions);
  }

  /** Takes new settings. @param section the configuration section `algoritmekader` */
  configure(section: unknown): void {
    this.settings = readSettings(section);
  }

  /** Whether it asks for diagnostics itself; all others get them pushed. */
  get canPull(): boolean {
    return this.capabilities.textDocument?.diagnostic !== undefined;
  }

  /** Whether it tells when files change that no editor holds. */
  get tellsOfFiles(): boolean {
    return this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  get tellsOfFolders(): boolean {
    return this.capabilities.workspace?.workspaceFolders === true;
  }

  /** Whether it asks for the edit of an action only when the author chooses it. */
  get resolvesActions(): boolean {
    return this.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true;
  }

  /** Whether a definition may say which part of the text it belongs to. */
  get takesLocationLinks(): boolean {
    return this.capabilities.textDocument?.definition?.linkSupport === true;
  }

  get nestsSymbols(): boolean {
    return this.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  }

  /** One that says nothing of it shows Markdown, as all did before they could say. */
  get showsMarkdown(): boolean {
    return this.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true;
  }

  /** What it can do with an item of a completion list. */
  get completionItem() {
    const item = this.capabilities.textDocument?.completion?.completionItem;
    return {
      snippets: item?.snippetSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
      resolvesDocumentation: item?.resolveSupport?.properties.includes("documentation") === true,
    };
  }

  /** An edit in the form that the client understands; null if it cannot do what the edit needs. */
  edit(edit: WorkspaceEdit | null): WorkspaceEdit | null {
    return edit && (editFor(edit, this.capabilities.workspace?.workspaceEdit) ?? null);
  }

  /** An action in the form that the client understands; none if it cannot do what the action needs. */
  actions(action: CodeAction): CodeAction[] {
    if (!action.edit) return [action];
    const edit = this.edit(action.edit);
    return edit ? [{ ...action, edit }] : [];
  }

  /** Sends something whose answer does not matter; a client that refuses it is no reason to stop. */
  send(message: Promise<unknown>): void {
    message.catch((error: unknown) => this.connection.console.warn(String(error)));
  }

  tellHandbookChanged(rootUri: string): void {
    if (this.host.handbookChanged) this.send(this.connection.sendNotification(handbookChanged, { rootUri }));
  }

  /** Asks it to pull diagnostics again. */
  refreshDiagnostics(): void {
    if (this.canPull && this.capabilities.workspace?.diagnostics?.refreshSupport)
      this.send(this.connection.sendRequest(DiagnosticRefreshRequest.type));
  }

  /** The numbers above other pages can differ now. */
  refreshLenses(): void {
    if (this.capabilities.workspace?.codeLens?.refreshSupport)
      this.send(this.connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** What the editor shows between and in the text can differ now, because of another page or a setting. */
  refreshHints(): void {
    const { inlayHint, semanticTokens } = this.capabilities.workspace ?? {};
    if (inlayHint?.refreshSupport) this.send(this.connection.languages.inlayHint.refresh());
    if (semanticTokens?.refreshSupport) this.send(this.connection.languages.semanticTokens.refresh());
  }
}
