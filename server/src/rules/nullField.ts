/** Reports a field of the frontmatter without a value. */
import type { FieldModel } from "../model/contentModel";
import type { Field } from "../text/frontmatter";
import { removeField, setValue, toList } from "../text/frontmatterEdits";
import { effectiveFields, knownFields, readableFrontmatter, repair } from "./fields";
import type { Fix, Rule, RuleContext, Severity, Text } from "./rule";
import { termChoices } from "./terms";

export const nullField: Rule = {
  id: "null-field",
  severity: "error",
  summary: { nl: "Een veld in het frontmatter is leeg.", en: "A field in the frontmatter is empty." },
  explanation: {
    nl: "Een veld zonder waarde is iets anders dan geen veld. Bij rollen, levenscyclus en onderwerp stopt de bouw van de site waar de pagina haar labels toont; met één lege vereiste in een maatregel blijft de lijst op alle pagina's van vereisten weg. Andere lege velden doen niets. Vul het veld in, schrijf [] als de lijst echt leeg is, of verwijder het veld.",
    en: "A field without a value is not the same as no field. In rollen, levenscyclus and onderwerp it stops the site's build where the page shows its badges; one empty vereiste in a measure removes the list from all pages of requirements. Other empty fields do nothing. Fill the field in, write [] when the list is really empty, or remove the field.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
vereiste:
^^^^^^^^ Schrijf [] als er geen zijn
rollen:
- jurist
---
//- docs/rollen/jurist.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
vereiste: []
rollen:
- jurist
---
//- docs/rollen/jurist.md`,

  check(context, report) {
    const { page, model } = context;
    const frontmatter = readableFrontmatter(page);
    if (!frontmatter) return;
    const known = new Set(knownFields(model, page.kind));
    for (const field of effectiveFields(frontmatter)) {
      const { key, value } = field;
      // An empty id is a missing one, and an unknown field is wrong whatever it holds.
      if (value.kind !== "scalar" || value.value !== null || !known.has(key)) continue;
      if (key === "id" && page.kind?.id?.required) continue;
      const required = page.kind?.fields.some((one) => one.required && one.name === key) ?? false;
      const { severity, text } = effectOf(key, model.fields[key], page.kind !== undefined, required);
      report({
        range: field.keyRange,
        message: {
          nl: `Het veld "${key}" is leeg. ${text.nl}`,
          en: `The field "${key}" is empty. ${text.en}`,
        },
        severity,
        fixes: fixesFor(field, required, context),
      });
    }
  },
};

function effectOf(
  key: string,
  field: FieldModel | undefined,
  ofKind: boolean,
  required: boolean,
): { readonly severity: Severity; readonly text: Text } {
  if (key === "id" || field?.use === "badges") {
    return {
      severity: "error",
      text: {
        nl: "Waar de pagina haar labels toont, stopt hierop de bouw van de hele site, en lijsten waar zij in staat blijven leeg. Vul het in.",
        en: "Where the page shows its badges this stops the whole build, and lists that hold the page stay empty. Fill it in.",
      },
    };
  }
  if (ofKind && (field?.use === "filter" || field?.use === "references")) {
    return {
      severity: field.use === "filter" ? "error" : "warning",
      text: {
        nl: `Daardoor blijft elke lijst weg die op "${key}" kiest, ook op andere pagina's. Schrijf [] als er geen zijn.`,
        en: `Every list that selects by "${key}" stays away, on other pages too. Write [] when there are none.`,
      },
    };
  }
  if (ofKind && field?.use === "profile") {
    return {
      severity: "error",
      text: {
        nl: "Waar de pagina haar AI-labels toont, stopt hierop de bouw van de hele site, of de lijsten met vereisten blijven weg. Vul het in.",
        en: "Where the page shows its AI labels this stops the whole build, or the lists of requirements stay away. Fill it in.",
      },
    };
  }
  if (field?.use === "heading") {
    return {
      severity: "warning",
      text: {
        nl: "De site moet nu zelf een titel bedenken, en in lijsten kan die ontbreken. Vul hem in.",
        en: "The site must now make a title up, and lists may lack it. Fill it in.",
      },
    };
  }
  if (required) {
    return {
      severity: "information",
      text: {
        nl: "De sjabloon voor deze soort pagina vraagt erom. Vul het in.",
        en: "The template for this kind of page asks for it. Fill it in.",
      },
    };
  }
  return {
    severity: "hint",
    text: { nl: "Het doet niets en kan weg.", en: "It does nothing and can go." },
  };
}

function fixesFor(field: Field, required: boolean, { page, model, lookup }: RuleContext): readonly Fix[] {
  const { key } = field;
  const shape = model.fields[key];
  if (required) return termChoices(shape, lookup).flatMap((term) => fillIn(field, term));
  if (shape?.shape === "list" && (shape.use === "filter" || shape.use === "references")) {
    const title: Text = { nl: `Schrijf "${key}: []"`, en: `Write "${key}: []"` };
    const empty = repair(page, title, [setValue(page.text, field, "[]")], { [key]: [] }, true);
    return [...empty, ...removal(field)];
  }
  return removal(field);

  function fillIn(one: Field, term: string): readonly Fix[] {
    const title: Text = { nl: `Vul "${term}" in`, en: `Fill in "${term}"` };
    const edit = toList(page.text, page.document.frontmatter, one, [term]);
    return repair(page, title, [edit], { [key]: [term] }, false);
  }

  function removal(one: Field): readonly Fix[] {
    const title: Text = { nl: `Verwijder het lege veld "${key}"`, en: `Remove the empty field "${key}"` };
    return repair(page, title, [removeField(page.text, one)], { [key]: undefined }, true);
  }
}
