/** The documentation of the lists that were shown last, until the editor asks for that of one item. */
import type { CompletionItem } from "vscode-languageserver-types";
import type { Proposal } from "./provider";

/** An editor can ask for an item of the list before the one that it gets at the next key. */
const mostLists = 8;

/** What an item carries to `resolve`. */
interface ItemData {
  readonly list: number;
  readonly item: number;
}

export class KeptDocumentation {
  private readonly lists = new Map<number, readonly Proposal[]>();
  private count = 0;

  /** Keeps what a list says of its items. @returns by what it is found again */
  keep(proposals: readonly Proposal[]): number {
    this.count++;
    this.lists.set(this.count, proposals);
    this.lists.delete(this.count - mostLists);
    return this.count;
  }

  /** An item with its documentation; as it is when it has none, or when its list is gone. */
  resolve(item: CompletionItem): CompletionItem {
    const data = item.data as ItemData | undefined;
    const documentation = data && this.lists.get(data.list)?.[data.item]?.documentation;
    if (!documentation) return item;
    return { ...item, documentation: { kind: "markdown", value: documentation() } };
  }
}
