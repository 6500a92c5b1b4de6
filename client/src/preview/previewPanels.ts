/** The preview: one panel that follows the active page and is drawn anew when anything changes that it shows. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import type { Clients } from "../client";
import {
  type HandbookResult,
  handbookRequest,
  type PreviewResult,
  previewLinkRequest,
  previewRequest,
} from "../protocol";
import type { FromPage, ToPage } from "./messages";
import { previewHtml } from "./previewHtml";

const viewType = "algoritmekader.preview";

export function registerPreview(context: ExtensionContext, clients: Clients): void {
  const preview = new Preview(context, clients);
  context.subscriptions.push(
    preview,
    commands.registerCommand("algoritmekader.preview.open", (uri?: Uri) =>
      preview.open(uri, ViewColumn.Active),
    ),
    commands.registerCommand("algoritmekader.preview.openToSide", (uri?: Uri) =>
      preview.open(uri, ViewColumn.Beside),
    ),
  );
}

class Preview implements Disposable {
  private panel: WebviewPanel | undefined;
  /** The page that is to be shown, and the one that is: links in the preview are those of the latter. */
  private wanted: Uri | undefined;
  private shown: Uri | undefined;
  private docsUri: string | undefined;
  private ready = false;
  private drawing = false;
  private stale = false;
  private newPage = true;
  private anchor: string | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly clients: Clients,
  ) {
    this.subscriptions = [
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
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
      const docsUri = await this.docsUriOf(target);
      this.createPanel(column, docsUri);
    } else this.panel.reveal(undefined, true);
    this.show(target);
  }

  private async docsUriOf(uri: Uri): Promise<string | undefined> {
    const handbook = await this.clients.current.sendRequest<HandbookResult | null>(handbookRequest, {
      textDocument: { uri: uri.toString() },
    });
    return handbook?.docsUri;
  }

  private createPanel(column: ViewColumn, docsUri: string | undefined): void {
    const { extensionUri } = this.context;
    const panel = window.createWebviewPanel(
      viewType,
      "Voorbeeld",
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      {
        enableScripts: true,
        enableFindWidget: true,
        retainContextWhenHidden: false,
        localResourceRoots: [this.ownFiles, ...(docsUri === undefined ? [] : [Uri.parse(docsUri)])],
      },
    );
    this.panel = panel;
    this.docsUri = docsUri;
    this.ready = false;
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.wanted = undefined;
      this.shown = undefined;
      this.docsUri = undefined;
    });
    panel.onDidChangeViewState(() => this.refresh());
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.webview.html = previewHtml(panel.webview, extensionUri);
  }

  private async receive(message: FromPage): Promise<void> {
    if (message.type === "ready") {
      this.ready = true;
      this.newPage = true;
      await this.refresh();
    } else {
      await this.followLink(message.href, message.toSource);
    }
  }

  private follow(editor: TextEditor | undefined): void {
    if (this.panel && editor && isMarkdown(editor.document)) this.show(editor.document.uri);
  }

  private show(uri: Uri, anchor?: string): void {
    this.newPage ||= uri.toString() !== this.wanted?.toString();
    this.wanted = uri;
    this.anchor = anchor;
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
    } finally {
      this.drawing = false;
    }
  }

  private async draw(): Promise<void> {
    const uri = this.wanted;
    if (!uri) return;
    const result = await this.clients.current.sendRequest<PreviewResult | null>(previewRequest, {
      textDocument: { uri: uri.toString() },
    });
    const { panel } = this;
    if (!panel || uri.toString() !== this.wanted?.toString()) return;
    if (!result) {
      // Another file than a page leaves the last page in sight.
      if (!this.shown) await this.post({ type: "nothing" });
      return;
    }
    this.shown = uri;
    panel.title = `Voorbeeld: ${result.title}`;
    this.allowImages(panel, result.docsUri);
    await this.post({
      type: "show",
      html: result.html,
      base: panel.webview.asWebviewUri(Uri.parse(result.baseUri)).toString(),
      newPage: this.newPage,
      ...(this.anchor === undefined ? {} : { anchor: this.anchor }),
    });
    this.newPage = false;
    this.anchor = undefined;
  }

  /** Lets the panel load files of the extension and of the handbook, and no others. */
  private allowImages(panel: WebviewPanel, docsUri: string): void {
    if (docsUri === this.docsUri) return;
    this.docsUri = docsUri;
    panel.webview.options = {
      ...panel.webview.options,
      localResourceRoots: [this.ownFiles, Uri.parse(docsUri)],
    };
  }

  private async post(message: ToPage): Promise<void> {
    await this.panel?.webview.postMessage(message);
  }

  private get ownFiles(): Uri {
    return Uri.joinPath(this.context.extensionUri, "dist");
  }

  private async followLink(href: string, toSource: boolean): Promise<void> {
    if (/^(?:https?|mailto):/i.test(href)) {
      await env.openExternal(Uri.parse(href));
      return;
    }
    if (!this.shown) return;
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
    if (toSource) await window.showTextDocument(uri, { viewColumn: ViewColumn.One });
    else if (uri.path.endsWith(".md")) this.show(uri, target.anchor);
    else await commands.executeCommand("vscode.open", uri);
  }
}

function isMarkdown(document: TextDocument): boolean {
  return document.languageId === "markdown" || document.languageId === "python-markdown";
}
