/** Applies safe fixes together: what the command `fix` and the editor's `source.fixAll` do to one page. */
import { applyEdits, type Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";
import type { Finding } from "./rule";

export interface FixedText {
  readonly text: string;
  /** The findings that were fixed, in the order in which that happened; their offsets are those of that moment. */
  readonly applied: readonly Finding[];
}

export interface SafeEdits {
  /** Edits of one text that do not touch each other, in source order. */
  readonly edits: readonly Edit[];
  /** The findings that these edits take away. */
  readonly fixed: readonly Finding[];
}

/**
 * A fix can uncover what another one mends; more rounds than this in which not less is wrong mean that two fixes undo
 * each other.
 */
const mostRounds = 10;

/**
 * Applies all safe fixes of a page, again and again until there is none left. Doing it twice changes nothing the second
 * time.
 * @param text the page as it is
 * @param findingsOf what is wrong on the page when its text is this; it is called with each text in turn
 * @param only the ids of the rules whose fixes are wanted; absent: all
 */
export function fixAll(
  text: string,
  findingsOf: (text: string) => readonly Finding[],
  only?: ReadonlySet<string>,
): FixedText {
  const applied: Finding[] = [];
  let current = text;
  let fewest = Number.POSITIVE_INFINITY;
  for (let left = mostRounds; left > 0; left--) {
    const findings = findingsOf(current);
    const { edits, fixed } = safeEdits(findings, only);
    const next = applyEdits(current, edits);
    if (next === current) break;
    applied.push(...fixed);
    current = next;
    if (findings.length < fewest) {
      fewest = findings.length;
      left = mostRounds;
    }
  }
  return { text: current, applied };
}

/**
 * Chooses the first safe fix of each finding, as far as they leave each other alone: of two fixes of one place the first
 * is taken, and whoever applies them looks again afterwards. Renaming a file is never safe.
 * @param findings the findings of one page, in source order
 * @param only the ids of the rules whose fixes are wanted; absent: all
 */
export function safeEdits(findings: readonly Finding[], only?: ReadonlySet<string>): SafeEdits {
  const edits: Edit[] = [];
  const fixed: Finding[] = [];
  for (const finding of findings) {
    if (only && !only.has(finding.rule.id)) continue;
    const fix = finding.fixes?.find(({ safe, renameTo }) => safe && renameTo === undefined);
    if (!fix || fix.edits.length === 0) continue;
    if (!fix.edits.every((edit) => edits.some((chosen) => isSame(edit, chosen)))) {
      if (fix.edits.some((edit) => edits.some((chosen) => touches(edit.range, chosen.range)))) continue;
      edits.push(...fix.edits);
    }
    fixed.push(finding);
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start), fixed };
}

function isSame(a: Edit, b: Edit): boolean {
  return a.text === b.text && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** Edits that meet at an offset have no certain order, so they count as touching too. */
function touches(a: OffsetRange, b: OffsetRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
