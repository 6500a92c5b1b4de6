/** Reports an empty item of a list in the frontmatter. */
import type { FieldModel } from "../model/contentModel";
import type { Field, ScalarNode, SequenceNode } from "../text/frontmatter";
import { removeItem, setValue } from "../text/frontmatterEdits";
import type { OffsetRange } from "../text/range";
import { isMapping, isSequence, type YamlValue } from "../text/yamlValue";
import type { Page } from "../workspace/page";
import { effectiveFields, readableFrontmatter, repair } from "./fields";
import type { Fix, Rule, RuleContext, Severity, Text } from "./rule";
import { termChoices } from "./terms";
import { isEmpty } from "./values";

export const nullItem: Rule = {
  id: "null-item",
  severity: "error",
  summary: { nl: "Een lijst heeft een leeg onderdeel.", en: "A list has an empty item." },
  explanation: {
    nl: "Een streepje zonder iets erachter is voor de site een waarde die niets is. Bij rollen, levenscyclus en onderwerp kan de bouw van de site erop stoppen en blijven lijsten op andere pagina's leeg; bij vereiste en maatregel staat er een rij met None op de pagina. Vul de waarde in of verwijder het streepje.",
    en: "A dash with nothing behind it is a value that is nothing. In rollen, levenscyclus and onderwerp it can stop the site's build and leaves lists on other pages empty; in vereiste and maatregel it gives a row that says None. Fill the value in or remove the dash.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
-
^ leeg onderdeel
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
    if (!frontmatter) return;
    for (const field of effectiveFields(frontmatter)) {
      const effect = effectOf(field.key, model.fields[field.key], page.kind !== undefined);
      for (const { owner, list } of listsOf(field)) {
        for (const [at, item] of list.items.entries()) {
          if (item.kind !== "scalar" || !isEmpty(item)) continue;
          const { nl, en } =
            item.value === null ? effect.text : emptyText(effect.text, model.fields[field.key]);
          report({
            range: placeOf(page.text, item),
            message: {
              nl: `De lijst "${owner.key}" heeft een leeg onderdeel. ${nl} Vul het in of verwijder deze regel.`,
              en: `The list "${owner.key}" has an empty item. ${en} Fill it in or remove this line.`,
            },
            severity: effect.severity,
            value: owner.key,
            fixes: fixesFor(field, owner, list, at, context),
          });
        }
      }
    }
  },
};

interface List {
  /** The field whose value the list is: one of the page, or one of a mapping in it. */
  readonly owner: Field;
  readonly list: SequenceNode;
}

function listsOf(field: Field): readonly List[] {
  if (field.value.kind === "sequence") return [{ owner: field, list: field.value }];
  if (field.value.kind === "mapping") return field.value.fields.flatMap(listsOf);
  return [];
}

/** The dash of an empty item, or the word that stands for nothing (`null`, `~`). */
function placeOf(text: string, { range }: ScalarNode): OffsetRange {
  if (range.end > range.start) return range;
  const dash = text.slice(0, range.start).lastIndexOf("-");
  return { start: dash, end: dash + 1 };
}

function effectOf(
  name: string,
  field: FieldModel | undefined,
  ofKind: boolean,
): { readonly severity: Severity; readonly text: Text } {
  switch (field?.use) {
    case "badges":
      return {
        severity: "error",
        text: {
          nl: "Waar de pagina haar labels toont, stopt hierop de bouw van de hele site, en lijsten waar zij in staat blijven leeg.",
          en: "Where the page shows its badges this stops the whole build, and lists that hold the page stay empty.",
        },
      };
    case "filter":
    case "references":
      return {
        severity: ofKind ? "error" : "hint",
        text: {
          nl: `In de tabel op de pagina staat hiervoor een rij met "None".`,
          en: `The table on the page has a row "None" for it.`,
        },
      };
    case "profile":
    case "labels":
      return {
        severity: "error",
        text: {
          nl: "De lijsten met vereisten en de labels op de pagina kunnen hierdoor wegblijven.",
          en: "The lists of requirements and the badges on the page can stay away because of it.",
        },
      };
    default:
      return {
        severity: name === "categorie" ? "warning" : "hint",
        text: { nl: "Dat betekent niets.", en: "It means nothing." },
      };
  }
}

/** What an empty text does, which is not as bad as nothing at all. */
function emptyText(ofNothing: Text, field: FieldModel | undefined): Text {
  switch (field?.use) {
    case "badges":
    case "profile":
      return {
        nl: "Op de pagina en in de lijsten staat daarvoor een leeg label.",
        en: "The page and the lists show an empty badge for it.",
      };
    case "filter":
    case "references":
      return {
        nl: "In de tabel op de pagina staat daarvoor een lege rij.",
        en: "The table on the page has an empty row for it.",
      };
    default:
      return ofNothing;
  }
}

/** Without the item; where it is the only one of a list that must not be empty, with each of its terms. */
function fixesFor(
  field: Field,
  owner: Field,
  list: SequenceNode,
  at: number,
  { page, model, lookup }: RuleContext,
): readonly Fix[] {
  const { text } = page;
  const remove: Text = { nl: "Verwijder het lege onderdeel", en: "Remove the empty item" };
  const filled = list.items.filter((item) => item.kind !== "scalar" || !isEmpty(item));
  if (filled.length > 0) {
    const after = changed(page, field, owner, (items) => items.filter((_, index) => index !== at));
    return repair(page, remove, [removeItem(text, list, at)], after, true);
  }
  const required = page.kind?.fields.some(({ name, required }) => required && name === field.key) ?? false;
  const terms = required ? termChoices(model.fields[field.key], lookup) : [];
  if (terms.length === 0) {
    return repair(
      page,
      remove,
      [setValue(text, owner, "[]")],
      changed(page, field, owner, () => []),
      true,
    );
  }
  return terms.flatMap((term) => fillIn(page, field, list, at, term));
}

function fillIn(page: Page, field: Field, list: SequenceNode, at: number, term: string): readonly Fix[] {
  const item = list.items[at];
  if (item?.kind !== "scalar") return [];
  const { range } = item;
  const { end } = placeOf(page.text, item);
  const edit =
    range.end > range.start ? { range, text: term } : { range: { start: end, end }, text: ` ${term}` };
  const title: Text = { nl: `Vul "${term}" in`, en: `Fill in "${term}"` };
  const after = changed(page, field, field, (items) =>
    items.map((old, index) => (index === at ? term : old)),
  );
  return repair(page, title, [edit], after, false);
}

/** What the site reads from the page's field after a change of a list in it. */
function changed(
  page: Page,
  field: Field,
  owner: Field,
  change: (items: readonly YamlValue[]) => readonly YamlValue[],
): Readonly<Record<string, YamlValue>> {
  const data = page.document.frontmatter.data[field.key] ?? null;
  if (field === owner) return { [field.key]: isSequence(data) ? change(data) : data };
  const inner = isMapping(data) ? data[owner.key] : undefined;
  return {
    [field.key]: isMapping(data) && isSequence(inner) ? { ...data, [owner.key]: change(inner) } : data,
  };
}
