/** The messages between the extension and the page in the preview; `client/webview` imports the same types. */

/**
 * Which part of the text is in view, the same in editor and preview: `line` is at the height `at` of the view, from 0 (its
 * top) to 1 (its bottom). `at` is 0 until the last screenful and 1 at the end of the text, so that both ends meet.
 */
export interface View {
  /** From 0, with a fraction. */
  readonly line: number;
  readonly at: number;
}

export interface ShowMessage {
  readonly type: "show";
  /** The page's URI, by which the panel finds it again when the window is loaded anew. */
  readonly uri: string;
  /** The page's own HTML, to be sanitised before it is shown. */
  readonly html: string;
  /** From where relative addresses of images are resolved. */
  readonly base: string;
  /** Style sheets of the handbook itself, to be loaded below the preview's own for dark and high-contrast themes. */
  readonly styleSheets: readonly string[];
  /** Whether pictures from elsewhere are shown. */
  readonly trusted: boolean;
  /** Whether the reader wants to hear what is wrong. */
  readonly notices: boolean;
  /** How many lines the source has. */
  readonly lines: number;
  /** Whether another page than before is shown, which starts at its top. */
  readonly newPage: boolean;
  /** The heading to scroll to; "" is the top of the page. */
  readonly anchor?: string;
}

/** The file in the editor is no page of a handbook, or it is gone. */
export interface NothingMessage {
  readonly type: "nothing";
}

/** The editor was scrolled. */
export interface ScrollMessage extends View {
  readonly type: "scroll";
}

/** The cursor in the editor stands on a line; its block is marked. */
export interface MarkMessage {
  readonly type: "mark";
  readonly line: number;
}

export type ToPage = ShowMessage | NothingMessage | ScrollMessage | MarkMessage;

export type FromPage =
  /** The page is ready to show something. */
  | { readonly type: "ready" }
  /** A link was clicked; `href` as it stands in the HTML. */
  | { readonly type: "link"; readonly href: string; readonly toSource: boolean }
  /** The reader scrolled. */
  | ({ readonly type: "scrolled" } & View)
  /** The reader wants to change the block that begins on this line. */
  | { readonly type: "edit"; readonly line: number }
  /** The reader used a mouse button or key for "back" or "forward". */
  | { readonly type: "go"; readonly to: "back" | "forward" };
