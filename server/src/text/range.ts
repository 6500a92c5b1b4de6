/** Ranges in a document, as UTF-16 offsets: `[start, end)`. Only `LineIndex` turns them into lines and columns. */

export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

export function contains(range: OffsetRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
