/** Reports suppressions that name no rule, or a rule that has nothing to say there. */
import { parseDocument } from "../text/document";
import { applyEdits } from "../text/edits";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { nearest } from "./nearest";
import { publishesTheSame } from "./publishedPage";
import type { Fix, Problem, Rule, RuleContext } from "./rule";
import {
  type AlmostSuppression,
  almostSuppressions,
  isSuppressed,
  type SuppressedRule,
  type Suppression,
  suppressionsOf,
} from "./suppression";

export const unusedSuppression: Rule = {
  id: "unused-suppression",
  severity: "hint",
  subjects: ["page", "site-config", "handbook-config"],
  summary: {
    nl: "Een opmerking die een melding onderdrukt, is niet (meer) nodig.",
    en: "A comment that suppresses a finding is not needed (any more).",
  },
  explanation: {
    nl: "Met <!-- algoritmekader: negeer broken-link --> (in het frontmatter: # algoritmekader: negeer unknown-label) geef je aan dat een melding op die regel niet klopt of later verholpen wordt. Is er niets meer te melden, of bestaat de regel niet, dan kan de opmerking weg: anders onderdrukt hij ongemerkt een volgende fout. Op de site is er niets van te zien.",
    en: "With <!-- algoritmekader: negeer broken-link --> (in frontmatter: # algoritmekader: negeer unknown-label) you say that a finding on that line is mistaken or will be dealt with later. When there is nothing left to report, or no such rule, the comment can go: else it hides the next mistake. The site shows nothing of it.",
  },
  invalid: `//- docs/over.md
Zie de [bijlage](bijlage.md). <!-- algoritmekader: negeer brokn-link -->
                                                          ^^^^^^^^^^ Bedoel je "broken-link"?`,
  valid: `//- docs/over.md
Zie de [bijlage](bijlage.md). <!-- algoritmekader: negeer broken-link: volgt nog -->`,

  check(context, report) {
    const { page, rules, earlier } = context;
    // Where the fields cannot be read, rules on them are silent and their suppressions only seem to be unused.
    const { frontmatter } = page.document;
    const isUnreadable = earlier.findings.some(
      ({ rule, range }) =>
        rule.id === "bad-frontmatter-yaml" ||
        (rule.id === "merge-conflict-marker" &&
          frontmatter.state === "invalid" &&
          range.start < frontmatter.range.end),
    );
    if (isUnreadable) return;
    const ids = rules.map(({ id }) => id);
    for (const almost of almostSuppressions(page, ids)) report(otherWord(almost));
    const seen = new Set<string>();
    for (const suppression of suppressionsOf(page)) {
      if (suppression.rules.length === 0) report(withoutRule(page, suppression));
      for (const named of suppression.rules) {
        const known = ids.includes(named.id);
        const place = `${named.id} ${suppression.scope.start} ${suppression.scope.end}`;
        if (known && seen.has(place)) {
          report(twice(named, removeRule(page, suppression, named, true)));
          continue;
        }
        seen.add(place);
        if (known && !isUnused(context, suppression, named)) continue;
        const guess = known ? undefined : nearest(named.id, ids)[0]?.value;
        const removal = removeRule(page, suppression, named, guess === undefined);
        report({
          range: named.range,
          message: known
            ? {
                nl: `Hier is niets te onderdrukken: de regel ${named.id} heeft op deze plaats niets te melden. Verwijder de opmerking, zodat een volgende fout wel opvalt.`,
                en: `There is nothing to suppress: the rule ${named.id} has nothing to report here. Remove the comment, so that the next mistake is noticed.`,
              }
            : {
                nl: `Er is geen regel "${named.id}", dus deze opmerking doet niets.${guess === undefined ? "" : ` Bedoel je "${guess}"?`}`,
                en: `There is no rule "${named.id}", so this comment does nothing.${guess === undefined ? "" : ` Did you mean "${guess}"?`}`,
              },
          fixes: guess === undefined ? [removal] : [replaceRule(named, guess), removal],
        });
      }
    }
  },
};

