/** The messages between the extension and the page with the matrix; `client/webview/relations` imports the same types. */
import type { Relations } from "./relations";

export interface ToMatrix {
  readonly type: "show";
  readonly handbooks: readonly Relations[];
}

export type FromMatrix =
  /** The page is ready to show something. */
  | { readonly type: "ready" }
  /** The reader wants to see a page, at its reference to `target` if one is given. */
  | { readonly type: "open"; readonly uri: string; readonly target?: string }
  /** The reader wants the rows and columns that are in view as a file. */
  | { readonly type: "export"; readonly rootUri: string; readonly pages: readonly string[] };
