/** HTML as a row of tags and texts, read as a browser does it: nothing in it is an error. */
import { decodeEntities } from "../markdown/entities";

export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open";
      /** In lower case. */
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: "close"; readonly tag: string };

/** Elements whose content is no HTML. */
const rawContentTags: ReadonlySet<string> = new Set(["script", "style", "textarea", "title"]);

/** A comment or declaration; a tag with its name and attributes; text, for which also a `<` counts that begins nothing. */
const pattern =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/gi;

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The tags and texts of a page, with character references written out; comments are left out. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  pattern.lastIndex = 0;
  let at = 0;
  while (at < html.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match === null) return;
    at = pattern.lastIndex;
    const [, slash, name, attributes = "", text] = match;
    if (text !== undefined) yield { kind: "text", text: decodeEntities(text) };
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    yield slash === "/"
      ? { kind: "close", tag }
      : { kind: "open", tag, attributes: readAttributes(attributes) };
    if (slash === "" && rawContentTags.has(tag)) {
      const end = html.slice(at).search(new RegExp(`</${tag}[\\s/>]`, "i"));
      const content = end < 0 ? html.slice(at) : html.slice(at, at + end);
      if (content !== "") yield { kind: "text", text: content };
      at += content.length;
    }
  }
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}
