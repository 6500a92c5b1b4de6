/** What is under the cursor: one answer for hover, definition and all that follows from it. */
import type { Link } from "../markdown/facts";
import { findMacros } from "../render/macros/find";
import type { Macro } from "../render/macros/syntax";
import { valuesOf } from "../rules/values";
import { type LinkTarget, resolveLink } from "../site/linkTarget";
import { contains, type OffsetRange } from "../text/range";
import type { Snapshot } from "./snapshot";

export type Target =
  /** The name of a frontmatter field. */
  | { readonly kind: "field"; readonly name: string; readonly range: OffsetRange }
  /** A value of a vocabulary, in the frontmatter or in the filter of a macro. */
  | {
      readonly kind: "term";
      readonly vocabulary: string;
      readonly value: string;
      readonly range: OffsetRange;
    }
  | { readonly kind: "macro"; readonly macro: Macro; readonly range: OffsetRange }
  | { readonly kind: "link"; readonly link: Link; readonly leadsTo: LinkTarget; readonly range: OffsetRange };

/** @param offset in UTF-16 units from the start of the page */
export function findTarget({ page, handbook }: Snapshot, offset: number): Target | undefined {
  const { frontmatter } = page.document;
  if (offset < page.document.bodyStart || frontmatter.state === "invalid") {
    const target = findInFrontmatter(page.text, frontmatter, handbook.model.fields, offset);
    if (target || offset < page.document.bodyStart) return target;
  }
  for (const { macro, range: comment } of findMacros(page.document, page.docsPath ?? page.path)) {
    if (!contains(comment, offset)) continue;
    const filter = macro.kind === "list" ? macro.arguments.filter : undefined;
    const vocabulary = filter && handbook.model.fields[filter.type.text]?.vocabulary;
    if (filter && vocabulary !== undefined) {
      const start = comment.start + filter.value.start;
      const range = { start, end: start + filter.value.text.length };
      if (contains(range, offset)) return { kind: "term", vocabulary, value: filter.value.text, range };
    }
    return { kind: "macro", macro, range: comment };
  }
  const { docsPath } = page;
  if (docsPath === undefined) return undefined;
  const link = page.document.markdown.links.find(({ range }) => contains(range, offset));
  if (!link) return undefined;
  const leadsTo = resolveLink(link.target, docsPath, link.kind !== "html", (path) =>
    handbook.index.hasFile(path),
  );
  return { kind: "link", link, leadsTo, range: link.range };
}

function findInFrontmatter(
  text: string,
  frontmatter: Snapshot["page"]["document"]["frontmatter"],
  fields: Snapshot["handbook"]["model"]["fields"],
  offset: number,
): Target | undefined {
  for (const field of frontmatter.fields) {
    if (contains(field.keyRange, offset)) return { kind: "field", name: field.key, range: field.keyRange };
  }
  for (const { field, range, text: value } of valuesOf(text, frontmatter)) {
    const vocabulary = fields[field.key]?.vocabulary;
    if (!contains(range, offset) || vocabulary === undefined || value === undefined) continue;
    return { kind: "term", vocabulary, value, range };
  }
  return undefined;
}
