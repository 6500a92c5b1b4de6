/**
 * Text in which every character knows where it came from.
 *
 * Markdown is read in many steps that each rewrite the text: tabs become spaces, `> ` and indentation come
 * off, whole constructs give way to placeholders. A `MappedText` goes through all of them and can still say
 * which part of the source document a character stands for. All offsets are UTF-16 offsets.
 */

import { isSpace } from "./characters";
import type { Range } from "./facts";

/**
 * The characters that texts are cut from, in segments. Segment `i` starts at `positions[i]` and stands for the
 * source from `starts[i]`. Where `ends[i]` is -1 the characters are those of the source, one for one; else all
 * characters together stand for the source up to `ends[i]` (a tab written as four spaces, a placeholder).
 */
interface Buffer {
  readonly text: string;
  readonly positions: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LINEAR = -1;

/** Immutable text with source offsets. Slices share their buffer, so that cutting costs nothing. */
export class MappedText {
  static readonly empty = MappedText.of("");

  #text: string | undefined;

  private constructor(
    private readonly buffer: Buffer,
    private readonly from: number,
    private readonly to: number,
    /** Whether inline Markdown leaves the text alone. */
    readonly atomic: boolean,
  ) {}

  /** The text as it stands in the document from offset `start` on. */
  static of(text: string, start = 0): MappedText {
    const buffer = { text, positions: [0], starts: [start], ends: [LINEAR] };
    return new MappedText(buffer, 0, text.length, false);
  }

  /** Text that stands as a whole for the source range `[start, end)`. */
  static standIn(text: string, start: number, end: number): MappedText {
    return new MappedText({ text, positions: [0], starts: [start], ends: [end] }, 0, text.length, false);
  }

  /** Text with given segments (see `Buffer`); `MappedTextBuilder` is the easier way. */
  static fromSegments(text: string, positions: number[], starts: number[], ends: number[]): MappedText {
    return new MappedText({ text, positions, starts, ends }, 0, text.length, false);
  }

  /** The pieces one after the other. */
  static concat(...pieces: readonly MappedText[]): MappedText {
    return MappedText.join(pieces);
  }

  /** The pieces one after the other; for any number of them. */
  static join(pieces: readonly MappedText[]): MappedText {
    const builder = new MappedTextBuilder();
    for (const piece of pieces) builder.add(piece);
    return builder.build();
  }

  /** The lines with a newline between each two. */
  static joinLines(lines: readonly MappedText[], separator = "\n"): MappedText {
    const builder = new MappedTextBuilder();
    lines.forEach((line, index) => {
      if (index > 0) builder.addSeparator(separator, line);
      builder.add(line);
    });
    return builder.build();
  }

  /** The characters. */
  get text(): string {
    this.#text ??= this.buffer.text.slice(this.from, this.to);
    return this.#text;
  }

  get length(): number {
    return this.to - this.from;
  }

  /** The part `[start, end)`, in positions of this text. */
  slice(start: number, end: number = this.length): MappedText {
    if (start === 0 && end >= this.length && !this.atomic) return this;
    const from = Math.min(this.from + Math.max(0, start), this.to);
    return new MappedText(this.buffer, from, Math.max(from, Math.min(this.from + end, this.to)), false);
  }

  /** The same text, for inline Markdown to leave alone. */
  asAtomic(): MappedText {
    return new MappedText(this.buffer, this.from, this.to, true);
  }

  /** The source offset of the character at `position`; at the end of the text, where its source ends. */
  sourceOffset(position: number): number {
    if (position >= this.length)
      return this.length === 0 ? this.offsetInBuffer(this.from) : this.sourceEnd(this.length);
    return this.offsetInBuffer(this.from + position);
  }

  /** The source offset directly after the character before `position`. */
  sourceEnd(position: number): number {
    if (position <= 0) return this.sourceOffset(0);
    const last = this.from + Math.min(position, this.length) - 1;
    const segment = this.segmentAt(last);
    const end = this.buffer.ends[segment] ?? LINEAR;
    if (end !== LINEAR) return end;
    return (this.buffer.starts[segment] ?? 0) + last - (this.buffer.positions[segment] ?? 0) + 1;
  }

  /** What the part `[start, end)` stands for in the source. */
  range(start = 0, end: number = this.length): Range {
    const first = this.sourceOffset(start);
    return { start: first, end: end <= start ? first : Math.max(first, this.sourceEnd(end)) };
  }

  /** The lines, without their newlines. */
  lines(): MappedText[] {
    return this.split("\n");
  }

