/** Reports a text where the site expects a list. */
import type { Field } from "../text/frontmatter";
import { toList } from "../text/frontmatterEdits";
import { effectiveFields, readableFrontmatter, repair } from "./fields";
import type { Fix, Rule, RuleContext, Text } from "./rule";
import { splitTerms } from "./terms";
import { scalarText } from "./values";

export const scalarNotList: Rule = {
  id: "scalar-not-list",
  severity: "error",
  summary: { nl: "Een veld moet een lijst zijn.", en: "A field must be a list." },
  explanation: {
    nl: "Waar de site een lijst verwacht en een gewone tekst vindt, leest zij die letter voor letter: in de lijsten staat dan een label voor elke letter, en de tabel met vereisten krijgt een rij per letter. Zet elke waarde op een eigen regel, met een streepje ervoor.",
    en: "Where the site expects a list and finds a plain text, it reads that letter by letter: lists show a chip for every letter, and the table of requirements gets a row for each. Put every value on a line of its own with a dash in front.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen: jurist
        ^^^^^^ letter voor letter
---
//- docs/rollen/jurist.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
---
//- docs/rollen/jurist.md`,

  check(context, report) {
    const { page, model } = context;
    const frontmatter = readableFrontmatter(page);
    if (!page.kind || !frontmatter) return;
    const own = new Set(page.kind.fields.map(({ name }) => name));
    for (const field of effectiveFields(frontmatter)) {
      const { key, value } = field;
      const shape = model.fields[key];
      if (shape?.shape !== "list" || !own.has(key)) continue;
      if (value.kind !== "scalar" || value.value === null) continue;
      report({
        range: value.range,
        message: describe(key, shape.use !== undefined),
        // Nothing that readers see depends on the other fields.
        ...(shape.use === undefined ? { severity: "hint" } : {}),
        value: scalarText(page.text, value),
        fixes: fixesFor(field, context),
      });
    }
  },
};

function describe(key: string, shown: boolean): Text {
  const effect: Text = shown
    ? {
        nl: " De site leest deze tekst letter voor letter en toont losse letters.",
        en: " The site reads this text letter by letter and shows single letters.",
      }
    : { nl: "", en: "" };
  return {
    nl: `"${key}" moet een lijst zijn.${effect.nl} Zet elke waarde op een eigen regel met een streepje ervoor.`,
    en: `"${key}" must be a list.${effect.en} Put every value on a line of its own with a dash in front.`,
  };
}

function fixesFor(field: Field, { page, model, lookup }: RuleContext): readonly Fix[] {
  const { text, document } = page;
  const { key, value } = field;
  if (value.kind !== "scalar" || value.value === "") return [];
  const title: Text = { nl: "Maak er een lijst van", en: "Make it a list" };
  const items = splitTerms(scalarText(text, value), model.fields[key]?.vocabulary, lookup);
  const several = items !== undefined && items.length > 1 ? items : undefined;
  const edit = toList(text, document.frontmatter, field, several);
  return repair(page, title, [edit], { [key]: several ?? [value.value] }, true);
}
