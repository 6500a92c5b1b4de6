/**
 * The tree while it is being built: elements with the text before their first child (`text`) and the text
 * after themselves (`tail`). Block and inline Markdown move these two about a lot, which text nodes among the
 * children would make laborious; `finish.ts` turns the result into the tree that the outside sees.
 */
import type { Link, Range } from "./facts";
import { MappedText } from "./mappedText";

/** What an `a` or `img` written in Markdown knows of its source. */
export interface LinkOrigin {
  readonly kind: Exclude<Link["kind"], "html">;
  /** The target as written, without quotes and angle brackets. */
  readonly targetRange: Range;
}

export class Node {
  attributes = new Map<string, string>();
  children: Node[] = [];
  text: MappedText | undefined;
  tail: MappedText | undefined;
  /** Whether `text` is meant literally, entities included (code). */
  literal = false;
  link: LinkOrigin | undefined;

  constructor(
    public tag: string,
    /** The element's own source, as far as known; its content is added in the end. */
    public range?: Range,
  ) {}

  get lastChild(): Node | undefined {
    return this.children[this.children.length - 1];
  }

  /** Adds a new element as the last child. */
  add(tag: string, range?: Range): Node {
    const child = new Node(tag, range);
    this.children.push(child);
    return child;
  }

  /** This element and all below it, each before its children. */
  *walk(): Generator<Node> {
    const stack: Node[] = [this];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      yield node;
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }

  /** All text in the element. */
  textContent(): string {
    let text = this.text?.text ?? "";
    for (const child of this.children) text += child.textContent() + (child.tail?.text ?? "");
    return text;
  }
}

/** Puts the text of a list item into a paragraph, as its first child: the item has become loose. */
export function wrapTextInParagraph(item: Node): void {
  if (item.text === undefined || item.text.length === 0) return;
  const paragraph = new Node("p", item.text.range());
  paragraph.text = item.text;
  item.text = MappedText.empty;
  item.children.unshift(paragraph);
}

/** The smallest range around both. */
export function union(one: Range | undefined, other: Range | undefined): Range | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
