/** What the rules on frontmatter fields share: which fields count, which one a wrong name is meant for, and fixes. */
import type { ContentModel, PageKind } from "../model/contentModel";
import type { Edit } from "../text/edits";
import type { Field, Frontmatter } from "../text/frontmatter";
import { dataAfter, removeItem, setValue } from "../text/frontmatterEdits";
import { isMapping, isSequence, type YamlMapping, type YamlValue } from "../text/yamlValue";
import type { Page } from "../workspace/page";
import { nearest, type Suggestion } from "./nearest";
import type { Fix, Text } from "./rule";

/** The frontmatter of a page of the site that the site can read; `undefined` for every other text. */
export function readableFrontmatter(page: Page): Frontmatter | undefined {
  const { docsPath, document } = page;
  return docsPath !== undefined && document.frontmatter.state === "valid" ? document.frontmatter : undefined;
}

/** The fields that the site reads: of equal keys the last. */
export function effectiveFields({ fields }: Frontmatter): readonly Field[] {
  let effective = knownEffective.get(fields);
  if (!effective) {
    const last = new Map(fields.map((field) => [field.key, field]));
    effective =
      last.size === fields.length ? fields : fields.filter((field) => last.get(field.key) === field);
    knownEffective.set(fields, effective);
  }
  return effective;
}

/** Many rules ask this about the same page. */
const knownEffective = new WeakMap<readonly Field[], readonly Field[]>();

/** The names of the fields that a page of this kind can have; those of all kinds for a page without kind. */
export function knownFields(model: ContentModel, kind: PageKind | undefined): readonly string[] {
  const ofModel = knownNames.get(model) ?? new Map<PageKind | undefined, readonly string[]>();
  knownNames.set(model, ofModel);
  let names = ofModel.get(kind);
  if (!names) {
    const own = kind ? kind.fields.map(({ name }) => name) : Object.keys(model.fields);
    names = [...new Set([...own, ...model.siteFields])];
    ofModel.set(kind, names);
  }
  return names;
}

/** The same for every page of a kind. */
const knownNames = new WeakMap<ContentModel, Map<PageKind | undefined, readonly string[]>>();

/** The fields that an unknown key can be meant for, best first; another word for a field has score 1. */
export function intendedFields(
  model: ContentModel,
  kind: PageKind | undefined,
  key: string,
): readonly Suggestion[] {
  const known = knownFields(model, kind);
  const word = key.trim().toLowerCase();
  const synonym = known.find((name) => model.fields[name]?.synonyms?.includes(word));
  if (synonym !== undefined) return [{ value: synonym, score: 1, certain: false }];
  return nearest(key, known);
}

/** Fields that a page has under a wrong name: they are not missing. */
export function misnamedFields(
  model: ContentModel,
  kind: PageKind | undefined,
  frontmatter: Frontmatter,
): ReadonlySet<string> {
  const known = new Set(knownFields(model, kind));
  const meant = new Set<string>();
  for (const { key } of frontmatter.fields) {
    if (known.has(key)) continue;
    const field =
      model.deprecatedFields.find(({ name }) => name === key)?.successor ??
      intendedFields(model, kind, key)[0]?.value;
    if (field !== undefined) meant.add(field);
  }
  return meant;
}

/**
 * A fix of the frontmatter, if it does what it should: no edit is missing, the site can still read the block, and exactly
 * these fields change in exactly this way.
 * @param changed the fields that change, with the value that the site reads then; `undefined`: no such field
 * @returns one fix or none
 */
export function repair(
  page: Page,
  title: Text,
  edits: readonly (Edit | undefined)[],
  changed: Readonly<Record<string, YamlValue | undefined>>,
  safe: boolean,
): readonly Fix[] {
  const whole = edits.filter((edit) => edit !== undefined);
  const after = whole.length === edits.length ? dataAfter(page.text, whole) : undefined;
  if (!after) return [];
  const before = page.document.frontmatter.data;
  const keys = new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(changed)]);
  for (const key of keys) {
    const wanted = Object.hasOwn(changed, key) ? changed[key] : before[key];
    if (!isSame(after[key], wanted)) return [];
  }
  return [{ title, edits: whole, safe }];
}

/** The edit that takes an item out of a field's list, and the value of the field then. */
export function withoutItem(
  page: Page,
  field: Field,
  at: number,
): { readonly edit: Edit | undefined; readonly value: readonly YamlValue[] } {
  const list = field.value;
  const data = page.document.frontmatter.data[field.key];
  if (list.kind !== "sequence" || !isSequence(data)) return { edit: undefined, value: [] };
  const value = data.filter((_, index) => index !== at);
  const edit = list.items.length === 1 ? setValue(page.text, field, "[]") : removeItem(page.text, list, at);
  return { edit, value };
}

/** Whether two values are the same for the site. */
export function isSame(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  if (a === b) return true;
  if (isSequence(a)) {
    return isSequence(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  }
  if (isMapping(a)) return isMapping(b) && isSameMapping(a, b);
  // Dates are objects, and nothing but what they say tells them apart.
  return (
    typeof a === "object" && typeof b === "object" && a !== null && b !== null && String(a) === String(b)
  );
}

function isSameMapping(a: YamlMapping, b: YamlMapping): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}
