/** Checks full addresses of the handbook's own site. */

import { splitTarget } from "../site/linkTarget";
import { decodePercent } from "../site/percent";
import { anchorFixes, anchorRange, anchorsFor } from "./brokenAnchor";
import { didYouMeanTarget, replaceTarget, targetsFor } from "./linkFixes";
import { faultyLinks } from "./links";
import type { Rule } from "./rule";

export const brokenSelfUrl: Rule = {
  id: "broken-self-url",
  severity: "error",
  summary: {
    nl: "Een volledig adres van het kader leidt naar een pagina die er niet is.",
    en: "A full address of the handbook leads to a page that is not there.",
  },
  explanation: {
    nl: "Een link met het volledige adres van het kader (https://…/Algoritmekader/…) past de site niet aan als een pagina een andere naam krijgt. Lezers krijgen dan een foutpagina. Verwijs naar het bestand, gezien vanaf deze pagina: dan blijft de link kloppen.",
    en: "The site does not adapt a link with the full address of the handbook (https://…/Algoritmekader/…) when a page gets another name. Readers then get an error page. Link to the file, seen from this page: then the link stays right.",
  },
  invalid: `//- docs/onderwerpen/data.md
Lees [over de jurist](https://kader.example/kader/rol/jurist/) eerst.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ../rollen/jurist.md
//- docs/rollen/jurist.md
//- mkdocs.yml
site_url: https://kader.example/kader/`,
  valid: `//- docs/onderwerpen/data.md
Lees [over de jurist](https://kader.example/kader/rollen/jurist/) eerst.
//- docs/rollen/jurist.md
//- mkdocs.yml
site_url: https://kader.example/kader/`,

  check(context, report) {
    for (const { link, fault } of faultyLinks(context, "own-url")) {
      const { path, tail } = splitTarget(fault.path);
      // Between angle brackets only a full address is a link.
      const suggestions =
        link.kind === "autolink"
          ? []
          : targetsFor({ link, paths: [decodePercent(path)], written: decodePercent(path), tail }, context);
      const hint = didYouMeanTarget(suggestions);
      report({
        range: link.targetRange,
        message: fault.isOtherCase
          ? {
              nl: `De server let op hoofdletters: het adres van het kader begint met ${context.lookup.siteUrl()}. Lezers die hierop klikken, krijgen een foutpagina.${hint.nl}`,
              en: `The server minds capitals: the handbook's address starts with ${context.lookup.siteUrl()}. Readers who click here get an error page.${hint.en}`,
            }
          : {
              nl: `Dit adres van het kader bestaat niet. Lezers die hierop klikken, krijgen een foutpagina.${hint.nl}`,
              en: `This address of the handbook does not exist. Readers who click here get an error page.${hint.en}`,
            },
        fixes: replaceTarget(link, suggestions),
      });
    }
    for (const found of faultyLinks(context, "own-url-anchor")) {
      const suggestions = anchorsFor(found, context);
      const [best] = suggestions;
      report({
        range: anchorRange(found, context),
        value: found.link.target,
        severity: "warning",
        message: {
          nl: `Op deze pagina van het kader is geen kop met het anker "${found.fault.anchor}": lezers komen bovenaan de pagina uit.${best ? ` Bedoel je #${best.value}?` : ""}`,
          en: `This page of the handbook has no heading with the anchor "${found.fault.anchor}": readers arrive at its top.${best ? ` Did you mean #${best.value}?` : ""}`,
        },
        fixes: anchorFixes(found, suggestions, context),
      });
    }
  },
};
