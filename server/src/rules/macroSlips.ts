/**
 * Places where an author plainly meant a macro and the site sees none: a comment with the right name and other blanks than
 * the site's pattern has, a comment that is opened or closed wrongly, or one with a name that no macro has. Comments in
 * which an author writes *about* a macro are left out: there the name is followed by a sentence.
 */
import leven from "leven";
import { macroIn } from "../render/macros/find";
import { macroNames } from "../render/macros/syntax";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

export interface MacroSlip {
  /** The comment, as far as it can be told where it ends. */
  readonly range: OffsetRange;
  /** The words that stand in the place of the name, separated by single blanks. */
  readonly name: string;
  readonly nameRange: OffsetRange;
  /** Whether a macro has that name. */
  readonly isKnown: boolean;
  /** The words behind the name. */
  readonly arguments: readonly string[];
  /** Whether all but the name is right. */
  readonly isWellFormed: boolean;
}

/** The slips of a page of the site that do not stand in code, in source order. */
export function macroSlips(page: Page): readonly MacroSlip[] {
  if (page.docsPath === undefined) return [];
  let slips = known.get(page);
  if (!slips) {
    slips = findSlips(page, page.docsPath);
    known.set(page, slips);
  }
  return slips;
}

/** Two rules ask about the same page. */
const known = new WeakMap<Page, readonly MacroSlip[]>();

/** How a comment begins, or is meant to: with a blank or a dash too many or too few, or with the dashes of a word processor. */
const opening = /<[ \t\u00A0]*(?:!{1,2}(?:[ \t\u00A0]?[-–—]+)*|[-–—]{2,})|(?<![<\p{L}!-])!--/gu;

function findSlips({ text, document }: Page, path: string): readonly MacroSlip[] {
  const slips: MacroSlip[] = [];
  let close = text.indexOf("-->", document.bodyStart);
  opening.lastIndex = document.bodyStart;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    // It is looked for once, and not anew from each beginning.
    if (close >= 0 && close < match.index + 4) close = text.indexOf("-->", match.index + 4);
    const comment = readComment(text, match.index, opening.lastIndex, close < 0 ? undefined : close);
    const slip = readSlip(text, comment, path);
    if (slip) slips.push(slip);
    // What stands inside a comment is no comment of its own.
    if (slip || comment.isClosed) opening.lastIndex = Math.max(comment.range.end, opening.lastIndex);
  }
  if (slips.length === 0) return slips;
  const isInCode = ({ range }: MacroSlip) =>
    document.markdown.code.some((code) => code.range.start <= range.start && range.end <= code.range.end);
  return slips.filter((slip) => !isInCode(slip));
}

interface PossibleComment {
  readonly range: OffsetRange;
  /** What stands between its marks. */
  readonly content: OffsetRange;
  /** Whether it is a comment for HTML too. */
  readonly isClosed: boolean;
}

/** The end of a comment that has no `-->`, in the rest of its line. */
const wrongClosing =
  /[ \t\u00A0]*(?:[-–—]*[ \t\u00A0]*!?[ \t\u00A0]*>|[-–—]{2,}!?[ \t\u00A0]*$|[ \t\u00A0][-–—][ \t\u00A0]*$)|[ \t\u00A0]*$/;

/** Longer than any macro, in letters. */
const longest = 400;

/** @param close where the next `-->` stands, if there is one */
function readComment(
  text: string,
  start: number,
  afterOpening: number,
  close: number | undefined,
): PossibleComment {
  if (text.startsWith("<!--", start) && close !== undefined) {
    const next = text.indexOf("<!--", start + 4);
    const isForgotten = next >= 0 && next < close && /[\n\r]/.test(text.slice(start + 4, next));
    if (!isForgotten) {
      const content = { start: start + 4, end: close };
      return { range: { start, end: close + 3 }, content, isClosed: true };
    }
  }
  const line = text.slice(afterOpening, afterOpening + longest + 1).split(/[\r\n]|<!/, 1)[0] ?? "";
  const closing = wrongClosing.exec(line);
  const end = afterOpening + (closing?.index ?? line.length);
  const content = { start: afterOpening, end };
  const mark = closing?.[0].trimEnd() ?? "";
  // The rest of the closing mark can have slipped to the next line.
  const slipped = mark.endsWith(">")
    ? null
    : /^(?:\r\n|\r|\n)[ \t]*-*!?>/.exec(text.slice(afterOpening + line.length));
  const rangeEnd = slipped ? afterOpening + line.length + slipped[0].length : end + mark.length;
  return { range: { start, end: rangeEnd }, content, isClosed: false };
}

