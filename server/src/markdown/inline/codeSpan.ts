/** Code spans, and backslashes directly before backticks. */
import { MappedText } from "../mappedText";
import { Node } from "../node";
import { ESCAPED_BACKSLASH } from "./escape";
import type { InlineMatch, InlinePattern } from "./pattern";

const start = /(?<!\\)((?:\\{2})+)(?=`)|(?<!\\)`/g;

export const codeSpan: InlinePattern = {
  trigger: "`",
  scan(text) {
    const source = text.text;
    const runs = backtickRuns(source);
    let replacedUpTo = -1;
    return (from) => {
      start.lastIndex = from;
      let match: { index: number; backslashes: string | undefined } | undefined;
      for (;;) {
        if (from === replacedUpTo && source.charAt(from) === "`") {
          // Directly behind a replaced construct no backslash counts.
          match = { index: from, backslashes: undefined };
        } else {
          start.lastIndex = from;
          const found = start.exec(source);
          match = found === null ? undefined : { index: found.index, backslashes: found[1] };
        }
        if (match === undefined) return undefined;
        const result =
          match.backslashes === undefined
            ? spanAt(text, match.index, runs)
            : escapedBackslashes(text, match.index, match.backslashes.length);
        if (result !== undefined) {
          replacedUpTo = result.end;
          return result;
        }
        // The rest of an unmatched run of backticks starts no code span either.
        from = match.index + 1;
        while (source.charAt(from) === "`") from++;
      }
    };
  },
};

function escapedBackslashes(text: MappedText, start: number, length: number): InlineMatch {
  const { start: first, end: last } = text.range(start, start + length);
  return {
    start,
    end: start + length,
    value: MappedText.standIn(ESCAPED_BACKSLASH.repeat(length / 2), first, last),
  };
}

/** The positions of the runs of backticks, by their length. */
function backtickRuns(source: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const match of source.matchAll(/`+/g)) {
    const positions = runs.get(match[0].length);
    if (positions === undefined) runs.set(match[0].length, [match.index]);
    else positions.push(match.index);
  }
  return runs;
}

/** The code span that starts at `start`: up to the next run of as many backticks, else of fewer. */
function spanAt(
  text: MappedText,
  start: number,
  runs: ReadonlyMap<number, readonly number[]>,
): InlineMatch | undefined {
  let ticks = 0;
  while (text.text.charAt(start + ticks) === "`") ticks++;
  const lengths = [...runs.keys()].filter((length) => length <= ticks).sort((one, other) => other - one);
  for (const length of lengths) {
    const close = firstFrom(runs.get(length) ?? [], start + ticks);
    if (close === undefined) continue;
    const end = close + length;
    const code = new Node("code", text.range(start, end));
    code.literal = true;
    code.text = text
      .slice(start + length, close)
      .trim()
      .asAtomic();
    return { start, end, value: code };
  }
  return undefined;
}

function firstFrom(positions: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return positions[low];
}
