/** Reports suppressions that name no rule, or a rule that has nothing to say there. */
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { nearest } from "./nearest";
import type { Fix, Rule, RuleContext } from "./rule";
import { isSuppressed, type SuppressedRule, type Suppression, suppressionsOf } from "./suppression";

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
    if (earlier.findings.some(({ rule }) => rule.id === "bad-frontmatter-yaml")) return;
    const ids = rules.map(({ id }) => id);
    for (const suppression of suppressionsOf(page)) {
      if (suppression.rules.length === 0) report(withoutRule(page, suppression));
      for (const named of suppression.rules) {
        const known = ids.includes(named.id);
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

function removeComment(page: Page, suppression: Suppression, safe: boolean): Fix {
  return {
    title: { nl: "Verwijder de opmerking", en: "Remove the comment" },
    edits: [{ range: removalRange(page.text, suppression), text: "" }],
    safe,
  };
}

/** The whole line of a comment that stands alone; else the comment with the blanks before it. */
function removalRange(text: string, { range, alone }: Suppression): OffsetRange {
  const blanks = /[ \t]*$/.exec(text.slice(0, range.start))?.[0].length ?? 0;
  const start = range.start - blanks;
  if (!alone) return { start, end: range.end };
  const rest = /^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(range.end))?.[0].length ?? 0;
  return { start, end: range.end + rest };
}
