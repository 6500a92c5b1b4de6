/** Generic blocks (pymdownx.blocks.html): `/// html | tag[attribute='value']`, content, `///`. */
import { parse } from "yaml";
import { BLOCK_TAGS, RAW_CONTENT_TAGS, SPAN_CONTENT_TAGS } from "../htmlTags";
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { restoreFences } from "../preprocess/fences";
import { type BlockKind, type BlockParser, type BlockQueue, BlockSearch } from "./blockParser";

/** How the content of a block is read. */
type ContentMode = "auto" | "inline" | "block" | "raw";

interface Opening {
  readonly start: number;
  readonly range: { start: number; end: number };
  /** Number of slashes; the end has as many. */
  readonly length: number;
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly mode: ContentMode;
  readonly rest: MappedText;
}

/** A block whose end has not come yet; the next blocks below the same parent belong to it. */
interface OpenBlock {
  readonly opening: Opening;
  readonly node: Node;
  readonly parent: Node;
  hungry: boolean;
}

const ends = /(?:^|\n) {0,3}(\/{3,}) *(?=\n|$)/g;
const optionLines = /^(?: {4,}\S[^\n]*(?:\n|$))+/;
const NAME = "(?:-?(?:[^\\x00-@[-^`{-\\x9f])+|--)(?:[^\\x00-,./:-@[-^`{-\\x9f])*";
const selectorStart = new RegExp(`^${NAME}`, "i");
const idSelector = new RegExp(`#(${NAME})`, "iy");
const classSelector = new RegExp(`\\.(${NAME})`, "iy");
const VALUE = `"(?:\\\\[^\\n]|[^\\\\"\\r\\n\\f])*?"|'(?:\\\\[^\\n]|[^\\\\'\\r\\n\\f])*?'|(?:${NAME})+`;
const attributeSelector = new RegExp(`[ \\t]*(${NAME})(?:[ \\t]*=[ \\t]*(${VALUE}))?`, "iy");

export class GenericBlock implements BlockKind {
  private readonly search = new BlockSearch(
    /(?:^|\n) {0,3}(\/{3,}) *([\p{L}\p{N}_-]+) *(?:\| *([^\n]*?) *)?(?:\n|$)/u,
    "///",
  );
  private readonly openBlocks: OpenBlock[] = [];

  constructor(private readonly parser: BlockParser) {}

