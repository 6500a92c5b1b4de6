/** The frontmatter of a new page, field by field. */
import type { PageKind } from "../model/contentModel";
import { yamlText } from "../text/frontmatterEdits";
import type { Handbook } from "../workspace/handbook";
import { idFor } from "./code";
import type { Draft } from "./draft";
import { familyItems } from "./familyValues";

export interface NewPage {
  readonly kind: PageKind;
  readonly title: string;
  /** The file name without extension. */
  readonly stem: string;
  /** Relative to `docs/`. */
  readonly docsPath: string;
}

/**
 * Writes a field as a new page begins with it, or leaves it out.
 * @param asInTemplate the field as the template has it, for fields that are the same on all pages
 */
export function writeField(
  draft: Draft,
  handbook: Handbook,
  { kind, title, stem }: NewPage,
  name: string,
  asInTemplate: () => string,
): void {
  const { fields, siteFields, vocabularies } = handbook.model;
  const field = fields[name];
  if (name === "title") draft.write(`title: ${yamlText(title)}\n`);
  else if (name === "id") {
    const id = idFor(handbook, kind, stem);
    if (id !== undefined) draft.write(`id: ${id}\n`);
  } else if (!field || siteFields.includes(name)) draft.write(`${asInTemplate()}\n`);
  else if (field.shape === "list") {
    const items = familyItems(handbook, kind, stem, name);
    const refers = vocabularies[field.vocabulary ?? ""]?.source === "pages";
    if (items) draft.write([`${name}:`, ...items.map((item) => `- ${item}`), ""].join("\n"));
    else if (refers || isRequired(kind, name)) {
      draft.write(`${name}:\n- `);
      draft.stop();
      draft.write("\n");
    }
  } else if (field.shape === "mapping") {
    // Empty lists mean nothing to the site, so that who has no codes can leave them.
    draft.write(`${name}:\n`);
    for (const key of field.keys ?? []) {
      draft.write(`  ${key}: [`);
      draft.stop();
      draft.write("]\n");
    }
  } else if (isRequired(kind, name)) {
    draft.write(`${name}: `);
    draft.stop();
    draft.write("\n");
  }
}

function isRequired(kind: PageKind, name: string): boolean {
  return kind.fields.some((field) => field.name === name && field.required);
}
