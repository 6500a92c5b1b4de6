/** Line ends between the blocks of the finished page, as Python-Markdown writes them. */
import { isBlockTag } from "../htmlTags";
import { MappedText } from "../mappedText";
import type { Node } from "../node";

const NEWLINE = MappedText.standIn("\n", 0, 0);

export function addLineEnds(root: Node): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isBlockTag(node.tag) && node.tag !== "pre") {
      const first = node.children[0];
      if (isBlank(node.text) && first !== undefined && isBlockTag(first.tag)) node.text = NEWLINE;
      for (const child of node.children) if (isBlockTag(child.tag)) stack.push(child);
    }
    if (isBlank(node.tail)) node.tail = NEWLINE;
  }
  for (const node of root.walk()) {
    if (node.tag === "br")
      node.tail = isBlank(node.tail) ? NEWLINE : MappedText.concat(NEWLINE, node.tail ?? NEWLINE);
    else if (node.tag === "pre") {
      const code = node.children[0];
      if (code?.tag !== "code" || code.children.length > 0 || code.text === undefined) continue;
      const text = code.text.trimEnd();
      const { end } = text.range();
      code.text = MappedText.concat(text, MappedText.standIn("\n", end, end)).asAtomic();
    }
  }
}

function isBlank(text: MappedText | undefined): boolean {
  return text === undefined || text.isBlank;
}
