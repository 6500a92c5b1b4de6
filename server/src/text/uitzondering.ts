/**
 * The little language of the field `uitzondering`: labels such as `risicogroep-verboden-ai` (bare or in quotes) joined by
 * `&&` and `||`, negated by `!`, grouped by parentheses. The site puts the expression into its list of vereisten, where
 * scripts compare it with a reader's AI profile. Parsing never fails: the result holds the labels and the first error.
 */
import type { OffsetRange } from "./range";

export interface Uitzondering {
  readonly labels: readonly UitzonderingLabel[];
  /** The first thing that does not fit; what follows it cannot be judged. */
  readonly error?: UitzonderingError;
}

export interface UitzonderingLabel {
  /** Without quotes. */
  readonly text: string;
  /** Without quotes; offsets in the expression, as in all ranges here. */
  readonly range: OffsetRange;
}

export interface UitzonderingError {
  /**
   * - `no-label`: a label (or a group) is wanted where an operator, a parenthesis or the end stands.
   * - `no-operator`: two labels or groups follow each other.
   * - `word-operator`: a word or a single mark where `&&`, `||` or `!` is wanted; `replacement` is that.
   * - `unclosed-group`, `unopened-group`: a parenthesis without the other one.
   * - `unclosed-quote`: a quote without the other one.
   * - `character`: a character that the language does not have.
   */
  readonly code:
    | "no-label"
    | "no-operator"
    | "word-operator"
    | "unclosed-group"
    | "unopened-group"
    | "unclosed-quote"
    | "character";
  readonly range: OffsetRange;
  readonly replacement?: string;
}

interface Token {
  readonly kind: "label" | "(" | ")" | "!" | "operator" | "word" | "unclosed-quote" | "character" | "end";
  readonly text: string;
  readonly range: OffsetRange;
}

/** Words and single marks that people write for operators. */
const words: Readonly<Record<string, string>> = {
  "&": "&&",
  "|": "||",
  en: "&&",
  and: "&&",
  of: "||",
  or: "||",
  niet: "!",
  not: "!",
};

/** Parses an expression. */
export function parseUitzondering(text: string): Uitzondering {
  const tokens = tokenize(text);
  const labels = tokens
    .filter(({ kind }) => kind === "label")
    .map(({ text: label, range }) => {
      const quoted = /^["']/.test(label);
      return quoted
        ? { text: label.slice(1, -1), range: { start: range.start + 1, end: range.end - 1 } }
        : { text: label, range };
    });
  const error = findError(tokens);
  return error ? { labels, error } : { labels };
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s+|("[^"]*"|'[^']*')|(["'].*)|(&&|\|\|)|([()!])|([&|]|[\p{L}\p{N}_-]+)|(.)/gsu;
  for (const match of text.matchAll(pattern)) {
    const [whole, quoted, unclosed, operator, mark, word, other] = match;
    const range = { start: match.index, end: match.index + whole.length };
    const add = (kind: Token["kind"]) => tokens.push({ kind, text: whole, range });
    if (quoted !== undefined) add("label");
    else if (unclosed !== undefined) add("unclosed-quote");
    else if (operator !== undefined) add("operator");
    else if (mark !== undefined) add(mark as "(" | ")" | "!");
    else if (word !== undefined) add(Object.hasOwn(words, word.toLowerCase()) ? "word" : "label");
    else if (other !== undefined) add("character");
  }
  const end = text.trimEnd().length;
  tokens.push({ kind: "end", text: "", range: { start: end, end } });
  return tokens;
}

/** Walks over the tokens, which alternate between a place for a label and a place behind one. */
function findError(tokens: readonly Token[]): UitzonderingError | undefined {
  const open: Token[] = [];
  let wantsLabel = true;
  for (const token of tokens) {
    const { range } = token;
    switch (token.kind) {
      case "character":
      case "unclosed-quote":
        return { code: token.kind, range };
      case "word":
        return { code: "word-operator", range, replacement: words[token.text.toLowerCase()] ?? "" };
      case "label":
      case "(":
      case "!":
        if (!wantsLabel) return { code: "no-operator", range };
        wantsLabel = token.kind !== "label";
        if (token.kind === "(") open.push(token);
        break;
      case "operator":
        if (wantsLabel) return { code: "no-label", range };
        wantsLabel = true;
        break;
      case ")":
        if (wantsLabel) return { code: "no-label", range };
        if (!open.pop()) return { code: "unopened-group", range };
        break;
      case "end":
        if (wantsLabel) return { code: "no-label", range: tokens.at(-2)?.range ?? range };
    }
  }
  const unclosed = open.pop();
  return unclosed && { code: "unclosed-group", range: unclosed.range };
}
