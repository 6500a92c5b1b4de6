/** The first words of a page or section as its readers see them, for cards about it. */
import type { Heading } from "../markdown/facts";
import { MappedText, parseMarkdown, toHtml } from "../markdown/index";
import { visibleText } from "../render/visibleText";
import type { Page } from "../workspace/page";
import { shorten } from "./shorten";

/** About as much as somebody reads in passing. */
const mostCharacters = 280;

/** More of the source is not looked at: it is enough for the words that are shown. */
const mostSource = 3000;

/** By where the part begins and ends. */
const known = new WeakMap<Page, Map<string, string>>();

/** The first sentences of a page below its title, be they in its first section. */
export function openingText(page: Page): string {
  const { bodyStart, markdown } = page.document;
  const starts = [bodyStart, ...markdown.headings.map(({ range }) => range.end)];
  for (const from of starts) {
    const text = textFrom(page, from);
    if (text !== "") return text;
  }
  return "";
}

/** The first sentences below a heading, up to the next one; empty when there are none. */
export function sectionText(page: Page, { range }: Pick<Heading, "range">): string {
  return textFrom(page, range.end);
}

function textFrom(page: Page, from: number): string {
  const next = page.document.markdown.headings.find(({ range }) => range.start >= from);
  return excerpt(page, from, next?.range.start ?? page.text.length);
}

/** The visible words in a part of a page, cut after some sentences. */
export function excerpt(page: Page, from: number, to: number): string {
  const ofPage = known.get(page) ?? new Map<string, string>();
  known.set(page, ofPage);
  const end = Math.min(to, from + mostSource);
  const part = `${from}-${end}`;
  let text = ofPage.get(part);
  if (text === undefined) {
    text = visibleWords(page.text.slice(from, end));
    ofPage.set(part, text);
  }
  return text;
}

/** What readers see of Markdown, in one line. */
export function visibleWords(markdown: string, most = mostCharacters): string {
  const { lines } = visibleText(toHtml(parseMarkdown(MappedText.of(markdown, 0)).root), "");
  let words = "";
  for (const { text } of lines) {
    const [, mark = "", line = ""] = /^\s*(- |\d+\. |[>!?#]+ )?(.*)$/s.exec(text) ?? [];
    const isItem = /^[-\d]/.test(mark) && !words.endsWith(":");
    const next = words === "" ? line : `${words}${isItem ? " · " : " "}${line}`;
    // A box is something beside the text.
    if (words !== "" && (next.length > most || /^[!?]/.test(mark))) return `${words} …`;
    words = next;
  }
  return shorten(words, most);
}
