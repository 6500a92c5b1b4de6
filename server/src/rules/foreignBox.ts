/** Boxes as other sites write them (`> [!NOTE]`, `:::tip`), which this site shows as text. */

import type { Edit } from "../text/edits";
import { lineEndAt, lineStartAt, nextLineAt } from "../text/lines";
import { lineAbove } from "./blocks";
import { boxTypes } from "./boxLine";

/** A line that opens a box elsewhere. */
export interface ForeignBox {
  readonly kind: "quote" | "colons";
  /** The line that opens the same box here. */
  readonly line: string;
}

/** What a line of text opens on another site; undefined for other text. */
export function foreignBox(text: string): ForeignBox | undefined {
  const [, quoted, ofQuote = ""] = /^\[!([a-z]+)\][+-]?(?: +(.+))?$/i.exec(text) ?? [];
  if (quoted !== undefined) return { kind: "quote", line: opening(quoted, ofQuote) };
  const [, name, title = ""] = /^:{3,}\s*\{?\.?([a-z]+)\}?(?: +(.+)|\[(.+)\])?$/i.exec(text) ?? [];
  if (name === undefined || !(isType(name) || name === "details")) return undefined;
  return { kind: "colons", line: opening(name, title) };
}

/** What such a line has at least: for a cheap look. */
export const foreignBoxMark = /\[![a-z]|^[ \t>]*:::/im;

function opening(name: string, title: string): string {
  const type = name.toLowerCase() === "details" ? "expander" : isType(name) ? name.toLowerCase() : "note";
  const words = title.replace(/"/g, "").trim();
  const mark = type === "expander" ? "???" : "!!!";
  return `${mark} ${type}${words === "" ? "" : ` "${words}"`}`;
}

function isType(name: string): boolean {
  return boxTypes.includes(name.toLowerCase());
}

/**
 * The edits that write the box that opens on the line of an offset as this site wants it; undefined where its end cannot
 * be told. The new line starts where the old one does, quote marks included.
 */
export function rewriteForeignBox(text: string, offset: number, box: ForeignBox): Edit[] | undefined {
  return box.kind === "quote" ? rewriteQuote(text, offset, box.line) : rewriteColons(text, offset, box.line);
}

/** Takes the quote marks off: the lines of the quote become the content. */
function rewriteQuote(text: string, offset: number, line: string): Edit[] | undefined {
  const first = lineStartAt(text, offset);
  const [, indentation = "", mark] = /^([ \t]*)(> ?)$/.exec(text.slice(first, offset)) ?? [];
  if (mark === undefined || /^[ \t]*>/.test(lineAbove(text, offset))) return undefined;
  const edits: Edit[] = [
    { range: { start: first + indentation.length, end: lineEndAt(text, offset) }, text: line },
  ];
  for (let at = nextLineAt(text, offset); at < text.length; at = nextLineAt(text, at)) {
    const end = lineEndAt(text, at);
    const [before = "", space = "", own] = /^([ \t]*)(> ?)?/.exec(text.slice(at, end)) ?? [];
    if (at + before.length === end && own === undefined) break;
    const start = at + space.length;
    edits.push({ range: { start, end: at + before.length }, text: at + before.length === end ? "" : "    " });
  }
  return edits;
}

/** Indents what stands between the colons, and takes the closing ones away. */
function rewriteColons(text: string, offset: number, line: string): Edit[] | undefined {
  const edits: Edit[] = [{ range: { start: offset, end: lineEndAt(text, offset) }, text: line }];
  const indentation = text.slice(lineStartAt(text, offset), offset);
  if (/[^ ]/.test(indentation)) return undefined;
  for (let at = nextLineAt(text, offset); at < text.length; at = nextLineAt(text, at)) {
    const end = lineEndAt(text, at);
    const content = text.slice(at, end);
    if (/^[ \t]*:{3,}[ \t]*$/.test(content)) {
      const below = nextLineAt(text, at);
      const isFree = text.slice(below, lineEndAt(text, below)).trim() === "";
      // An empty line stays before what follows directly, which would else go on with the text of the box.
      edits.push({ range: { start: at, end: isFree ? below : end }, text: "" });
      return edits;
    }
    if (/^[ \t]*:{3,}/.test(content) || !content.startsWith(indentation)) return undefined;
    if (content.trim() !== "") edits.push({ range: { start: at, end: at }, text: "    " });
  }
  return undefined;
}
