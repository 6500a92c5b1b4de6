/** Indented code blocks, and the empty lines within them. */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { union } from "../node";
import { restoreFences } from "../preprocess/fences";
import { TAB_WIDTH } from "../preprocess/normalize";
import { type BlockKind, type BlockParser, type BlockQueue, unindent } from "./blockParser";

const INDENTATION = " ".repeat(TAB_WIDTH);

/** A block that is empty or starts with an empty line. */
export class EmptyBlock implements BlockKind {
  test(_parent: Node, block: MappedText): boolean {
    return block.length === 0 || block.text.startsWith("\n");
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const filler = block.length === 0 ? "\n\n" : "\n";
    if (block.length > 1) blocks.putBack(block.slice(1));
    const code = codeOf(parent.lastChild);
    if (code !== undefined) appendCode(code, filler);
    return true;
  }
}

/** A block indented by four spaces. */
export class IndentedCode implements BlockKind {
  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return block.text.startsWith(INDENTATION);
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = restoreFences(blocks.take(), this.parser.page);
    const { content, rest } = unindent(block, TAB_WIDTH);
    const text = content.trimEnd();
    const before = codeOf(parent.lastChild);
    if (before !== undefined) {
      // An empty line does not end a code block.
      appendCode(before, "\n", text, "\n");
      before.range = union(before.range, text.range());
    } else {
      const code = parent.add("pre", text.range()).add("code", text.range());
      code.literal = true;
      appendCode(code, text, "\n");
    }
    if (rest.length > 0) blocks.putBack(rest);
    return true;
  }
}

function codeOf(node: Node | undefined): Node | undefined {
  return node?.tag === "pre" && node.children[0]?.tag === "code" ? node.children[0] : undefined;
}

function appendCode(code: Node, ...parts: readonly (MappedText | string)[]): void {
  let end = code.text?.range().end ?? 0;
  const pieces = parts.map((part) => {
    const piece = typeof part === "string" ? MappedText.standIn(part, end, end) : part;
    end = piece.range().end;
    return piece;
  });
  code.text = MappedText.concat(code.text ?? MappedText.empty, ...pieces).asAtomic();
}
