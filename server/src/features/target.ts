/** What is under the cursor: one answer for hover, definition, references and all that follows from it. */
import type { Heading, Link } from "../markdown/facts";
import { footnotesOf } from "../references/footnotes";
import { definitionsOf, possibleWords, type ShownTerm, shownTerms } from "../references/glossaryWords";
import { idsIn } from "../references/idsIn";
import { settingsTerms } from "../references/settingsTerms";
import { sourcesOf } from "../references/sources";
import { findMacros } from "../render/macros/find";
import type { Macro } from "../render/macros/syntax";
import { valuesOf } from "../rules/values";
import { type LinkTarget, resolveLink } from "../site/linkTarget";
import { contains, type OffsetRange } from "../text/range";
import { exceptionField, labelsIn } from "../workspace/exceptionLabels";
import { glossaryPath } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { navEntries } from "../workspace/siteConfig";
import type { Snapshot } from "./snapshot";

export type Target =
  /** The name of a frontmatter field. */
  | { readonly kind: "field"; readonly name: string; readonly range: OffsetRange }
  /** A value of a vocabulary, whether or not there is such a term; also where `algoritmekader.yml` makes it one. */
  | {
      readonly kind: "term";
      readonly vocabulary: string;
      readonly value: string;
      readonly range: OffsetRange;
      /** Set where it stands in an exception: the range is then that of the whole label, `risicogroep-verboden-ai`. */
      readonly exception?: true;
    }
  /** The id of a page: in its own field, or anywhere in a text. */
  | { readonly kind: "id"; readonly id: string; readonly range: OffsetRange }
  /** A code of a framework in the field `sources`. */
  | {
      readonly kind: "source";
      readonly framework: string;
      readonly code: string;
      readonly range: OffsetRange;
    }
  | { readonly kind: "macro"; readonly macro: Macro; readonly range: OffsetRange }
  /** A link or image, the definition of a link, or an entry of `nav` in `mkdocs.yml`. */
  | { readonly kind: "link"; readonly link: Link; readonly leadsTo: LinkTarget; readonly range: OffsetRange }
  /** A footnote's mark, in the text or where the footnote is defined. */
  | { readonly kind: "footnote"; readonly name: string; readonly range: OffsetRange }
  | { readonly kind: "heading"; readonly heading: Heading; readonly range: OffsetRange }
  /** A term of the word list, where the site shows it with its definition, or in its definition. */
  | { readonly kind: "word"; readonly term: string; readonly range: OffsetRange };

/**
 * The smallest thing at an offset; of a link the whole counts, also where its words are a term. Code is text and
 * refers to nothing, but the site expands some macros in it.
 * @param offset in UTF-16 units from the start of the page
 */
export function findTarget(snapshot: Snapshot, offset: number): Target | undefined {
  const { page } = snapshot;
  if (page.subject === "site-config") return navAt(snapshot, offset);
  if (page.subject === "handbook-config") return settingAt(snapshot, offset);
  const { frontmatter, bodyStart } = page.document;
  if (offset < bodyStart || frontmatter.state === "invalid") {
    const target = inFrontmatter(snapshot, offset);
    if (target || offset < bodyStart) return target;
  }
  return macroAt(snapshot, offset) ?? inText(snapshot, offset);
}

/** The term of the word list at an offset of a page's text, be it within something else. */
export function wordAt(
  { page, handbook }: Pick<Snapshot, "page" | "handbook">,
  offset: number,
): (Target & { readonly kind: "word" }) | undefined {
  const glossary = handbook.page(glossaryPath);
  if (!glossary || offset < page.document.bodyStart) return undefined;
  const words = page.path === glossaryPath ? definitionsOf(glossary) : shownAround(page, glossary, offset);
  const word = words.find(({ range }) => contains(range, offset));
  return word && { kind: "word", term: word.term, range: word.range };
}

/** The terms that a page shows; none, without reading the page, where the line cannot show one at the offset. */
function shownAround(page: Page, glossary: Page, offset: number): readonly ShownTerm[] {
  const { lines } = page.document;
  const { start, end } = lines.line(lines.position(offset).line);
  const possible = possibleWords(glossary, page.text.slice(start, end));
  return possible.some((range) => contains(range, offset - start)) ? shownTerms(page, glossary) : [];
}

