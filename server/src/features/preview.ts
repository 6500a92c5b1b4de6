/** The page as the preview shows it (requests algoritmekader/preview and previewLink, see lsp/protocol.ts). */
import { renderPage } from "../render/renderPage";
import { resolveLink } from "../site/linkTarget";
import { publishedUrl } from "../site/urls";
import { previewNotices } from "./previewNotices";
import type { Snapshot } from "./snapshot";

export interface PreviewContent {
  readonly title: string;
  /** The inner HTML of the article. It is the page's own content, so not yet safe to put into a document. */
  readonly html: string;
  /** From where relative addresses in it are resolved. */
  readonly baseUri: string;
  /** The folder that holds everything that a page can show. */
  readonly docsUri: string;
  readonly styleSheets: readonly string[];
  readonly lines: number;
}

/** @param notices whether to say aloud what the site does silently */
export function preview(snapshot: Snapshot, notices = true): PreviewContent {
  const { handbook, page } = snapshot;
  const path = page.docsPath ?? page.path;
  const { lines, text } = page.document;
  const lineOf = (offset: number) => lines.position(offset).line;
  const { title, html } = renderPage(
    handbook.site,
    { path, text },
    { lineOf, ...(notices ? previewNotices(snapshot) : {}) },
  );
  const docsUri = handbook.uriOf("docs");
  return {
    title,
    html,
    docsUri,
    baseUri: `${docsUri}/${publishedUrl(path)}`,
    styleSheets: handbook.config.styleSheets
      .filter((sheet) => handbook.index.hasFile(sheet))
      .map((sheet) => handbook.uriOf(`docs/${sheet}`)),
    lines: lines.count,
  };
}

/** The file behind a link in the preview, which has the published addresses. */
export function previewLink(
  { handbook, page }: Snapshot,
  href: string,
): { uri: string; anchor: string } | undefined {
  if (page.docsPath === undefined) return undefined;
  const target = resolveLink(href, page.docsPath, false, (path) => handbook.index.hasFile(path));
  if (target.kind === "self") return { uri: page.uri, anchor: target.anchor };
  return target.kind === "file"
    ? { uri: handbook.uriOf(`docs/${target.docsPath}`), anchor: target.anchor }
    : undefined;
}
