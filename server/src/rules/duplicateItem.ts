/** Reports a value that stands in a list of the frontmatter twice. */
import { effectiveFields, readableFrontmatter, repair, withoutItem } from "./fields";
import type { Rule } from "./rule";
import { isEmpty, scalarText } from "./values";

export const duplicateItem: Rule = {
  id: "duplicate-item",
  severity: "warning",
  summary: { nl: "Een waarde staat twee keer in een lijst.", en: "A value stands in a list twice." },
  explanation: {
    nl: "De site toont een waarde zo vaak als die in de lijst staat: hetzelfde label staat dan twee keer op de pagina, of dezelfde rij twee keer in de tabel. Verwijder de tweede.",
    en: "The site shows a value as often as it stands in the list: the page then has the same badge twice, or the table the same row. Remove the second one.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
- "jurist"
   ^^^^^^ twee keer
---
//- docs/rollen/jurist.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
---
//- docs/rollen/jurist.md`,

  check({ page }, report) {
    const frontmatter = readableFrontmatter(page);
    if (!frontmatter) return;
    for (const field of effectiveFields(frontmatter)) {
      if (field.value.kind !== "sequence") continue;
      const seen = new Set<string>();
      for (const [at, item] of field.value.items.entries()) {
        if (item.kind !== "scalar" || isEmpty(item)) continue;
        const text = scalarText(page.text, item);
        if (!seen.has(text)) {
          seen.add(text);
          continue;
        }
        const { edit, value } = withoutItem(page, field, at);
        const title = { nl: `Verwijder de tweede "${text}"`, en: `Remove the second "${text}"` };
        report({
          range: item.content,
          message: {
            nl: `"${text}" staat twee keer in "${field.key}", en daardoor twee keer op de site. Verwijder er één.`,
            en: `"${text}" stands in "${field.key}" twice, and so on the site. Remove one of the two.`,
          },
          value: text,
          fixes: repair(page, title, [edit], { [field.key]: value }, true),
        });
      }
    }
  },
};