function otherWord({ range, word }: AlmostSuppression): Problem {
  return {
    range,
    message: {
      nl: `Deze opmerking doet niets: schrijf "negeer" in plaats van "${word}" om een melding te onderdrukken.`,
      en: `This comment does nothing: write "negeer" instead of "${word}" to suppress a finding.`,
    },
    fixes: [
      {
        title: { nl: 'Schrijf "negeer"', en: 'Write "negeer"' },
        edits: [{ range, text: "negeer" }],
        safe: false,
      },
    ],
  };
}

function twice({ id, range }: SuppressedRule, removal: Fix): Problem {
  return {
    range,
    message: {
      nl: `De regel ${id} wordt hier al genegeerd; één keer is genoeg.`,
      en: `The rule ${id} is ignored here already; once is enough.`,
    },
    fixes: [removal],
  };
}

/** Whether a rule that ran found nothing where the comment counts. Of a rule that did not run nobody knows. */
function isUnused({ earlier }: RuleContext, suppression: Suppression, { id }: SuppressedRule): boolean {
  const found = earlier.findings.some(
    ({ rule, range }) => rule.id === id && isSuppressed(suppression, id, range.start),
  );
  return earlier.rules.has(id) && !found;
}

function withoutRule(page: Page, { range, ...suppression }: Suppression) {
  return {
    range,
    message: {
      nl: 'Deze opmerking noemt geen regel en doet dus niets. Zet de naam van de regel achter "negeer".',
      en: 'This comment names no rule and so does nothing. Put the rule\'s name behind "negeer".',
    },
    fixes: [removeComment(page, { range, ...suppression }, true)],
  };
}

function replaceRule({ range }: SuppressedRule, id: string): Fix {
  return {
    title: { nl: `Maak er "${id}" van`, en: `Make it "${id}"` },
    edits: [{ range, text: id }],
    safe: false,
  };
}

/** Takes one id out, with the comma before or behind it; the last one takes the comment along. */
function removeRule(page: Page, suppression: Suppression, named: SuppressedRule, safe: boolean): Fix {
  const { rules } = suppression;
  if (rules.length === 1) return removeComment(page, suppression, safe);
  const at = rules.indexOf(named);
  const next = rules[at + 1];
  const before = rules[at - 1];
  const range = next
    ? { start: named.range.start, end: next.range.start }
    : { start: before?.range.end ?? named.range.start, end: named.range.end };
  return {
    title: { nl: `Haal ${named.id} uit de opmerking`, en: `Take ${named.id} out of the comment` },
    edits: [{ range, text: "" }],
    safe,
  };
}

/**
 * Takes the comment out in the tidiest way that leaves the published page as it is: a comment on a line of its own parts what
 * stands above it from what stands below. Where there is no such way it is for the author to judge.
 */
function removeComment(page: Page, suppression: Suppression, safe: boolean): Fix {
  const ways = removals(page.text, suppression);
  const harmless = ways.find((range) => isHarmless(page, range));
  const range = harmless ?? ways[0] ?? suppression.range;
  return {
    title: { nl: "Verwijder de opmerking", en: "Remove the comment" },
    edits: [{ range, text: "" }],
    safe: safe && harmless !== undefined,
  };
}

/** The comment with the blanks before it; of one that stands alone its whole line, or all of it but the line end. */
function removals(text: string, { range, alone }: Suppression): readonly OffsetRange[] {
  const blanks = /[ \t]*$/.exec(text.slice(0, range.start))?.[0].length ?? 0;
  const start = range.start - blanks;
  if (!alone) return [{ start, end: range.end }];
  const [line = "", behind = ""] = /^([ \t]*)(?:\r\n|\r|\n)?/.exec(text.slice(range.end)) ?? [];
  return [line, behind].map(({ length }) => ({ start, end: range.end + length }));
}

function isHarmless({ subject, document, text }: Page, range: OffsetRange): boolean {
  if (subject !== "page") return true;
  return publishesTheSame(document, parseDocument(applyEdits(text, [{ range, text: "" }])));
}
