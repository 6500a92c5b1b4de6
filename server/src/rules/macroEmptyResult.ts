/** Reports a macro that is right and yet shows nothing, or that there is nothing. */
import { listsOnPage, macrosOnPage } from "./macrosOnPage";
import type { Rule, RuleContext } from "./rule";

export const macroEmptyResult: Rule = {
  id: "macro-empty-result",
  severity: "information",
  summary: {
    nl: "Een lijst op de pagina is leeg.",
    en: "A list on the page is empty.",
  },
  explanation: {
    nl: 'De macro is goed geschreven, maar er is niets om te tonen: geen enkele pagina heeft de waarde waarop de lijst filtert, of het frontmatter van deze pagina noemt geen vereisten of maatregelen. De bezoeker ziet dan een lege tabel of een zin als "Geen vereisten beschikbaar". Vul het frontmatter aan, of haal het kopje met de lijst weg.',
    en: 'The macro is written well, but there is nothing to show: no page has the value that the list filters on, or the frontmatter of this page names no requirements or measures. Visitors see an empty table or a sentence such as "Geen vereisten beschikbaar". Complete the frontmatter, or remove the heading with the list.',
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
---
<!-- list_vereisten_on_maatregelen_page -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ geen vereisten
`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
vereiste:
- avg-01-grondslag
---
<!-- list_vereisten_on_maatregelen_page -->
`,

  check(context, report) {
    checkLists(context, report);
    const { page, model } = context;
    // Without frontmatter that can be read everything is empty, which is another rule's to say.
    if (page.kind && page.document.frontmatter.state !== "valid") return;
    for (const placed of macrosOnPage(page)) {
      const { macro, range } = placed;
      const { field } = model.macros.find(({ name }) => name === macro.name) ?? {};
      const named = model.kinds.find(({ name }) => name === field)?.plural ?? field;
      if (macro.kind === "reference" && field !== undefined && isEmpty(page.meta[field])) {
        if (!placed.expands) continue;
        report({
          range,
          message: {
            nl: `Het frontmatter noemt geen ${named}, dus de site toont hier alleen de zin dat er geen zijn. Vul "${field}:" in, of haal dit kopje weg.`,
            en: `The frontmatter names no ${field} pages, so the site only says here that there are none. Fill in "${field}:", or remove this heading.`,
          },
        });
      } else if (
        macro.name === "tags" &&
        !page.kind &&
        badgeFields.every((name) => isEmpty(page.meta[name]))
      ) {
        report({
          range,
          message: {
            nl: "Het frontmatter van deze pagina heeft geen id, levenscyclus, rollen of onderwerp, dus hier verschijnen geen labels.",
            en: "The frontmatter of this page has no id, levenscyclus, rollen or onderwerp, so no badges appear here.",
          },
        });
      }
    }
  },
};

const badgeFields = ["id", "levenscyclus", "rollen", "onderwerp"];

/** Lists whose filter is right and keeps no page. */
function checkLists(context: RuleContext, report: Parameters<Rule["check"]>[1]): void {
  const { lookup, model } = context;
  for (const { placed, arguments: words, kind, brokenFilter, at } of listsOnPage(context)) {
    const { filter } = words;
    if (!filter || brokenFilter || !kind.fields.some(({ name }) => name === filter.type.text)) continue;
    const { type, value } = filter;
    const vocabulary = model.fields[type.text]?.vocabulary;
    const isKnown = vocabulary === undefined || lookup.hasTerm(vocabulary, value.text) !== false;
    if (!isKnown || lookup.isListed(kind.name, type.text, value.text) || !placed.expands) continue;
    report({
      range: at(filter),
      message: {
        nl: `Er zijn geen ${kind.plural} met "${value.text}" bij "${type.text}", dus de site toont hier een lege tabel.`,
        en: `No ${kind.name} has "${value.text}" in "${type.text}", so the site shows an empty table here.`,
      },
    });
  }
}

/** A field that is absent or an empty list; an empty value is another rule's. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
