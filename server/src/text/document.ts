/**
 * One Markdown document, parsed: frontmatter and everything in the body that can refer or be referred to, each with
 * its range in the whole document (UTF-16 offsets). Parsing never fails; what is wrong is part of the result.
 *
 * Knows no other document. Each part is worked out when first asked for, because most pages of a handbook are only
 * ever asked for their frontmatter.
 */
import type { Comment, MarkdownFacts } from "../markdown/facts";
import { parseMarkdown } from "../markdown/index";
import { MappedText } from "../markdown/mappedText";
import { openingHeading } from "../markdown/openingHeading";
import { commentRanges } from "./comments";
import { type Frontmatter, parseFrontmatter } from "./frontmatter";
import { LineIndex } from "./lineIndex";
import { type MultiMarkdown, parseMultiMarkdown } from "./multiMarkdown";
import type { YamlMapping } from "./yamlValue";

export interface ParsedDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontmatter: Frontmatter;
  /** What the site reads as the page's metadata, from frontmatter or from `Word: text` lines without it. */
  readonly meta: YamlMapping;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  readonly markdown: MarkdownFacts;
  /** The words of the level-1 heading with which the page opens. */
  readonly openingHeading: string | undefined;
  /** Every HTML comment in the body as it stands in the text, those in code included. */
  readonly comments: readonly Comment[];
}

/** Parses a document. `text` is the text as the editor holds it, byte order mark and line ends included. */
export function parseDocument(text: string): ParsedDocument {
  return new LazyDocument(text);
}

class LazyDocument implements ParsedDocument {
  private memo: {
    lines?: LineIndex;
    frontmatter?: Frontmatter;
    multiMarkdown?: MultiMarkdown;
    markdown?: MarkdownFacts;
    openingHeading?: string | undefined;
    comments?: readonly Comment[];
  } = {};

  constructor(readonly text: string) {}

  get lines(): LineIndex {
    this.memo.lines ??= new LineIndex(this.text);
    return this.memo.lines;
  }

  get frontmatter(): Frontmatter {
    this.memo.frontmatter ??= parseFrontmatter(this.text);
    return this.memo.frontmatter;
  }

  get meta(): YamlMapping {
    return this.multiMarkdown?.meta ?? this.frontmatter.data;
  }

  get bodyStart(): number {
    if (this.frontmatter.state === "valid") return this.frontmatter.range.end;
    return this.multiMarkdown?.bodyStart ?? (this.text.startsWith("\uFEFF") ? 1 : 0);
  }

  get markdown(): MarkdownFacts {
    if (!this.memo.markdown) {
      const start = this.bodyStart;
      const parsed = parseMarkdown(MappedText.of(this.text.slice(start), start));
      this.memo.openingHeading = openingHeading(parsed);
      this.memo.markdown = parsed.facts;
    }
    return this.memo.markdown;
  }

  get openingHeading(): string | undefined {
    return this.markdown && this.memo.openingHeading;
  }

  get comments(): readonly Comment[] {
    this.memo.comments ??= findComments(this.text, this.bodyStart);
    return this.memo.comments;
  }

  /** MkDocs looks for `Word: text` lines only where there is no block between fences at all. */
  private get multiMarkdown(): MultiMarkdown | undefined {
    const { state } = this.frontmatter;
    if (state === "valid" || state === "invalid") return undefined;
    this.memo.multiMarkdown ??= parseMultiMarkdown(this.text, this.text.startsWith("\uFEFF") ? 1 : 0);
    return this.memo.multiMarkdown;
  }
}

function findComments(text: string, from: number): Comment[] {
  return commentRanges(text, from).map((range) => ({ text: text.slice(range.start, range.end), range }));
}
