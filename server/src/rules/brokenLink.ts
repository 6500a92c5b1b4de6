/** Checks that relative links lead to a page or file of the published site. */
import { missingLinks, replaceTarget, targetsFor } from "./links";
import type { Rule, Text } from "./rule";

export const brokenLink: Rule = {
  id: "broken-link",
  severity: "error",
  summary: { nl: "Een link leidt nergens heen.", en: "A link leads nowhere." },
  explanation: {
    nl: "Een link naar een andere pagina noemt het bestand, gezien vanaf de map van deze pagina: ../vereisten/avg-01-grondslag.md. Bestaat dat bestand niet (meer), dan laat de site de link staan zoals hij is en krijgt de lezer een foutpagina. In HTML-tags (<a href>) past de site links niet aan: daar telt het adres van de gepubliceerde pagina, dat een map dieper ligt.",
    en: "A link to another page names its file, seen from this page's folder: ../vereisten/avg-01-grondslag.md. When there is no such file (any more) the site leaves the link as it is and readers get an error page. In HTML tags (<a href>) the site does not touch links: there the published address counts, which lies one folder deeper.",
  },
  invalid: `//- docs/onderwerpen/data.md
Lees [de grondslag](../vereisten/avg-01-grondslagen.md) eerst.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ../vereisten/avg-01-grondslag.md
//- docs/vereisten/avg-01-grondslag.md`,
  valid: `//- docs/onderwerpen/data.md
Lees [de grondslag](../vereisten/avg-01-grondslag.md) of [meer](https://voorbeeld.example/x.md).
//- docs/vereisten/avg-01-grondslag.md`,

  check(context, report) {
    for (const missing of missingLinks(context, false)) {
      if (missing.otherCase !== undefined) continue;
      const suggestions = targetsFor(missing, context);
      const { link } = missing;
      report({
        range: link.targetRange,
        message: describe(link.target, link.kind === "html", suggestions[0]?.value),
        fixes: replaceTarget(missing, suggestions),
      });
    }
  },
};

function describe(target: string, html: boolean, guess: string | undefined): Text {
  if (/^www\./i.test(target)) {
    return {
      nl: `Deze link begint niet met https:// en leidt daardoor naar een pagina van het kader zelf, die niet bestaat. Schrijf "https://${target}".`,
      en: `This link does not start with https://, so it leads to a page of the handbook itself that does not exist. Write "https://${target}".`,
    };
  }
  const hint: Text =
    guess === undefined ? { nl: "", en: "" } : { nl: ` Bedoel je ${guess}?`, en: ` Did you mean ${guess}?` };
  if (html) {
    return {
      nl: `Deze link in een HTML-tag past de site niet aan, en vanaf het adres van de gepubliceerde pagina bestaat "${target}" niet. Lezers krijgen een foutpagina.${hint.nl}`,
      en: `The site does not rewrite this link in an HTML tag, and seen from the published page "${target}" does not exist. Readers get an error page.${hint.en}`,
    };
  }
  return {
    nl: `"${target}" bestaat niet. Lezers die hierop klikken, krijgen een foutpagina.${hint.nl}`,
    en: `"${target}" does not exist. Readers who click here get an error page.${hint.en}`,
  };
}
