/** The comments of a YAML text, each with its place. */
import { Lexer } from "yaml";
import type { OffsetRange } from "./range";

export interface YamlComment {
  /** From the `#` to the end of the line. */
  readonly text: string;
  readonly range: OffsetRange;
}

/** Control characters by which the lexer says what comes next; they are not in the text. */
const documentMark = "\u0002";
const flowErrorMark = "\u0018";
const scalarMark = "\u001f";

/**
 * Finds the comments: a `#` in quotes or in a text over several lines is none.
 * @param start the offset of the text in its document
 */
export function yamlComments(text: string, start = 0): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = start;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === documentMark || token === flowErrorMark) continue;
    if (token === scalarMark) {
      inScalar = true;
      continue;
    }
    if (token.startsWith("#") && !inScalar)
      comments.push({ text: token, range: { start: offset, end: offset + token.length } });
    inScalar = false;
    offset += token.length;
  }
  return comments;
}
