/** Trying a fix before it is offered: what the site would make of the lines around it. */
import { MappedText, parseMarkdown } from "../markdown/index";
import { applyEdits, type Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { offsetAfter, type PlacedBlock, walkBlocks } from "./blocks";
import { partsAround } from "./partsAround";
import type { Problem } from "./rule";

/** How many characters a check may read in trials: a page full of mistakes must not be felt at each keystroke. */
const PATIENCE = 150_000;

/** What a trial costs besides its characters. */
const PER_TRIAL = 100;

const spent = new WeakMap<Page, number>();

/**
 * Runs the check of a rule that tries its fixes. Where that takes more than the patience for one page, none of the rule's
 * fixes there is safe: what is applied without asking must not depend on how far the trials came, because a second time
 * they would come further.
 */
export function patiently(
  page: Page,
  report: (problem: Problem) => void,
  check: (report: (problem: Problem) => void) => void,
): void {
  const problems: Problem[] = [];
  spent.set(page, 0);
  check((problem) => problems.push(problem));
  const isKnown = (spent.get(page) ?? 0) <= PATIENCE;
  for (const { fixes, ...problem } of problems) {
    report(
      fixes
        ? { ...problem, fixes: isKnown ? fixes : fixes.map((fix) => ({ ...fix, safe: false })) }
        : problem,
    );
  }
}

/**
 * Whether something is so after edits.
 * @param test gets the blocks around the edits, with the offsets that they have in the edited page
 * @returns undefined where the patience for the page is used up
 */
export function holdsAfter(
  page: Page,
  edits: readonly Edit[],
  test: (blocks: readonly PlacedBlock[]) => boolean,
): boolean | undefined {
  const used = spent.get(page) ?? 0;
  if (used > PATIENCE) return undefined;
  const parts = partsAround(page, spanOf(edits));
  const size = parts.reduce((sum, { start, end }) => sum + end - start, PER_TRIAL);
  spent.set(page, used + size);
  if (used + size > PATIENCE) return undefined;
  const pieces = parts.map((part) => edited(page.text, part, edits));
  return test([...walkBlocks(parseMarkdown(MappedText.concat(...pieces)).facts.blocks)]);
}

function spanOf(edits: readonly Edit[]): OffsetRange {
  const start = Math.min(...edits.map(({ range }) => range.start));
  return { start, end: Math.max(start, ...edits.map(({ range }) => range.end)) };
}

/** A part of a text after the edits in it, which knows where it then stands. */
function edited(text: string, { start, end }: OffsetRange, edits: readonly Edit[]): MappedText {
  const own: Edit[] = [];
  const before: Edit[] = [];
  for (const edit of edits) {
    if (edit.range.start >= start && edit.range.end <= end) {
      own.push({
        range: { start: edit.range.start - start, end: edit.range.end - start },
        text: edit.text,
      });
    } else if (edit.range.end <= start) before.push(edit);
  }
  return MappedText.of(applyEdits(text.slice(start, end), own), offsetAfter(before, start));
}
