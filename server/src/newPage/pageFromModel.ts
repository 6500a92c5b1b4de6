/** A new page for a handbook without templates: the fields, sections and macros that the content model asks for. */
import type { Handbook } from "../workspace/handbook";
import { Draft, type PageText } from "./draft";
import { usualItems } from "./familyValues";
import { type NewPage, writeField } from "./fields";

export function pageFromModel(handbook: Handbook, page: NewPage): PageText {
  const { kind, stem } = page;
  const draft = new Draft();
  draft.write("---\n");
  for (const { name, required } of kind.fields) {
    const { vocabulary = "" } = handbook.model.fields[name] ?? {};
    if (required || handbook.model.vocabularies[vocabulary]?.source === "pages")
      writeField(draft, handbook, page, name, () => `${name}:`);
    else if (handbook.model.siteFields.includes(name)) {
      const items = usualItems(handbook, kind, name);
      if (items.length > 0) draft.write([`${name}:`, ...items.map((item) => `- ${item}`), ""].join("\n"));
    }
  }
  draft.write("---\n");
  const writeMacros = (section: string | undefined) => {
    for (const macro of kind.macros ?? []) {
      if (macro.section !== section) continue;
      draft.blank(1);
      draft.write(macro.text.replaceAll("{stem}", stem));
    }
  };
  writeMacros(undefined);
  for (const { heading, attributes, required } of kind.sections ?? []) {
    if (!required) continue;
    draft.blank(1);
    draft.write(`## ${heading}${attributes === undefined ? "" : ` ${attributes}`}`);
    if (kind.macros?.some(({ section }) => section === heading)) writeMacros(heading);
    else {
      draft.blank(1);
      draft.stop();
    }
  }
  draft.blank(0);
  return draft;
}
