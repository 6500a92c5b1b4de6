/**
 * Runs the rules over the pages of a handbook and remembers what they found. A page is checked again only when its
 * own text changed or when the answer to one of the questions changed that it asked about other pages.
 */
import type { Handbook, HandbookChange } from "../workspace/handbook";
import { tracked } from "../workspace/lookup";
import type { Page } from "../workspace/page";
import { rules as allRules } from "./index";
import type { Finding, Problem, Rule } from "./rule";

interface Checked {
  readonly page: Page;
  readonly findings: readonly Finding[];
  readonly asked: ReadonlySet<string>;
}

export class Checker {
  private readonly checked = new Map<string, Checked>();
  /** Paths of the pages that asked a question, by its key. */
  private readonly askers = new Map<string, Set<string>>();

  constructor(
    private readonly handbook: Handbook,
    private readonly onRuleFailure: (rule: Rule, page: Page, error: unknown) => void,
    private readonly rules: readonly Rule[] = allRules,
  ) {}

  /** What is wrong on a page, in the order of its text. */
  findings(page: Page): readonly Finding[] {
    const known = this.checked.get(page.path);
    if (known?.page === page) return known.findings;
    this.forget(page.path);
    const asked = new Set<string>();
    const findings = this.run(page, asked);
    this.checked.set(page.path, { page, findings, asked });
    for (const key of asked) {
      const paths = this.askers.get(key);
      if (paths) paths.add(page.path);
      else this.askers.set(key, new Set([page.path]));
    }
    return findings;
  }

  /** Forgets what a change makes stale. @returns the paths of the pages whose findings can have changed */
  invalidate(change: HandbookChange): ReadonlySet<string> {
    const stale = new Set(change.pages);
    for (const key of change.keys) for (const path of this.askers.get(key) ?? []) stale.add(path);
    for (const path of stale) this.forget(path);
    return stale;
  }

  private forget(path: string): void {
    for (const key of this.checked.get(path)?.asked ?? []) {
      const paths = this.askers.get(key);
      paths?.delete(path);
      if (paths?.size === 0) this.askers.delete(key);
    }
    this.checked.delete(path);
  }

  private run(page: Page, asked: Set<string>): readonly Finding[] {
    const { generated } = this.handbook.model;
    if (generated.some(({ path }) => path === page.docsPath)) return [];
    const findings: Finding[] = [];
    const context = { page, lookup: tracked(this.handbook.index, asked), model: this.handbook.model };
    // The text of a page with a problem is a guess or cut off: only the rule on such files can speak of it.
    const rules = page.problem ? this.rules.filter((rule) => rule.id === "unreadable-file") : this.rules;
    for (const rule of rules) {
      const found: Finding[] = [];
      try {
        rule.check(context, (problem: Problem) => found.push({ ...problem, rule, severity: rule.severity }));
      } catch (error) {
        this.onRuleFailure(rule, page, error);
        continue;
      }
      findings.push(...found);
    }
    return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }
}
