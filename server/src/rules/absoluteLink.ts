/** Reports links that start at the root of the server. */
import { fileAt, joinUrl, splitTarget } from "../site/linkTarget";
import { didYouMeanTarget, replaceTarget, targetsFor } from "./linkFixes";
import { faultyLinks } from "./links";
import type { Rule, Text } from "./rule";

export const absoluteLink: Rule = {
  id: "absolute-link",
  severity: "error",
  summary: {
    nl: "Een link begint met / en gaat uit van de server.",
    en: "A link starts with / and counts from the server.",
  },
  explanation: {
    nl: "Een adres dat met / begint, telt vanaf het begin van de server, niet vanaf het kader. De site laat zo'n link staan zoals hij is: staat het kader in een map van die server, dan krijgen lezers een foutpagina, en noemt de link die map wel, dan werkt hij op die ene plek en nergens anders. Verwijs naar het bestand, gezien vanaf deze pagina: ../rollen/jurist.md.",
    en: "An address that starts with / counts from the start of the server, not from the handbook. The site leaves such a link as it is: where the handbook lies in a folder of that server readers get an error page, and when the link names that folder it works in that one place only. Link to the file, seen from this page: ../rollen/jurist.md.",
  },
  invalid: `//- docs/onderwerpen/data.md
Lees [over de jurist](/rollen/jurist/) eerst.
                      ^^^^^^^^^^^^^^^ ../rollen/jurist.md
//- docs/rollen/jurist.md`,
  valid: `//- docs/onderwerpen/data.md
Lees [over de jurist](../rollen/jurist.md) eerst.
//- docs/rollen/jurist.md`,

  check(context, report) {
    for (const { link, fault } of faultyLinks(context, "absolute")) {
      const fromServer = splitTarget(link.target.replace(/^[/\\]+/, ""));
      const { path, tail } = fault.path === undefined ? fromServer : splitTarget(fault.path);
      const paths = [joinUrl("", path), fromServer.path];
      const suggestions = targetsFor({ link, paths, written: path, tail }, context);
      const hint = didYouMeanTarget(suggestions);
      const works =
        fault.path !== undefined && fileAt(path, (file) => context.lookup.hasFile(file)) !== undefined;
      const { nl, en } = works ? worksHere : leadsNowhere;
      report({
        range: link.targetRange,
        severity: works ? "warning" : "error",
        message: { nl: nl + hint.nl, en: en + hint.en },
        fixes: replaceTarget(link, suggestions),
      });
    }
  },
};

const worksHere: Text = {
  nl: "Deze link begint met / en werkt daardoor alleen op de server waar het kader nu staat, niet in een voorbeeld of op een andere plek.",
  en: "This link starts with / and so works only on the server where the handbook is now, not in a preview or elsewhere.",
};

const leadsNowhere: Text = {
  nl: "Deze link begint met / en telt daardoor vanaf het begin van de server, waar deze pagina niet staat. Lezers krijgen een foutpagina.",
  en: "This link starts with / and so counts from the start of the server, where this page is not. Readers get an error page.",
};
