/** The relations in all handbooks of the workspace, asked of the server when a view that shows them is in sight. */
import { type Disposable, EventEmitter } from "vscode";
import type { Clients } from "../client";
import { relationsRequest } from "../protocol";
import type { Relations, RelationsAnswer } from "./relations";

/** While an author types, the handbook changes all the time; in milliseconds. */
const pause = 300;

export class RelationsStore implements Disposable {
  private known: Promise<readonly Relations[]> | undefined;
  private last: { readonly resultId: string; readonly items: readonly Relations[] } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly views = new Set<() => boolean>();
  private readonly changes = new EventEmitter<void>();
  private readonly listener: Disposable;
  /** The relations are others than before. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly clients: Clients) {
    this.listener = clients.onDidChangeHandbook(() => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.known = undefined;
        this.look();
      }, pause);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
    this.changes.dispose();
  }

  /** @param isVisible whether the view shows anything at the moment; a hidden one costs nothing */
  register(isVisible: () => boolean): Disposable {
    this.views.add(isVisible);
    return { dispose: () => this.views.delete(isVisible) };
  }

  /** Asks the server if that is needed; a view calls it when it comes in sight. */
  look(): void {
    if (this.known || ![...this.views].some((isVisible) => isVisible())) return;
    void this.get();
  }

  /** All handbooks; none when the server is not there. */
  get(): Promise<readonly Relations[]> {
    this.known ??= this.read();
    return this.known;
  }

  private async read(): Promise<readonly Relations[]> {
    const { last } = this;
    // A server that is starting answers when it has read the handbooks; one that could not start never does.
    const { resultId, items } = await this.clients.current
      .sendRequest<RelationsAnswer>(relationsRequest, last ? { previousResultId: last.resultId } : {})
      .catch((): RelationsAnswer => ({ resultId: "", items: [] }));
    if (!items && last) return last.items;
    this.last = { resultId, items: items ?? [] };
    if (last) this.changes.fire();
    return this.last.items;
  }
}
