/** What the site makes of each place in a page's body: text that readers see, a link, code, or nothing. */
import type { MarkdownFacts } from "../markdown/facts";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

/** The body of a page and what the site makes of each place in it. */
export class ShownText {
  readonly text: string;
  readonly facts: MarkdownFacts;
  private readonly hidden: readonly OffsetRange[];
  private readonly rawText: readonly OffsetRange[];

  constructor(
    { document, text }: Page,
    /** Where the text begins that is meant as Markdown. */
    readonly start: number,
  ) {
    this.text = text;
    this.facts = document.markdown;
    const inHtml = this.facts.html.flatMap((html) => piecesOf(html.text).map((piece) => ({ html, piece })));
    const place = ({ html, piece }: (typeof inHtml)[number]) => html.range(piece.start, piece.end);
    this.rawText = inHtml.filter(({ piece }) => piece.shown).map(place);
    const unseen = inHtml.filter(({ piece }) => !piece.shown).map(place);
    this.hidden = [...this.facts.code, ...document.comments].map(({ range }) => range).concat(unseen);
  }

  /** Whether the site shows what stands at an offset as text: not in code, a comment, a tag, or a link. */
  isText(offset: number): boolean {
    return !holds(this.hidden, offset) && !this.isLinked(offset);
  }

  /** Whether it is part of a block of HTML, in which Markdown is not read. */
  isRawText(offset: number): boolean {
    return holds(this.rawText, offset);
  }

  isLinked(offset: number): boolean {
    return this.facts.links.some(({ range }) => range.start <= offset && offset < range.end);
  }

  isInHeading(offset: number): boolean {
    return this.facts.headings.some(({ range }) => range.start <= offset && offset < range.end);
  }

  /** Matches in the body whose start the site shows as Markdown text, by their offset in the page. */
  *matches(
    pattern: RegExp,
  ): Generator<{ readonly match: RegExpExecArray; readonly at: number; readonly end: number }> {
    for (const match of this.text.slice(this.start).matchAll(pattern)) {
      const at = this.start + match.index;
      if (this.isText(at) && !this.isRawText(at)) yield { match, at, end: at + match[0].length };
    }
  }
}

function holds(ranges: readonly OffsetRange[], offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}

/** The parts of raw HTML: tags, scripts and comments, and the text between them. */
function piecesOf(html: string): { readonly start: number; readonly end: number; readonly shown: boolean }[] {
  const pieces: { start: number; end: number; shown: boolean }[] = [];
  let last = 0;
  for (const { index, 0: unseen } of html.matchAll(
    /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi,
  )) {
    pieces.push({ start: last, end: index, shown: true });
    last = index + unseen.length;
    pieces.push({ start: index, end: last, shown: false });
  }
  pieces.push({ start: last, end: html.length, shown: true });
  return pieces.filter(({ start, end }) => start < end);
}
