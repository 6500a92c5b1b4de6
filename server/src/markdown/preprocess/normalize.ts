/** First step: even line ends, spaces for tabs, empty lines really empty. */
import { MappedText } from "../mappedText";
import { CLOSE, OPEN } from "../placeholders";

const unwanted = new RegExp(`[${OPEN}${CLOSE}\\r]`);

/** Columns of a tab, and of one level of indentation. */
export const TAB_WIDTH = 4;

/**
 * Gives the text with `\n` line ends, tabs as spaces, nothing on lines of spaces, without the control
 * characters that mark placeholders, and with two newlines at the end.
 */
export function normalize(source: MappedText): MappedText {
  let text = source;
  if (unwanted.test(text.text)) {
    text = text.replace(new RegExp(`[${OPEN}${CLOSE}]|\\r\\n?`, "g"), (match) =>
      match[0].startsWith("\r") ? "\n" : "",
    );
  }
  const { end } = text.range();
  text = MappedText.concat(text, MappedText.standIn("\n\n", end, end));
  if (text.text.includes("\t")) text = text.expandTabs(TAB_WIDTH);
  return / \n/.test(text.text) ? text.replace(/(?<=\n) +(?=\n)/g, () => "") : text;
}
