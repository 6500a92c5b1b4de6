/** Shortcodes: `:material-…:` for an icon, `:nl:` for an emoji. They also work inside words. */
import { WORD } from "../characters";
import { emojiOf, isIcon } from "../emoji";
import type { MappedText } from "../mappedText";
import { Node } from "../node";
import type { Page } from "../page";
import type { InlinePattern } from "./pattern";

export function emoji(page: Page): InlinePattern {
  return {
    trigger: ":",
    scan(text) {
      const pattern = new RegExp(`:[+\\-${WORD}]+:`, "gu");
      return (from) => {
        pattern.lastIndex = from;
        const match = pattern.exec(text.text);
        if (match === null) return undefined;
        const start = match.index;
        const end = pattern.lastIndex;
        return { start, end, value: replacementOf(match[0], text.slice(start, end), page) };
      };
    },
  };
}

/** An unknown shortcode stays, and no other inline Markdown is read in it. */
function replacementOf(shortcode: string, source: MappedText, page: Page): Node | MappedText {
  const name = shortcode.slice(1, -1);
  const range = source.range();
  if (isIcon(name)) {
    const icon = new Node("span", range);
    icon.attributes.set("class", "twemoji");
    icon.text = page.stash.store({ kind: "generated", html: page.icon(name) ?? "<svg></svg>" }, range);
    return icon;
  }
  const character = emojiOf(name);
  return character === undefined ? source : page.stash.store({ kind: "generated", html: character }, range);
}
