/** Trying the fixes of a handbook's findings: whether they do what they say and nothing besides. */
import assert from "node:assert/strict";
import type { Checker } from "../../server/src/rules/checker";
import { fixAll } from "../../server/src/rules/fixAll";
import type { Finding } from "../../server/src/rules/rule";
import { applyEdits } from "../../server/src/text/edits";
import type { Handbook } from "../../server/src/workspace/handbook";
import type { Page } from "../../server/src/workspace/page";
import type { CheckedHandbook } from "./realHandbook";

/** The findings on a page as if it had another text. */
export function findingsWith(handbook: Handbook, checker: Checker, path: string, uri: string, text: string) {
  const change = handbook.setText(uri, text, 1);
  if (change) checker.invalidate(change);
  return checker.findings(pageAt(handbook, path));
}

/** What a finding is, wherever it stands. */
function name(text: string, { rule, range, value }: Finding): string {
  return `${rule.id} ${value ?? text.slice(range.start, range.end)}`;
}

function count(list: readonly string[], item: string): number {
  return list.filter((other) => other === item).length;
}

/**
 * Tries the fixes of all findings, one at a time.
 * @returns those that leave their finding, or give a new error or warning
 */
export async function badFixes(
  { handbook, checker }: CheckedHandbook,
  paths = pathsOf(handbook),
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    const page = pageAt(handbook, path);
    const { uri, text } = page;
    const before = checker.findings(page);
    const names = before.map((finding) => name(text, finding));
    for (const finding of before) {
      for (const fix of (finding.fixes ?? []).slice(0, 3)) {
        if (fix.edits.length === 0) continue;
        const fixed = applyEdits(text, fix.edits);
        const after = findingsWith(handbook, checker, path, uri, fixed);
        const left = after.map((one) => name(fixed, one));
        const own = name(text, finding);
        const where = `${path}: ${own}: "${fix.title.nl}"`;
        if (count(left, own) >= count(names, own)) wrong.push(`${where} leaves it`);
        for (const other of after) {
          const said = name(fixed, other);
          const grave = other.severity === "error" || other.severity === "warning";
          if (grave && count(left, said) > count(names, said)) wrong.push(`${where} gives ${said}`);
        }
      }
    }
    await restore({ handbook, checker }, uri);
  }
  return wrong;
}

/**
 * Applies all safe fixes of each page, twice.
 * @returns the pages on which the first time does nothing although there are some, or the second time something
 */
export async function unsettledPages(
  { handbook, checker }: CheckedHandbook,
  paths = pathsOf(handbook),
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    const page = pageAt(handbook, path);
    const { uri, text } = page;
    // Where nothing is safe the second time is as the first.
    if (!checker.findings(page).some(({ fixes = [] }) => fixes.some(({ safe }) => safe))) continue;
    const findingsOf = (now: string) => findingsWith(handbook, checker, path, uri, now);
    const once = fixAll(text, findingsOf);
    const twice = fixAll(once.text, findingsOf);
    if (once.text === text || twice.text !== once.text || twice.applied.length > 0) wrong.push(path);
    await restore({ handbook, checker }, uri);
  }
  return wrong;
}

async function restore({ handbook, checker }: CheckedHandbook, uri: string): Promise<void> {
  checker.invalidate(await handbook.dropText(uri));
}

function pathsOf(handbook: Handbook): readonly string[] {
  return [...handbook.pages].map(({ path }) => path);
}

function pageAt(handbook: Handbook, path: string): Page {
  const page = handbook.page(path);
  assert.ok(page, `there is a page ${path}`);
  return page;
}
