/**
 * What a rule is. A rule file says everything about its rule: what it finds, why that matters, an example that the
 * tests run, the check itself and the fixes. `check` knows the page, the index and the content model; it knows neither
 * the protocol nor files.
 */
import type { ContentModel } from "../model/contentModel";
import type { Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";
import type { Lookup } from "../workspace/lookup";
import type { Page, Subject } from "../workspace/page";

export type Severity = "error" | "warning" | "information" | "hint";

/** A text in the two languages of the extension. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

export interface Rule {
  /** Says the problem in words; it is the diagnostic's code and never changes. */
  readonly id: string;
  /** error: the site shows something wrong; warning: likely a mistake; information and hint: could be better. */
  readonly severity: Severity;
  /** A matter of taste: the rule runs only where a handbook or an author switches it on. */
  readonly offByDefault?: true;
  /** Which files it looks at; absent: the Markdown files (`["page"]`). */
  readonly subjects?: readonly Subject[];
  /** One line on what the rule finds. */
  readonly summary: Text;
  /** What is wrong, what the published page does because of it, and what to do. */
  readonly explanation: Text;
  /**
   * A fixture in which the rule finds exactly what the `^^^` marks say (see test/fixture.ts); the page under test is
   * its first file.
   */
  readonly invalid: string;
  /** A fixture in which the rule finds nothing. */
  readonly valid: string;
  /** Reports every place on the page that is wrong. */
  check(context: RuleContext, report: (problem: Problem) => void): void;
}

export interface RuleContext {
  readonly page: Page;
  /** The only way to other pages; see `workspace/lookup.ts`. */
  readonly lookup: Lookup;
  readonly model: ContentModel;
  /** The model without the handbook's own settings, which those settings can refer to. */
  readonly builtInModel: ContentModel;
  /** All rules that there are, whether they run or not. */
  readonly rules: readonly Rule[];
  /** What the rules before this one found on the page, suppressed or not, and which of them ran; for the last rules in the list. */
  readonly earlier: { readonly rules: ReadonlySet<string>; readonly findings: readonly Finding[] };
}

export interface Problem {
  /** Offsets in the page. */
  readonly range: OffsetRange;
  readonly message: Text;
  /** Where this case is milder or worse than the rule's own severity says; what a handbook or an author set goes first. */
  readonly severity?: Severity;
  /** The offending text where it differs from the text in the range. */
  readonly value?: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  /** Path relative to the handbook's root. */
  readonly path: string;
  readonly message: Text;
}

export interface Fix {
  readonly title: Text;
  /** Edits of the page itself; they do not overlap. */
  readonly edits: readonly Edit[];
  /** A new file name (with extension) for the page; all references to it follow. Never safe. */
  readonly renameTo?: string;
  /** Whether it can be applied without asking: it cannot change what the author meant. */
  readonly safe: boolean;
}

/** A problem together with the rule that found it. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
}
