/** References to footnotes: `[^name]`. */
import { MappedText } from "../mappedText";
import { Node } from "../node";
import type { Page } from "../page";
import type { InlinePattern } from "./pattern";

export function footnoteReference(page: Page): InlinePattern {
  // All footnotes are known before any inline Markdown is read.
  const numbers = new Map([...page.footnotes.keys()].map((name, index) => [name, index + 1]));
  return {
    trigger: "[^",
    scan(text) {
      const pattern = /\[\^([^\]]*)\]/g;
      return (from) => {
        pattern.lastIndex = from;
        for (let match = pattern.exec(text.text); match !== null; match = pattern.exec(text.text)) {
          const name = match[1] ?? "";
          const number = numbers.get(name);
          if (number === undefined) continue;
          const start = match.index;
          const end = pattern.lastIndex;
          return { start, end, value: buildReference(page, name, number, text.slice(start, end)) };
        }
        return undefined;
      };
    },
  };
}

function buildReference(page: Page, name: string, number: number, source: MappedText): Node {
  const range = source.range();
  const sup = new Node("sup", range);
  const link = sup.add("a", range);
  const first = `fnref:${name}`;
  const count = (page.footnoteReferences.get(first) ?? 0) + 1;
  page.footnoteReferences.set(first, count);
  sup.attributes.set("id", count === 1 ? first : `fnref${count}:${name}`);
  link.attributes.set("href", `#fn:${name}`);
  link.attributes.set("class", "footnote-ref");
  link.text = MappedText.standIn(String(number), range.start, range.end);
  return sup;
}
