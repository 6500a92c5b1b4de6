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
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { handbookChanged, type PreviewResult, previewLinkRequest, previewRequest } from "../protocol";
import type { FromPage, ToPage } from "./messages";
import { previewHtml } from "./previewHtml";

const viewType = "algoritmekader.preview";

export function registerPreview(context: ExtensionContext, client: BaseLanguageClient): void {
  const preview = new Preview(context, client);
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
  private shown: Uri | undefined;
  private ready = false;
  private drawing = false;
  private stale = false;
  private newPage = true;
  private anchor: string | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly client: BaseLanguageClient,
  ) {
    this.subscriptions = [
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      client.onNotification(handbookChanged, () => this.refresh()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel?.dispose();
  }

  open(uri: Uri | undefined, column: ViewColumn): void {
    const target = uri ?? window.activeTextEditor?.document.uri;
    if (!target) return;
    if (this.panel) this.panel.reveal(undefined, true);
    else this.createPanel(column);
    this.show(target);
  }

  private createPanel(column: ViewColumn): void {
    const { extensionUri } = this.context;
    const roots = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
    const panel = window.createWebviewPanel(
      viewType,
      "Voorbeeld",
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      {
        enableScripts: true,
        enableFindWidget: true,
        retainContextWhenHidden: false,
        localResourceRoots: [Uri.joinPath(extensionUri, "dist"), ...roots],
      },
    );
    this.panel = panel;
    this.ready = false;
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.shown = undefined;
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
    this.newPage ||= uri.toString() !== this.shown?.toString();
    this.shown = uri;
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
    const uri = this.shown;
    if (!uri) return;
    const result = await this.client.sendRequest<PreviewResult | null>(previewRequest, {
      textDocument: { uri: uri.toString() },
    });
    if (!result || !this.panel || uri.toString() !== this.shown?.toString()) return;
    this.panel.title = `Voorbeeld: ${result.title}`;
    const base = this.panel.webview.asWebviewUri(Uri.parse(result.baseUri)).toString();
    const message: ToPage = {
      type: "show",
      html: result.html,
      base,
      newPage: this.newPage,
      ...(this.anchor === undefined ? {} : { anchor: this.anchor }),
    };
    this.newPage = false;
    this.anchor = undefined;
    await this.panel.webview.postMessage(message);
  }

  private async followLink(href: string, toSource: boolean): Promise<void> {
    if (/^(?:https?|mailto):/i.test(href)) {
      await env.openExternal(Uri.parse(href));
      return;
    }
    if (!this.shown) return;
    const target = await this.client.sendRequest<{ uri: string; anchor: string } | null>(previewLinkRequest, {
      textDocument: { uri: this.shown.toString() },
      href,
    });
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
