/** Reads the inline Markdown in all texts of the tree and puts the resulting elements in their places. */

import type { InlineParser, InlineStash } from "../inline/pattern";
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import { INLINE_PLACEHOLDER, INLINE_PLACEHOLDER_START } from "../placeholders";

/** Elements within elements are put in place up to this depth. */
const DEEPEST = 100;

export class InlineTree {
  constructor(
    private readonly parser: InlineParser,
    private readonly stash: InlineStash,
  ) {}

  run(root: Node): void {
    const queue: Node[] = [root];
    for (let at = 0; at < queue.length; at++) {
      const parent = queue[at];
      if (parent === undefined) break;
      const newChildren: { node: Node; children: Node[] }[] = [];
      // The list of children grows while it is gone through: elements from a tail come directly behind.
      for (let index = 0; index < parent.children.length; index++) {
        const child = parent.children[index];
        if (child === undefined) break;
        if (hasText(child.text) && !child.text.atomic) {
          const text = this.parser.replaceAll(child.text);
          child.text = undefined;
          const children = this.place(text, child, "text", 0);
          for (const added of children) queue.push(added);
          newChildren.push({ node: child, children });
        }
        if (hasText(child.tail) && !child.tail.atomic) {
          const tail = this.parser.replaceAll(child.tail);
          child.tail = undefined;
          insert(parent, index + 1, this.place(tail, child, "tail", 0));
        }
        if (child.children.length > 0) queue.push(child);
      }
      for (const { node, children } of newChildren) insert(node, 0, children);
    }
  }

  /**
   * Splits `text` at its placeholders. The words before the first element become the text or tail of `node`;
   * the elements, with the words after them as tails, are the result.
   */
  private place(text: MappedText, node: Node, side: "text" | "tail", depth: number): Node[] {
    const elements: Node[] = [];
    let words: MappedText[] = [];
    const endWords = () => {
      const [only] = words;
      // Text that inline Markdown is to leave alone stays so.
      const joined = words.length === 1 && only !== undefined ? only : MappedText.join(words);
      const last = elements[elements.length - 1];
      if (joined.length > 0 && last !== undefined) last.tail = join(last.tail, joined);
      else if (joined.length > 0) node[side] = join(node[side], joined);
      words = [];
    };
    const source = text.text;
    let start = 0;
    if (source.includes(INLINE_PLACEHOLDER_START)) {
      for (const match of source.matchAll(INLINE_PLACEHOLDER)) {
        const value = this.stash.get(match[1] ?? "");
        if (value === undefined) continue;
        words.push(text.slice(start, match.index));
        start = match.index + match[0].length;
        if (value instanceof MappedText) {
          words.push(value);
          continue;
        }
        endWords();
        if (depth < DEEPEST) this.placeWithin(value, depth + 1);
        elements.push(value);
      }
    }
    words.push(start === 0 ? text : text.slice(start));
    endWords();
    return elements;
  }

  /** Puts the elements in place within an element that a placeholder stood for. */
  private placeWithin(node: Node, depth: number): void {
    for (const part of [node, ...node.children]) {
      const { tail, text } = part;
      if (hasText(tail) && !tail.isBlank) {
        part.tail = undefined;
        const elements = this.place(tail, part, "tail", depth);
        insert(node, node.children.indexOf(part) + 1, elements);
      }
      if (hasText(text) && !text.isBlank) {
        part.text = undefined;
        insert(part, 0, this.place(text, part, "text", depth));
      }
    }
  }
}

function hasText(text: MappedText | undefined): text is MappedText {
  return text !== undefined && text.length > 0;
}

function join(before: MappedText | undefined, after: MappedText): MappedText {
  return before === undefined || before.length === 0 ? after : MappedText.concat(before, after);
}

/** Inserts any number of children. */
function insert(node: Node, index: number, children: readonly Node[]): void {
  if (children.length === 0) return;
  if (children.length < 1000) node.children.splice(index, 0, ...children);
  else node.children = node.children.slice(0, index).concat(children, node.children.slice(index));
}
