/** Inline links and images: `[text](target "title")`, `![alt](target)`. Spaces in the target are allowed. */
import { SPACE } from "../characters";
import type { MappedText } from "../mappedText";
import { Node } from "../node";
import { matchBrackets } from "./brackets";
import type { InlineMatch, InlinePattern, InlineStash } from "./pattern";

/** A target in angle brackets, or just the opening parenthesis. */
const opening = new RegExp(
  `\\([${SPACE}]*(?:(<[^<>]*>)[${SPACE}]*(?:('[^']*'|"[^"]*")[${SPACE}]*)?\\))?`,
  "y",
);
/** No target is longer; what comes after an unclosed parenthesis is not searched further. */
const LONGEST_TARGET = 20_000;
/** How many characters are searched in vain in one text, beside twenty times its length. */
const VAIN_SEARCH = 1_000_000;

interface Destination {
  readonly target: MappedText;
  readonly title: MappedText | undefined;
  readonly end: number;
}

export function link(stash: InlineStash): InlinePattern {
  return { trigger: "](", scan: (text) => scanner(text, stash, /(?<!!)\[/g, 1) };
}

export function image(stash: InlineStash): InlinePattern {
  return { trigger: "](", scan: (text) => scanner(text, stash, /!\[/g, 2) };
}

function scanner(
  text: MappedText,
  stash: InlineStash,
  start: RegExp,
  length: 1 | 2,
): (from: number) => InlineMatch | undefined {
  const source = text.text;
  const pairs = matchBrackets(source);
  const lastEnd = Math.max(source.lastIndexOf(")"), source.lastIndexOf('"'), source.lastIndexOf("'"));
  let patience = VAIN_SEARCH + 20 * source.length;
  return (from) => {
    start.lastIndex = from;
    for (let match = start.exec(source); match !== null; match = start.exec(source)) {
      const next = start.lastIndex;
      const close = pairs.get(match.index + length - 1);
      if (close === undefined || source.charAt(close + 1) !== "(" || close > lastEnd) continue;
      if (patience < 0) return undefined;
      const destination = readDestination(text, close + 1);
      start.lastIndex = next;
      if (destination === undefined) {
        patience -= Math.min(LONGEST_TARGET, source.length - close);
        continue;
      }
      const node = new Node(length === 1 ? "a" : "img", text.range(match.index, destination.end));
      const target = stash.toPlainText(destination.target).trim();
      node.attributes.set(length === 1 ? "href" : "src", target.text);
      node.link = { kind: "inline", targetRange: destination.target.trim().range() };
      const content = text.slice(match.index + length, close);
      if (destination.title !== undefined)
        node.attributes.set("title", cleanTitle(stash.toPlainText(destination.title).trim().text));
      if (length === 1) node.text = content;
      else node.attributes.set("alt", stash.toPlainText(content).text);
      return { start: match.index, end: destination.end, value: node };
    }
    return undefined;
  };
}

function cleanTitle(title: string): string {
  const quoted = title.length > 1 && /^(["']).*\1$/s.test(title);
  return (quoted ? title.slice(1, -1) : title).replace(new RegExp(`[${SPACE}]`, "g"), " ");
}

/** Reads the target and title from the parenthesis at `start` on. */
function readDestination(text: MappedText, start: number): Destination | undefined {
  const source = text.text;
  opening.lastIndex = start;
  const match = opening.exec(source);
  if (match === null) return undefined;
  const end = opening.lastIndex;
  const [whole, inAngles, quoted] = match;
  if (inAngles !== undefined) {
    const targetStart = start + whole.indexOf("<") + 1;
    const titleStart = quoted === undefined ? 0 : start + whole.lastIndexOf(quoted) + 1;
    return {
      target: text.slice(targetStart, targetStart + inAngles.length - 2).trim(),
      title: quoted === undefined ? undefined : text.slice(titleStart, titleStart + quoted.length - 2),
      end,
    };
  }
  return readBareDestination(text, end);
}

/**
 * Reads a target without angle brackets. Parentheses in it count; a title is what stands in quotes directly
 * before the closing parenthesis, and quotes elsewhere belong to the target.
 */
function readBareDestination(text: MappedText, start: number): Destination | undefined {
  const source = text.text;
  let brackets = 1;
  let backtrack = 1;
  let lastBracket = -1;
  let quote = "";
  let startQuote = -1;
  let exitQuote = -1;
  let ignoring = false;
  let otherQuote = "";
  let startOther = -1;
  let exitOther = -1;
  let last = "";
  const limit = Math.min(source.length, start + LONGEST_TARGET);
  let at = start;
  while (at < limit) {
    const character = source.charAt(at);
    if (character === "(") {
      if (!ignoring) brackets++;
      else if (backtrack > 0) backtrack--;
    } else if (character === ")") {
      if ((exitQuote !== -1 && quote === last) || (exitOther !== -1 && otherQuote === last)) brackets = 0;
      else if (!ignoring) brackets--;
      else if (backtrack > 0) {
        backtrack--;
        // The quote may not end before this parenthesis; then it is where the link ends.
        if (backtrack === 0) lastBracket = at + 1;
      }
    } else if (character === "'" || character === '"') {
      if (quote === "") {
        ignoring = true;
        backtrack = brackets;
        brackets = 1;
        startQuote = at + 1;
        quote = character;
      } else if (character !== quote && otherQuote === "") {
        startOther = at + 1;
        otherQuote = character;
      } else if (character === quote) exitQuote = at + 1;
      else if (otherQuote !== "" && character === otherQuote) exitOther = at + 1;
    }
    at++;
    if (brackets === 0) {
      if (exitQuote >= 0 && quote === last) return withTitle(text, start, startQuote, exitQuote, at);
      if (exitOther >= 0 && otherQuote === last) return withTitle(text, start, startOther, exitOther, at);
      return { target: text.slice(start, at - 1), title: undefined, end: at };
    }
    if (character !== " ") last = character;
  }
  if (backtrack !== 0 || limit < source.length) return undefined;
  // A quote that never ends, with a parenthesis in it: the link ends there, or else just before the text does.
  const found = lastBracket !== -1;
  const targetEnd = found ? lastBracket - 1 : source.length - 2;
  return {
    target: text.slice(start, targetEnd),
    title: undefined,
    end: found ? lastBracket : source.length - 1,
  };
}

function withTitle(
  text: MappedText,
  start: number,
  titleStart: number,
  titleEnd: number,
  end: number,
): Destination {
  return { target: text.slice(start, titleStart - 1), title: text.slice(titleStart, titleEnd - 1), end };
}
