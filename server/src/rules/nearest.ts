/**
 * Which known value did the author mean? By edit distance, for slips of the finger, by words, for old names, and by
 * the title of the page behind a value.
 */
import leven from "leven";

export interface Suggestion {
  readonly value: string;
  /** 0 to 1; 1 is the same but for letter case and separators. */
  readonly score: number;
  /** Whether the value is so near, and the next one so far, that it can be filled in without asking. */
  readonly certain: boolean;
}

/** The score of a name of which only the code in front is given: "aia-09" for "aia-09-menselijk-toezicht". */
const codeScore = 0.8;

/** Below this score a suggestion would puzzle more than it helps. */
const leastScore = 0.45;

/**
 * The known values that resemble a wrong one, best first, at most three.
 * @param candidates all known values
 * @param titleOf the title that goes with a value, if any
 */
export function nearest(
  value: string,
  candidates: readonly string[],
  titleOf: (candidate: string) => string | undefined = () => undefined,
): readonly Suggestion[] {
  const wanted = toName(value);
  if (wanted.text === "" || wanted.text.length > 200) return [];
  const { names, weights } = prepare(candidates);
  const scored: { value: string; score: number; slip: boolean }[] = [];
  for (const [candidate, known] of names) {
    const slip = isSlip(wanted, known);
    const title = titleOf(candidate);
    const shared = wordScore(wanted, known, weights);
    const score = Math.max(
      // Long names without a word in common are not worth the comparison letter by letter.
      shared > 0 || known.words.length === 1 ? editScore(wanted.text, known.text) : 0,
      shared,
      glueScore(wanted, known),
      known.text.startsWith(`${wanted.text}-`) && wanted.numbers.trim() !== "" ? codeScore : 0,
      title === undefined ? 0 : titleScore(wanted, title),
      slip ? 0.9 : 0,
    );
    if (score >= leastScore) scored.push({ value: candidate, score, slip });
  }
  scored.sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
  const slips = scored.filter(({ slip }) => slip).length;
  return scored.slice(0, 3).map(({ value, score, slip }) => ({ value, score, certain: slip && slips === 1 }));
}

/** A value as it is compared. */
interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly numbers: string;
  /** Its letters in one word, without the code in front: compounds are written apart, and codes change. */
  readonly glued: string;
}

function toName(value: string): Name {
  const text = normalize(value);
  const glued = words(text.replace(/^(?:[0-9]-)?[a-z]{3}-[0-9]{2}-/, "")).join("");
  return { text, words: words(text), numbers: text.replace(/\D+/g, " "), glued };
}

/** Letter case, separators, a `.md` and a path in front do not make another name. */
function normalize(value: string): string {
  return (
    value
      .normalize("NFC")
      .trim()
      .toLowerCase()
      // A path only where there plainly is one: "jurist/ontwikkelaar" names two roles.
      .replace(/^.*\/(?=[^/]*\.md$)|^\.{0,2}\/(?:.*\/)?/, "")
      .replace(/\.md$/, "")
      .replace(/[\s_]+/g, "-")
  );
}

/** A slip of the finger: at most two letters off in a name that is long enough, with all numbers the same. */
function isSlip(wanted: Name, known: Name): boolean {
  if (wanted.text === known.text) return true;
  if (wanted.numbers !== known.numbers) return false;
  if (known.text.length >= 4 && isSwap(wanted.text, known.text)) return true;
  const most = known.text.length >= 8 ? 2 : known.text.length >= 4 ? 1 : 0;
  return leven(wanted.text, known.text, { maxDistance: most + 1 }) <= most;
}

/** Whether two names are the same but for two neighbouring letters that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function editScore(wanted: string, known: string): number {
  const longest = Math.max(wanted.length, known.length);
  // Names with less in common may share words, but not letters; their distance need not be worked out.
  const limit = Math.ceil(longest * 0.4);
  const distance = leven(wanted, known, { maxDistance: limit });
  return distance < limit ? 1 - distance / longest : 0;
}

/** How near two names are as one word: "bias_analyse" and "5-ver-03-biasanalyse". */
function glueScore(wanted: Name, known: Name): number {
  const alike = wanted.glued.length > 4 && wanted.glued.slice(0, 3) === known.glued.slice(0, 3);
  return alike ? 0.95 * editScore(wanted.glued, known.glued) : 0;
}

/** Whether all words of a name stand in a title: "grondrechten" in "Grondrechten beschermen in algoritmes". */
function titleScore(wanted: Name, title: string): number {
  const there = new Set(words(title.toLowerCase()));
  const asked = wanted.words.filter((word) => word.length > 2);
  return asked.length > 0 && asked.every((word) => there.has(word)) ? 0.6 : 0;
}

/**
 * How much of the two names' words they share, a rare word counting for more than one that many names have; words with the
 * same stem ("rechtmatig", "rechtmatigheid") count for a part.
 */
function wordScore(wanted: Name, known: Name, weights: ReadonlyMap<string, number>): number {
  const weight = (word: string) => weights.get(word) ?? 0.5;
  const total = (list: readonly string[]) => list.reduce((sum, word) => sum + weight(word), 0);
  let shared = 0;
  for (const word of wanted.words) {
    if (known.words.includes(word)) shared += 2 * weight(word);
    else {
      const kin = known.words.find((other) => hasSameStem(word, other));
      if (kin !== undefined) shared += 0.6 * (weight(word) + weight(kin));
    }
  }
  return shared === 0 ? 0 : shared / (total(wanted.words) + total(known.words));
}

/** How many letters words must begin with in common to be taken for kin. */
const stemLength = 7;

function hasSameStem(a: string, b: string): boolean {
  return a.length >= stemLength && a.slice(0, stemLength) === b.slice(0, stemLength);
}

function words(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

interface Prepared {
  readonly names: readonly (readonly [string, Name])[];
  /** How much a word counts: less the more names have it. */
  readonly weights: ReadonlyMap<string, number>;
}

const prepared = new WeakMap<readonly string[], Prepared>();

/** The names of a list of values, worked out once for each list. */
function prepare(candidates: readonly string[]): Prepared {
  let known = prepared.get(candidates);
  if (!known) {
    const names = candidates.map((candidate) => [candidate, toName(candidate)] as const);
    const counts = new Map<string, number>();
    for (const [, name] of names)
      for (const word of new Set(name.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weights = new Map(
      [...counts].map(([word, count]) => [word, word.length < 3 ? 0.1 : 1 / Math.sqrt(count)]),
    );
    known = { names, weights };
    prepared.set(candidates, known);
  }
  return known;
}
