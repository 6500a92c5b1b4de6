/** Raw HTML elements with a `markdown` attribute: their content is read as Markdown, in place. */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { HTML_PLACEHOLDER } from "../placeholders";
import type { BlockKind, BlockParser, BlockQueue } from "./blockParser";

const atStart = new RegExp(`^${HTML_PLACEHOLDER.source}`);

export class MarkdownInHtml implements BlockKind {
  constructor(private readonly parser: BlockParser) {}

  test(_parent: Node, block: MappedText): boolean {
    return this.elementAtStart(block) !== undefined;
  }

  run(parent: Node, blocks: BlockQueue): boolean {
    const block = blocks.first;
    const found = block === undefined ? undefined : this.elementAtStart(block);
    if (block === undefined || found === undefined) return false;
    blocks.take();
    parent.children.push(found.node);
    this.parseContent(found.node);
    this.parser.page.stash.drop(found.index);
    if (found.length < block.length) blocks.putBack(block.slice(found.length));
    return true;
  }

  private elementAtStart(block: MappedText): { node: Node; index: number; length: number } | undefined {
    const match = atStart.exec(block.text);
    const entry = match === null ? undefined : this.parser.page.stash.entries[Number(match[1])];
    if (match === null || entry?.kind !== "element") return undefined;
    return { node: entry.node, index: Number(match[1]), length: match[0].length };
  }

  private parseContent(element: Node): void {
    const mode = element.attributes.get("markdown") ?? "off";
    element.attributes.delete("markdown");
    const text = element.text ?? MappedText.empty;
    if (mode === "block") {
      if (text.length === 0) return;
      element.text = MappedText.empty;
      this.parser.parseText(element, text.trimEndOf("\n"));
    } else if (mode === "span") {
      this.parseSpanContent(element, text);
    } else {
      element.text = text.asAtomic();
      for (const child of element.children) {
        this.parseContent(child);
        if (child.tail !== undefined) child.tail = child.tail.asAtomic();
      }
    }
  }

  /** Content that is inline Markdown: only elements in it are put in their places. */
  private parseSpanContent(element: Node, text: MappedText): void {
    element.text = MappedText.empty;
    let last: Node | undefined;
    let start = 0;
    const add = (end: number) => {
      const piece = text.slice(start, end);
      if (last === undefined) element.text = MappedText.concat(element.text ?? MappedText.empty, piece);
      else last.tail = MappedText.concat(last.tail ?? MappedText.empty, piece);
    };
    for (const match of text.text.matchAll(HTML_PLACEHOLDER)) {
      const index = Number(match[1]);
      const entry = this.parser.page.stash.entries[index];
      add(match.index);
      if (entry?.kind === "element") {
        element.children.push(entry.node);
        this.parseContent(entry.node);
        last = entry.node;
        this.parser.page.stash.drop(index);
      }
      // The placeholder stays in the text, where it stands for what has been dropped: nothing.
      start = match.index;
    }
    add(text.length);
  }
}