function inFrontmatter({ page, handbook }: Snapshot, offset: number): Target | undefined {
  const { frontmatter } = page.document;
  const field = frontmatter.fields.find(({ range }) => contains(range, offset));
  if (!field) return undefined;
  if (contains(field.keyRange, offset)) return { kind: "field", name: field.key, range: field.keyRange };
  if (field.key === "sources") {
    const code = sourcesOf(page.text, { fields: [field] }).find(({ range }) => contains(range, offset));
    return code && { kind: "source", ...code };
  }
  for (const { range, node, text: value } of valuesOf(page.text, { fields: [field] })) {
    if (!contains(range, offset) || value === undefined || node.kind !== "scalar") continue;
    if (field.key === "id") return { kind: "id", id: value, range };
    if (field.key === exceptionField) {
      const label = labelsIn(page.text, node, handbook).find((each) => contains(each.range, offset));
      return label && { kind: "term", ...label, exception: true };
    }
    const vocabulary = handbook.model.fields[field.key]?.vocabulary;
    if (vocabulary !== undefined) return { kind: "term", vocabulary, value, range };
  }
  return idAt({ page, handbook }, offset);
}

function macroAt({ page, handbook }: Snapshot, offset: number): Target | undefined {
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
  return undefined;
}

function inText(snapshot: Snapshot, offset: number): Target | undefined {
  const { markdown } = snapshot.page.document;
  if (markdown.code.some(({ range }) => contains(range, offset))) return undefined;
  const heading = markdown.headings.find(({ range }) => contains(range, offset));
  return (
    linkAt(snapshot, offset) ??
    footnoteAt(snapshot, offset) ??
    idAt(snapshot, offset) ??
    wordAt(snapshot, offset) ??
    (heading && { kind: "heading", heading, range: heading.range })
  );
}

function linkAt({ page, handbook }: Snapshot, offset: number): Target | undefined {
  const { docsPath } = page;
  if (docsPath === undefined) return undefined;
  const { links, definitions } = page.document.markdown;
  const asLinks = definitions.map(
    ({ label, ...definition }): Link => ({ kind: "reference", image: false, text: label, ...definition }),
  );
  // An image can stand in a link.
  const link = [...links, ...asLinks]
    .filter(({ range }) => contains(range, offset))
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
  if (!link) return undefined;
  const leadsTo = resolveLink(link.target, docsPath, link.kind !== "html", (path) =>
    handbook.index.hasFile(path),
  );
  return { kind: "link", link, leadsTo, range: link.range };
}

function footnoteAt({ page }: Snapshot, offset: number): Target | undefined {
  for (const { name, definition, marks } of footnotesOf(page)) {
    const range = [definition, ...marks].find((mark) => contains(mark, offset));
    if (range) return { kind: "footnote", name, range };
  }
  return undefined;
}

/** An id in a text counts when it is that of a page. */
function idAt({ page, handbook }: Pick<Snapshot, "page" | "handbook">, offset: number): Target | undefined {
  const line = page.document.lines.line(page.document.lines.position(offset).line);
  for (const { id, range } of idsIn(page.text, line)) {
    if (contains(range, offset) && handbook.index.pathsWithId(id).length > 0)
      return { kind: "id", id, range };
  }
  return undefined;
}

function settingAt({ page }: Snapshot, offset: number): Target | undefined {
  const term = settingsTerms(page).find(({ range }) => contains(range, offset));
  return term && { kind: "term", ...term };
}

function navAt({ page, handbook }: Snapshot, offset: number): Target | undefined {
  const entry = navEntries(page.text).find(({ kind, range }) => kind === "page" && contains(range, offset));
  if (!entry) return undefined;
  const { path, range } = entry;
  const docsPath = path.replace(/^(?:\.\/)+/, "");
  const leadsTo: LinkTarget = handbook.index.hasFile(docsPath)
    ? { kind: "file", docsPath, anchor: "" }
    : { kind: "missing", wanted: docsPath, tail: "" };
  const link: Link = { kind: "inline", image: false, target: path, targetRange: range, range, text: "" };
  return { kind: "link", link, leadsTo, range };
}
