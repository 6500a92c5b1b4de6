/** Checks that images exist. */
import { didYouMeanTarget, replaceTarget, targetsFor, wantedFile } from "./linkFixes";
import { faultyLinks } from "./links";
import type { Rule } from "./rule";

export const brokenImage: Rule = {
  id: "broken-image",
  severity: "error",
  summary: { nl: "Een afbeelding bestaat niet.", en: "An image does not exist." },
  explanation: {
    nl: "De site toont op deze plaats een leeg vlak met alleen de beschrijving van de afbeelding. Een afbeelding wordt gezocht vanaf de map van de pagina; in een HTML-tag (<img src>) vanaf het adres van de gepubliceerde pagina, dat een map dieper ligt.",
    en: "The site shows an empty box with only the image's description here. An image is looked for from the page's folder; in an HTML tag (<img src>) from the published address, which lies one folder deeper.",
  },
  invalid: `//- docs/onderwerpen/data.md
![Schema van de stappen](schemaa.png)
                         ^^^^^^^^^^^ schema.png
//- docs/onderwerpen/schema.png`,
  valid: `//- docs/onderwerpen/data.md
![Schema van de stappen](schema.png)
//- docs/onderwerpen/schema.png`,

  check(context, report) {
    const { docsPath = "" } = context.page;
    for (const { link } of faultyLinks(context, "missing")) {
      if (!link.image) continue;
      const suggestions = targetsFor(wantedFile(link, docsPath), context);
      const guess = didYouMeanTarget(suggestions);
      report({
        range: link.targetRange,
        message: {
          nl: `De afbeelding "${link.target}" bestaat niet; op de site staat hier een leeg vlak.${guess.nl}`,
          en: `The image "${link.target}" does not exist; the site shows an empty box here.${guess.en}`,
        },
        fixes: replaceTarget(link, suggestions),
      });
    }
  },
};
