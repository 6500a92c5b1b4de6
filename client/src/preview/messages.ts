/** The messages between the extension and the page in the preview; `client/webview` imports the same types. */

export interface ShowMessage {
  readonly type: "show";
  /** The page's own HTML, to be sanitised before it is shown. */
  readonly html: string;
  /** From where relative addresses of images are resolved. */
  readonly base: string;
  /** Whether another page than before is shown, which starts at its top. */
  readonly newPage: boolean;
  /** The heading to scroll to. */
  readonly anchor?: string;
}

/** The file in the editor is no page of a handbook. */
export interface NothingMessage {
  readonly type: "nothing";
}

export type ToPage = ShowMessage | NothingMessage;

export type FromPage =
  /** The page is ready to show something. */
  | { readonly type: "ready" }
  /** A link was clicked; `href` as it stands in the HTML. */
  | { readonly type: "link"; readonly href: string; readonly toSource: boolean };
