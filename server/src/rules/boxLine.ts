/** The line that opens an admonition (`!!!`) or an expander (`???`), also where it is not written as it should be. */

/** The types that have a colour and an icon on the site. */
export const boxTypes: readonly string[] = (
  "note abstract info tip success question warning failure danger bug example quote expander " +
  // Other names for the same, which the theme knows as well.
  "summary tldr todo hint important check done help faq caution attention fail missing error cite"
).split(" ");

/** Words beside the type that place a box. */
const placeWords: ReadonlySet<string> = new Set(["inline", "end", "annotate"]);

const QUOTES = "\"'“”„‟‘’‚`´«»";
const opening = /^(!{2,4}|\?{2,4})([+-]|[ \t]+\+)?[ \t]*(?=["'“”„‘’\p{L}])/u;

/** Whether a line of text is meant as the line that opens a box. */
export function isBoxLine(text: string): boolean {
  const match = opening.exec(text);
  if (match === null) return false;
  const rest = text.slice(match[0].length);
  const word = /^[\p{L}-]*/u.exec(rest)?.[0].toLowerCase() ?? "";
  // Two or four marks can be an exclamation.
  return match[1]?.length === 3 || boxTypes.includes(word);
}

/**
 * The line as it must be written, the text that stands behind the title and must come below it, and whether the type of
 * box was given. `text` is a line for which `isBoxLine` holds.
 */
export function repairBoxLine(text: string): { line: string; content: string; certain: boolean } {
  const match = opening.exec(text);
  const isExpander = text.startsWith("?");
  const mark = isExpander ? (match?.[2]?.endsWith("+") ? "???+" : "???") : "!!!";
  const rest = text.slice(match?.[0].length ?? 0).trim();
  const quote = rest.search(new RegExp(`[${QUOTES}]`));
  const words = (quote < 0 ? rest : rest.slice(0, quote)).split(/[\s:,]+/).filter((word) => word !== "");
  const [first] = words;
  let title = "";
  let content = "";
  if (quote >= 0 && (first === undefined || words.slice(1).every((word) => placeWords.has(word)))) {
    ({ title, content } = splitTitle(rest.slice(quote + 1)));
  } else if (first !== undefined && (quote >= 0 || boxTypes.includes(first.toLowerCase()))) {
    title = rest.slice(first.length).replace(/^[\s:]+/, "");
    words.splice(1);
  } else {
    title = rest;
    words.splice(0);
  }
  const type = words.length > 0 ? words.join(" ") : isExpander ? "expander" : typeFor(title);
  const line = `${mark} ${type}${title === "" && quote < 0 ? "" : ` "${title}"`}`;
  return { line, content, certain: words.length > 0 || isExpander };
}

/** Splits what follows the opening quote at the closing one. */
function splitTitle(text: string): { title: string; content: string } {
  const last = text.charAt(text.length - 1);
  if (last !== "" && QUOTES.includes(last)) return { title: text.slice(0, -1).trimEnd(), content: "" };
  const close = text.search(/["”“»](?=[\s:;.,]|$)/);
  if (close < 0) return { title: text, content: "" };
  return { title: text.slice(0, close), content: text.slice(close + 1).replace(/^[\s:;.,]+/, "") };
}

/** The type that goes with a title. */
function typeFor(title: string): string {
  if (/^voorbeeld/i.test(title)) return "example";
  if (/^tip/i.test(title)) return "tip";
  if (/^(?:let op|waarschuwing|pas op)/i.test(title)) return "warning";
  return "note";
}

/**
 * What stands without quotes behind the type of a box, so that the site takes it for more types: certainly a title, or
 * words that can be both. Undefined where nothing does but what can only be the name of a style.
 */
export function bareTitleOf(line: string): "title" | "unclear" | undefined {
  const behind = /^(?:!!!|\?\?\?\+?) ?[\p{L}\p{N}_-]+((?: +[\p{L}\p{N}_-]+)+) *$/u.exec(line)?.[1];
  const words = (behind ?? "")
    .split(/ +/)
    .filter((word) => word !== "" && !placeWords.has(word.toLowerCase()));
  if (words.every((word) => /^[a-z\d]+(?:[-_]+[a-z\d]+)+$/.test(word))) return undefined;
  return words.some((word) => /^\p{Lu}/u.test(word)) ? "title" : "unclear";
}
