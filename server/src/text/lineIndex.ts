/**
 * Converts between UTF-16 offsets and line/character positions of one text: the only place that does.
 *
 * A line ends at `\n`, `\r\n` or `\r`, as in the Language Server Protocol (3.17, "Text Documents"). Characters are
 * UTF-16 units, the protocol's default encoding, so that a JavaScript string index needs no further conversion.
 */
import type { Position, Range } from "vscode-languageserver-types";
import type { OffsetRange } from "./range";

export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    const ends = /\r\n|\r|\n/g;
    while (ends.exec(text)) this.starts.push(ends.lastIndex);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The zero-based position of an offset; offsets outside the text are moved to its nearest edge. */
  position(offset: number): Position {
    const target = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= target) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: target - this.lineStart(low) };
  }

  /** The offset of a position; a character past the end of its line is moved to that end. */
  offset(position: Position): number {
    if (position.line >= this.starts.length) return this.text.length;
    if (position.line < 0) return 0;
    const { start, end } = this.line(position.line);
    return Math.max(start, Math.min(start + position.character, end));
  }

  range(range: OffsetRange): Range {
    return { start: this.position(range.start), end: this.position(range.end) };
  }

  offsets(range: Range): OffsetRange {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }

  /** The offsets of a zero-based line without its line end. */
  line(line: number): OffsetRange {
    const start = this.lineStart(line);
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && (this.text[end - 1] === "\n" || this.text[end - 1] === "\r")) end--;
    return { start, end };
  }

  private lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}
