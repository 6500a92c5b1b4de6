/**
 * Which regular expressions a settings file may hold. They are run on whatever authors write, and a handbook may come from
 * anywhere, so one that can take very long on some text is refused: a regular expression takes long when there are many ways
 * in which it can match the same text, for it tries them all before it gives up. How many that can be is worked out here,
 * from above. Where what follows a repetition cannot begin with a character that is repeated (`[a-z]+-`), there is one way.
 */
import { type PatternNode, parsePattern } from "./patternSyntax";

export type PatternProblem = "invalid" | "slow";

/** More than any pattern for ids, file names or headings needs. */
const longestPattern = 200;

/** More than any id, file name or heading has; with it the time for one match is bounded. */
const longestText = 200;

/** One repetition whose end is not certain, and a few optional parts or alternatives. */
const mostWays = 5 * longestText;

/** What is wrong with a regular expression; `undefined` when it may be used. */
export function patternProblem(source: string): PatternProblem | undefined {
  try {
    new RegExp(source);
  } catch {
    return "invalid";
  }
  if (source.length > longestPattern) return "slow";
  const pattern = parsePattern(source);
  return pattern && ways(pattern, new Set()) <= mostWays ? undefined : "slow";
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

/**
 * The number of ways in which a part can match from one place on, seen from above.
 * @param next the characters with which what follows can begin; nothing follows the end, where no way is tried any more
 */
function ways(node: PatternNode, next: Characters): number {
  switch (node.kind) {
    case "characters":
    case "nothing":
      return 1;
    case "lookahead":
      return ways(node.content, new Set());
    case "choice":
      return sum(node.options.map((option) => ways(option, next)));
    case "sequence": {
      let total = 1;
      let behind = next;
      for (const item of node.items.toReversed()) {
        total *= ways(item, behind);
        behind = first(item, behind);
      }
      return total;
    }
    case "repetition": {
      const again = first(node.item, new Set());
      const each = ways(node.item, node.most > 1 ? union(again, next) : next);
      const most = Math.min(node.most, Math.max(node.least, longestText));
      if (each === 1) return areDisjoint(again, next) ? 1 : most - node.least + 1;
      let total = 0;
      for (let times = node.least; times <= most && total <= mostWays; times++) total += each ** times;
      return total;
    }
  }
}

/** The characters with which a part and what follows it can begin, seen from above. */
function first(node: PatternNode, next: Characters): Characters {
  switch (node.kind) {
    case "characters":
      return node.characters;
    case "nothing":
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
