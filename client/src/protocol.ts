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

export interface NewPageChoices {
  readonly handbooks: readonly {
    readonly rootUri: string;
    readonly name: string;
    readonly kinds: readonly NewPageKind[];
  }[];
  /** What the folder that the author started from already decides. */
  readonly rootUri?: string;
  readonly kind?: string;
}

export interface NewPageKind {
  readonly kind: string;
  readonly title: string;
  /** Empty for a kind whose file names carry no code. */
  readonly families: readonly { readonly code: string; readonly label: string; readonly next: string }[];
  /** Which family it is to be, as a question; absent where there is nothing to choose. */
  readonly question?: string;
  /** Set where the author can also begin a family: how that is offered, and the question for its code. */
  readonly newFamily?: { readonly label: string; readonly description: string; readonly prompt: string };
}

export interface NewPageProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** The new page with what the author has chosen so far, and what is wrong with that. */
export interface NewPageResult {
  readonly stem: string;
  /** Only where everything is answered and nothing is wrong. */
  readonly page?: { readonly uri: string; readonly text: string; readonly snippet: string };
  readonly titleProblem?: NewPageProblem;
  readonly codeProblem?: NewPageProblem;
  readonly stemProblem?: NewPageProblem;
}

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** Something that is dropped or pasted; see `server/src/features/insertion`. */
export interface InsertedItem {
  readonly uri?: string;
  /** Set for a picture of which the editor has the contents. */
  readonly image?: { readonly name: string; readonly type: string };
}

export interface InsertionResult {
  readonly kind: "reference" | "link" | "path" | "image";
  readonly title: string;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
  /** Whether the texts of the edits have the syntax of snippets. */
  readonly snippets: boolean;
  /** Files to make: the place of an item in the request, and where it goes. */
  readonly files: readonly { readonly item: number; readonly uri: string }[];
}

export const insertionRequest = "algoritmekader/insertion";
export const relationsRequest = "algoritmekader/relations";
export const relationPlaceRequest = "algoritmekader/relationPlace";
export const relationsCsvRequest = "algoritmekader/relationsCsv";
export const checkRequest = "algoritmekader/check";
export const handbookRequest = "algoritmekader/handbook";
export const previewRequest = "algoritmekader/preview";
export const macrosRequest = "algoritmekader/macros";
export const newPageChoicesRequest = "algoritmekader/newPageChoices";
export const newPageRequest = "algoritmekader/newPage";
export const previewLinkRequest = "algoritmekader/previewLink";
export const handbookChanged = "algoritmekader/handbookChanged";
export const readDirectoryRequest = "algoritmekader/readDirectory";
export const readFileRequest = "algoritmekader/readFile";
export const statRequest = "algoritmekader/stat";
