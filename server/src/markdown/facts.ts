/**
 * What the rest of the engine wants to know of a Markdown text without looking at its tree: every place that
 * can refer to something or be referred to, as the site's Markdown sees it.
 *
 * All ranges are UTF-16 offsets in the *source document*, `[start, end)`.
 */
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

export interface MarkdownFacts {
  readonly headings: readonly Heading[];
  /** Links and images in source order. */
  readonly links: readonly Link[];
  readonly definitions: readonly LinkDefinition[];
  readonly comments: readonly Comment[];
  readonly code: readonly Code[];
  /** Everything with an id on the published page, headings included. */
  readonly anchors: readonly Anchor[];
}
