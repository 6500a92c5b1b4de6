/** What goes over the connection beside the Language Server Protocol; see `server/src/lsp/protocol.ts`. */

export interface PreviewResult {
  readonly uri: string;
  readonly version: number | null;
  readonly title: string;
  readonly html: string;
  /** The folder from which the browser resolves the relative addresses in `html`. */
  readonly baseUri: string;
  /** The folder that holds everything that a page can show. */
  readonly docsUri: string;
  /** The style sheets that the site's configuration adds, as far as they are in the handbook. */
  readonly styleSheets: readonly string[];
  /** How many lines the source has. */
  readonly lines: number;
}

/** A macro on a page, and what the site puts in its place. */
export interface ExpandedMacro {
  readonly comment: string;
  readonly html: string;
}

export interface HandbookResult {
  readonly rootUri: string;
  /** The folder that holds everything that a page can show. */
  readonly docsUri: string;
}

export interface CheckResult {
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
  readonly remarks: number;
}

export const checkRequest = "algoritmekader/check";
export const handbookRequest = "algoritmekader/handbook";
export const previewRequest = "algoritmekader/preview";
export const macrosRequest = "algoritmekader/macros";
export const previewLinkRequest = "algoritmekader/previewLink";
export const handbookChanged = "algoritmekader/handbookChanged";
export const readDirectoryRequest = "algoritmekader/readDirectory";
export const readFileRequest = "algoritmekader/readFile";
export const statRequest = "algoritmekader/stat";
