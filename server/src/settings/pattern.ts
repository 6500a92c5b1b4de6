/**
 * Which regular expressions a settings file may hold. They are run on whatever authors write, so one that takes very
 * long on some text would stop the editor's checks; the forms that can do so are refused.
 */

export type PatternProblem = "invalid" | "slow";

/** More text than any id, file name or heading needs. */
const longest = 200;

/** With n repetitions of unlimited length the time can still grow with the n-th power of the text's length. */
const mostRepetitions = 3;

/** What is wrong with a regular expression; `undefined` when it may be used. */
export function patternProblem(source: string): PatternProblem | undefined {
  try {
    new RegExp(source);
  } catch {
    return "invalid";
  }
  return source.length > longest || canBeSlow(source) ? "slow" : undefined;
}

/**
 * Whether a repeated group holds a repetition or alternatives (`(a+)+`, `(a|ab)*`), which makes the time exponential, or
 * whether there are back references or too many repetitions. Stricter than needed, but simple to explain.
 */
function canBeSlow(source: string): boolean {
  // Classes and escapes are single characters here, except for references to a group.
  if (/\\[1-9k]/.test(source)) return true;
  const plain = source.replace(/\\./gs, "x").replace(/\[[^\]]*\]/g, "x");
  const repetitions = plain.match(/[*+]|\{\d+,\}/g) ?? [];
  if (repetitions.length > mostRepetitions || (plain.match(/\.[*+]/g) ?? []).length > 1) return true;
  let inner = plain;
  for (;;) {
    const group = /\((?:\?(?::|<?[=!]|<\w+>))?([^()]*)\)([*+]|\{\d+,?\d*\})?/.exec(inner);
    if (!group) return false;
    const [whole, content = "", repeated] = group;
    const complex = /[*+|{]|\?/.test(content);
    if (repeated !== undefined && complex) return true;
    // What a complex group leaves behind must still count as complex for the group around it.
    inner = inner.slice(0, group.index) + (complex ? "x?" : "x") + inner.slice(group.index + whole.length);
  }
}
