/** The relations view: a tree in the side bar and a panel with the matrix, on one store. */
import type { ExtensionContext } from "vscode";
import type { Clients } from "../client";
import { Matrix, registerMatrix } from "./matrix";
import { RelationsStore } from "./store";
import { RelationsTree, registerTreeCommands } from "./tree";

export function registerRelations(context: ExtensionContext, clients: Clients): void {
  const store = new RelationsStore(clients);
  const tree = new RelationsTree(context, store);
  context.subscriptions.push(store, tree);
  registerTreeCommands(context, tree);
  registerMatrix(context, clients, new Matrix(context, clients, store));
}
