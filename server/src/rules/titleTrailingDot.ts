/** Reports a title that ends in a full stop. */
import { effectiveFields, readableFrontmatter, repair } from "./fields";
import type { Rule } from "./rule";

export const titleTrailingDot: Rule = {
  id: "title-trailing-dot",
  severity: "information",
  summary: { nl: "Een titel eindigt op een punt.", en: "A title ends in a full stop." },
  explanation: {
    nl: "De titel staat als kop boven de pagina en als link in lijsten, samen met titels zonder punt. De sjablonen vragen daarom om geen punt achter de titel te zetten.",
    en: "The title heads the page and is a link in lists, among titles without full stop. The templates therefore ask for no full stop behind it.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem.
                             ^ geen punt
---`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Wat is het probleem?
---`,

  check({ page, model }, report) {
    const frontmatter = readableFrontmatter(page);
    if (!frontmatter) return;
    for (const { key, value } of effectiveFields(frontmatter)) {
      if (!model.fields[key]?.noFullStop || value.kind !== "scalar" || typeof value.value !== "string")
        continue;
      const shown = value.value.trimEnd();
      // An ellipsis is no full stop.
      if (!/[^.]\.$/.test(shown)) continue;
      const written = page.text.slice(value.content.start, value.content.end).trimEnd();
      const end = value.content.start + written.length;
      const range = { start: end - 1, end };
      const title = { nl: "Verwijder de punt", en: "Remove the full stop" };
      const abbreviated = /(?:\.\p{L}{1,2}|\b(?:enz|etc|jr|nr|art))\.$/iu.test(shown);
      report({
        range,
        message: {
          nl: "Achter een titel hoort geen punt: hij staat als kop boven de pagina en in lijsten tussen titels zonder punt.",
          en: "A title has no full stop: it heads the page and stands in lists among titles without one.",
        },
        fixes: repair(
          page,
          title,
          [{ range, text: "" }],
          { [key]: shown.slice(0, -1) + value.value.slice(shown.length) },
          // "enz." without its dot is not a word.
          !abbreviated,
        ),
      });
    }
  },
};