function readSlip(
  text: string,
  { range, content, isClosed }: PossibleComment,
  path: string,
): MacroSlip | undefined {
  const source = text.slice(content.start, content.end);
  if (source.length > longest) return undefined;
  if (isClosed && macroIn(text.slice(range.start, range.end), path)) return undefined;
  const words = [...source.replace(/^-+|-+$/g, (dashes) => " ".repeat(dashes.length)).matchAll(/\S+/g)];
  const plain = words.map((word) => word[0].replace(/\\(?=[_-])/g, ""));
  const length = nameLength(plain);
  const first = words[0];
  const last = words[length - 1];
  if (!first || !last) return undefined;
  const name = plain.slice(0, length).join(" ");
  const start = content.start + first.index;
  const end = content.start + last.index + last[0].length;
  return {
    range,
    name,
    nameRange: { start, end },
    isKnown: length === 1 && isMacroName(name),
    arguments: plain.slice(length),
    isWellFormed: isClosed && /^ \S(?:[^\n\r\\\u00A0]*\S)? $/.test(source) && length === 1,
  };
}

export function isMacroName(name: string): boolean {
  return macroNames.some((macro) => macro === name.toLowerCase());
}

/** How many words of a comment are meant as a macro's name; 0 when the comment is no macro. */
function nameLength(words: readonly string[]): number {
  for (let length = Math.min(5, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(" ");
    const rest = words.slice(length);
    if (areArguments(name, rest) && isMeantAsName(name, rest)) return length;
  }
  return 0;
}

/** Behind the right name of a list a single word may be wrong; all else would be a sentence. */
function areArguments(name: string, words: readonly string[]): boolean {
  const known = words.filter(isArgument);
  if (known.length === words.length) return true;
  const [first = ""] = words;
  return /^list_/i.test(name) && isMacroName(name) && isArgument(first) && words.length - known.length === 1;
}

/** A word that means something to a list macro. */
function isArgument(word: string): boolean {
  return /^(?:(?:no|add)-[\p{L}_-]+|[\p{L}_-]+\/\S*|\/)$/u.test(word);
}

function isMeantAsName(name: string, rest: readonly string[]): boolean {
  const plain = toKey(name);
  if (keys.has(plain)) return true;
  if (/^[^\p{L}]/u.test(name)) return false;
  // A blank in the middle of the name.
  if (/\s/.test(name)) return /^list_\S* \S+$/i.test(name) && isNearKey(plain);
  // A list that forgot to say so.
  if (rest.length > 0 && keys.has(`list${plain}`)) return true;
  if (/^(?:list|lijst)_/i.test(name)) return true;
  // One word that begins like "tags" is hardly a sentence; a longer name may stand further off.
  if (rest.length === 0 && (/^tags?(?:[_-]|$)/i.test(name) || tagsInDisorder.has(plain))) return true;
  return isNearKey(plain);
}

const toKey = (name: string) => name.toLowerCase().replace(/[\s_–—-]/g, "");

const keys: ReadonlySet<string> = new Set(macroNames.map(toKey));

const tagsInDisorder: ReadonlySet<string> = new Set([
  "tgas",
  "tasg",
  "atgs",
  "tagss",
  "ttags",
  "taggs",
  "taags",
]);

/** Whether a name differs from that of a list in at most two letters. */
function isNearKey(plain: string): boolean {
  return (
    plain.length > 9 && [...keys].some((key) => key.length > 9 && leven(plain, key, { maxDistance: 3 }) <= 2)
  );
}
