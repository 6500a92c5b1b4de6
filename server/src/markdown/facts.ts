/**
 * What the rest of the engine wants to know of a Markdown text without looking at its tree: every place that
 * can refer to something or be referred to, as the site's Markdown sees it.
 *
 * All ranges are UTF-16 offsets in the *source document*, `[start, end)`.
 */
import type { MappedText } from "./mappedText";

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Heading {
  readonly level: number;
  /** The anchor on the published page. */
  readonly id: string;
  /** The heading's words, without markup and attribute list. */
  readonly text: string;
  /** The whole heading in the source, underline of a setext heading included. */
  readonly range: Range;
  /** The part that holds the words. */
  readonly textRange: Range;
}

export interface Link {
  /** How it is written: `[a](b)`, `[a][b]`, `<https://…>`, or a tag of raw HTML (`<a href>`, `<img src>`). */
  readonly kind: "inline" | "reference" | "autolink" | "html";
  readonly image: boolean;
  /** The target as the site reads it: escapes and entities undone, percent-encoding kept. */
  readonly target: string;
  /** Where the target stands (for a reference link: in its definition), without quotes or angle brackets. */
  readonly targetRange: Range;
  readonly range: Range;
  /** The link's words, or the image's alternative text. */
  readonly text: string;
}

export interface LinkDefinition {
  readonly label: string;
  readonly target: string;
  readonly targetRange: Range;
  readonly range: Range;
}

/** An HTML comment that the Markdown stage leaves in the page, where a list macro can be. */
export interface Comment {
  /** From `<!--` to `-->`, both included. */
  readonly text: string;
  readonly range: Range;
}

export interface Code {
  readonly kind: "block" | "fence" | "inline";
  readonly range: Range;
}

/** A place that a link can jump to. */
export interface Anchor {
  readonly id: string;
  readonly range: Range;
}

/** A part of the page's block structure: what stands where, and in what. */
export interface Block {
  /**
   * - `text`: a paragraph, or the text of a list item that is not in a paragraph.
   * - `box`: an admonition or expander.
   * - `code`: code made by indentation.
   * - `element`: anything else, such as raw HTML with Markdown inside.
   */
  readonly kind:
    | "text"
    | "heading"
    | "list"
    | "item"
    | "code"
    | "quote"
    | "box"
    | "table"
    | "rule"
    | "element";
  /** The HTML element that it becomes; "" for the text of a list item. */
  readonly tag: string;
  /** The classes of the element, as far as the block itself gives them. */
  readonly classes: string;
  readonly range: Range;
  /** Its own text before inline Markdown is read, without the indentation and quote marks around it. */
  readonly text: MappedText | undefined;
  readonly children: readonly Block[];
}

export interface MarkdownFacts {
  readonly headings: readonly Heading[];
  /** Links and images in source order. */
  readonly links: readonly Link[];
  readonly definitions: readonly LinkDefinition[];
  readonly comments: readonly Comment[];
  readonly code: readonly Code[];
  /** Everything with an id on the published page, headings included. */
  readonly anchors: readonly Anchor[];
  /** The blocks of the page in source order; those of the footnotes last. */
  readonly blocks: readonly Block[];
  /** The page's own HTML that passes through unread, piece by piece in the order of the page. */
  readonly html: readonly MappedText[];
  /** Running text that shows a `<` to the reader. */
  readonly shownAngles: readonly MappedText[];
}
