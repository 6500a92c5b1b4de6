/**
 * Raw HTML: block elements that start a line are taken out of the text, up to their own end tag and whatever
 * stands in between, and come back unread in the finished page. With a `markdown` attribute (md_in_html) an
 * element's content is read after all.
 *
 * The reading of tags follows Python's `html.parser` as Python-Markdown uses it: lenient, line by line aware,
 * and never failing.
 */
import { SPACE, strip } from "../characters";
import { decodeEntities } from "../entities";
import { BLOCK_TAGS, isBlockTag, RAW_CONTENT_TAGS, SPAN_CONTENT_TAGS } from "../htmlTags";
import { MappedText } from "../mappedText";
import { Node, union } from "../node";
import type { Page } from "../page";

/** How the content of an element is read: as blocks, as inline Markdown only, or not at all. */
type ContentMode = "block" | "span" | "off";

const S = `[${SPACE}]`;
const startTag = new RegExp(
  `<[a-zA-Z][^\`\\t\\n\\r\\f />\\x00]*(?:[${SPACE}/]*(?:(?<=['"${SPACE}/])[^\`${SPACE}/>][^${SPACE}/=>]*` +
    `(?:${S}*=+${S}*(?:'[^']*'|"[^"]*"|(?!['"])[^\`>${SPACE}]*)(?:${S}*,)*)?(?:${S}|/(?!>))*)*)?${S}*`,
  "y",
);
const tagName = new RegExp(`([a-zA-Z][^\\t\\n\\r\\f />\\x00]*)(?:${S}|/(?!>))*`, "y");
const attribute = new RegExp(
  `((?<=['"${SPACE}/])[^${SPACE}/>][^${SPACE}/=>]*)(${S}*=+${S}*('[^']*'|"[^"]*"|(?!['"])[^>${SPACE}]*))?(?:${S}|/(?!>))*`,
  "y",
);
const plainEndTag = new RegExp(`</${S}*([a-zA-Z][-.a-zA-Z0-9:_]*)${S}*>`, "y");
const characterReference = /&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]/y;
const twoLineEnds = /(?: *\n){2}/y;
const commentEnd = /--!?>/g;

const RAW_TEXT_TAGS: ReadonlySet<string> = new Set(["script", "style"]);
const interesting = /<|&#|&(?=[a-zA-Z])/g;
const entityReference = /&[a-zA-Z][-.a-zA-Z0-9]*;/y;

/**
 * Takes the raw HTML out of `text`. Gives the text with placeholders, and whether something was left
 * unfinished, so that more text at the end would have been read as part of it.
 */
export function extractHtml(text: MappedText, page: Page): { text: MappedText; unfinished: boolean } {
  if (!text.text.includes("<") && !text.text.includes("&#")) return { text, unfinished: false };
  const extractor = new HtmlExtractor(text, page);
  extractor.run();
  return { text: MappedText.join(extractor.output), unfinished: extractor.unfinished };
}

/** Builds the tree of an element with Markdown inside, text first: what comes is added where reading stands. */
class TreeBuilder {
  private readonly open: Node[] = [];
  private root: Node | undefined;
  private last: { node: Node; place: "text" | "tail" } | undefined;
  private pending: MappedText[] = [];

  start(tag: string, attributes: Map<string, string>, range: { start: number; end: number }): void {
    this.flush();
    const node = new Node(tag, range);
    node.attributes = attributes;
    this.open[this.open.length - 1]?.children.push(node);
    this.root ??= node;
    this.open.push(node);
    this.last = { node, place: "text" };
  }

  end(sourceEnd: number): void {
    this.flush();
    const node = this.open.pop();
    if (node === undefined) return;
    node.range = union(node.range, { start: sourceEnd, end: sourceEnd });
    this.last = { node, place: "tail" };
  }

  data(text: MappedText): void {
    this.pending.push(text);
  }

  /** The finished tree; the builder is empty afterwards. */
  take(): Node | undefined {
    this.flush();
    const { root } = this;
    this.root = undefined;
    this.last = undefined;
    return root;
  }

  private flush(): void {
    if (this.pending.length > 0 && this.last !== undefined) {
      this.last.node[this.last.place] = MappedText.join(this.pending);
    }
    this.pending = [];
  }
}

