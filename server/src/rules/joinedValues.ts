/**
 * Values of a list that the site reads as one: "jurist, ontwikkelaar" behind one dash, or an item whose dash is indented so
 * that YAML takes it for more text of the item above.
 */

import type { Edit } from "../text/edits";
import type { ValueNode } from "../text/frontmatter";
import { lineEndOf } from "../text/lines";
import { isSequence, type YamlValue } from "../text/yamlValue";
import type { Lookup } from "../workspace/lookup";
import type { Page } from "../workspace/page";
import { repair } from "./fields";
import type { Fix, Text } from "./rule";
import { splitTerms } from "./terms";
import type { FieldValue } from "./values";

export interface JoinedValues {
  readonly message: Text;
  /** Parts them, if that is possible. */
  readonly fixes: readonly Fix[];
}

/**
 * Says that an item of a list is several values, if it plainly is: it holds indented dashes, or nothing but terms.
 * @param vocabulary the terms that the field takes
 */
export function joinedValues(
  page: Page,
  value: FieldValue,
  vocabulary: string,
  lookup: Lookup,
): JoinedValues | undefined {
  const { at, text, range } = value;
  if (at === undefined || text === undefined) return undefined;
  const dashed = dashedParts(page.text, value.node);
  if (dashed) {
    const second = dashed[1] ?? "";
    return {
      message: {
        nl: `Het streepje voor "${second}" springt in. Daardoor leest de site "${text}" als één waarde, en die bestaat niet. Zet het streepje recht onder dat van de regel erboven.`,
        en: `The dash before "${second}" is indented, so that the site reads "${text}" as one value, which does not exist. Put the dash right below the one of the line above.`,
      },
      fixes: outdent(page, value, dashed, vocabulary, lookup),
    };
  }
  const parts = splitTerms(text, vocabulary, lookup);
  if (!parts || parts.length < 2) return undefined;
  const source = page.text.slice(range.start, range.end);
  return {
    message: {
      nl: `Hier staan ${parts.length} waarden in één onderdeel van de lijst. De site leest "${text}" als één waarde, en die bestaat niet. Geef elke waarde een eigen onderdeel.`,
      en: `Here are ${parts.length} values in one item of the list. The site reads "${text}" as one value, which does not exist. Give each value an item of its own.`,
    },
    // A comma can only part values; "a/b" can be meant as a choice that is still to be made.
    fixes: split(page, value, parts, /^[^/|]*[,;][^/|]*$/.test(source)),
  };
}

/** The parts of a text without quotes that goes on with dashes on the lines below; `undefined` for all other values. */
export function dashedParts(text: string, node: ValueNode): readonly string[] | undefined {
  if (node.kind !== "scalar" || node.style !== "plain") return undefined;
  const source = text.slice(node.range.start, node.range.end);
  const parts = source.split(/\s*(?:\r\n|\r|\n)[ \t]*-[ \t]+/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== "" && !/[\r\n]/.test(part)) ? parts : undefined;
}

/** Puts the indented dashes below the dash of the item. */
function outdent(
  page: Page,
  { field, at, node }: FieldValue,
  parts: readonly string[],
  vocabulary: string,
  lookup: Lookup,
): readonly Fix[] {
  const indentation = /(?:^|[\r\n])([ \t]*)-[ \t]+$/.exec(page.text.slice(0, node.range.start))?.[1];
  if (indentation === undefined) return [];
  const edits: Edit[] = [];
  const source = page.text.slice(node.range.start, node.range.end);
  for (const match of source.matchAll(/(?:\r\n|\r|\n)([ \t]*)(?=-[ \t]+)/g)) {
    const end = node.range.start + match.index + match[0].length;
    edits.push({ range: { start: end - (match[1] ?? "").length, end }, text: indentation });
  }
  const title: Text = {
    nl: "Zet de streepjes recht onder elkaar",
    en: "Put the dashes right below each other",
  };
  // A wrong value would be a mistake of its own then.
  const safe = parts.every((part) => lookup.hasTerm(vocabulary, part));
  return repair(page, title, edits, { [field.key]: itemsWith(page, field.key, at, parts) }, safe);
}

/** Gives each value an item, in the place of the one that holds them all; those that are in the list already not again. */
function split(
  page: Page,
  { field, at, node }: FieldValue,
  parts: readonly string[],
  safe: boolean,
): readonly Fix[] {
  const list = field.value;
  const items = page.document.frontmatter.data[field.key];
  if (list.kind !== "sequence" || !isSequence(items)) return [];
  const added = parts.filter((part) => !items.includes(part));
  const dash = /(?:^|[\r\n])([ \t]*-[ \t]+)$/.exec(page.text.slice(0, node.range.start))?.[1];
  const between = list.flow ? ", " : dash === undefined ? undefined : lineEndOf(page.text) + dash;
  if (added.length === 0 || between === undefined) return [];
  const title: Text = {
    nl: `Maak er ${added.length} onderdelen van`,
    en: `Make ${added.length} items of it`,
  };
  const edit: Edit = { range: node.range, text: added.join(between) };
  return repair(page, title, [edit], { [field.key]: itemsWith(page, field.key, at, added) }, safe);
}

/** The items of a field's list with others in the place of one. */
function itemsWith(
  page: Page,
  key: string,
  at: number | undefined,
  parts: readonly string[],
): readonly YamlValue[] {
  const items = page.document.frontmatter.data[key];
  return isSequence(items)
    ? items.flatMap((item, index): readonly YamlValue[] => (index === at ? parts : [item]))
    : parts;
}
