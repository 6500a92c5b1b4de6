/** What all handlers share: the connection, the client, the workspace, and the ways to answer about a page. */
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Snapshot } from "../features/snapshot";
import type { Checker } from "../rules/checker";
import type { Handbook } from "../workspace/handbook";
import type { Workspace } from "../workspace/workspace";
import type { Client } from "./client";
import { type Handle, requestHandler } from "./request";

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export class Session {
  readonly handle: Handle;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly workspace: Workspace,
    readonly documents: TextDocuments<TextDocument>,
    readonly checkers: ReadonlyMap<Handbook, Checker>,
  ) {
    this.handle = requestHandler(connection, () => workspace.settled);
  }

  /** The page at a URI at this moment; undefined outside every handbook. */
  snapshotOf(uri: string): Snapshot | undefined {
    const handbook = this.workspace.handbookOf(uri);
    const page = handbook?.pageByUri(uri);
    const checker = handbook && this.checkers.get(handbook);
    if (!handbook || !page || !checker) return undefined;
    const { settings, host } = this.client;
    return { handbook, page, checker, language: settings.language, ruleUri: host.ruleUri };
  }

  /** Answers about a page; for anything else the answer is the fallback. */
  onPage<Params extends AboutDocument, Result>(
    name: string,
    fallback: Result,
    answer: (snapshot: Snapshot, params: Params) => Result,
  ) {
    return this.onFile<Params, Result>(name, fallback, (snapshot, params) =>
      snapshot.page.subject === "page" ? answer(snapshot, params) : fallback,
    );
  }

  /** Answers about a page or about one of the handbook's configuration files. */
  onFile<Params extends AboutDocument, Result>(
    name: string,
    fallback: Result,
    answer: (snapshot: Snapshot, params: Params) => Result,
  ) {
    return this.handle(name, fallback, (params: Params) => {
      const snapshot = this.snapshotOf(params.textDocument.uri);
      return snapshot ? answer(snapshot, params) : fallback;
    });
  }

  /** Answers about the page of an item in a hierarchy. */
  onItem<Result>(name: string, answer: (snapshot: Snapshot) => Result) {
    return this.handle<{ item: { uri: string } }, Result | null>(name, null, ({ item }) => {
      const snapshot = this.snapshotOf(item.uri);
      return snapshot ? answer(snapshot) : null;
    });
  }

  /** Completes something that was sent without all that it can have; as it is when its page is gone. */
  onResolve<Item>(
    name: string,
    uriOf: (item: Item) => string | undefined,
    resolve: (snapshot: Snapshot, item: Item) => Item,
  ) {
    return (item: Item, token: Parameters<ReturnType<Handle>>[1]) =>
      this.handle<Item, Item>(name, item, () => {
        const uri = uriOf(item);
        const snapshot = uri === undefined ? undefined : this.snapshotOf(uri);
        return snapshot ? resolve(snapshot, item) : item;
      })(item, token);
  }
}
