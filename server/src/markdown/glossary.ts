/** The word list that the site appends to every page. */
import { CLOSE, OPEN } from "./placeholders";

const definition = new RegExp(
  `^\\*\\[([^\\]\\\\<>&\\t\\r${OPEN}${CLOSE}]+)\\] ?:[ \\t]*(\\S[^<>&\\t\\r${OPEN}${CLOSE}]*)$`,
);

let last: { source: string; terms: ReadonlyMap<string, string> | undefined } | undefined;

/**
 * The terms of a word list that holds one-line definitions only, which is what one normally is: then it can be
 * read once and does not have to be parsed with every page. Undefined for any other text.
 */
export function simpleGlossary(source: string): ReadonlyMap<string, string> | undefined {
  if (last?.source !== source) last = { source, terms: readTerms(source) };
  return last.terms;
}

function readTerms(source: string): ReadonlyMap<string, string> | undefined {
  const terms = new Map<string, string>();
  for (const line of source.replace(/^\ufeff/, "").split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const match = definition.exec(line);
    const term = match?.[1]?.trim();
    const title = match?.[2]?.trim();
    if (!term || !title || title === "''" || title === '""') return undefined;
    terms.set(term, title);
  }
  return terms;
}
