/** Where in the text of a page the cursor stands, for the parts of completion in the body. */
import { lineEndAt, lineStartAt } from "../../text/lines";
import type { Snapshot } from "../snapshot";
import type { Proposals } from "./provider";

export interface BodyPlace {
  readonly snapshot: Snapshot;
  readonly offset: number;
  /** What stands on the line before the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  /** The character after which the editor asked by itself. */
  readonly trigger: string | undefined;
}

/** Proposes what can stand at a place in the body; `undefined` when the place is not of its kind. */
export type BodyProvider = (place: BodyPlace) => Proposals | undefined;

/** @returns undefined in the frontmatter, also in one that is half typed */
export function bodyPlace(
  snapshot: Snapshot,
  offset: number,
  trigger: string | undefined,
): BodyPlace | undefined {
  const { document, text } = snapshot.page;
  const { frontmatter, bodyStart } = document;
  const metadataEnd = Math.max(bodyStart, frontmatter.range.end, frontmatter.fields.at(-1)?.range.end ?? 0);
  if (offset < metadataEnd) return undefined;
  const before = text.slice(Math.max(lineStartAt(text, offset), bodyStart), offset);
  return { snapshot, offset, before, after: text.slice(offset, lineEndAt(text, offset)), trigger };
}

/** Whether the cursor is in code, where nothing means anything. Can take reading the page, so it is asked last. */
export function isInCode(place: BodyPlace): boolean {
  const { snapshot, offset } = place;
  if (!canBeInCode(place)) return false;
  return snapshot.page.document.markdown.code.some(({ kind, range }) =>
    kind === "inline" ? range.start < offset && offset < range.end : isAround(range, offset),
  );
}

/** Whether the cursor is in an HTML comment. */
export function isInComment({ snapshot, offset }: BodyPlace): boolean {
  return snapshot.page.document.comments.some(({ range }) => range.start < offset && offset < range.end);
}

/** What one look at the text around the cursor can tell, which in most places spares reading the page. */
export function canBeInCode({ snapshot: { page }, offset, before, after }: BodyPlace): boolean {
  const { text, document } = page;
  const line = before + after;
  // Code by indentation, also within a quote, a footnote or an element.
  if (/^(?! {0,3}\S)|^ *(?:>|\[\^)|<(?!!--)/.test(line)) return true;
  if (/```|~~~/.test(text.slice(document.bodyStart, offset + after.length))) return true;
  // A code span ends before the next blank line.
  const start = Math.max(document.bodyStart, text.lastIndexOf("\n\n", offset - 1));
  const end = text.indexOf("\n\n", offset);
  return (
    text.slice(start, offset).includes("`") && text.slice(offset, end < 0 ? undefined : end).includes("`")
  );
}

function isAround({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The words of the headings in whose sections the cursor is, without attribute lists; the nearest first. */
export function headingsAbove({ snapshot, offset }: BodyPlace): readonly string[] {
  const { text, document } = snapshot.page;
  const above = text.slice(document.bodyStart, lineStartAt(text, offset));
  const headings: string[] = [];
  let highest = 7;
  for (const [, { length: level } = "", words = ""] of [
    ...above.matchAll(/^(#{1,6})[ \t]*([^#\s].*)/gm),
  ].reverse()) {
    if (level >= highest) continue;
    highest = level;
    headings.push(words.replace(/\s*\{[^}]*\}\s*$|[#\s]+$/g, "").trim());
  }
  return headings;
}
