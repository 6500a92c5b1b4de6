/** Where the lines of the source are on the page, and the place that editor and preview share. */

import { alignment } from "../src/preview/alignment";
import type { View } from "../src/preview/messages";

/** A height on the page at which a line of the source begins. */
interface Point {
  readonly line: number;
  readonly top: number;
}

/** Scrolls the page to a view. @param lines how many lines the source has */
export function scrollToView({ line, at }: View, lines: number): void {
  window.scrollTo(0, topOf(line, points(lines)) - at * window.innerHeight);
}

/** The view that the page is scrolled to. */
export function currentView(lines: number): View {
  const { scrollY, innerHeight } = window;
  const at = alignment(scrollY, innerHeight, document.documentElement.scrollHeight);
  return { line: lineAt(scrollY + at * innerHeight, points(lines)), at };
}

/** The smallest block that a line belongs to: the last one that begins on it or before. */
export function blockAt(line: number): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  let foundLine = -1;
  for (const element of marked()) {
    const start = lineOf(element);
    if (start > line || start < foundLine) continue;
    found = element;
    foundLine = start;
  }
  return found;
}

/** The line on which a block begins; NaN for a mark that is none, which a page can hold itself. */
export function lineOf(element: HTMLElement): number {
  const mark = element.dataset.line ?? "";
  return /^\d{1,7}$/.test(mark) ? Number(mark) : Number.NaN;
}

function marked(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>("article [data-line]");
  return [...all].filter((element) => !Number.isNaN(lineOf(element)));
}

function topOf(line: number, known: readonly Point[]): number {
  return between(
    line,
    known,
    ({ line: from }) => from,
    ({ top }) => top,
  );
}

function lineAt(top: number, known: readonly Point[]): number {
  return between(
    top,
    known,
    ({ top: from }) => from,
    ({ line }) => line,
  );
}

/** The value that goes with a key, along straight lines between the points. */
function between(
  key: number,
  known: readonly Point[],
  keyOf: (point: Point) => number,
  resultOf: (point: Point) => number,
): number {
  let before = known[0];
  for (const point of known) {
    if (keyOf(point) > key) {
      if (!before || before === point) return resultOf(point);
      const part = (key - keyOf(before)) / (keyOf(point) - keyOf(before));
      return resultOf(before) + part * (resultOf(point) - resultOf(before));
    }
    before = point;
  }
  return before ? resultOf(before) : 0;
}

/** Line and height of every block in sight, rising in both, from the start of the source to its end. */
function points(lines: number): readonly Point[] {
  const list: Point[] = [{ line: 0, top: 0 }];
  for (const element of marked()) {
    // What is folded away has no place.
    if (element.getClientRects().length === 0) continue;
    const point = { line: lineOf(element), top: element.getBoundingClientRect().top + window.scrollY };
    const last = list.at(-1);
    if (last && point.line > last.line && point.top > last.top) list.push(point);
  }
  const end = { line: lines, top: document.documentElement.scrollHeight };
  const last = list.at(-1);
  if (!last || (end.line > last.line && end.top > last.top)) list.push(end);
  return list;
}
