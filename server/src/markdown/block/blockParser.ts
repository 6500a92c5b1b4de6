/**
 * Block structure: the text falls apart at empty lines, and each part goes to the first kind of block that
 * recognises it. A kind may take a part of the text and hand back the rest, and may read its content anew.
 */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import type { Page } from "../page";

/** Blocks within blocks are read up to this depth; what lies deeper is plain text. */
const DEEPEST = 60;

/** One kind of block. */
export interface BlockKind {
  /** Whether the kind may take `block`, the next one below `parent`. */
  test(parent: Node, block: MappedText): boolean;
  /** Takes the next block, adds elements to `parent` and hands back the rest; false if it took nothing. */
  run(parent: Node, blocks: BlockQueue): boolean;
}

/** What the parser is in the middle of; it decides whether a text line becomes a paragraph. */
export type BlockState = "list" | "loose list" | "indented" | "quote" | "html block";

/** The blocks still to be read. */
export class BlockQueue {
  /** Last block first, so that taking and giving back are cheap. */
  private reversed: MappedText[];

  constructor(blocks: readonly MappedText[]) {
    this.reversed = [...blocks].reverse();
  }

  get first(): MappedText | undefined {
    return this.reversed[this.reversed.length - 1];
  }

  /** Takes the first block off. */
  take(): MappedText {
    return this.reversed.pop() ?? MappedText.empty;
  }

  /** Puts a block in front. */
  putBack(block: MappedText): void {
    this.reversed.push(block);
  }

  /** Takes all blocks. */
  takeAll(): MappedText[] {
    const blocks = this.reversed.reverse();
    this.reversed = [];
    return blocks;
  }

  /** Puts all `blocks` in front. */
  putAllBack(blocks: readonly MappedText[]): void {
    for (let index = blocks.length - 1; index >= 0; index--) {
      const block = blocks[index];
      if (block !== undefined) this.reversed.push(block);
    }
  }
}

export class BlockParser {
  private readonly kinds: BlockKind[] = [];
  private readonly states: BlockState[] = [];
  private depth = 0;

  constructor(readonly page: Page) {}

  /** Adds kinds of blocks, those that are asked first before the others. */
  register(...kinds: readonly BlockKind[]): void {
    this.kinds.push(...kinds);
  }

  isIn(state: BlockState): boolean {
    return this.states[this.states.length - 1] === state;
  }

  /** Runs `action` while the parser is in `state`. */
  within(state: BlockState, action: () => void): void {
    this.states.push(state);
    action();
    this.states.pop();
  }

  /** Reads text that may hold several blocks. */
  parseText(parent: Node, text: MappedText): void {
    this.parseBlocks(parent, text.split("\n\n"));
  }

  /** Reads the blocks as content of `parent`. */
  parseBlocks(parent: Node, blocks: readonly MappedText[]): void {
    const queue = new BlockQueue(blocks);
    this.depth++;
    for (let block = queue.first; block !== undefined; block = queue.first) {
      if (this.depth > DEEPEST) {
        addText(parent, queue.take());
        continue;
      }
      const current = block;
      if (!this.kinds.some((kind) => kind.test(parent, current) && kind.run(parent, queue))) queue.take();
    }
    this.depth--;
  }
}

function addText(parent: Node, block: MappedText): void {
  if (block.isBlank) return;
  parent.add("p", block.range()).text = block.trimStart();
}

/** The part of `text` that is indented by `width`, without that indentation, and the rest. */
export function unindent(text: MappedText, width: number): { content: MappedText; rest: MappedText } {
  const indentation = " ".repeat(width);
  const source = text.text;
  const lines: MappedText[] = [];
  let at = 0;
  while (at <= source.length) {
    const newline = source.indexOf("\n", at);
    const end = newline === -1 ? source.length : newline;
    const line = text.slice(at, end);
    if (source.startsWith(indentation, at) && at + width <= end) lines.push(line.slice(width));
    else if (line.isBlank) lines.push(line.slice(line.length));
    else break;
    at = end + 1;
  }
  return { content: MappedText.joinLines(lines), rest: text.slice(Math.min(at, source.length)) };
}

/** The text with the indentation off the lines that have it. */
export function unindentLines(text: MappedText, width: number): MappedText {
  const indentation = " ".repeat(width);
  return MappedText.joinLines(
    text.lines().map((line) => (line.text.startsWith(indentation) ? line.slice(width) : line)),
  );
}

/**
 * Finds the first match of a pattern in block after block. As blocks are often what the previous one left, a
 * search need not start over: that would make a long page without empty lines take quadratic time.
 */
export class BlockSearch {
  private readonly pattern: RegExp;
  /** The last text that was found to lack the mark. */
  private markless: MappedText | undefined;
  private previous: MappedText | undefined;
  /** Where the first match in `previous` starts; undefined for none. */
  private found: number | undefined;

  /** `pattern` may look back at most to the newline before its match; `mark` is in every match. */
  constructor(
    pattern: RegExp,
    private readonly mark: string,
  ) {
    this.pattern = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, "")}g`);
  }

  in(block: MappedText): RegExpExecArray | undefined {
    if (this.markless !== undefined && block.isEndOf(this.markless)) return undefined;
    const skipped = this.previous === undefined ? undefined : block.offsetAsLastLinesOf(this.previous);
    let start = 0;
    if (skipped !== undefined) {
      if (this.found === undefined) return undefined;
      start = Math.max(0, this.found - skipped);
    } else if (!block.text.includes(this.mark)) {
      this.markless = block;
      return undefined;
    }
    this.pattern.lastIndex = start;
    const match = this.pattern.exec(block.text) ?? undefined;
    this.previous = block;
    this.found = match?.index;
    return match;
  }
}
