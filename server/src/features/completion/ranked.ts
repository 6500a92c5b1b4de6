/**
 * Which proposals fit what is typed, the best first. Letter case and accents never count. Authors know a page by the start of
 * its name (`avg-12`), by its short code (`owp-07` of `2-owp-07-…`), or by words of its title in any order.
 */
import fuzzysort from "fuzzysort";
import { fold } from "../fold";
import type { Proposal } from "./provider";

/** How well a proposal fits; a better one is a higher number. */
const fits = {
  label: 9,
  /** The label behind its number: the short code. */
  code: 8,
  /** The label from one of its words on, or a whole key. */
  word: 7,
  /** A key from one of its words on. */
  keyWord: 6,
  /** Each word that is typed begins a word of the label or of a key. */
  anyWords: 5,
  inside: 4,
  /** The letters stand in it in this order; the score of the match, which is below 1, is added. */
  letters: 1,
};

/** Below this score the letters stand so far apart that nobody would look for it that way. */
const leastScore = 0.25;

/** The proposals that fit, the best first; those that fit equally well stay in their order. */
export function ranked(proposals: readonly Proposal[], typed: string): readonly Proposal[] {
  const wanted = fold(typed).trim();
  if (wanted === "") return proposals;
  const query: Query = { wanted, words: wanted.match(/[\p{L}\p{N}]+/gu) ?? [] };
  return proposals
    .map((proposal) => ({ proposal, fit: fitOf(proposal, query) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ proposal }) => proposal);
}

interface Query {
  readonly wanted: string;
  readonly words: readonly string[];
}

/** How well a proposal fits; 0 if not at all. */
function fitOf({ label, keys = [] }: Proposal, { wanted, words }: Query): number {
  const name = fold(label);
  if (name.startsWith(wanted)) return fits.label;
  if (name.replace(/^\d+-/, "").startsWith(wanted)) return fits.code;
  const others = keys.map(fold);
  if (hasAtWord(name, wanted) || others.some((key) => key.startsWith(wanted))) return fits.word;
  if (others.some((key) => hasAtWord(key, wanted))) return fits.keyWord;
  const texts = [name, ...others];
  if (words.length > 0 && words.every((word) => texts.some((text) => hasAtWord(text, word))))
    return fits.anyWords;
  if (texts.some((text) => text.includes(wanted))) return fits.inside;
  // The letters of a whole sentence hold almost any others, and nobody types those of several words.
  const score = wanted.length < 3 || /\s/.test(wanted) ? 0 : (fuzzysort.single(wanted, name)?.score ?? 0);
  return score < leastScore ? 0 : fits.letters + score * 0.9;
}

/** Whether a text holds another one at the beginning of one of its words. */
function hasAtWord(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
