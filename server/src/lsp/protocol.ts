/**
 * What goes over the connection beside the Language Server Protocol itself. The client has the same names in
 * `client/src/protocol.ts`.
 */

import {
  NotificationType,
  type Range,
  RequestType,
  type WorkDoneProgressParams,
} from "vscode-languageserver";
import type { Insertion, InsertionRequest } from "../features/insertion/index";
import type { ExpandedMacro } from "../features/macros";
import type { NewPageChoices, NewPageParams, NewPageResult } from "../features/newPage";
import type { RelationsAnswer } from "../features/relations/index";

// From the client to the server ------------------------------------------------------------------------------

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Whether the page also says what the site leaves out silently, and why; on if absent. */
  readonly notices?: boolean;
}

export interface PreviewResult {
  readonly uri: string;
  /** The version of the text that was rendered; null when it is the text on disk. */
  readonly version: number | null;
  readonly title: string;
  /** The inner HTML of the article, not sanitised. */
  readonly html: string;
  /** The folder from which relative addresses in `html` are resolved: the page's published place, below `docs/`. */
  readonly baseUri: string;
  /** The folder that holds everything that a page can show. */
  readonly docsUri: string;
  /** The style sheets that the site's configuration adds (`extra_css`), as far as they are in the handbook. */
  readonly styleSheets: readonly string[];
  /** How many lines the source has; the HTML marks blocks with theirs as `data-line`, from 0. */
  readonly lines: number;
}

/** The handbook that a document is a page of; null for any other document. */
export const handbookRequest = new RequestType<
  PreviewParams,
  { readonly rootUri: string; readonly docsUri: string } | null,
  void
>("algoritmekader/handbook");

/** The page as the preview shows it; null for a document that is no page of a handbook. */
export const previewRequest = new RequestType<PreviewParams, PreviewResult | null, void>(
  "algoritmekader/preview",
);

/** The macros of a page with what each becomes; for previews with a Markdown parser of their own. */
export const macrosRequest = new RequestType<PreviewParams, ExpandedMacro[], void>("algoritmekader/macros");

export interface PreviewLinkParams extends PreviewParams {
  /** The target as it stands in the preview's HTML. */
  readonly href: string;
}

/** The file that a link in the preview leads to; null when it leads nowhere. */
export const previewLinkRequest = new RequestType<
  PreviewLinkParams,
  { readonly uri: string; readonly anchor: string } | null,
  void
>("algoritmekader/previewLink");

/** What files and addresses become that are dropped or pasted on a page; null where the editor's own ways are better. */
export const insertionRequest = new RequestType<PreviewParams & InsertionRequest, Insertion | null, void>(
  "algoritmekader/insertion",
);

export interface RelationsParams {
  /** The `resultId` of the answer that the client has, if it has one. */
  readonly previousResultId?: string;
}

/** Which pages belong together, in each handbook of the workspace. */
export const relationsRequest = new RequestType<RelationsParams, RelationsAnswer, void>(
  "algoritmekader/relations",
);

/** Where the frontmatter of a page names another one, by its URI; null where it does not. */
export const relationPlaceRequest = new RequestType<
  PreviewParams & { readonly target: string },
  Range | null,
  void
>("algoritmekader/relationPlace");

export interface RelationsCsvParams {
  readonly rootUri: string;
  /** The URIs of the pages to take up; all when absent. */
  readonly pages?: readonly string[];
}

/** The matrix of vereisten and maatregelen for a spreadsheet; null when there is no such handbook. */
export const relationsCsvRequest = new RequestType<RelationsCsvParams, string | null, void>(
  "algoritmekader/relationsCsv",
);

export interface CheckResult {
  /** Pages that were checked; fewer than there are when it was cancelled. */
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings of severity information and hint. */
  readonly remarks: number;
}

/** Reads all handbooks anew and checks every page; reports its progress to the request's work done token. */
export const checkRequest = new RequestType<WorkDoneProgressParams, CheckResult, void>(
  "algoritmekader/check",
);

/** What there is to choose from for a new page; the folder is the one in which the author asked for it. */
export const newPageChoicesRequest = new RequestType<{ readonly folderUri?: string }, NewPageChoices, void>(
  "algoritmekader/newPageChoices",
);

/** The new page with what the author has chosen so far, and what is wrong with that; null for an unknown handbook or kind. */
export const newPageRequest = new RequestType<NewPageParams, NewPageResult | null, void>(
  "algoritmekader/newPage",
);

// From the server to the client ------------------------------------------------------------------------------

/** Something in a handbook changed, so that previews of its pages can look different. */
export const handbookChanged = new NotificationType<{ readonly rootUri: string }>(
  "algoritmekader/handbookChanged",
);

/** Reads a folder for a server without a file system of its own (a web worker). */
export const readDirectoryRequest = new RequestType<
  { readonly uri: string },
  readonly { readonly name: string; readonly type: "file" | "directory"; readonly link: boolean }[],
  void
>("algoritmekader/readDirectory");

/** Reads a file for such a server; the bytes are base64. */
export const readFileRequest = new RequestType<{ readonly uri: string }, string, void>(
  "algoritmekader/readFile",
);

/** Says what is at a URI; null when there is nothing. */
export const statRequest = new RequestType<
  { readonly uri: string },
  { readonly type: "file" | "directory"; readonly size: number } | null,
  void
>("algoritmekader/stat");
