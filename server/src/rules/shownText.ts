/** What the site makes of each place in a page's body: text that readers see, a link, code, or nothing. */
import type { MarkdownFacts } from "../markdown/facts";
import { RangeSet } from "../text/rangeSet";
import type { Page } from "../workspace/page";

/** The body of a page and what the site makes of each place in it. */
export class ShownText {
  readonly text: string;
  readonly facts: MarkdownFacts;
  private readonly hidden: RangeSet;
  private readonly rawText: RangeSet;
  private readonly headings: RangeSet;

  constructor(
    { document, text }: Page,
    /** Where the text begins that is meant as Markdown. */
    readonly start: number,
  ) {
    this.text = text;
    this.facts = document.markdown;
    const { code, headings, html, links } = this.facts;
    const inHtml = html.flatMap((raw) => piecesOf(raw.text).map((piece) => ({ raw, piece })));
    const place = ({ raw, piece }: (typeof inHtml)[number]) => raw.range(piece.start, piece.end);
    this.rawText = new RangeSet(inHtml.filter(({ piece }) => piece.shown).map(place));
    const unseen = inHtml.filter(({ piece }) => !piece.shown).map(place);
    const ranges = [...code, ...document.comments, ...links].map(({ range }) => range);
    this.hidden = new RangeSet([...ranges, ...unseen]);
    this.headings = new RangeSet(headings.map(({ range }) => range));
  }

  /** Whether the site shows what stands at an offset as text: not in code, a comment, a tag, or a link. */
  isText(offset: number): boolean {
    return !this.hidden.holds(offset);
  }

  /** Whether it is part of a block of HTML, in which Markdown is not read. */
  isRawText(offset: number): boolean {
    return this.rawText.holds(offset);
  }

  isInHeading(offset: number): boolean {
    return this.headings.holds(offset);
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

/** The parts of raw HTML: tags, scripts and comments, and the text between them. */
function piecesOf(html: string): { readonly start: number; readonly end: number; readonly shown: boolean }[] {
  const pieces: { start: number; end: number; shown: boolean }[] = [];
  const unclosed = new Set<string>();
  let last = 0;
  for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", Math.max(start + 1, last))) {
    const end = endOfUnseen(html, start, unclosed);
    if (end === undefined) continue;
    pieces.push({ start: last, end: start, shown: true }, { start, end, shown: false });
    last = end;
  }
  pieces.push({ start: last, end: html.length, shown: true });
  return pieces.filter(({ start, end }) => start < end);
}

/**
 * Where a comment, script, style or tag that begins at a `<` ends; undefined when nothing does.
 * @param unclosed the ends that are known not to come any more: looking for them from each `<` would take forever
 */
function endOfUnseen(html: string, start: number, unclosed: Set<string>): number | undefined {
  const script = scriptStart.exec(html.slice(start, start + 8))?.[1]?.toLowerCase();
  if (html.startsWith("<!--", start)) return after(/-->/g, start + 4) ?? after(/>/g, start);
  if (script === undefined) return after(/>/g, start);
  return after(new RegExp(`</${script}\\s*>`, "gi"), start) ?? after(/>/g, start);

  function after(mark: RegExp, from: number): number | undefined {
    if (unclosed.has(mark.source)) return undefined;
    mark.lastIndex = from;
    if (mark.test(html)) return mark.lastIndex;
    unclosed.add(mark.source);
    return undefined;
  }
}

const scriptStart = /^<(script|style)\b/i;
