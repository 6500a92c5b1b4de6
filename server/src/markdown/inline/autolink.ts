/** Addresses in angle brackets: `<https://…>`, `<name@host>`. Bare addresses stay text. */
import { MappedText } from "../mappedText";
import { Node } from "../node";
import type { InlinePattern, InlineStash } from "./pattern";

export function autolink(stash: InlineStash): InlinePattern {
  return {
    trigger: "://",
    scan(text) {
      const pattern = /<((?:[Ff]|[Hh][Tt])[Tt][Pp][Ss]?:\/\/[^<>]*)>/g;
      return (from) => {
        pattern.lastIndex = from;
        const match = pattern.exec(text.text);
        if (match === null) return undefined;
        const start = match.index;
        const end = pattern.lastIndex;
        const address = text.slice(start + 1, end - 1);
        const node = new Node("a", text.range(start, end));
        node.attributes.set("href", stash.toPlainText(address).text);
        node.text = address.asAtomic();
        node.link = { kind: "autolink", targetRange: address.range() };
        return { start, end, value: node };
      };
    },
  };
}

export function mailLink(stash: InlineStash): InlinePattern {
  return {
    trigger: "@",
    scan(text) {
      const pattern = /<([^<> !]+@[^@<> ]+)>/g;
      return (from) => {
        pattern.lastIndex = from;
        const match = pattern.exec(text.text);
        if (match === null) return undefined;
        const start = match.index;
        const end = pattern.lastIndex;
        const written = text.slice(start + 1, end - 1);
        const plain = stash.toPlainText(written);
        const address = plain.text.startsWith("mailto:") ? plain.slice("mailto:".length) : plain;
        const node = new Node("a", text.range(start, end));
        node.attributes.set("href", `mailto:${address.text}`);
        node.text = MappedText.concat(address).asAtomic();
        node.link = { kind: "autolink", targetRange: written.range() };
        return { start, end, value: node };
      };
    },
  };
}
