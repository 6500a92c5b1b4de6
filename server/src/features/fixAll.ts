/**
 * Fixes for more than one finding: everything on a page that can be mended without asking, all findings of a rule on a
 * page or in the handbook, and one mistake that was made in many places.
 */
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { fixAll, safeEdits } from "../rules/fixAll";
import type { Finding, Fix } from "../rules/rule";
import { applyEdits, type Edit } from "../text/edits";
import { Page } from "../workspace/page";
import type { Snapshot } from "./snapshot";
import { editsBetween, workspaceEdit } from "./workspaceEdit";

/** What is to be fixed: plain data, because it travels to the client and back before the edit is asked for. */
export type FixScope =
  /** All findings of a rule that have a safe fix, on the page or in the whole handbook. */
  | { readonly kind: "rule"; readonly rule: string; readonly everywhere: boolean }
  /** All findings of a rule on the same text, in the whole handbook, by the fix with this title. */
  | { readonly kind: "mistake"; readonly rule: string; readonly value: string; readonly title: string };

/** The edit for a scope, worked out on the handbook as it is now. */
export function fixScope(snapshot: Snapshot, scope: FixScope): WorkspaceEdit {
  const { handbook, page } = snapshot;
  const pages = scope.kind === "rule" && !scope.everywhere ? [page] : [...handbook.pages];
  return workspaceEdit(
    handbook,
    pages.map((each) => ({ page: each, edits: editsOn({ ...snapshot, page: each }, scope) })),
  );
}

function editsOn(snapshot: Snapshot, scope: FixScope): readonly Edit[] {
  if (scope.kind === "rule") return safePageEdits(snapshot, new Set([scope.rule]));
  const { page, checker } = snapshot;
  return (
    checker
      .findings(page)
      .filter((finding) => finding.rule.id === scope.rule && offendingText(page, finding) === scope.value)
      .flatMap((finding) => fixTitled(finding, scope.title)?.edits ?? [])
      .sort((a, b) => a.range.start - b.range.start)
      // Two findings can have the very same remedy, such as a list of empty items.
      .filter(
        (edit, at, edits) =>
          edit.range.start >= (edits[at - 1]?.range.end ?? 0) && !isSame(edit, edits[at - 1]),
      )
  );
}

function isSame(a: Edit, b: Edit | undefined): boolean {
  return a.range.start === b?.range.start && a.range.end === b.range.end;
}

/** The edits that mend everything on a page that can be mended without asking. @param only ids of the rules; absent: all */
export function safePageEdits(snapshot: Snapshot, only?: ReadonlySet<string>): readonly Edit[] {
  const { page, checker } = snapshot;
  const first = safeEdits(checker.findings(page), only).edits;
  if (first.length === 0) return [];
  const { text } = fixAll(page.text, textFindings(snapshot), only);
  // Mostly one round is enough, and then each edit is as small as it can be.
  return applyEdits(page.text, first) === text ? first : editsBetween(page.text, text);
}

/** What is found on the page, and what would be when it had another text. */
export function textFindings({ page, checker, handbook }: Snapshot): (text: string) => readonly Finding[] {
  const { path, uri, version, problem } = page;
  return (text) =>
    text === page.text
      ? checker.findings(page)
      : checker.findingsIf(new Page(handbook.model, { path, uri, text, version, problem }));
}

/** How often a mistake was found: on other places with the same text, and by rule, as far as pages have been checked. */
export interface Spread {
  /** Findings of the rule on the same text that the same fix mends, this one included. */
  readonly sameMistake: number;
  /** Findings of the rule with a safe fix on the page, and on other pages. */
  readonly onPage: number;
  readonly elsewhere: number;
}

export function spreadOf({ page, checker }: Snapshot, finding: Finding, fix: Fix): Spread {
  const value = offendingText(page, finding);
  let sameMistake = 0;
  let onPage = 0;
  let elsewhere = 0;
  for (const { page: other, findings } of checker.remembered()) {
    for (const each of findings) {
      if (each.rule !== finding.rule) continue;
      if (offendingText(other, each) === value && fixTitled(each, fix.title.nl)) sameMistake++;
      if (each.fixes?.some(({ safe }) => safe)) {
        if (other.path === page.path) onPage++;
        else elsewhere++;
      }
    }
  }
  return { sameMistake, onPage, elsewhere };
}

/** The offending text of a finding. */
export function offendingText(page: Page, { value, range }: Finding): string {
  return value ?? page.text.slice(range.start, range.end);
}

function fixTitled({ fixes }: Finding, title: string): Fix | undefined {
  return fixes?.find((fix) => fix.title.nl === title && fix.renameTo === undefined);
}
