/**
 * What the handbook's template for a kind of page asks for, held against a page: which of its sections are there, and where
 * one that is missing would stand.
 */

import type { Heading } from "../markdown/facts";
import type { KindMacro, PageKind, SectionModel } from "../model/contentModel";
import { isFilled } from "../render/pythonValue";
import { matchPattern } from "../settings/pattern";
import { withoutComments } from "../text/comments";
import type { Edit } from "../text/edits";
import { lineEndOf, lineStartAt } from "../text/lines";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { macrosOnPage } from "./macrosOnPage";
import type { RuleContext } from "./rule";

export interface PageSection {
  readonly model: SectionModel;
  /** The heading on the page; undefined when there is none with these words. */
  readonly heading: Heading | undefined;
}

/** The sections of a template, each with its heading on the page. Reads the page's Markdown. */
export function sectionsOnPage(page: Page, kind: PageKind): readonly PageSection[] {
  const { headings } = page.document.markdown;
  return (kind.sections ?? []).map((model) => ({
    model,
    heading: headings.find(({ text }) => isHeadingOf(model, text)),
  }));
}

/** Whether words count as the heading of a section. */
export function isHeadingOf(section: SectionModel, heading: string): boolean {
  const words = plain(heading);
  if (words === plain(section.heading)) return true;
  const { otherHeadings } = section;
  return otherHeadings !== undefined && matchPattern(`^(?:${otherHeadings})$`, words, "i") !== undefined;
}

function plain(heading: string): string {
  return heading
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?[:.?!]+$/, "")
    .toLowerCase();
}

/**
 * Whether one look at the text shows that all sections are there that a template asks for, so that the page's Markdown need
 * not be read. A line that begins with `#` is a heading where the page has no fence and no block of raw HTML.
 */
