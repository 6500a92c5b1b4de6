/**
 * Shortcodes (pymdownx.emoji with Material's index): `:material-…:` is an icon, `:nl:` an emoji, shown as a picture.
 * They also work inside words.
 */
import { WORD } from "../characters";
import type { Range } from "../facts";
import type { MappedText } from "../mappedText";
import { Node } from "../node";
import type { Page } from "../page";
import { emojiCode } from "../shortcodes/emoji";
import { isIcon } from "../shortcodes/icons";
import type { InlinePattern } from "./pattern";

/** The place of an icon that has no drawing here: a ring. */
const UNDRAWN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">' +
  '<path fill-rule="evenodd" d="M12 4a8 8 0 1 0 .01 0zM12 6.4a5.6 5.6 0 1 0 .01 0z"/></svg>';
/** Where the site has the pictures of emoji from. */
const PICTURES = "https://cdn.jsdelivr.net/gh/jdecked/twemoji@15.1.0/assets/svg/";

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
  // The drawings come first: they are few, and spare most pages the reading of the tables.
  const drawing = page.icon(name) ?? (isIcon(name) ? UNDRAWN : undefined);
  if (drawing !== undefined) {
    const icon = new Node("span", range);
    icon.attributes.set("class", "twemoji");
    icon.text = page.stash.store({ kind: "generated", html: drawing }, range);
    return icon;
  }
  const code = emojiCode(name);
  return code === undefined ? source : pictureOf(code, shortcode, range);
}

function pictureOf(code: string, shortcode: string, range: Range): Node {
  const picture = new Node("img", range);
  const characters = code.split("-").map((character) => Number.parseInt(character, 16));
  picture.attributes.set("alt", String.fromCodePoint(...characters));
  picture.attributes.set("class", "twemoji");
  picture.attributes.set("src", `${PICTURES}${code}.svg`);
  picture.attributes.set("title", shortcode);
  return picture;
}
