/** Tags, comments and character references in running text: they pass on as they are. */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import type { Page } from "../page";
import { ESCAPED_CHARACTER, INLINE_PLACEHOLDER, INLINE_PLACEHOLDER_START } from "../placeholders";
import type { InlinePattern, InlineStash } from "./pattern";

const tag =
  /<(?:\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?|!--(?:(?!<!--|-->)[\s\S])*--|[?](?:(?!<[?]|[?]>)[\s\S])*[?]|!\[CDATA\[(?:(?!<!\[CDATA\[|\]\]>)[\s\S])*\]\])>/g;
const characterReference = /&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);/g;

/** `serialize` gives the HTML of an element that an earlier kind of construct has put into a tag. */
export function inlineHtml(page: Page, stash: InlineStash, serialize: (node: Node) => string): InlinePattern {
  return { trigger: "<", opensAgain: true, scan: (text) => scanner(text, tag, page, stash, serialize) };
}

export function inlineCharacterReference(
  page: Page,
  stash: InlineStash,
  serialize: (node: Node) => string,
): InlinePattern {
  return { trigger: "&", scan: (text) => scanner(text, characterReference, page, stash, serialize) };
}

function scanner(
  text: MappedText,
  pattern: RegExp,
  page: Page,
  stash: InlineStash,
  serialize: (node: Node) => string,
): ReturnType<InlinePattern["scan"]> {
  const search = new RegExp(pattern.source, "g");
  return (from) => {
    const found = find(search, text.text, from);
    if (found === undefined) return undefined;
    const { start, end } = found;
    const html = restore(text.slice(start, end), stash, serialize);
    return { start, end, value: page.stash.storeHtml(html) };
  };
}

function find(pattern: RegExp, source: string, from: number): { start: number; end: number } | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  return match === null ? undefined : { start: match.index, end: pattern.lastIndex };
}

/** Raw HTML takes nothing for Markdown: what was read as such is written out again. */
function restore(html: MappedText, stash: InlineStash, serialize: (node: Node) => string): MappedText {
  let restored = html;
  for (let depth = 0; depth < 20 && restored.text.includes(INLINE_PLACEHOLDER_START); depth++) {
    restored = restored.replace(INLINE_PLACEHOLDER, (match) => {
      const value = stash.get(match[1] ?? "");
      if (value === undefined) return "";
      return value instanceof MappedText ? `\\${value.text}` : serialize(value);
    });
  }
  return restored.replace(ESCAPED_CHARACTER, (match) => String.fromCharCode(Number(match[1])));
}
