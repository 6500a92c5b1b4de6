/** The macros of a page, each with its place and whether the site expands it there. */

import type { ParsedDocument } from "../../text/document";
import { lineStartAt } from "../../text/lines";
import type { OffsetRange } from "../../text/range";
import { type Macro, macroOf } from "./syntax";

export interface PlacedMacro {
  readonly macro: Macro;
  /** The whole comment in the document. */
  readonly range: OffsetRange;
  /** False for a list macro in code: its comment does not reach the finished HTML. `tags` macros expand everywhere. */
  readonly expands: boolean;
}

/** @param path of the page, relative to `docs/`: some macros mean something else on some pages */
export function findMacros(document: ParsedDocument, path: string): readonly PlacedMacro[] {
  const macros: PlacedMacro[] = [];
  for (const { text, range: comment } of document.comments) {
    const found = macroIn(text, path);
    if (!found) continue;
    const { macro } = found;
    const range = { start: comment.start + found.start, end: comment.end };
    let expands: boolean | undefined;
    macros.push({
      macro,
      range,
      // Asked for only where it matters: it can take reading the page's Markdown.
      get expands() {
        expands ??= macro.kind === "tags" || isPlainlyOutsideCode(document, range) || isLeft(document, range);
        return expands;
      },
    });
  }
  return macros;
}

/**
 * The macro in a comment. A comment that begins inside another one ends both, and the site's patterns look at the
 * text only: they find the inner beginning too.
 */
export function macroIn(comment: string, path: string): { macro: Macro; start: number } | undefined {
  if (!comment.endsWith(" -->")) return undefined;
  // A macro stands on one line.
  const lastLine = comment.lastIndexOf("\n") + 1;
  for (
    let start = comment.indexOf("<!--", lastLine);
    start >= 0;
    start = comment.indexOf("<!--", start + 1)
  ) {
    const macro = macroOf(comment.slice(start), path);
    if (macro) return { macro, start };
  }
  return undefined;
}

/** Whether the Markdown stage leaves the comment that holds a macro in the page. */
function isLeft(document: ParsedDocument, { start, end }: OffsetRange): boolean {
  return document.markdown.comments.some(({ range }) => range.start <= start && end <= range.end);
}

/**
 * Whether one look at the text shows that a comment stands in no code, so that the page's Markdown need not be read. It does
 * where the page has no mark that can begin a code span, a fence, a raw tag or a definition, and the comment's line is not
 * indented, or is the first one in an admonition or expander at the left margin.
 */
export function isPlainlyOutsideCode(document: ParsedDocument, { start }: OffsetRange): boolean {
  const { text, bodyStart } = document;
  let mayHide = known.get(document);
  if (mayHide === undefined) {
    mayHide = hidingMark.test(text.slice(bodyStart));
    known.set(document, mayHide);
  }
  if (mayHide) return false;
  const line = Math.max(lineStartAt(text, start), bodyStart);
  const before = text.slice(line, start);
  if (/^ {0,3}$/.test(before)) return true;
  if (before !== "    " || line === bodyStart) return false;
  const lineEnd = text.startsWith("\r\n", line - 2) ? 2 : 1;
  return /^(?:!!!|\?\?\?\+?) [a-z]/.test(text.slice(lineStartAt(text, line - lineEnd), line));
}

/** Complete tags inside a sentence hide nothing. */
const hidingMark =
  /`|~~~|\]:|<(?!!--|\/?(?:a|b|br|em|i|span|strong|sub|sup|u)(?: +[a-z-]+="[^"<>\r\n]*")* *\/?>)/i;

/** Whether a document has a hiding mark. */
const known = new WeakMap<ParsedDocument, boolean>();
