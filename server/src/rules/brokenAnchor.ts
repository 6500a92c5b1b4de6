/** Checks that the part of a link behind `#` is a place on the published page. */
import { slugify } from "../markdown/index";
import { splitTarget } from "../site/linkTarget";
import type { OffsetRange } from "../text/range";
import { type FaultyLink, faultyLinks, type LinkContext, type NoAnchor } from "./links";
import { nearest, type Suggestion } from "./nearest";
import type { Fix, Rule, Text } from "./rule";

export const brokenAnchor: Rule = {
  id: "broken-anchor",
  severity: "warning",
  summary: {
    nl: "Een link wijst naar een kop die er niet is.",
    en: "A link points to a heading that is not there.",
  },
  explanation: {
    nl: "Wat achter # staat, is het anker van een kop op de pagina: de tekst van de kop in kleine letters, met streepjes voor spaties en zonder leestekens of accenten. Is die kop er niet (meer), dan opent de pagina bovenaan; een link binnen dezelfde pagina doet niets. Neem het anker van de nieuwe kop over, of laat het weg.",
    en: "What follows # is the anchor of a heading on the page: the heading's text in lower case, with hyphens for spaces and without punctuation or accents. When there is no such heading (any more) the page opens at its top; a link within the page does nothing. Take the anchor of the new heading, or leave it out.",
  },
  invalid: `//- docs/onderwerpen/data.md
Lees [de taken](../rollen/jurist.md#tken).
                                   ^^^^^ #taken
//- docs/rollen/jurist.md
## Taken`,
  valid: `//- docs/onderwerpen/data.md
Lees [de taken](../rollen/jurist.md#taken) of [meer](#bronnen).

## Bronnen
//- docs/rollen/jurist.md
## Taken`,

  check(context, report) {
    for (const found of faultyLinks(context, "no-anchor")) {
      const { link, fault } = found;
      const self = fault.docsPath === context.page.docsPath;
      const suggestions = anchorsFor(found, context);
      report({
        range: anchorRange(found, context),
        value: link.target,
        severity: self ? "error" : "warning",
        message: describe(fault.anchor, self, suggestions[0]?.value),
        fixes: anchorFixes(found, suggestions, context),
      });
    }
  },
};

/** Anchors of the page that a link may mean, best first. */
export function anchorsFor(
  { link, fault }: FaultyLink<NoAnchor>,
  { lookup }: LinkContext,
): readonly Suggestion[] {
  const ids = lookup.anchors(fault.docsPath).filter((id) => isHeadingLike(id));
  const same = ids.find((id) => id === slugify(fault.anchor));
  if (same !== undefined) return [{ value: same, score: 1, certain: true }];
  // Who renamed a heading often left the words of the link; who wrote the link often took the heading's words.
  const byAnchor = nearest(fault.anchor, ids);
  const byText = nearest(slugify(link.text), ids).map((one) => ({ ...one, certain: false }));
  const all = [...byAnchor, ...byText].sort((one, other) => other.score - one.score);
  return all.filter(({ value }, at) => all.findIndex((one) => one.value === value) === at).slice(0, 3);
}

/** Footnotes and what list macros bring along are no places that an author names. */
function isHeadingLike(id: string): boolean {
  return !/^fn(?:ref\d*)?:|[A-Z]|^(?:filter|export|ai-act)-/.test(id);
}

/** The `#` and what follows it in the source. */
export function anchorRange({ link }: FaultyLink<NoAnchor>, { page }: LinkContext): OffsetRange {
  const { start, end } = link.targetRange;
  const at = page.text.slice(start, end) === link.target ? link.target.indexOf("#") : -1;
  return at < 0 ? link.targetRange : { start: start + at, end };
}

export function anchorFixes(
  found: FaultyLink<NoAnchor>,
  suggestions: readonly Suggestion[],
  context: LinkContext,
): readonly Fix[] {
  const { link } = found;
  const range = anchorRange(found, context);
  const whole = range.start === link.targetRange.start;
  const before = whole ? link.target.slice(0, link.target.indexOf("#")) : "";
  const fixes: Fix[] = suggestions.map(({ value, certain }) => ({
    title: { nl: `Verwijs naar #${value}`, en: `Link to #${value}` },
    edits: [{ range, text: `${before}#${value}` }],
    safe: certain,
  }));
  if (splitTarget(link.target).path === "") return fixes;
  const title = { nl: "Verwijs naar de pagina als geheel", en: "Link to the page as a whole" };
  return [...fixes, { title, edits: [{ range, text: before }], safe: false }];
}

function describe(anchor: string, self: boolean, guess: string | undefined): Text {
  const hint: Text =
    guess === undefined
      ? { nl: "", en: "" }
      : { nl: ` Bedoel je #${guess}?`, en: ` Did you mean #${guess}?` };
  return self
    ? {
        nl: `Op deze pagina is geen kop met het anker "${anchor}": wie op deze link klikt, blijft staan waar hij was.${hint.nl}`,
        en: `This page has no heading with the anchor "${anchor}": whoever clicks this link stays where they were.${hint.en}`,
      }
    : {
        nl: `Op de pagina waar deze link naartoe leidt, is geen kop met het anker "${anchor}": lezers komen bovenaan die pagina uit.${hint.nl}`,
        en: `The page that this link leads to has no heading with the anchor "${anchor}": readers arrive at the top of that page.${hint.en}`,
      };
}
