/** Gathers the block structure of a page from the tree under construction, before inline Markdown is read. */
import type { Block } from "./facts";
import { isHeadingTag } from "./htmlTags";
import type { MappedText } from "./mappedText";
import { type Node, union } from "./node";

/** Blocks within blocks are told of up to this depth. */
const DEEPEST = 100;

const kinds: Readonly<Record<string, Block["kind"]>> = {
  p: "text",
  ul: "list",
  ol: "list",
  li: "item",
  pre: "code",
  blockquote: "quote",
  details: "box",
  table: "table",
  hr: "rule",
};

/** The range of what the site adds of its own, such as the rule above the footnotes: it stands nowhere in the source. */
const nowhere: Block["range"] = { start: 0, end: 0 };

/** The blocks below `root`. */
export function collectBlocks(root: Node): Block[] {
  return childrenOf(root, 0);
}

function childrenOf(node: Node, depth: number): Block[] {
  const blocks: Block[] = [];
  if (depth > DEEPEST) return blocks;
  for (const child of node.children) {
    if (!isTitle(child)) blocks.push(blockOf(child, depth));
    // A tight list item goes on with text behind a heading or a nested list.
    if (child.tail !== undefined && !child.tail.isBlank) blocks.push(textBlock(child.tail));
  }
  return blocks;
}

function blockOf(node: Node, depth: number): Block {
  const { tag } = node;
  const classes = node.attributes.get("class") ?? "";
  const kind = kindOf(tag, classes);
  // Code is an element of its own within the block.
  const text = kind === "code" ? node.children[0]?.text : node.text;
  const children = kind === "code" || kind === "table" ? [] : childrenOf(node, depth + 1);
  const hasText = text !== undefined && !text.isBlank;
  if (hasText && kind === "item") children.unshift(textBlock(text));
  let { range } = node;
  if (hasText) range = union(range, text.trim().range());
  for (const child of children) if (child.range !== nowhere) range = union(range, child.range);
  return { kind, tag, classes, range: range ?? nowhere, text, children };
}

function kindOf(tag: string, classes: string): Block["kind"] {
  if (isHeadingTag(tag)) return "heading";
  if (tag === "div" && /^admonition /.test(classes)) return "box";
  return kinds[tag] ?? "element";
}

function textBlock(text: MappedText): Block {
  return { kind: "text", tag: "", classes: "", range: text.trim().range(), text, children: [] };
}

/** The title of a box is no content. */
function isTitle({ tag, attributes }: Node): boolean {
  return tag === "summary" || (tag === "p" && attributes.get("class") === "admonition-title");
}
