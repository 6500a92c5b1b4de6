/**
 * A page as lines of text that a reader of the site would recognise, so that two versions of it can be compared: one
 * sentence, heading, list item or table row a line, with signs as authors write them. The line breaks of the HTML
 * do not show on the site and do not count here either.
 */
import { isBlockTag, VOID_TAGS } from "../markdown/htmlTags";
import { htmlTokens } from "./htmlTokens";

/** Something in a line that leads elsewhere: a link, an image. */
export interface LineLink {
  /** Where its words end in the line. */
  readonly end: number;
  readonly words: string;
  /** Its target; on the site itself as an address from the site's root. */
  readonly target: string;
}

export interface Line {
  readonly text: string;
  readonly links: readonly LineLink[];
}

export interface VisibleText {
  readonly lines: readonly Line[];
  /** Words that show an explanation when they are pointed at: the explanations, by word. */
  readonly explanations: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * @param html the inner HTML of the article, as `renderPage` gives it
 * @param url the page's address relative to the site's root, as `publishedUrl` gives it
 */
export function visibleText(html: string, url: string): VisibleText {
  const writer = new Writer(url);
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") writer.text(token.text);
    else if (token.kind === "open") writer.open(token.tag, token.attributes);
    else writer.close(token.tag);
  }
  return writer.finish();
}

/** A line with the targets of those of its links for which `shows` says so. */
export function withTargets({ text, links }: Line, shows: (link: LineLink) => boolean = () => true): string {
  let result = "";
  let from = 0;
  for (const link of links) {
    if (!shows(link)) continue;
    result += `${text.slice(from, link.end)} ⟨${link.target}⟩`;
    from = link.end;
  }
  return result + text.slice(from);
}

/** Elements that do not show, or not as text. */
const hiddenTags: ReadonlySet<string> = new Set(
  "script style template noscript head title svg math object textarea datalist".split(" "),
);
/** Elements that stand apart from the words around them, without a line of their own. */
const boxTags: ReadonlySet<string> = new Set(["button", "label", "option"]);
/** Elements that close another of their kind that is still open, up to the element that holds both. */
const heldBy: Readonly<Record<string, readonly string[]>> = {
  li: ["ul", "ol", "menu"],
  td: ["tr", "table"],
  th: ["tr", "table"],
  tr: ["table"],
  option: ["select"],
};
const cellTags: ReadonlySet<string> = new Set(["td", "th"]);

/** What stands before the first line of an element, and before its other lines. */
interface Margin {
  first: string;
  readonly rest: string;
}

interface OpenElement {
  readonly tag: string;
  readonly margin?: Margin | undefined;
  /** A sign to put behind its text. */
  readonly after?: string | undefined;
  /** For a list: its last number; undefined where items have none. */
  number?: number | undefined;
  /** For a link. */
  readonly link?: { readonly start: number; readonly target: string } | undefined;
  /** For an abbreviation. */
  readonly explained?: { readonly start: number; readonly explanation: string } | undefined;
}

class Writer {
  private readonly lines: Line[] = [];
  private readonly explanations = new Map<string, Set<string>>();
  private readonly elements: OpenElement[] = [];
  /** The line that is being written. */
  private words = "";
  private links: LineLink[] = [];
  /** How many cells the row that is being written has. */
  private cells = 0;

  constructor(private readonly url: string) {}

  text(text: string): void {
    if (this.elements.some(({ tag }) => hiddenTags.has(tag))) return;
    if (this.isIn("pre")) {
      const [first = "", ...others] = text.split("\n");
      this.words += first;
      for (const line of others) {
        this.endLine();
        this.words = line;
      }
    } else this.words += /(?:^|[\s[])$/.test(this.words) ? squeeze(text).trimStart() : squeeze(text);
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    const holders = heldBy[tag];
    if (holders) this.closeUpTo(tag === "th" || tag === "td" ? cellTags : new Set([tag]), new Set(holders));
    this.part(tag);
    if (cellTags.has(tag) && this.cells++ > 0) this.words = `${this.words.trimEnd()} | `;
    if (VOID_TAGS.has(tag)) {
      this.void(tag, attributes);
      return;
    }
    const classes = attributes.get("class")?.split(/\s+/) ?? [];
    const isBox = boxTags.has(tag) || classes.includes("mdx-badge");
    if (isBox) this.space();
    if (isBox && tag !== "label") this.words += "[";
    if (tag === "sup") this.words += "^";
    const target = attributes.get(tag === "iframe" ? "src" : "href");
    const explanation = attributes.get("title");
    this.elements.push({
      tag,
      margin: this.marginOf(tag, classes),
      after: isBox ? (tag === "label" ? " " : "] ") : undefined,
      number: tag === "ol" ? 0 : undefined,
      link:
        target !== undefined && (tag === "a" || tag === "iframe")
          ? { start: this.words.length, target: siteAddress(target, this.url) }
          : undefined,
      explained:
        tag === "abbr" && explanation !== undefined ? { start: this.words.length, explanation } : undefined,
    });
    if (tag === "iframe") this.words += "[iframe]";
  }

  close(tag: string): void {
    if (!this.isIn(tag)) return;
    for (;;) {
      const element = this.elements.at(-1);
      if (!element) return;
      this.leave(element);
      this.elements.pop();
      if (element.tag === tag) return;
    }
  }

  finish(): VisibleText {
    this.endLine();
    return { lines: this.lines, explanations: this.explanations };
  }

  private leave({ tag, link, explained, after }: OpenElement): void {
    if (link) {
      const words = this.words.slice(link.start).trim();
      this.links.push({ end: this.words.trimEnd().length, words, target: link.target });
    }
    if (explained) {
      const word = this.words.slice(explained.start);
      this.explanations.set(word, (this.explanations.get(word) ?? new Set()).add(explained.explanation));
    }
    if (after !== undefined) this.words = this.words.trimEnd() + after;
    this.part(tag);
    if (tag === "tr") this.cells = 0;
  }

  private void(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === "br") this.part("p");
    else if (tag === "hr") {
      this.words = "---";
      this.endLine();
    } else if (tag === "img") {
      const alternative = squeeze(attributes.get("alt") ?? "").trim();
      const words = alternative === "" ? "[afbeelding]" : `[afbeelding: ${alternative}]`;
      this.words += words;
      const target = siteAddress(attributes.get("src") ?? "", this.url);
      this.links.push({ end: this.words.length, words, target });
    } else if (tag === "input" && attributes.get("type") === "checkbox") {
      this.words += attributes.has("checked") ? "[x] " : "[ ] ";
    }
  }

