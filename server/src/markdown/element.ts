/** The finished tree of a page: elements, text, and HTML that passes through unread. */
import type { Range } from "./facts";
import type { MappedText } from "./mappedText";
import type { LinkOrigin } from "./node";

export type Content = Element | Text | RawHtml;

export interface Element {
  readonly kind: "element";
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Content[];
  /** The element's source with all its content. */
  readonly range: Range;
  /** Whether the element is raw HTML that Markdown has put back unread: no part of the page's own structure. */
  readonly unread?: boolean;
  /** For a link or image written in Markdown: how. */
  readonly link?: LinkOrigin;
}

export interface Text {
  readonly kind: "text";
  readonly text: MappedText;
  /** Whether the text is meant literally; else character references in it are kept. */
  readonly literal: boolean;
}

export interface RawHtml {
  readonly kind: "raw";
  readonly html: MappedText;
  /** Whether the page itself holds this HTML; else the site makes it. */
  readonly own: boolean;
}
