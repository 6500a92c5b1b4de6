/** Backslash escapes. Other characters than these keep their backslash; `/` is one because of the `///` blocks. */
import { MappedText } from "../mappedText";
import { CLOSE, OPEN } from "../placeholders";
import type { InlinePattern } from "./pattern";

const ESCAPABLE = "\\`*_{}[]()>#+-.!:|/";

export const ESCAPED_BACKSLASH = mark("\\");

/** Stands for an escaped character until the tree is complete. */
function mark(character: string): string {
  return `${OPEN}${character.charCodeAt(0)}${CLOSE}`;
}

export const backslashEscape: InlinePattern = {
  trigger: "\\",
  scan(text) {
    const source = text.text;
    return (from) => {
      const start = source.indexOf("\\", from);
      if (start === -1 || start + 1 >= source.length) return undefined;
      const character = source.charAt(start + 1);
      const end = start + 2;
      if (!ESCAPABLE.includes(character)) return { start, end, value: undefined };
      const range = text.range(start, end);
      return { start, end, value: MappedText.standIn(mark(character), range.start, range.end) };
    };
  },
};
