/** Blocks that define something for the whole page and show nothing: link targets, abbreviations, footnotes. */
import { SPACE, strip } from "../characters";
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { TAB_WIDTH } from "../preprocess/normalize";
import { type BlockKind, type BlockParser, type BlockQueue, BlockSearch, unindentLines } from "./blockParser";

/** Puts back what stands before and after a definition. */
function putBackAround(blocks: BlockQueue, block: MappedText, start: number, end: number): void {
  const after = block.slice(end);
  if (!after.isBlank) blocks.putBack(after.trimStartOf("\n"));
  const before = block.slice(0, start);
  if (!before.isBlank) blocks.putBack(before.trimEndOf("\n"));
}

/** `[label]: target "title"`. */
export class LinkDefinition implements BlockKind {
  private readonly search = new BlockSearch(
    new RegExp(
      `(?<![^\\n])( {0,3})\\[([^[\\]]*)\\]:( *\\n? *)([^${SPACE}]+) *(?:\\n *)?((["'])([^\\n]*)\\6 *|\\(([^\\n]*)\\) *)?(?![^\\n])`,
    ),
    "]:",
  );

  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined;
  }

  run(_parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    if (match === undefined) return false;
    const [whole, indentation = "", label = "", gap = "", written = "", , , quoted, bracketed] = match;
    const start = match.index + indentation.length;
    const end = match.index + whole.length;
    const targetStart = start + label.length + 3 + gap.length;
    const target = block
      .slice(targetStart, targetStart + written.length)
      .trimStartOf("<")
      .trimEndOf(">");
    const definition = {
      label,
      target: target.text,
      title: quoted || bracketed || undefined,
      targetRange: target.range(),
      range: block.slice(start, end).trimEnd().range(),
    };
    this.parser.page.references.set(strip(label).toLowerCase(), definition);
    this.parser.page.definitions.push(definition);
    putBackAround(blocks, block, match.index, end);
    return true;
  }
}

/** `*[term]: meaning`. */
export class AbbreviationDefinition implements BlockKind {
  private readonly search = new BlockSearch(/(?<![^\n])\*\[([^\\]*?)\] ?: *\n? *([^\n]*)(?![^\n])/, "*[");

  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined;
  }

  run(_parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    const term = match?.[1]?.trim();
    const title = match?.[2]?.trim();
    if (match === undefined || !term || !title) {
      blocks.putBack(block);
      return false;
    }
    const { abbreviations } = this.parser.page;
    // Two quotes take a definition back.
    if (title === "''" || title === '""') abbreviations.delete(term);
    else abbreviations.set(term, title);
    putBackAround(blocks, block, match.index, match.index + match[0].length);
    return true;
  }
}

/** `[^name]: text`, with more paragraphs indented. */
export class FootnoteDefinition implements BlockKind {
  private readonly pattern = /(?<![^\n]) {0,3}\[\^([^\]]*)\]: *([^\n]*)(?![^\n])/;
  private readonly search = new BlockSearch(this.pattern, "[^");

  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.search.in(block) !== undefined;
  }

  run(_parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.take();
    const match = this.search.in(block);
    if (match === undefined) return false;
    const [whole, name = "", first = ""] = match;
    const end = match.index + whole.length;
    const firstLine = block.slice(end - first.length, end);
    const rest = block.slice(end).trimStartOf("\n");
    const next = this.search.in(rest);
    const parts: MappedText[] = [];
    if (next !== undefined) {
      // The next footnote follows directly.
      const before = rest.slice(0, next.index).trimEndOf("\n");
      parts.push(MappedText.joinLines([firstLine, unindentLines(before, TAB_WIDTH)]).trimStartOf("\n"));
      blocks.putBack(rest.slice(next.index));
    } else {
      const own = MappedText.joinLines([firstLine, unindentLines(rest, TAB_WIDTH)]);
      parts.push(own.trimStartOf("\n").trimEndOf("\n"), ...this.takeIndented(blocks));
    }
    this.parser.page.footnotes.set(name, MappedText.joinLines(parts, "\n\n").trimEnd());
    const before = block.slice(0, match.index);
    if (!before.isBlank) blocks.putBack(before.trimEndOf("\n"));
    return true;
  }

  private takeIndented(blocks: BlockQueue): MappedText[] {
    const parts: MappedText[] = [];
    while (blocks.first?.text.startsWith(" ".repeat(TAB_WIDTH))) {
      const block = blocks.take();
      const match = this.pattern.exec(block.text);
      if (match !== null) {
        parts.push(unindentLines(block.slice(0, match.index).trimEndOf("\n"), TAB_WIDTH));
        blocks.putBack(block.slice(match.index));
        break;
      }
      parts.push(unindentLines(block, TAB_WIDTH));
    }
    return parts;
  }
}
