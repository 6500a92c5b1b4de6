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
}

export interface HandbookResult {
  readonly rootUri: string;
  /** The folder that holds everything that a page can show. */
  readonly docsUri: string;
}

export const handbookRequest = "algoritmekader/handbook";
export const previewRequest = "algoritmekader/preview";
export const previewLinkRequest = "algoritmekader/previewLink";
export const handbookChanged = "algoritmekader/handbookChanged";
export const readDirectoryRequest = "algoritmekader/readDirectory";
export const readFileRequest = "algoritmekader/readFile";
export const statRequest = "algoritmekader/stat";
