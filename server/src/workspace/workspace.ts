/**
 * Everything that is open in the editor: the workspace folders, the handbooks found in them and the texts in editors.
 * One place for all changes, which it applies one after the other; whoever wants an answer awaits `settled` first.
 */
import type { ContentModel } from "../model/contentModel";
import { findHandbookAbove, findHandbooks, isHandbook } from "./discovery";
import type { FileSystem } from "./fileSystem";
import { type FileChange, Handbook, type HandbookChange } from "./handbook";
import { normalUri } from "./walk";

/** How long a burst of keystrokes may wait, in milliseconds, when nobody asks for an answer. */
const burst = 10;

export interface WorkspaceListener {
  /** A handbook was found. */
  opened(handbook: Handbook): void;
  /** A handbook is no longer part of the workspace. */
  closed(handbook: Handbook): void;
  changed(handbook: Handbook, change: HandbookChange): void;
  /** A handbook cannot be read; everything else is still served. */
  unreadable(rootUri: string, reason: string): void;
  /** Something unexpected went wrong; `message` is for the log. */
  failed(message: string): void;
}

export class Workspace {
  private readonly open = new Map<string, Handbook>();
  private readonly folders = new Set<string>();
  private readonly texts = new Map<string, { readonly text: string; readonly version: number }>();
  /** Open documents that lie in no handbook; each is looked around for once. */
  private readonly unrelated = new Set<string>();
  /** URIs of texts that are not yet in their handbook, and the timer that will put them there. */
  private readonly waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly fileSystem: FileSystem,
    private readonly model: ContentModel,
    private readonly listener: WorkspaceListener,
  ) {}

  get handbooks(): readonly Handbook[] {
    return [...this.open.values()];
  }

  /** Resolves when all changes so far are applied. */
  get settled(): Promise<void> {
    this.applyTexts();
    return this.tail;
  }

  /** The handbook that a URI lies in: the innermost, if one holds another. */
  handbookOf(uri: string): Handbook | undefined {
    let best: Handbook | undefined;
    for (const handbook of this.open.values()) {
      if (handbook.pathOf(uri) === undefined) continue;
      if (!best || handbook.rootUri.length > best.rootUri.length) best = handbook;
    }
    return best;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.enqueue(async () => {
      for (const uri of removed) this.removeFolder(normal(uri));
      for (const uri of added) {
        this.folders.add(normal(uri));
        await this.scan(normal(uri));
      }
    });
  }

  /**
   * An editor opened or changed a document. The text goes into its handbook a moment later, or as soon as somebody wants
   * an answer: of a burst of keystrokes only the last text is ever looked at.
   */
  setText(uri: string, text: string, version: number): void {
    this.texts.set(uri, { text, version });
    this.waiting.add(uri);
    this.timer ??= setTimeout(() => this.applyTexts(), burst);
  }

  private applyTexts(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const uri of waiting) {
      const current = this.texts.get(uri);
      const handbook = this.handbookOf(uri);
      if (handbook && current) this.apply(handbook, handbook.setText(uri, current.text, current.version));
      else if (!this.unrelated.has(uri)) this.enqueue(() => this.lookAround(uri));
    }
  }

  /** An editor closed a document. */
  dropText(uri: string): void {
    this.texts.delete(uri);
    this.waiting.delete(uri);
    this.unrelated.delete(uri);
    this.enqueue(async () => {
      const handbook = this.handbookOf(uri);
      if (handbook && !this.texts.has(uri)) this.apply(handbook, await handbook.dropText(uri));
    });
  }

  /** Files were created, changed or deleted outside the editor. */
  changeFiles(changes: readonly FileChange[]): void {
    this.enqueue(async () => {
      for (const folder of this.foldersToScan(changes)) await this.scan(folder);
      for (const handbook of this.handbooks) {
        if (await this.hasEnded(handbook, changes)) {
          this.close(handbook);
          continue;
        }
        const own = changes.filter(({ uri }) => this.handbookOf(uri) === handbook);
        if (own.length > 0) this.apply(handbook, await handbook.applyFileChanges(own));
      }
    });
  }

  private enqueue(task: () => Promise<void>): void {
    this.tail = this.tail.then(task).catch((error: unknown) => {
      this.listener.failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }

  private apply(handbook: Handbook, change: HandbookChange | undefined): void {
    if (change && change.pages.size + change.keys.size > 0) this.listener.changed(handbook, change);
  }

  /** A folder is scanned anew when a handbook can have come into being in it. */
  private foldersToScan(changes: readonly FileChange[]): Set<string> {
    const folders = new Set<string>();
    for (const { uri, type } of changes) {
      if (type !== "created" || this.handbookOf(uri)) continue;
      for (const folder of this.folders) if (contains(folder, uri)) folders.add(folder);
    }
    return folders;
  }

  /** Whether one of the changes took the handbook away: its folder, its `docs/` or its `mkdocs.yml`. */
  private async hasEnded(handbook: Handbook, changes: readonly FileChange[]): Promise<boolean> {
    const { rootUri } = handbook;
    const vital = [`${rootUri}/mkdocs.yml`, `${rootUri}/docs`];
    const touched = changes.some(
      ({ uri, type }) => type === "deleted" && vital.some((part) => contains(uri, part)),
    );
    return touched && !(await isHandbook(this.fileSystem, rootUri));
  }

  /** Reads the handbook of a document anew, for clients that do not tell of changed files. */
  reload(uri: string): void {
    this.enqueue(async () => {
      const handbook = this.handbookOf(uri);
      if (handbook) this.apply(handbook, await handbook.reload());
    });
  }

  /** Reads all handbooks anew. Resolves when that is done. */
  reloadAll(): Promise<void> {
    for (const { rootUri } of this.handbooks) this.reload(`${rootUri}/mkdocs.yml`);
    return this.settled;
  }

  private removeFolder(folder: string): void {
    this.folders.delete(folder);
    for (const handbook of this.handbooks) {
      const related = (other: string) =>
        contains(other, handbook.rootUri) || contains(handbook.rootUri, other);
      if (related(folder) && ![...this.folders].some(related)) this.close(handbook);
    }
  }

  private async scan(folder: string): Promise<void> {
    const roots = await findHandbooks(this.fileSystem, folder);
    if (roots.length === 0) {
      // The opened folder may itself be part of a handbook, such as its docs/.
      const above = await findHandbookAbove(this.fileSystem, `${folder}/x`);
      if (above !== undefined) roots.push(above);
    }
    for (const root of roots) await this.openHandbook(root);
  }

  /** Looks for the handbook of a document that was opened without its folder. */
  private async lookAround(uri: string): Promise<void> {
    const text = this.texts.get(uri);
    if (!text || this.handbookOf(uri)) return;
    const root = await findHandbookAbove(this.fileSystem, uri);
    if (root !== undefined) await this.openHandbook(root);
    else this.unrelated.add(uri);
  }

  private async openHandbook(root: string): Promise<void> {
    if (this.open.has(root)) return;
    const handbook = await Handbook.open(this.fileSystem, root, this.model).catch((error: unknown) => {
      this.listener.unreadable(root, error instanceof Error ? error.message : String(error));
    });
    if (!handbook) return;
    this.open.set(handbook.rootUri, handbook);
    this.unrelated.clear();
    for (const [uri, { text, version }] of this.texts) {
      if (this.handbookOf(uri) === handbook) handbook.setText(uri, text, version);
    }
    this.listener.opened(handbook);
  }

  private close(handbook: Handbook): void {
    this.open.delete(handbook.rootUri);
    this.listener.closed(handbook);
  }
}

function normal(uri: string): string {
  return (normalUri(uri) ?? uri).replace(/\/$/, "");
}

/** Whether a URI is a folder's or lies in it. */
function contains(folder: string, uri: string): boolean {
  const outer = normal(folder);
  const inner = normal(uri);
  return inner === outer || inner.startsWith(`${outer}/`);
}
