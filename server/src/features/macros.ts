/** The macros of a page with what each becomes, for previews that have a Markdown parser of their own. */
import { findMacros } from "../render/macros/find";
import { renderPage } from "../render/renderPage";
import { resolveLink } from "../site/linkTarget";
import { relativePath } from "../site/urls";
import type { Snapshot } from "./snapshot";

export interface ExpandedMacro {
  /** The whole comment, as it stands in the text. */
  readonly comment: string;
  /** What the site puts in its place, not sanitised; links lead to source files, relative to the page's. */
  readonly html: string;
}

export function macros({ handbook, page }: Snapshot): ExpandedMacro[] {
  const { docsPath, text, document } = page;
  if (docsPath === undefined) return [];
  const comments = new Set(
    findMacros(document, docsPath).map(({ range }) => text.slice(range.start, range.end)),
  );
  const metadata = text.slice(0, document.bodyStart);
  return [...comments].map((comment) => {
    // A page with nothing but the macro; with a heading of its own it gets none on top.
    const { html } = renderPage(handbook.site, { path: docsPath, text: `${metadata}\n# x\n\n${comment}\n` });
    return { comment, html: toSources(html.replace(/<h1[\s\S]*?<\/h1>/, "").trim()) };
  });

  function toSources(html: string): string {
    return html.replace(/(<a\b[^>]*? href=")([^"#]*)/g, (whole, start: string, href: string) => {
      const target = resolveLink(href, docsPath ?? "", false, (path) => handbook.index.hasFile(path));
      return target.kind === "file"
        ? `${start}${encodeURI(relativePath(target.docsPath, docsPath ?? ""))}`
        : whole;
    });
  }
}
