/**
 * Lists, and indented blocks that belong to a list item. A list item is tight until an empty line stands
 * between it and its neighbour or its own further content; that is decided item by item.
 */
import { MappedText } from "../mappedText";
import { type Node, wrapTextInParagraph } from "../node";
import { TAB_WIDTH } from "../preprocess/normalize";
import { type BlockKind, type BlockParser, type BlockQueue, unindentLines } from "./blockParser";

const INDENTATION = " ".repeat(TAB_WIDTH);
const orderedStart = /^ {0,3}\p{Nd}+\. +/u;
const bulletStart = /^ {0,3}[*+-] +/;
const itemStart = /^ {0,3}(?:\p{Nd}+\.|[*+-]) +/u;
const nestedItemStart = /^ {4,7}(?:\p{Nd}+\.|[*+-]) +/u;

/** A part of a block of items: one item, or indented items below the previous one. */
interface Item {
  /** Where the item's line starts, marker included. */
  readonly lineStart: number;
  readonly start: number;
  end: number;
}

/** `1. item` or `* item`. Markers do not split lists: the first one says which kind the list is. */
export class List implements BlockKind {
  constructor(
    private readonly parser: BlockParser,
    private readonly tag: "ol" | "ul",
  ) {}

  test(_parent: Node, block: MappedText): boolean {
    return (this.tag === "ol" ? orderedStart : bulletStart).test(block.text);
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const items = splitItems(block);
    const last = parent.lastChild;
    let list: Node;
    if (last !== undefined && isList(last)) {
      list = last;
      const first = items.shift();
      this.addLooseItem(list, block, first);
    } else if (isList(parent)) {
      // Items below an empty item: `* * a` with `    * b` under it.
      list = parent;
    } else {
      list = parent.add(this.tag, block.range());
    }

    this.parser.within("list", () => {
      for (const item of items) {
        const text = block.slice(item.start, item.end);
        const previous = list.lastChild;
        if (text.text.startsWith(INDENTATION) && previous !== undefined)
          this.parser.parseBlocks(previous, [text]);
        else this.parser.parseBlocks(list.add("li", block.range(item.lineStart, item.end)), [text]);
      }
    });
    return true;
  }

  /** An empty line came before this item: it is loose, and so is the item before it. */
  private addLooseItem(list: Node, block: MappedText, item: Item | undefined): void {
    const previous = list.lastChild;
    if (previous !== undefined) {
      wrapTextInParagraph(previous);
      const last = previous.lastChild;
      if (last?.tail !== undefined && last.tail.length > 0) {
        const paragraph = previous.add("p", last.tail.range());
        paragraph.text = last.tail.trimStart();
        last.tail = MappedText.empty;
      }
    }
    if (item === undefined) return;
    const node = list.add("li", block.range(item.lineStart, item.end));
    this.parser.within("loose list", () =>
      this.parser.parseBlocks(node, [block.slice(item.start, item.end)]),
    );
  }
}

function isList(node: Node): boolean {
  return node.tag === "ol" || node.tag === "ul";
}

function splitItems(block: MappedText): Item[] {
  const { text } = block;
  const items: Item[] = [];
  for (let lineStart = 0; lineStart <= text.length; ) {
    const newline = text.indexOf("\n", lineStart);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, end);
    const marker = itemStart.exec(line);
    const last = items[items.length - 1];
    if (marker !== null) items.push({ lineStart, start: lineStart + marker[0].length, end });
    else if (last !== undefined) {
      // Nested items form a part of their own; all other lines go with what precedes them.
      const startsNested = nestedItemStart.test(line) && !text.startsWith(INDENTATION, last.start);
      if (startsNested) items.push({ lineStart, start: lineStart, end });
      else last.end = end;
    }
    lineStart = end + 1;
  }
  return items;
}

/** A block that is indented enough to belong to the list item before it. */
export class IndentedInList implements BlockKind {
  constructor(private readonly parser: BlockParser) {}

  test(parent: Node, block: MappedText): boolean {
    if (!block.text.startsWith(INDENTATION) || this.parser.isIn("indented")) return false;
    return parent.tag === "li" || (parent.lastChild !== undefined && isList(parent.lastChild));
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const original = blocks.take();
    const { level, node } = this.findLevel(parent, original.text);
    const block = unindentLines(original, TAB_WIDTH * level);
    this.parser.within("indented", () => {
      if (parent.tag === "li") {
        const last = parent.lastChild;
        this.parser.parseBlocks(last !== undefined && isList(last) ? last : parent, [block]);
      } else if (node.tag === "li") {
        this.parser.parseBlocks(node, [block]);
      } else if (node.lastChild?.tag === "li") {
        // The item was tight; with a second block it is loose.
        wrapTextInParagraph(node.lastChild);
        this.parser.parseText(node.lastChild, block);
      } else {
        this.parser.parseBlocks(node.add("li", block.range()), [block]);
      }
    });
    return true;
  }

  /** How many levels of the nested lists the indentation reaches down, and where it ends up. */
  private findLevel(parent: Node, text: string): { level: number; node: Node } {
    let spaces = 0;
    while (text.charAt(spaces) === " ") spaces++;
    const wanted = Math.floor(spaces / TAB_WIDTH);
    let level = this.parser.isIn("list") ? 1 : 0;
    let node = parent;
    while (wanted > level) {
      const child = node.lastChild;
      if (child === undefined || (child.tag !== "li" && !isList(child))) break;
      if (child.tag !== "li") level++;
      node = child;
    }
    return { level, node };
  }
}
