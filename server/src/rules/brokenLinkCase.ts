/** Reports links whose target exists with other letter case only. */
import { replaceTarget, writeTarget } from "./linkFixes";
import { faultyLinks } from "./links";
import type { Rule } from "./rule";

export const brokenLinkCase: Rule = {
  id: "broken-link-case",
  severity: "error",
  summary: { nl: "Een link klopt op de hoofdletters na.", en: "A link is right but for its letter case." },
  explanation: {
    nl: "Op de site tellen hoofdletters in adressen mee. Een link naar dpia.md werkt niet als het bestand DPIA.md heet, ook al werkt hij op sommige computers wel.",
    en: "Letter case counts in addresses on the site. A link to dpia.md does not work when the file is called DPIA.md, even though it does on some computers.",
  },
  invalid: `//- docs/onderwerpen/data.md
Doe een [DPIA](../hulpmiddelen/dpia.md).
               ^^^^^^^^^^^^^^^^^^^^^^^ ../hulpmiddelen/DPIA.md
//- docs/hulpmiddelen/DPIA.md`,
  valid: `//- docs/onderwerpen/data.md
Doe een [DPIA](../hulpmiddelen/DPIA.md).
//- docs/hulpmiddelen/DPIA.md`,

  check(context, report) {
    for (const { link, fault } of faultyLinks(context, "missing")) {
      if (link.image || fault.otherCase === undefined) continue;
      const right = writeTarget(link, fault.otherCase, context.page.docsPath ?? "") + fault.target.tail;
      report({
        range: link.targetRange,
        message: {
          nl: `Dit bestand heet ${right}, met andere hoofdletters. Op de site krijgen lezers daardoor een foutpagina.`,
          en: `This file is called ${right}, with other letter case. Readers of the site get an error page because of it.`,
        },
        fixes: replaceTarget(link, [{ value: right, score: 1, certain: true }]),
      });
    }
  },
};
