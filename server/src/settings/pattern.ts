/**
 * Which regular expressions a settings file may hold. They are run on whatever authors write, and a handbook may come from
 * anywhere, so one that can take very long on some text is refused: a regular expression takes long when there are many ways
 * in which it can match the same text, for it tries them all before it gives up. How many steps that can be is worked out
 * here, from above. A repetition has one way only where what follows cannot begin with what is repeated, as in `[a-z]+-`.
 */
import { type PatternNode, parsePattern } from "./patternSyntax";

export type PatternProblem = "invalid" | "slow";

/** More than any pattern for ids, file names or headings needs. */
const longestPattern = 200;

/** More than any id, file name or heading has; with it the time for one match is bounded. */
const longestText = 200;

/** Some milliseconds for one match at most. */
const mostSteps = 200_000;

/** What is wrong with a regular expression; `undefined` when it may be used. */
export function patternProblem(source: string): PatternProblem | undefined {
  try {
    new RegExp(source);
  } catch {
    return "invalid";
  }
  if (source.length > longestPattern) return "slow";
  const pattern = parsePattern(source);
  if (!pattern) return "slow";
  const { ways, steps } = effortOf(pattern, new Set());
  const starts = isAnchored(pattern) ? 1 : longestText;
  return (ways + steps) * starts > mostSteps ? "slow" : undefined;
}

/**
 * Matches a pattern of the settings with a text, of which only the beginning counts.
 * @param source a pattern without problem
 * @returns the whole match and its groups; `undefined` when there is none
 */
export function matchPattern(source: string, text: string, flags = ""): RegExpExecArray | undefined {
  return new RegExp(source, flags).exec(text.slice(0, longestText)) ?? undefined;
}

type Characters = ReadonlySet<string>;

/** What matching a part costs from one place on, seen from above. */
interface Effort {
  /** In how many ways it can match. */
  readonly ways: number;
  /** How many characters are compared when all ways are tried. */
  readonly steps: number;
}

/** @param next the characters with which what follows can begin; none at the end, where no other way is tried any more */
function effortOf(node: PatternNode, next: Characters): Effort {
  switch (node.kind) {
    case "characters":
    case "start":
    case "mark":
      return { ways: 1, steps: 1 };
    case "lookahead":
      return { ways: 1, steps: effortOf(node.content, new Set()).steps };
    case "choice": {
      const options = node.options.map((option) => effortOf(option, next));
      return { ways: sum(options.map(({ ways }) => ways)), steps: sum(options.map(({ steps }) => steps)) };
    }
    case "sequence": {
      let behind = next;
      let total: Effort = { ways: 1, steps: 0 };
      for (const item of node.items.toReversed()) {
        const { ways, steps } = effortOf(item, behind);
        total = { ways: ways * total.ways, steps: steps + ways * total.steps };
        behind = first(item, behind);
      }
      return total;
    }
    case "repetition":
      return effortOfRepetition(node, next);
  }
}

function effortOfRepetition(
  { item, least, most: limit }: PatternNode & { kind: "repetition" },
  next: Characters,
): Effort {
  const again = first(item, new Set());
  const each = effortOf(item, limit > 1 ? union(again, next) : next);
  const most = Math.min(limit, Math.max(least, longestText));
  if (each.ways === 1) {
    return { ways: areDisjoint(again, next) ? 1 : most - least + 1, steps: most * each.steps };
  }
  let ways = 0;
  let steps = 0;
  for (let times = 0; times <= most && steps <= mostSteps; times++) {
    if (times >= least) ways += each.ways ** times;
    steps += each.steps * each.ways ** times;
  }
  return { ways, steps };
}

/** Whether it can match at the beginning of a text only. */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === "choice") return node.options.every(isAnchored);
  if (node.kind !== "sequence") return node.kind === "start";
  const [begin] = node.items;
  return begin !== undefined && isAnchored(begin);
}

/** The characters with which a part and what follows it can begin, seen from above. */
function first(node: PatternNode, next: Characters): Characters {
  switch (node.kind) {
    case "characters":
      return node.characters;
    case "start":
    case "mark":
      return next;
    case "lookahead":
      // How far it looks is not compared with what goes before it.
      return node.all;
    case "choice":
      return node.options.map((option) => first(option, next)).reduce(union, new Set<string>());
    case "sequence":
      return node.items.reduceRight((behind, item) => first(item, behind), next);
    case "repetition":
      return node.least === 0 ? union(first(node.item, next), next) : first(node.item, next);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function union(a: Characters, b: Characters): Characters {
  return new Set([...a, ...b]);
}

function areDisjoint(a: Characters, b: Characters): boolean {
  return [...a].every((character) => !b.has(character));
}
