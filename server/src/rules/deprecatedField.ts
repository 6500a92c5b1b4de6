/** Reports a key of an earlier handbook, with the field that took its place. */
import type { Edit } from "../text/edits";
import type { Field } from "../text/frontmatter";
import { addItems, removeField, renameField } from "../text/frontmatterEdits";
import { isSequence } from "../text/yamlValue";
import { effectiveFields, readableFrontmatter, repair } from "./fields";
import type { Fix, Rule, RuleContext, Text } from "./rule";
import { suggestTerms } from "./terms";
import { scalarText } from "./values";

export const deprecatedField: Rule = {
  id: "deprecated-field",
  severity: "error",
  summary: {
    nl: "Een veld in het frontmatter heet tegenwoordig anders.",
    en: "A field in the frontmatter has another name today.",
  },
  explanation: {
    nl: "Eerdere versies van het kader hadden velden die de site niet meer leest, zoals bouwblok; nu heet dat onderwerp. Een pagina met het oude veld heeft er geen labels van en ontbreekt in de lijsten die erop kiezen. Geef het veld zijn nieuwe naam.",
    en: "Earlier handbooks had fields that the site no longer reads, such as bouwblok, which is called onderwerp now. A page with the old field has no badges of it and is missing from the lists that select by it. Give the field its new name.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
bouwblok:
^^^^^^^^ onderwerp
- data
---
//- docs/onderwerpen/data.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
onderwerp:
- data
---
//- docs/onderwerpen/data.md`,

  check(context, report) {
    const { page, model } = context;
    const frontmatter = readableFrontmatter(page);
    if (!page.kind || !frontmatter) return;
    for (const { name, successor } of model.deprecatedFields) {
      // A handbook can bring the old name back.
      if (page.kind.fields.some((field) => field.name === name)) continue;
      const field = effectiveFields(frontmatter).find(({ key }) => key === name);
      if (!field) continue;
      report({
        range: field.keyRange,
        message: {
          nl: `"${name}" heet nu "${successor}". De site leest het oude veld niet: de pagina ontbreekt in de lijsten die hierop kiezen. Gebruik "${successor}".`,
          en: `"${name}" is called "${successor}" now. The site does not read the old field: the page is missing from the lists that select by it. Use "${successor}".`,
        },
        fixes: modernise(field, successor, context),
      });
    }
  },
};

interface Item {
  /** Whether the new field has this value. */
  readonly known: boolean;
  /** As it stands, or as it is called now. */
  readonly written: string;
  readonly value: string;
  readonly edit: Edit | undefined;
}

/** Renames the field, or moves its values to the field that took its place if that is there; values follow their vocabulary. */
function modernise(field: Field, successor: string, context: RuleContext): readonly Fix[] {
  const { page } = context;
  const { data, fields } = page.document.frontmatter;
  const there = fields.findLast(({ key }) => key === successor);
  const items = itemsOf(field, successor, context);
  // A value that the new field does not have is no better there.
  const safe = items?.every(({ known }) => known) ?? false;
  const rename: Text = { nl: `Maak er "${successor}" van`, en: `Make it "${successor}"` };
  if (!there) {
    const edits = [renameField(field, successor), ...(items ?? []).flatMap(({ edit }) => edit ?? [])];
    const value = items ? items.map((item) => item.value) : data[field.key];
    return repair(page, rename, edits, { [field.key]: undefined, [successor]: value }, safe);
  }
  const present = data[successor];
  if (!items || !isSequence(present)) return [];
  const added = items.filter(({ value }) => !present.includes(value));
  const edits: (Edit | undefined)[] = [removeField(page.text, field)];
  if (added.length > 0)
    edits.unshift(addItems(page.text, there, [...new Set(added.map(({ written }) => written))]));
  const merged: Text = {
    nl: `Voeg de waarden toe aan "${successor}"`,
    en: `Add the values to "${successor}"`,
  };
  const gone: Text = { nl: `Verwijder "${field.key}"`, en: `Remove "${field.key}"` };
  return repair(
    page,
    added.length > 0 ? merged : gone,
    edits,
    { [field.key]: undefined, [successor]: [...present, ...new Set(added.map(({ value }) => value))] },
    safe,
  );
}

/** The items of a list of texts, with today's term where there is no doubt which one that is. */
function itemsOf(field: Field, successor: string, context: RuleContext): readonly Item[] | undefined {
  const { page, model, lookup } = context;
  const vocabulary = model.fields[successor]?.vocabulary;
  if (field.value.kind !== "sequence") return undefined;
  const items: Item[] = [];
  for (const node of field.value.items) {
    if (node.kind !== "scalar" || typeof node.value !== "string") return undefined;
    const text = scalarText(page.text, node);
    const known = vocabulary === undefined || lookup.hasTerm(vocabulary, text) === true;
    const today = known || vocabulary === undefined ? undefined : suggestTerms(text, vocabulary, context)[0];
    const written = page.text.slice(node.range.start, node.range.end).trimEnd();
    items.push(
      today?.certain
        ? {
            known: true,
            written: today.value,
            value: today.value,
            edit: { range: node.content, text: today.value },
          }
        : { known, written, value: text, edit: undefined },
    );
  }
  return items;
}
