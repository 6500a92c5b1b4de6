/** Reports a key that stands in the frontmatter twice. */
import type { Edit } from "../text/edits";
import type { Field, SequenceNode, ValueNode } from "../text/frontmatter";
import { addItems, removeField } from "../text/frontmatterEdits";
import type { YamlValue } from "../text/yamlValue";
import type { Page } from "../workspace/page";
import { readableFrontmatter, repair } from "./fields";
import type { Fix, Rule } from "./rule";

export const duplicateKey: Rule = {
  id: "duplicate-key",
  severity: "error",
  summary: {
    nl: "Een veld staat twee keer in het frontmatter.",
    en: "A field stands in the frontmatter twice.",
  },
  explanation: {
    nl: "Staat een veld er twee keer, dan gebruikt de site alleen het laatste: wat bij het eerste staat, doet niets meer, zonder dat de bouw van de site iets meldt. Voeg de waarden samen of verwijder er één.",
    en: "When a field stands there twice the site uses only the last: what the first one holds does nothing, and the site's build says nothing. Merge the values or remove one of the two.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
rollen:
^^^^^^ Alleen de laatste telt
- ontwikkelaar
---
//- docs/rollen/jurist.md
//- docs/rollen/ontwikkelaar.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
- ontwikkelaar
---
//- docs/rollen/jurist.md
//- docs/rollen/ontwikkelaar.md`,

  check({ page }, report) {
    const frontmatter = readableFrontmatter(page);
    if (frontmatter) checkFields(page, frontmatter.fields, true, report);
  },
};

function checkFields(
  page: Page,
  fields: readonly Field[],
  top: boolean,
  report: Parameters<Rule["check"]>[1],
): void {
  const seen = new Map<string, Field>();
  for (const field of fields) {
    const first = seen.get(field.key);
    seen.set(field.key, field);
    // Several mappings can be merged into one.
    if (first && field.key !== "<<") {
      report({
        range: field.keyRange,
        message: {
          nl: `Het veld "${field.key}" staat er twee keer. Alleen de laatste telt: wat bij de eerste staat, gebruikt de site niet. Voeg ze samen of verwijder er één.`,
          en: `The field "${field.key}" stands here twice. Only the last counts: the site does not use what the first one holds. Merge them or remove one.`,
        },
        fixes: fixesFor(page, first, field, top),
      });
    }
    checkValue(page, field.value, report);
  }
}

function checkValue(page: Page, value: ValueNode, report: Parameters<Rule["check"]>[1]): void {
  if (value.kind === "mapping") checkFields(page, value.fields, false, report);
  if (value.kind === "sequence") for (const item of value.items) checkValue(page, item, report);
}

/** @param top whether the fields are those of the page and not those of a mapping in it */
function fixesFor(page: Page, first: Field, second: Field, top: boolean): readonly Fix[] {
  const { text } = page;
  const written = (field: Field) => text.slice(field.value.range.start, field.value.range.end).trimEnd();
  const equal = written(first) === written(second);
  const data: YamlValue | undefined = top ? page.document.frontmatter.data[second.key] : undefined;
  if (equal || isEmpty(first.value)) {
    return repair(
      page,
      {
        nl: `Verwijder ${equal ? "de tweede" : "de lege"} "${second.key}"`,
        en: `Remove the ${equal ? "second" : "empty"} "${second.key}"`,
      },
      [removeField(text, equal ? second : first)],
      {},
      true,
    );
  }
  if (!top || data === undefined) return [];
  const removeFirst = repair(
    page,
    { nl: `Houd alleen de laatste "${second.key}"`, en: `Keep only the last "${second.key}"` },
    [removeField(text, first)],
    {},
    false,
  );
  const value = dataOf(first.value);
  const removeSecond =
    value === undefined
      ? []
      : repair(
          page,
          { nl: `Houd alleen de eerste "${second.key}"`, en: `Keep only the first "${second.key}"` },
          [removeField(text, second)],
          { [second.key]: value },
          // What the site reads now is nothing at all, which nobody means.
          isEmpty(second.value),
        );
  if (isEmpty(second.value)) return removeSecond;
  return [...merge(page, first, second), ...removeFirst, ...removeSecond];
}

/** All items of both lists, in the place of the first. */
function merge(page: Page, first: Field, second: Field): readonly Fix[] {
  const one = first.value;
  const other = second.value;
  const there = dataOf(one);
  const more = dataOf(other);
  if (one.kind !== "sequence" || other.kind !== "sequence" || !Array.isArray(there) || !Array.isArray(more)) {
    return [];
  }
  const added = more.map((item, at) => ({ item, at })).filter(({ item }) => !there.includes(item));
  const edits: (Edit | undefined)[] = [removeField(page.text, second)];
  if (added.length > 0) {
    const written = added.map(({ at }) => itemText(page.text, other, at));
    edits.unshift(addItems(page.text, first, written));
  }
  return repair(
    page,
    { nl: `Voeg de twee lijsten van "${first.key}" samen`, en: `Merge the two lists of "${first.key}"` },
    edits,
    { [first.key]: [...there, ...added.map(({ item }) => item)] },
    false,
  );
}

function itemText(text: string, list: SequenceNode, at: number): string {
  const { start, end } = list.items[at]?.range ?? { start: 0, end: 0 };
  return text.slice(start, end).trimEnd();
}

/** The data of a scalar, or of a list of scalars; what is nested deeper is left to the author. */
function dataOf(node: ValueNode): YamlValue | undefined {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "mapping") return undefined;
  const values = node.items.map(dataOf);
  return values.every((value) => value !== undefined) ? values : undefined;
}

function isEmpty(node: ValueNode): boolean {
  return node.kind === "scalar" ? node.value === null : node.kind === "sequence" && node.items.length === 0;
}