  /** The parts between the separators. */
  split(separator: string): MappedText[] {
    const parts: MappedText[] = [];
    const { text } = this;
    let start = 0;
    for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, start)) {
      parts.push(this.slice(start, at));
      start = at + separator.length;
    }
    parts.push(this.slice(start));
    return parts;
  }

  /** The text with each match of a global pattern replaced; `undefined` leaves a match as it is. */
  replace(
    pattern: RegExp,
    replacement: (match: RegExpExecArray) => MappedText | string | undefined,
  ): MappedText {
    const { text } = this;
    let builder: MappedTextBuilder | undefined;
    let last = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      if (match[0].length === 0) pattern.lastIndex++;
      const value = replacement(match);
      if (value === undefined) continue;
      builder ??= new MappedTextBuilder();
      builder.add(this.slice(last, match.index));
      if (typeof value !== "string") builder.add(value);
      else if (value !== "") {
        const { start, end: sourceEnd } = this.range(match.index, end);
        builder.add(MappedText.standIn(value, start, sourceEnd));
      }
      last = end;
    }
    if (builder === undefined) return this;
    builder.add(this.slice(last));
    return builder.build();
  }

  /** The text with tabs written as spaces up to the next multiple of `width` columns. */
  expandTabs(width: number): MappedText {
    let column = 0;
    let last = 0;
    return this.replace(/[\t\n]/g, (match) => {
      column += match.index - last;
      last = match.index + 1;
      if (match[0] === "\n") {
        column = 0;
        return undefined;
      }
      const spaces = width - (column % width);
      column += spaces;
      return " ".repeat(spaces);
    });
  }

  /** The text without white space at its start. */
  trimStart(): MappedText {
    const { text } = this;
    let start = 0;
    while (start < text.length && isSpace(text.charCodeAt(start))) start++;
    return this.slice(start);
  }

  /** The text without white space at its end. */
  trimEnd(): MappedText {
    const { text } = this;
    let end = text.length;
    while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
    return this.slice(0, end);
  }

  /** The text without white space at both ends. */
  trim(): MappedText {
    return this.trimEnd().trimStart();
  }

  /** The text without any of the `characters` at its start. */
  trimStartOf(characters: string): MappedText {
    const { text } = this;
    let start = 0;
    while (start < text.length && characters.includes(text.charAt(start))) start++;
    return this.slice(start);
  }

  /** The text without any of the `characters` at its end. */
  trimEndOf(characters: string): MappedText {
    const { text } = this;
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
    return this.slice(0, end);
  }

  /** Whether the text holds nothing but white space. */
  get isBlank(): boolean {
    const { text } = this;
    for (let index = 0; index < text.length; index++) if (!isSpace(text.charCodeAt(index))) return false;
    return true;
  }

  /** Whether this text is the end of `other`, cut from the same characters. */
  isEndOf(other: MappedText): boolean {
    return this.buffer === other.buffer && this.to === other.to && this.from >= other.from;
  }

  /** How much later this text starts than `other`, if it is the last lines of it, cut from the same characters. */
  offsetAsLastLinesOf(other: MappedText): number | undefined {
    if (this.buffer !== other.buffer || this.to !== other.to || this.from < other.from) return undefined;
    const atLineStart = this.from === other.from || this.buffer.text.charAt(this.from - 1) === "\n";
    return atLineStart ? this.from - other.from : undefined;
  }

  /** Hands the segments of this text to `take`; for building texts. */
  eachSegment(take: (text: string, start: number, end: number) => void): void {
    if (this.from === this.to) return;
    const { positions, starts, ends, text } = this.buffer;
    for (let index = this.segmentAt(this.from); index < positions.length; index++) {
      const position = positions[index] ?? 0;
      if (position >= this.to) break;
      const from = Math.max(position, this.from);
      const to = Math.min(positions[index + 1] ?? text.length, this.to);
      const end = ends[index] ?? LINEAR;
      take(text.slice(from, to), (starts[index] ?? 0) + (end === LINEAR ? from - position : 0), end);
    }
  }

  private offsetInBuffer(at: number): number {
    const segment = this.segmentAt(at);
    const start = this.buffer.starts[segment] ?? 0;
    return this.buffer.ends[segment] === LINEAR ? start + at - (this.buffer.positions[segment] ?? 0) : start;
  }

  private segmentAt(at: number): number {
    const { positions } = this.buffer;
    let low = 0;
    let high = positions.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((positions[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Puts a text together from pieces. Pieces that follow each other in the source become one segment. */
export class MappedTextBuilder {
  private readonly parts: string[] = [];
  private readonly positions: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private length = 0;
  /** Where the source of the last segment ends. */
  private sourceEnd = 0;
  private only: MappedText | undefined;

  add(piece: MappedText): void {
    if (piece.length === 0) {
      if (this.length === 0) this.only ??= piece;
      return;
    }
    this.only = this.length === 0 ? piece : undefined;
    piece.eachSegment((text, start, end) => this.addSegment(text, start, end));
  }

  /** Adds text without a source of its own, between what came before and `next`. */
  addSeparator(text: string, next: MappedText): void {
    const at = this.sourceEnd;
    this.only = undefined;
    // A newline that was cut out between two lines is taken up again as the source's own.
    if (this.length > 0 && next.length > 0 && next.sourceOffset(0) === at + text.length) {
      this.addSegment(text, at, LINEAR);
    } else {
      const source = this.length > 0 ? at : next.sourceOffset(0);
      this.addSegment(text, source, source);
    }
  }

  build(): MappedText {
    if (this.only !== undefined) return this.only.slice(0);
    if (this.length === 0) return MappedText.empty;
    return MappedText.fromSegments(this.parts.join(""), this.positions, this.starts, this.ends);
  }

  private addSegment(text: string, start: number, end: number): void {
    const last = this.positions.length - 1;
    if (end !== LINEAR || last < 0 || this.ends[last] !== LINEAR || this.sourceEnd !== start) {
      this.positions.push(this.length);
      this.starts.push(start);
      this.ends.push(end);
    }
    this.parts.push(text);
    this.length += text.length;
    this.sourceEnd = end === LINEAR ? start + text.length : end;
  }
}
