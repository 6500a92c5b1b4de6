/** Checks that images exist. */
import { missingLinks, replaceTarget, targetsFor } from "./links";
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
    for (const missing of missingLinks(context, true)) {
      const suggestions = targetsFor(missing, context);
      const guess = suggestions[0]?.value;
      report({
        range: missing.link.targetRange,
        message: {
          nl: `De afbeelding "${missing.link.target}" bestaat niet; op de site staat hier een leeg vlak.${guess === undefined ? "" : ` Bedoel je ${guess}?`}`,
          en: `The image "${missing.link.target}" does not exist; the site shows an empty box here.${guess === undefined ? "" : ` Did you mean ${guess}?`}`,
        },
        fixes: replaceTarget(missing, suggestions),
      });
    }
  },
};
