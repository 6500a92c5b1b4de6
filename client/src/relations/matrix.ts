/** The panel with the matrix of vereisten and maatregelen, and its return when the window is loaded anew. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Clients } from "../client";
import { type PlainRange, relationPlaceRequest, relationsCsvRequest } from "../protocol";
import { withServer } from "../serverGone";
import { matrixHtml } from "./matrixHtml";
import type { FromMatrix, ToMatrix } from "./messages";
import type { RelationsStore } from "./store";

export const matrixType = "algoritmekader.relations.matrix";

export class Matrix implements Disposable {
  private panel: WebviewPanel | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly clients: Clients,
    private readonly store: RelationsStore,
  ) {
    this.subscriptions = [
      store.register(() => this.panel?.visible === true),
      store.onDidChange(() => void this.show()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel?.dispose();
  }

  open(): void {
    if (this.panel) this.panel.reveal();
    else this.adopt(window.createWebviewPanel(matrixType, "Verbanden", ViewColumn.Active));
  }

  /** Fills a panel: a new one, or one that VS Code kept from before its window was loaded anew. */
  adopt(panel: WebviewPanel): void {
    const before = this.panel;
    this.panel = panel;
    before?.dispose();
    const { extensionUri } = this.context;
    const icon = Uri.joinPath(extensionUri, "client/images");
    panel.iconPath = {
      light: Uri.joinPath(icon, "relations-light.svg"),
      dark: Uri.joinPath(icon, "relations-dark.svg"),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, "dist")],
    };
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.onDidChangeViewState(() => this.store.look());
    panel.webview.onDidReceiveMessage((message: FromMatrix) => this.receive(message));
    panel.webview.html = matrixHtml(panel.webview, extensionUri);
  }

  /**
   * Writes a matrix as csv.
   * @param target where to; absent: the author is asked
   * @param pages the URIs of its rows and columns; absent: all
   */
  async save(target?: Uri, rootUri?: string, pages?: readonly string[]): Promise<void> {
    const root = rootUri ?? (await this.store.get())[0]?.rootUri;
    const csv =
      root &&
      (await this.clients.current.sendRequest<string | null>(relationsCsvRequest, {
        rootUri: root,
        ...(pages ? { pages } : {}),
      }));
    if (!root || !csv) {
      window.showInformationMessage("Er is geen kader waarvan de verbanden opgeslagen kunnen worden.");
      return;
    }
    const place =
      target ??
      (await window.showSaveDialog({
        title: "Verbanden opslaan",
        defaultUri: Uri.joinPath(Uri.parse(root), "verbanden.csv"),
        filters: { "Csv voor Excel": ["csv"] },
      }));
    if (!place) return;
    try {
      await workspace.fs.writeFile(place, new TextEncoder().encode(csv));
    } catch {
      const name = workspace.asRelativePath(place);
      window.showErrorMessage(`${name} kon niet opgeslagen worden. Is het bestand nog open in Excel?`);
      return;
    }
    window.setStatusBarMessage(`De verbanden zijn opgeslagen in ${workspace.asRelativePath(place)}.`, 5000);
  }

  private async show(): Promise<void> {
    const handbooks = await this.store.get();
    const message: ToMatrix = { type: "show", handbooks };
    if (this.panel?.visible) await this.panel.webview.postMessage(message);
  }

  private async receive(message: FromMatrix): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.show();
      case "open":
        return withServer(this.clients, () => this.openPage(message.uri, message.target));
      case "export":
        return withServer(this.clients, () => this.save(undefined, message.rootUri, message.pages));
    }
  }

  /** Opens a page of the matrix, and no other file. */
  private async openPage(uri: string, target: string | undefined): Promise<void> {
    const handbooks = await this.store.get();
    if (!handbooks.some(({ pages }) => pages.some((page) => page.uri === uri))) return;
    const place = target === undefined ? undefined : await this.placeOf(uri, target);
    await window.showTextDocument(Uri.parse(uri), place ? { selection: place } : {});
  }

  /** Where a page names another one. */
  private async placeOf(uri: string, target: string): Promise<Range | undefined> {
    const place = await this.clients.current.sendRequest<PlainRange | null>(relationPlaceRequest, {
      textDocument: { uri },
      target,
    });
    if (!place) return undefined;
    const { start, end } = place;
    return new Range(start.line, start.character, end.line, end.character);
  }
}

export function registerMatrix(context: ExtensionContext, clients: Clients, matrix: Matrix): void {
  context.subscriptions.push(
    matrix,
    commands.registerCommand("algoritmekader.relations.openMatrix", () => matrix.open()),
    commands.registerCommand("algoritmekader.relations.exportMatrix", (target?: unknown) =>
      withServer(clients, () => matrix.save(target instanceof Uri ? target : undefined)),
    ),
    window.registerWebviewPanelSerializer(matrixType, {
      async deserializeWebviewPanel(panel: WebviewPanel) {
        matrix.adopt(panel);
      },
    }),
  );
}
