/** Links and images by reference: `[text][label]`, `[label][]`, `[label]`, and the same with `!`. */
import { SPACE } from "../characters";
import type { MappedText } from "../mappedText";
import { Node } from "../node";
import type { Page } from "../page";
import { matchBrackets } from "./brackets";
import type { InlineMatch, InlinePattern, InlineStash } from "./pattern";

const label = new RegExp(`[${SPACE}]?\\[([^\\]]*)\\]`, "y");
const spaces = new RegExp(`[${SPACE}]+`, "g");

export interface ReferenceKind {
  readonly image: boolean;
  /** Whether the label may be left out (`[label]`). */
  readonly short: boolean;
}

export function reference(page: Page, stash: InlineStash, kind: ReferenceKind): InlinePattern {
  return {
    trigger: kind.image ? "![" : "[",
    // Without any definition on the page there is nothing to find.
    scan: (text) => (page.references.size === 0 ? () => undefined : scanner(text, page, stash, kind)),
  };
}

function scanner(
  text: MappedText,
  page: Page,
  stash: InlineStash,
  { image, short }: ReferenceKind,
): (from: number) => InlineMatch | undefined {
  const source = text.text;
  const pairs = matchBrackets(source);
  const lastClose = source.lastIndexOf("]");
  const start = image ? /!\[/g : /(?<!!)\[/g;
  const length = image ? 2 : 1;
  return (from) => {
    start.lastIndex = from;
    for (let match = start.exec(source); match !== null; match = start.exec(source)) {
      const close = pairs.get(match.index + length - 1);
      if (close === undefined) continue;
      const content = text.slice(match.index + length, close);
      let id = content.text;
      let end = close + 1;
      if (!short) {
        label.lastIndex = end;
        const found = end <= lastClose ? label.exec(source) : null;
        if (found === null) continue;
        id = found[1] || content.text;
        end = label.lastIndex;
      }
      const definition = page.references.get(id.toLowerCase().replace(spaces, " "));
      if (definition === undefined) return { start: match.index, end, value: undefined };
      const node = new Node(image ? "img" : "a", text.range(match.index, end));
      node.attributes.set(image ? "src" : "href", definition.target);
      if (definition.title !== undefined) node.attributes.set("title", definition.title);
      node.link = { kind: "reference", targetRange: definition.targetRange };
      if (image) node.attributes.set("alt", stash.toPlainText(content).text);
      else node.text = content;
      return { start: match.index, end, value: node };
    }
    return undefined;
  };
}
