/** The preview: one panel that follows the active page and is drawn anew when anything changes that it shows. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Clients } from "../client";
import {
  type HandbookResult,
  handbookRequest,
  type PreviewResult,
  previewLinkRequest,
  previewRequest,
} from "../protocol";
import { History } from "./history";
import type { FromPage, ToPage } from "./messages";
import { previewHtml } from "./previewHtml";
import { ScrollSync } from "./scrollSync";

export const viewType = "algoritmekader.preview";

/** A page, and where on it. */
interface Place {
  readonly uri: Uri;
  readonly anchor?: string | undefined;
}

export class Preview implements Disposable {
  private panel: WebviewPanel | undefined;
  /** The page that is to be shown, and the one that is: links in the preview are those of the latter. */
  private wanted: Place | undefined;
  private shown: Uri | undefined;
  private history = new History<Place>(isSamePlace);
  private locked = false;
  private docsUri: string | undefined;
  private ready = false;
  private drawing = false;
  private stale = false;
  private newPage = true;
  /** Where on the page to go with the next drawing: a heading, or "" for the top. */
  private anchor: string | undefined;
  private readonly sync: ScrollSync;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly clients: Clients,
  ) {
    this.sync = new ScrollSync(
      () => this.shown,
      (message) => void this.post(message),
    );
    this.subscriptions = [
      this.sync,
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      workspace.onDidRenameFiles(({ files }) => this.renamed(files)),
      workspace.onDidGrantWorkspaceTrust(() => this.load()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("algoritmekader.preview")) void this.refresh();
      }),
      clients.onDidChangeHandbook(() => this.refresh()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel?.dispose();
  }

  async open(uri: Uri | undefined, column: ViewColumn): Promise<void> {
    const target = uri ?? window.activeTextEditor?.document.uri;
    if (!target) return;
    if (!this.panel) {
      // Asked before the panel is made: to change later which files it may load means loading it anew.
      this.docsUri = await this.docsUriOf(target);
      const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
      const options = { ...this.webviewOptions(), enableFindWidget: true };
      this.adopt(window.createWebviewPanel(viewType, "Voorbeeld", place, options));
    } else this.panel.reveal(undefined, true);
    this.visit({ uri: target });
  }

  /** Takes a panel over that VS Code kept from before its window was loaded anew. */
  async restore(panel: WebviewPanel, uri: Uri | undefined): Promise<void> {
    const target = uri ?? window.activeTextEditor?.document.uri;
    this.docsUri = target && (await this.docsUriOf(target));
    panel.webview.options = this.webviewOptions();
    this.adopt(panel);
    if (target) this.visit({ uri: target });
  }

  go(to: "back" | "forward"): void {
    const place = this.history.go(to);
    if (!place) return;
    this.anchor = place.anchor ?? "";
    this.show(place);
  }

  /** Keeps the preview at its page, whatever page the author turns to. */
  lock(locked: boolean): void {
    this.locked = locked;
    this.updateContext();
    if (!locked) this.follow(window.activeTextEditor);
    void this.refresh();
  }

  /** Opens the page that is shown in an editor. */
  async showSource(line?: number): Promise<void> {
    if (!this.shown) return;
    const open = window.visibleTextEditors.find(({ document }) => isSame(document.uri, this.shown));
    const place = line === undefined ? undefined : new Range(line, 0, line, 0);
    const editor = await window.showTextDocument(this.shown, {
      viewColumn: open?.viewColumn ?? this.sourceColumn(),
      ...(place ? { selection: place } : {}),
    });
    if (place) editor.revealRange(place);
  }

  private sourceColumn(): ViewColumn {
    // Beside the preview, not in its place.
    return this.panel?.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  }

  private async docsUriOf(uri: Uri): Promise<string | undefined> {
    const handbook = await this.clients.current.sendRequest<HandbookResult | null>(handbookRequest, {
      textDocument: { uri: uri.toString() },
    });
    return handbook?.docsUri;
  }

  private adopt(panel: WebviewPanel): void {
    const before = this.panel;
    this.panel = panel;
    before?.dispose();
    this.history = new History<Place>(isSamePlace);
    panel.iconPath = {
      light: Uri.joinPath(this.context.extensionUri, "client/images/preview-light.svg"),
      dark: Uri.joinPath(this.context.extensionUri, "client/images/preview-dark.svg"),
    };
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.wanted = undefined;
      this.shown = undefined;
      this.docsUri = undefined;
      this.locked = false;
      this.updateContext();
    });
    panel.onDidChangeViewState(() => {
      this.updateContext();
      void this.refresh();
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    this.load();
  }

  /** Loads the document in the panel, which says what it may load itself. */
  private load(): void {
    if (!this.panel) return;
    this.ready = false;
    const { webview } = this.panel;
    webview.html = previewHtml(webview, this.context.extensionUri, workspace.isTrusted);
  }

  /** The panel may load files of the extension and of the handbook, and no others. */
  private webviewOptions() {
    const { docsUri } = this;
    const own = Uri.joinPath(this.context.extensionUri, "dist");
    return {
      enableScripts: true,
      localResourceRoots: docsUri === undefined ? [own] : [own, Uri.parse(docsUri)],
    };
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.ready = true;
        this.newPage = true;
        return this.refresh();
      case "link":
        return this.followLink(message.href, message.toSource);
      case "scrolled":
        return this.sync.follow(message);
      case "edit":
        return this.showSource(message.line);
      case "go":
        return this.go(message.to);
    }
  }

  private follow(editor: TextEditor | undefined): void {
    if (!this.panel || this.locked || !editor || !isMarkdown(editor.document)) return;
    if (isSame(editor.document.uri, this.wanted?.uri)) return;
    this.visit({ uri: editor.document.uri });
  }

  private visit(place: Place): void {
    this.history.visit(place);
    this.anchor = place.anchor;
    this.show(place);
  }

  /** Keeps to pages that get another name, or whose folder does. */
  private renamed(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): void {
    const now = (uri: Uri): Uri => {
      const moved = files.find(
        ({ oldUri }) => isSame(uri, oldUri) || uri.toString().startsWith(`${oldUri.toString()}/`),
      );
      if (!moved) return uri;
      return uri.with({ path: moved.newUri.path + uri.path.slice(moved.oldUri.path.length) });
    };
    this.history.update((place) => ({ ...place, uri: now(place.uri) }));
    if (this.shown) this.shown = now(this.shown);
    if (this.wanted) this.show({ ...this.wanted, uri: now(this.wanted.uri) }, false);
  }

  private show(place: Place, newPage = !isSame(place.uri, this.wanted?.uri)): void {
    this.newPage ||= newPage;
    this.wanted = place;
    this.updateContext();
    void this.refresh();
  }

  /** Draws the page anew; while one drawing is under way, all further wishes together become one. */
  private async refresh(): Promise<void> {
    this.stale = true;
    if (this.drawing || !this.ready || !this.panel?.visible) return;
    this.drawing = true;
    try {
      while (this.stale) {
        this.stale = false;
        await this.draw();
      }
    } catch {
      // The server is starting anew; what it reads then is a change, which draws the page again.
    } finally {
      this.drawing = false;
    }
  }

  private async draw(): Promise<void> {
    const { wanted } = this;
    if (!wanted) return;
    const uri = wanted.uri.toString();
    const notices = workspace.getConfiguration("algoritmekader").get("preview.notices") !== false;
    const result = await this.clients.current.sendRequest<PreviewResult | null>(previewRequest, {
      textDocument: { uri },
      notices,
    });
    const { panel } = this;
    if (!panel || wanted !== this.wanted) return;
    if (!result) return this.leave(wanted);
    this.shown = wanted.uri;
    panel.title = this.locked ? `Voorbeeld (vast): ${result.title}` : `Voorbeeld: ${result.title}`;
    if (result.docsUri !== this.docsUri) {
      this.docsUri = result.docsUri;
      panel.webview.options = this.webviewOptions();
    }
    const address = (resource: string) => panel.webview.asWebviewUri(Uri.parse(resource)).toString();
    const { newPage, anchor } = this;
    this.newPage = false;
    this.anchor = undefined;
    await this.post({
      type: "show",
      uri,
      html: result.html,
      base: address(result.baseUri),
      // Another's style sheet can hide or fake what the page says, so it needs the author's trust.
      styleSheets: workspace.isTrusted ? result.styleSheets.map(address) : [],
      trusted: workspace.isTrusted,
      notices,
      lines: result.lines,
      newPage,
      ...(anchor === undefined ? {} : { anchor }),
    });
    if (newPage && !anchor) this.sync.start();
  }

  /**
   * Another file than a page leaves the last page in sight; a page that is gone leaves nothing. One that has just got its name
   * stays until the server hears of it.
   */
  private async leave(place: Place): Promise<void> {
    if (this.shown && !isSame(this.shown, place.uri)) {
      this.history.update((other) => (isSame(other.uri, place.uri) ? undefined : other));
      this.wanted = { uri: this.shown };
      this.newPage = false;
      this.anchor = undefined;
    } else if (!this.shown || !(await exists(place.uri))) {
      this.shown = undefined;
      await this.post({ type: "nothing" });
    }
    this.updateContext();
  }

  private async post(message: ToPage): Promise<void> {
    await this.panel?.webview.postMessage(message);
  }

  private async followLink(href: string, toSource: boolean): Promise<void> {
    if (/^(?:https?:|mailto:|\/\/)/i.test(href)) {
      // As text: parsed and written again, percent-encoded signs in a query would mean something else.
      await commands.executeCommand("vscode.open", href.startsWith("//") ? `https:${href}` : href);
      return;
    }
    if (!this.shown) return;
    if (href.startsWith("#")) {
      this.visit({ uri: this.shown, anchor: href.slice(1) });
      return;
    }
    const target = await this.clients.current.sendRequest<{ uri: string; anchor: string } | null>(
      previewLinkRequest,
      {
        textDocument: { uri: this.shown.toString() },
        href,
      },
    );
    if (!target) {
      window.setStatusBarMessage(`Deze link leidt nergens heen: ${href}`, 5000);
      return;
    }
    const uri = Uri.parse(target.uri);
    if (!uri.path.endsWith(".md")) await commands.executeCommand("vscode.open", uri);
    else if (toSource) await window.showTextDocument(uri, { viewColumn: this.sourceColumn() });
    else this.visit({ uri, anchor: target.anchor });
  }

  /** Tells VS Code which of the panel's buttons make sense now. */
  private updateContext(): void {
    const set = (key: string, value: boolean) =>
      commands.executeCommand("setContext", `algoritmekader.preview.${key}`, value);
    void set("canGoBack", this.history.canGoBack);
    void set("canGoForward", this.history.canGoForward);
    void set("locked", this.locked);
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function isSame(a: Uri, b: Uri | undefined): boolean {
  return a.toString() === b?.toString();
}

function isSamePlace(a: Place, b: Place): boolean {
  return isSame(a.uri, b.uri) && a.anchor === b.anchor;
}

function isMarkdown(document: TextDocument): boolean {
  return document.languageId === "markdown" || document.languageId === "python-markdown";
}
