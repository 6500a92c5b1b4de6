/**
 * The parts of one field's value in the frontmatter, read from its text. What is being typed is seldom valid YAML, so this
 * looks at the characters and not at a syntax tree: an unclosed quote ends with its line, an unclosed bracket goes on.
 */
import { lineEndAt } from "../../text/lines";
import type { OffsetRange } from "../../text/range";

/** Offsets count from the start of the page. */
export type Mark =
  /** A dash that begins an item. */
  | { readonly kind: "dash"; readonly range: OffsetRange }
  /** A bracket or a comma of a list between brackets. */
  | { readonly kind: "open" | "comma" | "close"; readonly range: OffsetRange }
  /** The name of a field within the field, with its colon. */
  | { readonly kind: "key"; readonly range: OffsetRange; readonly name: string }
  | { readonly kind: "comment"; readonly range: OffsetRange }
  /** A text over several lines behind `|` or `>`; it goes on to the end. */
  | { readonly kind: "block"; readonly range: OffsetRange }
  | ScalarMark;

export interface ScalarMark {
  readonly kind: "scalar";
  /** Without quotes. */
  readonly range: OffsetRange;
  readonly quote: "" | "'" | '"';
  /** Whether the closing quote is there; always true without quotes. */
  readonly closed: boolean;
  readonly flow: boolean;
}

/**
 * Reads the value between two offsets, the first of which is directly behind the colon of the field's name.
 * @returns the marks in source order
 */
export function marksOf(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  const open: string[] = [];
  let isLineStart = false;
  for (let at = start; at < end; ) {
    const letter = text[at] ?? "";
    const depth = open.length;
    const range = { start: at, end: at + 1 };
    const rest = text.slice(at, Math.min(lineEndAt(text, at), end));
    if (letter === "\n" || letter === "\r") isLineStart = true;
    else if (letter === " " || letter === "\t") {
      // Blanks part what stands around them and are nothing themselves.
    } else if (letter === "#" && /\s/.test(text[at - 1] ?? "")) {
      range.end = at + rest.length;
      marks.push({ kind: "comment", range });
    } else if (depth > 0 && letter === ",") marks.push({ kind: "comma", range });
    else if (letter === "[" || letter === "{") {
      open.push(letter);
      marks.push({ kind: "open", range });
    } else if (depth > 0 && (letter === "]" || letter === "}")) {
      open.pop();
      marks.push({ kind: "close", range });
    } else if (depth === 0 && isLineStart && /^-(?:\s|$)/.test(rest)) marks.push({ kind: "dash", range });
    else if (depth === 0 && /^[|>][-+0-9]*\s*(?:#.*)?$/.test(rest)) {
      range.end = end;
      marks.push({ kind: "block", range });
    } else {
      const last = marks.at(-1)?.kind;
      const canBeKey =
        depth === 0 ? isLineStart : open.at(-1) === "{" && (last === "open" || last === "comma");
      const key = canBeKey ? /^([\w-]+):(?=\s|$)/.exec(rest) : null;
      if (key?.[1] !== undefined) {
        range.end = at + key[0].length;
        marks.push({ kind: "key", range, name: key[1] });
      } else {
        const scalar = scalarAt(rest, at, depth > 0);
        marks.push(scalar);
        range.end = scalar.range.end + (scalar.quote !== "" && scalar.closed ? 1 : 0);
      }
    }
    at = Math.max(range.end, at + 1);
  }
  return marks;
}

/** @param rest the line from the first letter of the scalar on */
function scalarAt(rest: string, at: number, flow: boolean): ScalarMark {
  const quote = rest[0] === "'" || rest[0] === '"' ? rest[0] : "";
  if (quote !== "") {
    const closed = (quote === "'" ? /^'((?:[^']|'')*)'/ : /^"((?:[^"\\]|\\.)*)"/).exec(rest);
    // A quote that opens the next item closes none.
    const isOther = flow && closed?.[1]?.includes(",") && /^[^\s,\]}]/.test(rest.slice(closed[0].length));
    if (closed && !isOther) {
      const range = { start: at + 1, end: at + closed[0].length - 1 };
      return { kind: "scalar", range, quote, closed: true, flow };
    }
  }
  const inner = rest.slice(quote.length);
  const plain = ((flow ? /^(?:(?!\s#)[^,[\]{}])*/ : /^(?:(?!\s#).)*/).exec(inner)?.[0] ?? "").trimEnd();
  const start = at + quote.length;
  return {
    kind: "scalar",
    range: { start, end: start + plain.length },
    quote,
    closed: quote === "",
    flow,
  };
}
