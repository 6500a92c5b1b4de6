/** The source line of a finding with its number in the margin, and carets under what is wrong. */
import type { Page } from "../../workspace/page";
import type { Place } from "../report";
import { cellsOf, printable } from "../terminal";

/** How much of a long line is shown before what is wrong in it. */
const lead = 30;

export interface FrameLine {
  readonly margin: string;
  readonly text: string;
}

export interface CodeFrame {
  readonly source: FrameLine;
  readonly carets: FrameLine;
}

/**
 * @param width how many cells the frame may take
 * @returns undefined when the source line is blank. Of a finding of several lines the first is shown
 */
export function codeFrame(page: Page, place: Place, width: number): CodeFrame | undefined {
  const { start, end } = page.document.lines.line(place.line - 1);
  const source = page.text.slice(start, end);
  if (source.trim() === "") return undefined;
  const number = String(place.line).padStart(7);
  const room = Math.max(lead * 2, width - number.length - " │ ".length - "……".length);
  const column = place.column - 1;
  const from = source.length > room && column > lead ? Math.min(column - lead, source.length - room) : 0;
  const to = Math.min(source.length, from + room);
  const last = Math.min(place.endLine === place.line ? place.endColumn - 1 : source.length, to);
  const before = (from > 0 ? "…" : "") + printable(source.slice(from, column));
  const wrong = printable(source.slice(column, last));
  const after = printable(source.slice(Math.max(column, last), to)) + (to < source.length ? "…" : "");
  return {
    source: { margin: `${number} │ `, text: `${before}${wrong}${after}` },
    carets: {
      margin: `${" ".repeat(number.length)} │ `,
      text: " ".repeat(cellsOf(before)) + "^".repeat(Math.max(1, cellsOf(wrong))),
    },
  };
}