  private marginOf(tag: string, classes: readonly string[]): Margin | undefined {
    if (/^h[1-6]$/.test(tag)) return { first: `${"#".repeat(Number(tag[1]))} `, rest: "" };
    if (tag === "li") return this.itemMargin();
    if (tag === "blockquote") return { first: "> ", rest: "> " };
    if (tag === "details") return { first: "??? ", rest: "    " };
    if (classes.includes("admonition")) return { first: "!!! ", rest: "    " };
    return tag === "pre" || tag === "dd" ? { first: "    ", rest: "    " } : undefined;
  }

  private itemMargin(): Margin {
    const list = this.elements.findLast(({ tag }) => tag === "ol" || tag === "ul" || tag === "menu");
    if (list?.number === undefined) return { first: "- ", rest: "  " };
    list.number++;
    return { first: `${list.number}. `, rest: "   " };
  }

  /** Parts a block from what stands before it: by a line end, or in a table's row, which stays one line, by a space. */
  private part(tag: string): void {
    if (!isBlockTag(tag)) return;
    if (tag !== "tr" && this.isIn("tr")) this.space();
    else this.endLine();
  }

  private space(): void {
    if (this.words !== "" && !/\s$/.test(this.words)) this.words += " ";
  }

  private closeUpTo(tags: ReadonlySet<string>, holders: ReadonlySet<string>): void {
    const held = this.elements.findLast(({ tag }) => tags.has(tag) || holders.has(tag));
    if (held && tags.has(held.tag)) this.close(held.tag);
  }

  private isIn(tag: string): boolean {
    return this.elements.some((element) => element.tag === tag);
  }

  /** Ends the line that is being written; a text of several sentences becomes as many lines. */
  private endLine(): void {
    const whole = this.cells > 0 || this.elements.some(({ tag }) => /^(?:pre|h[1-6])$/.test(tag));
    const { words, links } = this;
    this.words = "";
    this.links = [];
    if (words.trim() === "") return;
    const ends = whole ? [words.length] : sentenceEnds(words);
    let start = 0;
    for (const end of ends) {
      const margin = this.margin();
      const text = margin + words.slice(start, end).trimEnd();
      const shift = margin.length - start;
      const own = links.filter((link) => link.end > start && link.end <= end);
      this.lines.push({ text, links: own.map((link) => ({ ...link, end: link.end + shift })) });
      start = end;
    }
  }

  private margin(): string {
    let margin = "";
    for (const element of this.elements) {
      if (!element.margin) continue;
      margin += element.margin.first;
      element.margin.first = element.margin.rest;
    }
    return margin;
  }
}

/** White space as a browser shows it. */
function squeeze(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, " ");
}

/** Where the sentences of a text end, the spaces behind them included; the last end is that of the text. */
function sentenceEnds(text: string): number[] {
  const ends = [...text.matchAll(/[.!?][)"'”’]*\s+(?=["'“‘(]?\p{Lu})/gu)].map(
    (match) => match.index + match[0].length,
  );
  return [...ends, text.length];
}

/** A target as an address from the site's root; as it stands when it leads to another site or stays on the page. */
function siteAddress(target: string, url: string): string {
  if (target === "" || /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(target)) return squeeze(target);
  const { pathname, search, hash } = new URL(target, `http://site/${url}`);
  return `${pathname.slice(1) || "./"}${search}${hash}`;
}
