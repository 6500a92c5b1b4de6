/** The view "Verbanden" in the side bar: which vereisten, maatregelen and hulpmiddelen belong together. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  languages,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from "vscode";
import { FindingsPerPage, inWords } from "./findings";
import { findPage, type Grouping, type PageNode, type TreeNode, treeOf } from "./nodes";
import type { RelationsStore } from "./store";

export const viewId = "algoritmekader.relations";

const groupings: Readonly<Record<Grouping, { readonly label: string; readonly description: string }>> = {
  law: { label: "Per wet", description: "vereisten, met hun maatregelen en hulpmiddelen" },
  phase: { label: "Per fase", description: "maatregelen, met hun vereisten en hulpmiddelen" },
  category: { label: "Per categorie", description: "hulpmiddelen, met hun maatregelen en vereisten" },
};

/** Diagnostics of many pages come in one by one; in milliseconds. */
const pause = 200;

export class RelationsTree implements TreeDataProvider<TreeNode>, Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly view: TreeView<TreeNode>;
  private readonly subscriptions: Disposable[];
  private grouping: Grouping;
  private roots: Promise<readonly TreeNode[]> | undefined;
  private readonly findings = new FindingsPerPage();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    private readonly store: RelationsStore,
  ) {
    const remembered = context.workspaceState.get<string>(viewId);
    this.grouping = remembered !== undefined && isGrouping(remembered) ? remembered : "law";
    this.findings.recount();
    this.view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.view.description = groupings[this.grouping].label.toLowerCase();
    this.subscriptions = [
      this.view,
      this.changes,
      store.register(() => this.view.visible),
      store.onDidChange(() => this.refresh()),
      languages.onDidChangeDiagnostics(() => {
        this.timer ??= setTimeout(() => {
          this.timer = undefined;
          if (this.findings.recount()) this.changes.fire();
        }, pause);
      }),
      this.view.onDidChangeVisibility(() => {
        store.look();
        void this.follow();
      }),
      window.onDidChangeActiveTextEditor(() => void this.follow()),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Asks how the pages are to be grouped, and remembers it. */
  async chooseGrouping(): Promise<void> {
    const choices = Object.entries(groupings).map(([key, { label, description }]) => ({
      key,
      label,
      description,
      picked: key === this.grouping,
    }));
    // The present one first, so that Enter changes nothing.
    choices.sort((a, b) => Number(b.picked) - Number(a.picked));
    const chosen = await window.showQuickPick(choices, { title: "Verbanden groeperen" });
    if (!chosen || !isGrouping(chosen.key) || chosen.key === this.grouping) return;
    this.grouping = chosen.key;
    this.view.description = chosen.label.toLowerCase();
    await this.context.workspaceState.update(viewId, chosen.key);
    this.refresh();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return [...(node ? node.children : await this.rootNodes())];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): TreeItem {
    return node.kind === "page" ? this.pageItem(node) : groupItem(node);
  }

  private rootNodes(): Promise<readonly TreeNode[]> {
    this.roots ??= this.store.get().then((handbooks) => treeOf(handbooks, this.grouping));
    return this.roots;
  }

  private refresh(): void {
    this.roots = undefined;
    this.changes.fire();
  }

  /** Shows the page of the active editor in the tree; the focus stays where it is. */
  private async follow(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri.toString();
    if (uri === undefined || !this.view.visible) return;
    // A page stands in several places; one that is chosen already is the one that the author means.
    const isChosen = this.view.selection.some((node) => node.kind === "page" && node.page.uri === uri);
    if (isChosen || !(await this.store.get()).some(({ pages }) => pages.some((page) => page.uri === uri)))
      return;
    const node = findPage(await this.rootNodes(), uri);
    // The tree can be filled anew while it unfolds; then the page is shown at the next occasion.
    if (node) await Promise.resolve(this.view.reveal(node, { select: true, focus: false })).catch(() => {});
  }

  private pageItem({ id, page, orphan, hasChildren }: PageNode): TreeItem {
    // The code first: titles are long, and the end of a line is out of sight.
    const label = page.code === page.stem ? page.title : `${page.code} ${page.title}`;
    const item = new TreeItem(label, collapsible(hasChildren));
    const { errors, warnings } = this.findings.on(page.uri);
    const found = inWords({ errors, warnings });
    const marks = [orphan, found].filter((mark) => mark !== "");
    item.id = id;
    item.contextValue = "page";
    item.description = marks.join(" · ");
    const kind = page.kind.charAt(0).toUpperCase() + page.kind.slice(1);
    item.tooltip = [page.title, `${kind} ${page.stem}`, ...marks].join("\n");
    item.accessibilityInformation = { label: [`${kind} ${page.code}`, page.title, ...marks].join(", ") };
    item.command = { command: "vscode.open", title: "Openen", arguments: [Uri.parse(page.uri)] };
    if (errors > 0) item.iconPath = new ThemeIcon("error", new ThemeColor("list.errorForeground"));
    else if (warnings > 0) item.iconPath = new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
    else if (orphan !== "") {
      item.iconPath = new ThemeIcon("debug-disconnect", new ThemeColor("list.warningForeground"));
    } else item.iconPath = new ThemeIcon(icons.get(page.kind) ?? "file");
    return item;
  }
}

const icons: ReadonlyMap<string, string> = new Map([
  ["vereiste", "law"],
  ["maatregel", "checklist"],
  ["hulpmiddel", "tools"],
]);

function groupItem(node: Exclude<TreeNode, PageNode>): TreeItem {
  const item = new TreeItem(node.title, collapsible(true));
  item.id = node.id;
  if (node.kind === "handbook") {
    item.iconPath = new ThemeIcon("book");
    item.collapsibleState = TreeItemCollapsibleState.Expanded;
    return item;
  }
  const count = node.children.length;
  const orphans = node.children.flatMap((child) =>
    child.kind === "page" && child.orphan !== "" ? [child] : [],
  );
  // Of a group of nothing else the name says it.
  const isMarked = orphans.length > 0 && orphans.length < count;
  const mark = isMarked ? [`${orphans.length} ${orphans[0]?.orphan}`] : [];
  item.description = [String(count), ...mark].join(" · ");
  item.tooltip = [`${node.title}: ${count} ${count === 1 ? "pagina" : "pagina's"}`, ...mark].join(", ");
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function collapsible(hasChildren: boolean): TreeItemCollapsibleState {
  return hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
}

function isGrouping(value: string): value is Grouping {
  return Object.hasOwn(groupings, value);
}

/** The commands of the view's menus. */
export function registerTreeCommands(context: ExtensionContext, tree: RelationsTree): void {
  context.subscriptions.push(
    commands.registerCommand("algoritmekader.relations.group", () => tree.chooseGrouping()),
    commands.registerCommand("algoritmekader.relations.openPreview", ({ page }: PageNode) =>
      commands.executeCommand("algoritmekader.preview.openToSide", Uri.parse(page.uri)),
    ),
    commands.registerCommand("algoritmekader.relations.openToSide", ({ page }: PageNode) =>
      commands.executeCommand("vscode.open", Uri.parse(page.uri), { viewColumn: -2 }),
    ),
    commands.registerCommand("algoritmekader.relations.showReferences", ({ page }: PageNode) =>
      showReferences(Uri.parse(page.uri)),
    ),
  );
}

/** All places that refer to a page, as its own beginning has them. */
async function showReferences(uri: Uri): Promise<void> {
  const editor = await window.showTextDocument(uri);
  const start = editor.document.positionAt(0);
  const places = await commands.executeCommand<unknown[]>("vscode.executeReferenceProvider", uri, start);
  await commands.executeCommand("editor.action.showReferences", uri, start, places);
}
