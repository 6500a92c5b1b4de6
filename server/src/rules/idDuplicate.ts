/** Reports an id that more than one page has. */
import { idOnPage, replaceId } from "./id";
import type { Rule } from "./rule";

export const idDuplicate: Rule = {
  id: "id-duplicate",
  severity: "error",
  summary: { nl: "Twee pagina's hebben dezelfde id.", en: "Two pages have the same id." },
  explanation: {
    nl: "Een id wijst één pagina aan, ook voor andere websites en registers die ernaar verwijzen. Hebben twee pagina's dezelfde id, dan staat in de lijsten twee keer dezelfde code en weet niemand welke pagina bedoeld is. Geef de nieuwste pagina een vrij nummer.",
    en: "An id points at one page, also for other sites and registers that refer to it. When two pages share one, the lists show the same code twice and nobody knows which page is meant. Give the newest page a free number.",
  },
  invalid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
id: urn:nl:ak:ver:avg-01
    ^^^^^^^^^^^^^^^^^^^^ avg-01-grondslag.md
---
//- docs/vereisten/avg-01-grondslag.md
---
id: urn:nl:ak:ver:avg-01
---
`,
  valid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
id: urn:nl:ak:ver:avg-02
---
//- docs/vereisten/avg-01-grondslag.md
---
id: urn:nl:ak:ver:avg-01
---
`,

  check({ page, lookup }, report) {
    const id = idOnPage(page);
    if (id?.value === undefined) return;
    const others = lookup.pathsWithId(id.value).filter((other) => other !== page.path);
    const [first, ...more] = others;
    if (!first) return;
    const names = `${first.replace(/^docs\//, "")}${more.length > 0 ? ` (+ ${more.length})` : ""}`;
    const { expected, value, range } = id;
    const repair = expected !== undefined && expected !== value && lookup.pathsWithId(expected).length === 0;
    report({
      range,
      message: {
        nl: `De id "${value}" is ook van ${names}. In de lijsten staat daardoor twee keer dezelfde code. Geef één van beide een andere id.`,
        en: `The id "${value}" also belongs to ${names}. The lists show the same code twice. Give one of the two another id.`,
      },
      related: others.map((other) => ({
        path: other,
        message: { nl: "Deze pagina heeft dezelfde id.", en: "This page has the same id." },
      })),
      ...(repair ? { fixes: [replaceId(range, expected, false)] } : {}),
    });
  },
};
