/** Headings (`# Title`, or a line of `=` or `-` under the title) and horizontal rules. */
import type { MappedText } from "../mappedText";
import type { Node } from "../node";
import { TAB_WIDTH } from "../preprocess/normalize";
import { type BlockKind, type BlockParser, type BlockQueue, BlockSearch, unindentLines } from "./blockParser";

/** `# Title` on any line, with or without a space and with or without `#` at the end. */
export class HashHeading implements BlockKind {
  /** A line that ends with an unescaped backslash is no heading. */
  private readonly search = new BlockSearch(/(?:^|\n)(#{1,6})([^\n]*)(?<!(?<!\\)(?:\\\\)*\\)(?=\n|$)/, "#");

  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    if (match === undefined) return false;
    if (match.index > 0) this.parser.parseBlocks(parent, [block.slice(0, match.index)]);
    const [whole, marks = "", title = ""] = match;
    const end = match.index + whole.length;
    const heading = parent.add(`h${marks.length}`, block.range(end - title.length - marks.length, end));
    heading.text = withoutClosingMarks(block.slice(end - title.length, end)).trim();
    const rest = block.slice(Math.min(end + 1, block.length));
    // In a loose list item, what follows directly is still indented.
    if (rest.length > 0)
      blocks.putBack(this.parser.isIn("loose list") ? unindentLines(rest, TAB_WIDTH) : rest);
    return true;
  }
}

/** The title without `#` at its end; one behind a backslash stays. */
function withoutClosingMarks(title: MappedText): MappedText {
  const stripped = title.trimEndOf("#");
  const escaped = /(?<!\\)(?:\\\\)*\\$/.test(stripped.text) && stripped.length < title.length;
  return escaped ? title.slice(0, stripped.length + 1) : stripped;
}

/** A first line underlined with `=` or `-`. */
export class UnderlinedHeading implements BlockKind {
  private readonly pattern = /^[^\n]*\n([=-])[=-]* *(?:\n|$)/;

  test(_parent: Node, block: MappedText): boolean {
    const mark = block.text.charAt(block.text.indexOf("\n") + 1);
    return (mark === "=" || mark === "-") && this.pattern.test(block.text);
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.pattern.exec(block.text);
    if (match === null) return false;
    const [whole, mark] = match;
    const heading = parent.add(
      mark === "=" ? "h1" : "h2",
      block.slice(0, whole.length).trimEndOf("\n").range(),
    );
    heading.text = block.slice(0, whole.indexOf("\n")).trim();
    if (whole.length < block.length) blocks.putBack(block.slice(whole.length));
    return true;
  }
}

/** A line of three or more `-`, `_` or `*`. */
export class HorizontalRule implements BlockKind {
  private readonly search = new BlockSearch(
    /(?:^|\n) {0,3}(?=([-_*])(?: {0,2}\1){2})(?![-_* ]* {3}[-_*])(?:[- ]+|[_ ]+|[* ]+)(?![^\n])/,
    "",
  );

  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    if (match === undefined) return false;
    const before = block.slice(0, match.index).trimEndOf("\n");
    if (before.length > 0) this.parser.parseBlocks(parent, [before]);
    const end = match.index + match[0].length;
    parent.add("hr", block.range(match.index + (match[0].startsWith("\n") ? 1 : 0), end));
    const after = block.slice(end).trimStartOf("\n");
    if (after.length > 0) blocks.putBack(after);
    return true;
  }
}