class HtmlExtractor {
  /** The text that remains, with placeholders. */
  output: MappedText[] = [];
  /** Whether the text ended within an element, a tag or the like. */
  unfinished = false;

  private readonly source: string;
  /** Where the tag or text starts that is being handled, and the line it is on. */
  private at = 0;
  private lineStart = 0;
  private lineEnd: number;

  /** Within a raw element; `stack` and `cache` hold its open tags and its text so far. */
  private inRaw = false;
  /** Behind a raw element on the same line. */
  private inTail = false;
  private stack: string[] = [];
  private readonly stackCounts = new Map<string, number>();
  private cache: MappedText[] = [];
  /** The script or style element that is open: everything up to its end tag is text. */
  private rawTextTag: string | undefined;

  /** The open elements with Markdown inside, outermost first. */
  private open: { tag: string; mode: ContentMode; started: boolean }[] = [];
  /** How many elements of each name are among them. */
  private readonly openCounts = new Map<string, number>();
  private tree = new TreeBuilder();
  private noCommentEnd = false;
  private readonly lastTagEnd: number;
  /** How many characters may still be searched in vain for the end of a tag. */
  private patience: number;

  constructor(
    private readonly text: MappedText,
    private readonly page: Page,
  ) {
    this.source = text.text;
    this.lineEnd = this.source.indexOf("\n");
    this.lastTagEnd = this.source.lastIndexOf(">");
    this.patience = 1_000_000 + 20 * this.source.length;
  }

  run(): void {
    const length = this.source.length;
    // A first pass that meets something unfinished stops there; the second makes text of it and goes on.
    let at = 0;
    for (const final of [false, true]) {
      at = this.read(at, final);
      if (final && at < length && this.rawTextTag === undefined) {
        this.handleData(at, length);
        at = length;
      }
    }
    this.moveTo(at);
    if (at < length) this.handleData(at, length);
    if (this.inRaw || this.open.length > 0 || this.rawTextTag !== undefined) this.unfinished = true;
    if (this.cache.length > 0) {
      this.unfinished = true;
      this.output.push(this.page.stash.storeHtml(MappedText.join(this.cache)));
      this.cache = [];
    }
    this.moveTo(length);
    const outermost = this.open[0];
    if (outermost !== undefined) this.handleEndTag(outermost.tag, length);
  }

  /** Reads from `start`; gives where it stopped. */
  private read(start: number, final: boolean): number {
    const { source } = this;
    const length = source.length;
    let at = start;
    while (at < length) {
      const next = this.nextInteresting(at);
      if (next === -1 && this.rawTextTag !== undefined) return at;
      const stop = next === -1 ? length : next;
      if (at < stop) {
        this.moveTo(at);
        this.handleData(at, stop);
      }
      at = stop;
      if (at === length) return at;
      this.moveTo(at);
      if (source.charAt(at) === "<") {
        let end = this.readMarkup(at);
        if (end === undefined) {
          this.unfinished = true;
          if (!final) return at;
          const close = at < this.lastTagEnd ? source.indexOf(">", at + 1) : -1;
          const open = source.indexOf("<", at + 1);
          end = close !== -1 ? close + 1 : open !== -1 ? open : at + 1;
          this.handleData(at, end);
        }
        at = end;
      } else {
        const end = this.readCharacterReference(at);
        if (end.stop) return end.at;
        at = end.at;
      }
    }
    return at;
  }

  private nextInteresting(at: number): number {
    if (this.rawTextTag !== undefined) {
      const endTag = new RegExp(`</${S}*${this.rawTextTag}${S}*>`, "gi");
      endTag.lastIndex = at;
      return endTag.exec(this.source)?.index ?? -1;
    }
    interesting.lastIndex = at;
    return interesting.exec(this.source)?.index ?? -1;
  }

  /** Reads what starts with `<`; gives its end, or undefined where it never ends. */
  private readMarkup(at: number): number | undefined {
    const { source } = this;
    const next = source.charAt(at + 1);
    if (/[a-zA-Z]/.test(next)) return this.readStartTag(at);
    if (next === "/") return this.readEndTag(at);
    if (source.startsWith("<!--", at)) return this.readComment(at);
    if (next === "?") return this.readInstruction(at);
    if (next === "!") return this.readDeclaration(at);
    if (next === "") return undefined;
    this.handleData(at, at + 1);
    return at + 1;
  }

