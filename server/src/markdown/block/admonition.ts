/**
 * Admonitions (`!!! note "Title"`) and expanders (`??? expander "Title"`): a line that opens a box, followed by
 * indented content.
 */
import { WORD } from "../characters";
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { TAB_WIDTH } from "../preprocess/normalize";
import { type BlockKind, type BlockParser, type BlockQueue, BlockSearch, unindent } from "./blockParser";

const INDENTATION = " ".repeat(TAB_WIDTH);
const WORDS = `[${WORD}\\-]+(?: +[${WORD}\\-]+)*`;

/** Where more content of a box goes that was opened by an earlier block. */
interface Continuation {
  readonly target: Node;
  readonly width: number;
}

/** What admonitions, expanders and content tabs share: content is what is indented, also after empty lines. */
export abstract class IndentedBox implements BlockKind {
  private readonly search: BlockSearch;

  constructor(
    protected readonly parser: BlockParser,
    /** What the opening line starts with. */
    mark: string,
    opening: RegExp,
  ) {
    this.search = new BlockSearch(opening, mark);
  }

  /** The element that takes the indented content, if `last` is such a box. */
  protected abstract contentOf(last: Node): Node | undefined;

  /** Adds the box that `match` opens; gives the element for its content. */
  protected abstract open(parent: Node, match: RegExpExecArray, line: MappedText): Node;

  test(parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined || this.continuation(parent, block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    const start = match === undefined ? undefined : match.index;
    if (match !== undefined && start !== undefined) {
      if (start > 0) this.parser.parseBlocks(parent, [block.slice(0, start)]);
      const end = start + match[0].length;
      const { content, rest } = unindent(block.slice(end), TAB_WIDTH);
      const line = block.slice(start + (match[0].startsWith("\n") ? 1 : 0), end).trimEnd();
      this.read(this.open(parent, match, line), content, rest, blocks);
      return true;
    }
    const continuation = this.continuation(parent, block);
    if (continuation === undefined) {
      blocks.putBack(block);
      return false;
    }
    const { content, rest } = unindent(block, continuation.width);
    if (continuation.target.tag === "li" || continuation.target.tag === "dd")
      moveTextBehindContent(continuation.target);
    this.read(continuation.target, content, rest, blocks);
    return true;
  }

  private read(target: Node, content: MappedText, rest: MappedText, blocks: BlockQueue): void {
    this.parser.parseText(target, content);
    // Lines that are less indented end the box; they come next.
    if (rest.length > 0) blocks.putBack(rest);
  }

  /** An indented block goes on in the box before it, or in the last item of a list at the box's end. */
  private continuation(parent: Node, block: MappedText): Continuation | undefined {
    const last = parent.lastChild;
    if (last === undefined || !block.text.startsWith(INDENTATION)) return undefined;
    let target = this.contentOf(last);
    if (target === undefined) return undefined;
    let indented = block.text;
    let width = 0;
    for (let child = target.lastChild; child !== undefined; ) {
      if (!indented.startsWith(INDENTATION.repeat(2)) || !/^(?:ul|ol|dl)$/.test(child.tag)) break;
      target = child.lastChild;
      if (target === undefined) return undefined;
      child = target.lastChild;
      indented = indented.slice(TAB_WIDTH);
      width += TAB_WIDTH;
    }
    return { target, width: width + TAB_WIDTH };
  }
}

/** `!!! type "Title"`: a `div` with a title. */
export class Admonition extends IndentedBox {
  constructor(parser: BlockParser) {
    super(parser, "!!!", new RegExp(`(?:^|\\n)!!! ?(${WORDS})(?: +"([^\\n]*?)")? *(?:\\n|$)`, "u"));
  }

  protected contentOf(last: Node): Node | undefined {
    return last.tag === "div" && (last.attributes.get("class") ?? "").includes("admonition")
      ? last
      : undefined;
  }

  protected open(parent: Node, match: RegExpExecArray, line: MappedText): Node {
    const box = parent.add("div", line.range());
    const type = normalizeClasses(match[1] ?? "");
    box.attributes.set("class", `admonition ${type}`);
    // Without a title the type is the title; an empty one asks for none.
    const title = match[2] === undefined ? titleOfType(type, line) : titleIn(line, match[2]);
    if (title.length > 0) {
      const paragraph = box.add("p");
      paragraph.text = title;
      paragraph.attributes.set("class", "admonition-title");
    }
    return box;
  }
}

/** `??? type "Title"`: a `details` with a `summary`; with `???+` it is open. */
export class Expander extends IndentedBox {
  constructor(parser: BlockParser) {
    const words = `[${WORD}\\-]+(?: +[${WORD}\\-]+)*?`;
    super(
      parser,
      "???",
      new RegExp(`(?:^|\\n)\\?{3}(\\+)? ?(?:(${words})?(?: +"([^\\n]*?)")|(${words})) *(?:\\n|$)`, "u"),
    );
  }

  protected contentOf(last: Node): Node | undefined {
    return last.tag.toLowerCase() === "details" ? last : undefined;
  }

  protected open(parent: Node, match: RegExpExecArray, line: MappedText): Node {
    const [, open, classes, title, onlyClasses] = match;
    const box = parent.add("details", line.range());
    if (open !== undefined) box.attributes.set("open", "open");
    const type = normalizeClasses(onlyClasses ?? classes ?? "");
    if (type !== "") box.attributes.set("class", type);
    box.add("summary").text =
      onlyClasses !== undefined ? titleOfType(type, line) : titleIn(line, title ?? "");
    return box;
  }
}

/** The text of a list item becomes a paragraph, which the site puts behind what the item holds already. */
function moveTextBehindContent(item: Node): void {
  const { text } = item;
  if (text === undefined || text.length === 0) return;
  item.text = MappedText.empty;
  item.add("p", text.range()).text = text;
}

function normalizeClasses(words: string): string {
  return words.toLowerCase().replace(/ {2,}/g, " ");
}

function titleOfType(type: string, line: MappedText): MappedText {
  const word = type.split(" ")[0] ?? "";
  const { start, end } = line.range();
  return MappedText.standIn(word.charAt(0).toUpperCase() + word.slice(1), start, end);
}

function titleIn(line: MappedText, title: string): MappedText {
  const start = line.text.indexOf('"') + 1;
  return line.slice(start, start + title.length);
}
