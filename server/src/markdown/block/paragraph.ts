/** Running text: what no other kind of block has taken. */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import type { BlockKind, BlockParser, BlockQueue } from "./blockParser";

export class Paragraph implements BlockKind {
  constructor(private readonly parser: BlockParser) {}

  test(): boolean {
    return true;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    if (block.isBlank) return true;
    if (!this.parser.isIn("list")) {
      parent.add("p", block.trim().range()).text = block.trimStart();
      return true;
    }
    // A tight list item holds its text without a paragraph, possibly behind a heading or the like.
    const last = parent.lastChild;
    if (last !== undefined) last.tail = MappedText.joinLines([last.tail ?? MappedText.empty, block]);
    else if (parent.text !== undefined && parent.text.length > 0)
      parent.text = MappedText.joinLines([parent.text, block]);
    else parent.text = block.trimStart();
    return true;
  }
}
