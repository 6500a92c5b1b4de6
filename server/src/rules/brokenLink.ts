/** Checks that relative links lead to a page or file of the published site. */
import type { Link } from "../markdown/facts";
import { didYouMeanTarget, replaceTarget, targetsFor, wantedFile } from "./linkFixes";
import { faultyLinks } from "./links";
import type { Suggestion } from "./nearest";
import type { Fix, Rule, Text } from "./rule";

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
    const { docsPath = "" } = context.page;
    for (const { link, fault } of faultyLinks(context, "missing")) {
      if (link.image || fault.otherCase !== undefined) continue;
      const outside = addressOutside(link.target);
      if (outside !== undefined) {
        const suggestion = { value: outside, score: 1, certain: true };
        report({
          range: link.targetRange,
          message: describeOutside(outside),
          fixes: replaceTarget(link, [suggestion]),
        });
        continue;
      }
      // A number names no file: "[1](2)" is hardly a link at all.
      if (link.kind === "inline" && /^\d+$/.test(link.target)) {
        report({ range: link.targetRange, message: describeNumber(link.target), fixes: [showAsText(link)] });
        continue;
      }
      const suggestions = targetsFor(wantedFile(link, docsPath), context);
      report({
        range: link.targetRange,
        message: describe(link.target, link.kind === "html", suggestions),
        fixes: replaceTarget(link, suggestions),
      });
    }
  },
};

/** The address of another site or of a mailbox that was written without its beginning. */
function addressOutside(target: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(target)) return `mailto:${target}`;
  // The beginning without its marks is no part of the name.
  const glued = /^(https?)[.,]?(?=www\.[\w-])/i.exec(target);
  if (glued) return `${glued[1]?.toLowerCase()}://${target.slice(glued[0].length)}`;
  const isSite = /^(?:www\.[\w-]|[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|com|org|net|int|gov|edu)(?:[/?#]|$))/i.test(
    target,
  );
  return isSite ? `https://${target}` : undefined;
}

function describeOutside(meant: string): Text {
  const start = /^[a-z]+:(?:\/\/)?/.exec(meant)?.[0] ?? "";
  return {
    nl: `Deze link begint niet met ${start} en leidt daardoor naar een pagina van het kader zelf, die niet bestaat. Schrijf "${meant}".`,
    en: `This link does not start with ${start}, so it leads to a page of the handbook itself that does not exist. Write "${meant}".`,
  };
}

function describeNumber(target: string): Text {
  return {
    nl: `De site maakt hier een link van naar "${target}", en die pagina bestaat niet. Is er geen link bedoeld, zet dan een \\ voor de [.`,
    en: `The site makes a link of this to "${target}", and there is no such page. If no link is meant, put a \\ before the [.`,
  };
}

function showAsText({ range: { start } }: Link): Fix {
  return {
    title: { nl: "Maak er gewone tekst van", en: "Make it plain text" },
    edits: [{ range: { start, end: start }, text: "\\" }],
    safe: false,
  };
}

function describe(target: string, html: boolean, suggestions: readonly Suggestion[]): Text {
  const hint = didYouMeanTarget(suggestions);
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