  test(parent: Node, block: MappedText): boolean {
    return this.hungryBlock(parent) !== undefined || this.openingIn(block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const hungry = this.hungryBlock(parent);
    if (hungry !== undefined) {
      const { content, ended } = splitAtEnd(blocks, hungry.opening.length);
      hungry.hungry = false;
      this.read(content, hungry);
      this.finish(hungry, ended);
      return true;
    }
    const opening = blocks.first === undefined ? undefined : this.openingIn(blocks.first);
    if (opening === undefined) return false;
    const before = blocks.take().slice(0, opening.start);
    if (before.length > 0) this.parser.parseBlocks(parent, [before]);
    if (opening.rest.length > 0) blocks.putBack(opening.rest);
    if (parent.tag === "li" || parent.tag === "dd") {
      const { text } = parent;
      if (text !== undefined && text.length > 0) {
        parent.text = MappedText.empty;
        parent.add("p", text.range()).text = text;
      }
    }
    const node = parent.add(opening.tag, opening.range);
    for (const [name, value] of opening.attributes) node.attributes.set(name, value);
    const entry: OpenBlock = { opening, node, parent, hungry: false };
    this.openBlocks.push(entry);
    const { content, ended } = splitAtEnd(blocks, opening.length);
    this.read(content, entry);
    this.finish(entry, ended);
    return true;
  }

  private finish(entry: OpenBlock, ended: boolean): void {
    if (ended) this.openBlocks.splice(this.openBlocks.indexOf(entry), 1);
    else entry.hungry = true;
  }

  /** The open block that the next block below `parent` belongs to. */
  private hungryBlock(parent: Node): OpenBlock | undefined {
    if (this.openBlocks.length === 0) return undefined;
    for (let node: Node | undefined = parent; node !== undefined; node = node.lastChild) {
      const current = node;
      const entry = this.openBlocks.find((block) => block.hungry && block.parent === current);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  private openingIn(block: MappedText): Opening | undefined {
    const match = this.search.in(block);
    if (match === undefined || match[2]?.toLowerCase() !== "html" || !match[3]) return undefined;
    const selector = parseSelector(match[3]);
    if (selector === undefined) return undefined;
    const [whole, slashes = ""] = match;
    const end = match.index + whole.length;
    const options = splitOptions(block.slice(end), slashes.length);
    if (options === undefined) return undefined;
    const attributes = new Map(selector.attributes);
    for (const [name, value] of options.attributes) {
      const before = attributes.get(name);
      attributes.set(name, name === "class" && before !== undefined ? `${before} ${value}` : value);
    }
    const range = block.slice(match.index, end).trim().range();
    return {
      start: match.index,
      range,
      length: slashes.length,
      tag: selector.tag,
      attributes,
      mode: options.mode,
      rest: options.rest,
    };
  }

  private read(content: readonly MappedText[], { node, opening }: OpenBlock): void {
    const { tag } = node;
    const isRaw = RAW_CONTENT_TAGS.has(tag) || tag === "code";
    const isBlock =
      (BLOCK_TAGS.has(tag) || tag === "html") && !SPAN_CONTENT_TAGS.has(tag) && !isRaw && tag !== "hr";
    const asRaw = opening.mode === "raw" || (opening.mode === "auto" && isRaw);
    for (const block of content) {
      if (opening.mode === "block" || (opening.mode === "auto" && isBlock)) {
        this.parser.within("html block", () => this.parser.parseText(node, block));
        continue;
      }
      const piece = restoreFences(block, this.parser.page).trimStartOf("\n").trimEndOf("\n");
      const { text } = node;
      if (text !== undefined && text.length > 0 && piece.length === 0) continue;
      const joined =
        text !== undefined && text.length > 0 ? MappedText.joinLines([text, piece], "\n\n") : piece;
      node.text = asRaw ? joined.asAtomic() : joined;
    }
  }
}

/** Takes the blocks up to the end mark; what follows it stays. */
function splitAtEnd(blocks: BlockQueue, length: number): { content: MappedText[]; ended: boolean } {
  const content: MappedText[] = [];
  const all = blocks.takeAll();
  for (const [index, block] of all.entries()) {
    const end = endIn(block, length);
    if (end === undefined) {
      content.push(block);
      continue;
    }
    const before = block.slice(0, end.start);
    if (before.length > 0) content.push(before);
    const after = block.slice(end.end);
    blocks.putAllBack([...(after.length > 0 ? [after] : []), ...all.slice(index + 1)]);
    return { content, ended: true };
  }
  return { content, ended: false };
}

function endIn(block: MappedText, length: number): { start: number; end: number } | undefined {
  if (!block.text.includes("///")) return undefined;
  for (const match of block.text.matchAll(ends)) {
    if (match[1]?.length === length) return { start: match.index, end: match.index + match[0].length + 1 };
  }
  return undefined;
}

/** Reads the indented options under the first line (`attrs: {…}`, `markdown: …`); undefined where one is wrong. */
function splitOptions(
  block: MappedText,
  length: number,
): { attributes: ReadonlyMap<string, string>; mode: ContentMode; rest: MappedText } | undefined {
  const end = endIn(block, length)?.start ?? block.length;
  const match = optionLines.exec(block.text.slice(0, end));
  if (match === null) return { attributes: new Map(), mode: "auto", rest: block };
  let options: unknown;
  try {
    options = parse(match[0].replace(new RegExp(`^ {${/^ */.exec(match[0])?.[0].length ?? 0}}`, "gm"), ""));
  } catch {
    return undefined;
  }
  // YAML that holds nothing but a comment, such as an indented heading, is no option and is lost.
  options ??= {};
  if (typeof options !== "object" || options === null || Array.isArray(options)) return undefined;
  const attributes = new Map<string, string>();
  let mode: ContentMode = "auto";
  for (const [name, value] of Object.entries(options)) {
    if (name === "markdown" && typeof value === "string") {
      const wanted = value.toLowerCase();
      if (wanted !== "auto" && wanted !== "inline" && wanted !== "block" && wanted !== "raw")
        return undefined;
      mode = wanted;
    } else if (name === "attrs" && typeof value === "object" && value !== null) {
      for (const [key, text] of Object.entries(value)) {
        if (typeof text !== "string") return undefined;
        attributes.set(/^(?:class|id)$/i.test(key) ? key.toLowerCase() : key, text);
      }
    } else return undefined;
  }
  return { attributes, mode, rest: block.slice(match[0].length) };
}

/** Reads `tag#id.class[attribute=value]`. */
function parseSelector(selector: string): { tag: string; attributes: Map<string, string> } | undefined {
  const tag = selectorStart.exec(selector)?.[0];
  if (tag === undefined) return undefined;
  const attributes = new Map<string, string>();
  const classes: string[] = [];
  let at = tag.length;
  while (at < selector.length) {
    const id = matchAt(idSelector, selector, at);
    const className = matchAt(classSelector, selector, at);
    if (id !== undefined) {
      attributes.set("id", id[1] ?? "");
      at += id[0].length;
    } else if (className !== undefined) {
      classes.push(className[1] ?? "");
      at += className[0].length;
    } else if (selector.charAt(at) === "[") {
      at++;
      for (
        let match = matchAt(attributeSelector, selector, at);
        match;
        match = matchAt(attributeSelector, selector, at)
      ) {
        const name = (match[1] ?? "").toLowerCase();
        const value = match[2] ?? (name === "class" ? "" : name);
        const unquoted = /^["']/.test(value) ? value.slice(1, -1) : value;
        if (name === "class") classes.push(...unquoted.split(" ").filter((word) => word !== ""));
        else attributes.set(name, unquoted);
        at += match[0].length;
      }
      const close = matchAt(/[ \t]*\]/y, selector, at);
      if (close === undefined) return undefined;
      at += close[0].length;
    } else return undefined;
  }
  if (classes.length > 0) attributes.set("class", classes.join(" "));
  return { tag: tag.toLowerCase(), attributes };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
