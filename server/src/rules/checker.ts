/**
 * Runs the rules over the pages of a handbook and remembers what they found. A page is checked again only when its
 * own text changed, when the answer to one of the questions changed that it asked about other pages, or when a
 * severity was set. What a comment on the page suppresses is left out.
 */

import type { SeveritySetting, SeveritySettings } from "../settings/severity";
import type { Handbook, HandbookChange } from "../workspace/handbook";
import { keys, tracked } from "../workspace/lookup";
import type { Page, Subject } from "../workspace/page";
import { rules as allRules } from "./index";
import type { Finding, Rule, RuleContext } from "./rule";
import { isSuppressed, type Suppression, suppressionsOf } from "./suppression";

const pagesOnly: readonly Subject[] = ["page"];

interface Checked {
  readonly page: Page;
  readonly findings: readonly Finding[];
  readonly asked: ReadonlySet<string>;
}

export class Checker {
  private readonly checked = new Map<string, Checked>();
  /** Paths of the pages that asked a question, by its key. */
  private readonly askers = new Map<string, Set<string>>();

  private severities: SeveritySettings = {};

  /**
   * @param only the rules to run, wanted by name: they run even where they are switched off. Absent: all that are
   * switched on, by their default, the handbook's settings or the author's.
   */
  constructor(
    private readonly handbook: Handbook,
    private readonly onRuleFailure: (rule: Rule, page: Page, error: unknown) => void,
    private readonly only?: readonly Rule[],
  ) {}

  /** Takes the severities over that an author has set in the editor; they go before those of the handbook. */
  configure(severities: SeveritySettings): void {
    if (JSON.stringify(severities) === JSON.stringify(this.severities)) return;
    this.severities = severities;
    this.checked.clear();
    this.askers.clear();
  }

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

  /** What would be wrong on a page if it were so, for a text that is only tried; nothing of it is remembered. */
  findingsIf(page: Page): readonly Finding[] {
    return this.run(page, new Set());
  }

  /** What was found so far on all pages, without checking any that has not been asked for yet. */
  *remembered(): Generator<{ readonly page: Page; readonly findings: readonly Finding[] }> {
    yield* this.checked.values();
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
    const { model, builtInModel, index } = this.handbook;
    asked.add(keys.severities);
    if (model.generated.some(({ path }) => path === page.docsPath)) return [];
    const findings: Finding[] = [];
    const ran = new Set<string>();
    const lookup = tracked(index, asked);
    const context: RuleContext = {
      page,
      lookup,
      model,
      builtInModel,
      rules: allRules,
      earlier: { rules: ran, findings },
    };
    for (const rule of this.only ?? allRules) {
      const set = this.setting(rule);
      if (set === "off" || !(rule.subjects ?? pagesOnly).includes(page.subject)) continue;
      // The text of a page with a problem is a guess or cut off: only the rule on such files can speak of it.
      if (page.problem && rule.id !== "unreadable-file") continue;
      const found: Finding[] = [];
      try {
        rule.check(context, (problem) =>
          found.push({ ...problem, rule, severity: set ?? problem.severity ?? rule.severity }),
        );
      } catch (error) {
        this.onRuleFailure(rule, page, error);
        continue;
      }
      findings.push(...found);
      ran.add(rule.id);
    }
    return shown(findings, page.problem ? [] : suppressionsOf(page));
  }

  /** What was set for a rule; `undefined` leaves it as it is. */
  private setting(rule: Rule): SeveritySetting | undefined {
    const set = this.severities[rule.id] ?? this.handbook.settings.severities[rule.id];
    if (this.only) return set === "off" ? undefined : set;
    return set ?? (rule.offByDefault ? "off" : undefined);
  }
}

/** The findings that are not suppressed, in the order of the text. */
function shown(findings: readonly Finding[], suppressions: readonly Suppression[]): readonly Finding[] {
  return findings
    .filter(({ rule, range }) => !suppressions.some((comment) => isSuppressed(comment, rule.id, range.start)))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
