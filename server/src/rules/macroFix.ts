/** Fixes that write a macro, or a part of it, in another way. */
import type { Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";
import type { Fix, RuleContext } from "./rule";
import { isSoundMacro } from "./soundMacro";

/** A fix that writes a whole macro anew; safe when it can do what the author meant and nothing else. */
export function rewriteMacro(range: OffsetRange, comment: string, context: RuleContext, certain = true): Fix {
  return {
    title: { nl: `Schrijf ${comment}`, en: `Write ${comment}` },
    edits: [smallestEdit(context.page.text, range, comment)],
    safe: certain && isSoundMacro(comment, context),
  };
}

/** A fix that takes a word out of a macro, together with the blanks in front of it. */
export function removeWord(text: string, range: OffsetRange, safe: boolean): Fix {
  const word = text.slice(range.start, range.end);
  return {
    title: { nl: `Verwijder "${word}"`, en: `Remove "${word}"` },
    edits: [{ range: withBlanks(text, range), text: "" }],
    safe,
  };
}

/** A word of a macro with the blanks in front of it. */
export function withBlanks(text: string, { start, end }: OffsetRange): OffsetRange {
  return { start: text.slice(0, start).trimEnd().length, end };
}

/** The edit that makes a text of what stands in a range and leaves alone what both have at their ends. */
export function smallestEdit(source: string, { start, end }: OffsetRange, text: string): Edit {
  const old = source.slice(start, end);
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old[before] === text[before]) before++;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === text[text.length - 1 - after]) after++;
  return {
    range: { start: start + before, end: end - after },
    text: text.slice(before, text.length - after),
  };
}
