/**
 * Placeholders: marks in the text for constructs that are read already. They start and end with control
 * characters that cannot occur in a page, because the very first step removes those.
 */
import { MappedText } from "./mappedText";
import type { Node } from "./node";

export const OPEN = "\u0002";
export const CLOSE = "\u0003";

/** Stands for an entry of the `HtmlStash`. */
export const HTML_PLACEHOLDER = new RegExp(`${OPEN}wzxhzdk:([0-9]+)${CLOSE}`, "g");
/** Stands for an inline element or string. */
export const INLINE_PLACEHOLDER_START = `${OPEN}klzzwxh:`;
export const INLINE_PLACEHOLDER = new RegExp(`${OPEN}klzzwxh:([0-9]+)${CLOSE}`, "g");
/** Stands for a character behind a backslash. */
export const ESCAPED_CHARACTER = new RegExp(`${OPEN}([0-9]+)${CLOSE}`, "g");
/** The no-break space before the way back from a footnote; not yet white space while inline Markdown is read. */
export const FOOTNOTE_SPACE = `${OPEN}qq3936677670287331zz${CLOSE}`;
/** The arrow that leads back from a footnote. */
export const FOOTNOTE_ARROW = `${OPEN}zz1337820767766393qq${CLOSE}`;

/** Something taken out of the text to be put back into the finished page as it is. */
export type Stashed =
  /** HTML of the page's own. */
  | { readonly kind: "html"; readonly html: MappedText }
  /** An HTML element that has Markdown inside. */
  | { readonly kind: "element"; readonly node: Node }
  /** A fenced code block, with the lines to restore where it turns out to stand in indented code. */
  | {
      readonly kind: "fence";
      readonly node: Node;
      readonly lines: readonly MappedText[];
      readonly column: number;
    }
  /** HTML that the site makes itself. */
  | { readonly kind: "generated"; readonly html: string };

/** Constructs set aside until the tree is complete. */
export class HtmlStash {
  readonly entries: Stashed[] = [];

  /** Sets `entry` aside; gives the placeholder, which stands for `source`. */
  store(entry: Stashed, source: { start: number; end: number }): MappedText {
    this.entries.push(entry);
    return MappedText.standIn(`${OPEN}wzxhzdk:${this.entries.length - 1}${CLOSE}`, source.start, source.end);
  }

  storeHtml(html: MappedText): MappedText {
    return this.store({ kind: "html", html }, html.range());
  }

  /** Forgets an entry whose place in the tree has been found. */
  drop(index: number): void {
    this.entries[index] = { kind: "html", html: MappedText.empty };
  }
}
