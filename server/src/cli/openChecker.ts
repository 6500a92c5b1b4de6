/** Makes the checker that a command runs, and keeps what goes wrong in it. */
import { Checker } from "../rules/checker";
import { rules as allRules } from "../rules/index";
import type { Rule } from "../rules/rule";
import type { Handbook } from "../workspace/handbook";
import { CannotRun } from "./openHandbook";

export interface OpenChecker {
  readonly checker: Checker;
  /** The rules that can find something: those that were asked for, else all. */
  readonly rules: readonly Rule[];
  /** One sentence per rule that failed on a page; its findings there are missing. Grows while pages are checked. */
  readonly failures: readonly string[];
}

/**
 * @param ids of the rules to run, also where they are switched off; empty: all that are on
 * @throws CannotRun for an id that no rule has
 */
export function openChecker(handbook: Handbook, ids: readonly string[]): OpenChecker {
  const unknown = ids.find((id) => !allRules.some((rule) => rule.id === id));
  if (unknown !== undefined) {
    const known = allRules.map((rule) => rule.id).join(", ");
    throw new CannotRun(`onbekende regel "${unknown}"; bekend zijn: ${known}`);
  }
  const wanted = ids.length > 0 ? allRules.filter((rule) => ids.includes(rule.id)) : undefined;
  const failures: string[] = [];
  const onFailure = (rule: Rule, page: { readonly path: string }, error: unknown) => {
    const failure = `regel ${rule.id} faalde op ${page.path}: ${String(error)}`;
    // A page that changes is checked again.
    if (!failures.includes(failure)) failures.push(failure);
  };
  return { checker: new Checker(handbook, onFailure, wanted), rules: wanted ?? allRules, failures };
}
