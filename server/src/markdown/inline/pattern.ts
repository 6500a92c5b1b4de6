/**
 * Inline Markdown, one kind of construct after the other: each kind replaces its constructs in the whole text
 * by placeholders, so that the kinds after it do not look into them.
 */
import { MappedText, MappedTextBuilder } from "../mappedText";
import type { Node } from "../node";
import { CLOSE, INLINE_PLACEHOLDER, INLINE_PLACEHOLDER_START } from "../placeholders";

/** A construct in a text. */
export interface InlineMatch {
  readonly start: number;
  readonly end: number;
  /** What stands there instead; undefined: the text stays, and reading goes on after it. */
  readonly value: Node | MappedText | undefined;
}

/** One kind of construct. */
export interface InlinePattern {
  /** Text without this string has no such construct. */
  readonly trigger: string;
  /**
   * Whether a construct that is replaced can make one of what stands open before it: `<a <b>>` is a tag once `<b>` is
   * replaced. The text is then read from its start again.
   */
  readonly opensAgain?: boolean;
  /** Gets ready for a text; the function it gives finds the next construct from a position on. */
  scan(text: MappedText): (from: number) => InlineMatch | undefined;
}

/** Text in which a construct could be. */
const anyConstruct = /[\\`[!<&:*_]| {2}\n/;

/** A text is not read more often than this; it keeps a hostile one from costing much time. */
const MOST_READINGS = 100;

/** Elements and strings that placeholders stand for. */
export class InlineStash {
  private readonly values: (Node | MappedText)[] = [];

  store(value: Node | MappedText): string {
    this.values.push(value);
    return `${INLINE_PLACEHOLDER_START}${String(this.values.length - 1).padStart(4, "0")}${CLOSE}`;
  }

  get(id: string): Node | MappedText | undefined {
    return this.values[Number(id)];
  }

  /** The text with each placeholder replaced by the words it stands for. */
  toPlainText(text: MappedText, depth = 0): MappedText {
    if (!text.text.includes(INLINE_PLACEHOLDER_START) || depth > 20) return text;
    return text.replace(INLINE_PLACEHOLDER, (match) => {
      const value = this.get(match[1] ?? "");
      if (value === undefined) return "";
      return value instanceof MappedText ? value : value.textContent();
    });
  }
}

/** Replaces constructs in texts. */
export class InlineParser {
  constructor(
    private readonly patterns: readonly InlinePattern[],
    private readonly stash: InlineStash,
  ) {}

  /** The text with placeholders for all constructs of the kinds from number `first` on. */
  replaceAll(text: MappedText, first = 0): MappedText {
    if (text.atomic || !anyConstruct.test(text.text)) return text;
    let current = text;
    for (let index = first; index < this.patterns.length; index++) {
      const pattern = this.patterns[index];
      if (pattern !== undefined && current.text.includes(pattern.trigger))
        current = this.apply(pattern, index, current);
    }
    return current;
  }

  private apply(pattern: InlinePattern, index: number, text: MappedText): MappedText {
    let current = text;
    for (let reading = 1; ; reading++) {
      const { result, again } = this.read(pattern, index, current, reading < MOST_READINGS);
      if (!again) return result;
      current = result;
    }
  }

  /** Replaces constructs up to the end of the text, or up to one after which it must be read again. */
  private read(
    pattern: InlinePattern,
    index: number,
    text: MappedText,
    mayStop: boolean,
  ): { readonly result: MappedText; readonly again: boolean } {
    const next = pattern.scan(text);
    let builder: MappedTextBuilder | undefined;
    let copied = 0;
    let again = false;
    for (let match = next(0); match !== undefined; match = next(match.end)) {
      const { start, end, value } = match;
      if (value === undefined) continue;
      if (!(value instanceof MappedText)) this.replaceWithin(value, index);
      builder ??= new MappedTextBuilder();
      builder.add(text.slice(copied, start));
      const range = text.range(start, end);
      builder.add(MappedText.standIn(this.stash.store(value), range.start, range.end));
      const before = copied;
      copied = end;
      again =
        mayStop && pattern.opensAgain === true && text.text.slice(before, start).includes(pattern.trigger);
      if (again) break;
    }
    if (builder === undefined) return { result: text, again };
    builder.add(text.slice(copied));
    return { result: builder.build(), again };
  }

  /** Reads the text of a new element: kinds up to its own have been read already. */
  private replaceWithin(node: Node, index: number): void {
    if (node.text?.atomic) return;
    for (const part of [node, ...node.children]) {
      if (part.text !== undefined && part.text.length > 0) part.text = this.replaceAll(part.text, index + 1);
      if (part.tail !== undefined && part.tail.length > 0) part.tail = this.replaceAll(part.tail, index);
    }
  }
}