  private readCharacterReference(at: number): { at: number; stop: boolean } {
    const { source } = this;
    if (source.startsWith("&#", at)) {
      characterReference.lastIndex = at;
      const match = characterReference.exec(source);
      if (match === null) {
        this.unfinished = true;
        if (!source.includes(";", at)) return { at, stop: true };
        this.handleData(at, at + 2);
        return { at: at + 2, stop: true };
      }
      const closed = match[0].endsWith(";");
      const end = at + match[0].length - (closed ? 0 : 1);
      const reference = this.text.slice(at, end);
      this.handleEmptyTag(
        closed ? reference : MappedText.concat(reference, MappedText.of(";", reference.range().end)),
        false,
        end,
      );
      return { at: end, stop: false };
    }
    entityReference.lastIndex = at;
    const end = entityReference.test(source) ? entityReference.lastIndex : at + 1;
    if (end > at + 1) this.handleEmptyTag(this.text.slice(at, end), false, end);
    else this.handleData(at, end);
    return { at: end, stop: false };
  }

  private readStartTag(at: number): number {
    const { source } = this;
    const end = this.endOfStartTag(at);
    if (end === undefined) {
      this.handleData(at, at + 1);
      return at + 1;
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(source);
    if (name === null) {
      this.handleData(at, end);
      return end;
    }
    const tag = (name[1] ?? "").toLowerCase();
    const attributes = new Map<string, string>();
    let position = tagName.lastIndex;
    while (position < end) {
      attribute.lastIndex = position;
      const match = attribute.exec(source);
      if (match === null || match[0] === "") break;
      const written = match[3] ?? "";
      const quoted = written.length > 1 && /^(['"]).*\1$/s.test(written);
      const attributeName = (match[1] ?? "").toLowerCase();
      const value = decodeEntities(quoted ? written.slice(1, -1) : written);
      attributes.set(attributeName, match[2] ? value : attributeName);
      position = attribute.lastIndex;
    }
    const rest = strip(source.slice(position, end));
    if (rest !== ">" && rest !== "/>") this.handleData(at, end);
    else if (rest === "/>") this.handleStartEndTag(tag, attributes, at, end);
    else {
      if (RAW_TEXT_TAGS.has(tag)) this.rawTextTag = tag;
      this.handleStartTag(tag, attributes, at, end);
    }
    return end;
  }

  private endOfStartTag(at: number): number | undefined {
    const { source } = this;
    if (at > this.lastTagEnd || this.patience < 0) {
      this.unfinished = true;
      return undefined;
    }
    startTag.lastIndex = at;
    if (startTag.exec(source) === null) return undefined;
    const end = startTag.lastIndex;
    if (source.charAt(end) !== ">") this.patience -= end - at;
    const next = source.charAt(end);
    if (next === ">") return end + 1;
    if (next === "/") return source.startsWith("/>", end) ? end + 2 : undefined;
    if (next === "") this.unfinished = true;
    if (next === "" || /[a-zA-Z=]/.test(next)) return undefined;
    return end > at ? end : at + 1;
  }

  private readEndTag(at: number): number | undefined {
    const { source } = this;
    if (!/[a-zA-Z]/.test(source.charAt(at + 2))) {
      this.handleData(at, at + 2);
      return at + 2;
    }
    const close = at < this.lastTagEnd ? source.indexOf(">", at + 1) : -1;
    if (close === -1) return undefined;
    plainEndTag.lastIndex = at;
    const plain = plainEndTag.exec(source);
    if (plain === null) {
      if (this.rawTextTag !== undefined) {
        this.handleData(at, close + 1);
        return close + 1;
      }
      tagName.lastIndex = at + 2;
      const name = tagName.exec(source);
      const end = source.indexOf(">", tagName.lastIndex);
      this.handleEndTag((name?.[1] ?? "").toLowerCase(), close + 1);
      return end === -1 ? close + 1 : end + 1;
    }
    const tag = (plain[1] ?? "").toLowerCase();
    if (this.rawTextTag !== undefined && tag !== this.rawTextTag) {
      this.handleData(at, close + 1);
      return close + 1;
    }
    this.handleEndTag(tag, close + 1);
    this.rawTextTag = undefined;
    return close + 1;
  }

  private readComment(at: number): number {
    commentEnd.lastIndex = at + 4;
    const match = this.noCommentEnd ? null : commentEnd.exec(this.source);
    if (match === null) {
      this.noCommentEnd = true;
      this.handleData(at, at + 1);
      return at + 1;
    }
    const end = match.index + match[0].length;
    const piece = this.text.slice(at, end);
    const proper =
      match[0] === "-->"
        ? piece
        : MappedText.concat(
            this.text.slice(at, match.index),
            MappedText.standIn("-->", piece.sourceOffset(match.index - at), piece.range().end),
          );
    this.handleEmptyTag(proper, true, end);
    return end;
  }

  private readInstruction(at: number): number | undefined {
    if (!this.readsDeclarations()) {
      this.handleData(at, at + 2);
      return at + 2;
    }
    const close = this.source.indexOf("?>", at + 2);
    if (close === -1) return undefined;
    this.handleEmptyTag(this.text.slice(at, close + 2), true, close + 2);
    return close + 2;
  }

  private readDeclaration(at: number): number | undefined {
    const { source } = this;
    if (!this.readsDeclarations()) {
      this.handleData(at, at + 2);
      return at + 2;
    }
    if (source.startsWith("<![CDATA[", at)) {
      const close = source.indexOf("]]>", at + 9);
      if (close === -1) return undefined;
      this.handleEmptyTag(this.text.slice(at, close + 3), true, close + 3);
      return close + 3;
    }
    const isDocumentType = source.slice(at, at + 9).toLowerCase() === "<!doctype";
    const close = source.indexOf(">", at + 2);
    if (close === -1) {
      if (isDocumentType || !source.startsWith("<![", at)) return undefined;
      this.handleData(at, at + 1);
      return at + 1;
    }
    this.handleEmptyTag(this.text.slice(at, close + 1), isDocumentType, close + 1);
    return close + 1;
  }

  private readsDeclarations(): boolean {
    return this.atLineStart() || this.inTail || this.open.length > 0;
  }

  /** Makes `at` the place that is being read. */
  private moveTo(at: number): void {
    this.at = at;
    while (this.lineEnd !== -1 && this.lineEnd < at) {
      this.lineStart = this.lineEnd + 1;
      this.lineEnd = this.source.indexOf("\n", this.lineStart);
    }
  }

  /** Whether only up to three spaces stand before the place that is being read. */
  private atLineStart(): boolean {
    const offset = this.at - this.lineStart;
    return offset === 0 || (offset <= 3 && strip(this.source.slice(this.lineStart, this.at)) === "");
  }

  private emptyLineAt(at: number): boolean {
    twoLineEnds.lastIndex = at;
    return twoLineEnds.test(this.source);
  }

  /** The mode of an element with these attributes; undefined for one that is no block. */
  private modeOf(tag: string, attributes: ReadonlyMap<string, string>): ContentMode | undefined {
    const isBlock =
      BLOCK_TAGS.has(tag) && !SPAN_CONTENT_TAGS.has(tag) && !RAW_CONTENT_TAGS.has(tag) && tag !== "hr";
    const isSpan = SPAN_CONTENT_TAGS.has(tag);
    let wanted = attributes.get("markdown") ?? "0";
    if (wanted === "markdown") wanted = "1";
    const parent = this.open[this.open.length - 1]?.mode;
    if (parent === "off" || (parent === "span" && wanted !== "0")) wanted = parent;
    if ((wanted === "1" && isBlock) || (wanted === "block" && (isBlock || isSpan))) return "block";
    if ((wanted === "1" && isSpan) || (wanted === "span" && (isBlock || isSpan))) return "span";
    return BLOCK_TAGS.has(tag) ? "off" : undefined;
  }

  private handleStartTag(tag: string, attributes: Map<string, string>, at: number, end: number): void {
    if (tag === "hr" && (this.atLineStart() || this.inTail)) {
      this.handleEmptyTag(this.withoutMarkdownAttribute(tag, attributes, at, end), true, end);
      return;
    }
    const innermost = this.open[this.open.length - 1];
    if (BLOCK_TAGS.has(tag) && (this.atLineStart() || this.inTail || innermost?.started === true)) {
      const mode = this.modeOf(tag, attributes);
      if (this.inRaw || ((mode === undefined || mode === "off") && innermost === undefined)) {
        this.handleRawStartTag(tag, at, end);
        return;
      }
      if (this.isOpen("p")) this.handleEndTag("p", at);
      this.open.push({ tag, mode: mode ?? "off", started: true });
      this.openCounts.set(tag, (this.openCounts.get(tag) ?? 0) + 1);
      attributes.set("markdown", mode ?? "off");
      this.tree.start(tag, attributes, this.text.range(at, end));
      return;
    }
    if (this.inRaw) {
      this.handleRawStartTag(tag, at, end);
      return;
    }
    const piece = this.text.slice(at, end);
    this.handleText(innermost?.mode === "off" ? this.page.stash.storeHtml(piece) : piece);
    // A script or style tag in running text: what follows it is Markdown.
    if (RAW_TEXT_TAGS.has(tag)) this.rawTextTag = undefined;
  }

  private handleRawStartTag(tag: string, at: number, end: number): void {
    if (tag === "hr") {
      this.handleStartEndTag(tag, new Map(), at, end);
      return;
    }
    if (isBlockTag(tag) && (this.inTail || (this.atLineStart() && !this.inRaw))) {
      this.inRaw = true;
      this.output.push(this.inserted("\n", at));
    }
    const piece = this.text.slice(at, end);
    if (this.inRaw) {
      this.stack.push(tag);
      this.stackCounts.set(tag, (this.stackCounts.get(tag) ?? 0) + 1);
      this.cache.push(piece);
    } else {
      this.output.push(piece);
      if (RAW_TEXT_TAGS.has(tag)) this.rawTextTag = undefined;
    }
  }

  private handleEndTag(tag: string, end: number): void {
    const piece = this.text.slice(this.at, end);
    if (BLOCK_TAGS.has(tag) && !this.inRaw && this.isOpen(tag)) {
      this.closeElements(tag, end);
    } else if (this.inRaw) {
      this.handleRawEndTag(tag, piece, end);
    } else {
      const off = this.open[this.open.length - 1]?.mode === "off";
      this.handleText(off ? this.page.stash.storeHtml(piece) : piece);
    }
  }

  private handleRawEndTag(tag: string, piece: MappedText, end: number): void {
    this.cache.push(piece);
    if ((this.stackCounts.get(tag) ?? 0) > 0) {
      for (let open = this.stack.pop(); open !== undefined; open = this.stack.pop()) {
        this.stackCounts.set(open, (this.stackCounts.get(open) ?? 1) - 1);
        if (open === tag) break;
      }
    }
    if (this.stack.length > 0) return;
    if (this.emptyLineAt(end)) this.cache.push(this.inserted("\n", end));
    else this.inTail = true;
    this.inRaw = false;
    this.output.push(this.page.stash.storeHtml(MappedText.join(this.cache)), this.inserted("\n\n", end));
    this.cache = [];
  }

  private isOpen(tag: string): boolean {
    return (this.openCounts.get(tag) ?? 0) > 0;
  }

  /** Closes elements with Markdown inside, up to the innermost `tag`. */
  private closeElements(tag: string, end: number): void {
    const sourceEnd = this.text.sourceEnd(end);
    for (let element = this.open.pop(); element !== undefined; element = this.open.pop()) {
      this.tree.end(sourceEnd);
      this.openCounts.set(element.tag, (this.openCounts.get(element.tag) ?? 1) - 1);
      if (element.tag === tag) break;
    }
    if (this.open.length > 0) return;
    const root = this.tree.take();
    if (root !== undefined) {
      this.addLineEndAfterSingle();
      this.stashChildren(root);
      const range = root.range ?? { start: sourceEnd, end: sourceEnd };
      this.output.push(
        this.page.stash.store({ kind: "element", node: root }, range),
        this.inserted("\n\n", end),
      );
    }
    if (!this.emptyLineAt(end)) this.inTail = true;
  }

  /** Puts placeholders for the child elements into the text of their parent, which is read as Markdown later. */
  private stashChildren(root: Node): void {
    const queue = [root];
    for (const current of queue) {
      const pieces: MappedText[] = [];
      // The text behind the last placeholder, which ends with an empty line before the next one.
      let text = current.text ?? MappedText.empty;
      for (const child of current.children.splice(0)) {
        const tail = child.tail ?? MappedText.empty;
        child.tail = undefined;
        if ((child.attributes.get("markdown") ?? "off") !== "off") queue.push(child);
        else for (const node of child.walk()) node.attributes.delete("markdown");
        const range = child.range ?? text.range();
        if (text.text.endsWith("\n\n")) pieces.push(text);
        else pieces.push(text.trimEndOf("\n"), MappedText.standIn("\n\n", range.start, range.start));
        pieces.push(this.page.stash.store({ kind: "element", node: child }, range));
        const newline = MappedText.standIn("\n", range.end, range.end);
        text = tail.text === "\n" ? tail : MappedText.concat(newline, tail.trimEndOf("\n"));
      }
      if (pieces.length > 0) current.text = MappedText.join([...pieces, text]);
    }
  }

  private handleStartEndTag(tag: string, attributes: Map<string, string>, at: number, end: number): void {
    const piece =
      tag === "hr" ? this.withoutMarkdownAttribute(tag, attributes, at, end) : this.text.slice(at, end);
    this.handleEmptyTag(piece, isBlockTag(tag), end);
  }

  private withoutMarkdownAttribute(
    tag: string,
    attributes: Map<string, string>,
    at: number,
    end: number,
  ): MappedText {
    const piece = this.text.slice(at, end);
    if (!attributes.delete("markdown")) return piece;
    const { start, end: sourceEnd } = piece.range();
    const written = [...attributes].map(
      ([name, value]) => ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`,
    );
    return MappedText.standIn(`<${tag}${written.join("")}>`, start, sourceEnd);
  }

  private handleData(at: number, end: number): void {
    this.handleText(this.text.slice(at, end));
  }

  private handleText(piece: MappedText): void {
    if (this.inTail && piece.text.includes("\n")) this.inTail = false;
    const innermost = this.open[this.open.length - 1];
    if (this.inRaw) this.cache.push(piece);
    else if (innermost === undefined) this.output.push(piece);
    else {
      innermost.started = false;
      this.tree.data(piece);
    }
  }

  /** Handles what has no end tag: an empty element, a comment, a character reference. It ends at `end`. */
  private handleEmptyTag(piece: MappedText, isBlock: boolean, end: number): void {
    if (this.inRaw || this.open.length === 0) this.handleRawEmptyTag(piece, isBlock, end);
    else if (this.atLineStart() && isBlock) {
      const placeholder = this.page.stash.storeHtml(piece);
      this.handleText(
        MappedText.concat(this.inserted("\n", this.at), placeholder, this.inserted("\n\n", end)),
      );
    } else {
      const off = this.open[this.open.length - 1]?.mode === "off";
      this.handleText(off ? this.page.stash.storeHtml(piece) : piece);
    }
  }

  private handleRawEmptyTag(piece: MappedText, isBlock: boolean, end: number): void {
    if (this.inRaw || this.inTail) {
      this.cache.push(piece);
    } else if (this.atLineStart() && isBlock) {
      const newlineFollows = this.emptyLineAt(end);
      if (!newlineFollows) this.inTail = true;
      this.addLineEndAfterSingle();
      const html = newlineFollows ? MappedText.concat(piece, this.inserted("\n", end)) : piece;
      this.output.push(this.page.stash.storeHtml(html), this.inserted("\n\n", end));
    } else {
      this.output.push(piece);
    }
  }

  /** Makes a line end before a block element an empty line. */
  private addLineEndAfterSingle(): void {
    const last = this.output[this.output.length - 1]?.text ?? "";
    if (last.endsWith("\n") && !last.endsWith("\n\n")) this.output.push(this.inserted("\n", this.at));
  }

  /** Line ends that the page does not have, put in before or after the construct that ends at `at`. */
  private inserted(newlines: string, at: number): MappedText {
    const offset = this.text.sourceEnd(at);
    return MappedText.standIn(newlines, offset, offset);
  }
}
