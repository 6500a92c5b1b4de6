/** Reports a text where the site expects a list. */
import type { FieldModel } from "../model/contentModel";
import type { Field } from "../text/frontmatter";
import { toList } from "../text/frontmatterEdits";
import { effectiveFields, readableFrontmatter, repair } from "./fields";
import { dashedParts } from "./joinedValues";
import type { Fix, Rule, RuleContext, Text } from "./rule";
import { splitTerms, termChoices } from "./terms";
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
        message: describe(key, shape, typeof value.value === "string"),
        // Nothing that readers see depends on the other fields.
        ...(shape.use === undefined ? { severity: "hint" } : {}),
        value: scalarText(page.text, value),
        fixes: fixesFor(field, context),
      });
    }
  },
};

function describe(key: string, shape: FieldModel, isText: boolean): Text {
  const effect = effectOf(shape, isText);
  return {
    nl: `"${key}" moet een lijst zijn.${effect.nl} Zet elke waarde op een eigen regel met een streepje ervoor.`,
    en: `"${key}" must be a list.${effect.en} Put every value on a line of its own with a dash in front.`,
  };
}

function effectOf({ use }: FieldModel, isText: boolean): Text {
  if (use === undefined) return { nl: "", en: "" };
  if (isText) {
    return {
      nl: " De site leest deze tekst letter voor letter en toont losse letters.",
      en: " The site reads this text letter by letter and shows single letters.",
    };
  }
  return use === "badges"
    ? {
        nl: " Waar de pagina haar labels toont, stopt hierop de bouw van de hele site, en lijsten waar zij in staat blijven leeg.",
        en: " Where the page shows its badges this stops the whole build, and lists that hold the page stay empty.",
      }
    : {
        nl: " Lijsten die dit veld gebruiken, blijven hierdoor leeg.",
        en: " Lists that use this field stay empty because of it.",
      };
}

function fixesFor(field: Field, { page, model, lookup }: RuleContext): readonly Fix[] {
  const { text, document } = page;
  const { key, value } = field;
  if (value.kind !== "scalar" || value.value === "") return [];
  const { vocabulary } = model.fields[key] ?? {};
  const written = scalarText(text, value);
  const terms = splitTerms(written, vocabulary, lookup);
  if (typeof value.value !== "string") {
    // What is true, false or a number is no term, in a list as little as without one.
    const choices = vocabulary === undefined ? [] : termChoices(model.fields[key], lookup);
    return choices.flatMap((term) =>
      repair(
        page,
        { nl: `Maak er een lijst van met "${term}"`, en: `Make it a list with "${term}"` },
        [toList(text, document.frontmatter, field, [term])],
        { [key]: [term] },
        false,
      ),
    );
  }
  const dashed = dashedParts(text, value);
  const parts = terms ?? dashed;
  const several = parts && (parts.length > 1 || parts[0] !== written) ? parts : undefined;
  const edit = toList(text, document.frontmatter, field, several);
  const title: Text = { nl: "Maak er een lijst van", en: "Make it a list" };
  // Lines that were read as one text can hold wrong values, which then are mistakes of their own.
  const safe = terms !== undefined || dashed === undefined;
  return repair(page, title, [edit], { [key]: several ?? [value.value] }, safe);
}
