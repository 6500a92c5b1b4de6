/** Quotes: lines that start with `>`; following lines join without the mark. */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { type BlockKind, type BlockParser, type BlockQueue, BlockSearch } from "./blockParser";

const mark = /^ {0,3}> ?/;

export class Quote implements BlockKind {
  private readonly search = new BlockSearch(/(?:^|\n) {0,3}> ?[^\n]*/, ">");

  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    if (match === undefined) return false;
    this.parser.parseBlocks(parent, [block.slice(0, match.index)]);
    const quoted = block.slice(match.index);
    const content = MappedText.joinLines(quoted.lines().map(withoutMark));
    const last = parent.lastChild;
    // Two quotes with only an empty line between them are one.
    const quote = last?.tag === "blockquote" ? last : parent.add("blockquote", quoted.trim().range());
    this.parser.within("quote", () => this.parser.parseText(quote, content));
    return true;
  }
}

function withoutMark(line: MappedText): MappedText {
  if (line.trim().text === ">") return line.slice(line.length);
  return line.slice(mark.exec(line.text)?.[0].length ?? 0);
}