export function hasAllSectionsPlainly(page: Page, sections: readonly SectionModel[]): boolean {
  const body = withoutComments(page.text.slice(page.document.bodyStart));
  if (/```|~~~|<!--|^[ \t]*<[a-z!?/]/im.test(body)) return false;
  const headings = [...body.matchAll(/^#{1,6}(.*)$/gm)].map(([, words = ""]) =>
    words.trimEnd().replace(/ *\{[^{}]*\}$|#+$/, ""),
  );
  return sections.every((section) => headings.some((heading) => isHeadingOf(section, heading)));
}

/**
 * Whether a comment is not closed, so that what follows is swallowed up to the end of the next comment: until that is mended
 * nothing can be said of the headings in between.
 */
export function hasOpenComment({ text, document }: Page): boolean {
  const last = text.lastIndexOf("<!--");
  if (last >= document.bodyStart && !text.includes("-->", last)) return true;
  return document.comments.some((comment) => {
    const lineEnd = comment.text.search(/[\n\r]/);
    return lineEnd >= 0 && comment.text.includes("<!--", lineEnd);
  });
}

/**
 * Whether a page has moved or gone, with a word on where to look instead: it is no page of its kind any more. Such a page is
 * short and has none of the template's headings.
 */
export function isSignpost(page: Page, sections: readonly PageSection[]): boolean {
  if (sections.some(({ heading }) => heading)) return false;
  const body = withoutComments(page.text.slice(page.document.bodyStart));
  return (
    body.length < 1500 &&
    /verplaatst|verhuisd|vervallen|verwijderd|vervangen|hernoemd|samengevoegd|opgegaan|http-equiv/i.test(body)
  );
}

/**
 * Whether a page must have a macro: one that shows what a field refers to only where the field is filled, and one that is made
 * for a kind of page, which shows the labels of its profile, only where pages of the kind have such labels. Earlier handbooks
 * knew none.
 */
export function isAskedFor(macro: KindMacro, { page, model, lookup }: RuleContext): boolean {
  const { field, kind: madeFor } = model.macros.find(({ name }) => name === macro.name) ?? {};
  if (field !== undefined) return isFilled(page.meta[field]);
  if (madeFor === undefined) return true;
  return (page.kind?.fields ?? []).some(({ name }) => {
    const { use, vocabulary = "" } = model.fields[name] ?? {};
    const terms = model.vocabularies[vocabulary];
    if (use !== "profile" || terms?.source !== "list") return false;
    return terms.terms.some((term) => lookup.isListed(madeFor, name, term));
  });
}

/** Where to point at for what a page lacks: its first fence, or its first line. */
export function topOfPage({ document, text }: Page): OffsetRange {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  return document.frontmatter.state === "absent" ? document.lines.line(0) : { start, end: start + 3 };
}

/** The text of a section below its heading, up to the next heading that is not of a lower level. */
export function contentOf(page: Page, heading: Heading): OffsetRange {
  const { headings } = page.document.markdown;
  const next = headings.find(
    ({ range, level }) => range.start > heading.range.start && level <= heading.level,
  );
  return {
    start: heading.range.end,
    end: next ? lineStartAt(page.text, next.range.start) : page.text.length,
  };
}

/** The lines of a macro on a page, with its line ends. */
export function macroText({ text }: KindMacro, page: Page): string {
  return text.replaceAll("{stem}", page.stem).replaceAll("\n", lineEndOf(page.text));
}

/** Adds headings in the template's place of the first of them, between those that are there. */
export function addSections(
  page: Page,
  sections: readonly PageSection[],
  missing: readonly SectionModel[],
): Edit {
  const lineEnd = lineEndOf(page.text);
  const [first] = missing;
  const block = missing.map(headingLine).join(lineEnd + lineEnd);
  const at = first && (aboveMacro(page, first) ?? placeOf(page, sections, first));
  return insertBlock(page.text, at ?? page.text.length, block);
}

/** The start of the line of a section's macro, or of the expander right above it, when the page has the macro already. */
function aboveMacro(page: Page, section: SectionModel): number | undefined {
  const { text } = page;
  const name = page.kind?.macros?.find((macro) => macro.section === section.heading)?.name;
  const placed = macrosOnPage(page).find(({ macro }) => macro.name === name);
  if (!placed) return undefined;
  const start = lineStartAt(text, placed.range.start);
  const above = lineStartAt(text, Math.max(0, start - 1 - (text.startsWith("\r\n", start - 2) ? 1 : 0)));
  return /^\?\?\?/.test(text.slice(above, start)) ? above : start;
}

/** Adds a heading with the lines of its macro below it. */
export function addSectionWith(
  content: string,
  page: Page,
  sections: readonly PageSection[],
  section: SectionModel,
): Edit {
  const lineEnd = lineEndOf(page.text);
  const block = headingLine(section) + lineEnd + lineEnd + content;
  return insertBlock(page.text, placeOf(page, sections, section), block);
}

function headingLine({ heading, attributes }: SectionModel): string {
  return `## ${heading}${attributes === undefined ? "" : ` ${attributes}`}`;
}

/** Inserts lines with a blank line on each side. @param at the start of a line, or the end of the text */
export function insertBlock(text: string, at: number, block: string): Edit {
  const lineEnd = lineEndOf(text);
  const before = text.slice(0, at);
  const isFirst = before.trim() === "";
  const missing = isFirst
    ? 0
    : 2 - (/(?:(?:\r\n|\r|\n)[ \t]*){0,2}$/.exec(before)?.[0].match(/\r\n|\r|\n/g)?.length ?? 0);
  const behind = text.slice(at);
  const isLast = behind.trim() === "";
  const after = isLast ? lineEnd : /^[ \t]*[\r\n]/.test(behind) ? lineEnd : lineEnd + lineEnd;
  return { range: { start: at, end: at }, text: lineEnd.repeat(missing) + block + after };
}

/** Before the first of the template's later sections that stands behind its earlier ones; else at the end. */
function placeOf(page: Page, sections: readonly PageSection[], section: SectionModel): number {
  const at = sections.findIndex(({ model }) => model === section);
  const starts = (list: readonly PageSection[]) => list.flatMap(({ heading }) => heading?.range.start ?? []);
  const previous = starts(sections.slice(0, at)).at(-1) ?? -1;
  const next = Math.min(...starts(sections.slice(at + 1)).filter((start) => start > previous));
  if (Number.isFinite(next)) return lineStartAt(page.text, next);
  const last = sections.slice(0, at).findLast(({ heading }) => heading)?.heading;
  // A later section stands further up: right behind the one that goes before.
  if (last && starts(sections.slice(at + 1)).length > 0) return contentOf(page, last).end;
  return page.text.length;
}
