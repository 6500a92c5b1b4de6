/** The folders that a handbook's settings file names and that hold no files. */
import { isMap, isScalar, parseDocument } from "yaml";
import { type FolderForm, folderIn } from "../settings/folder";
import type { OffsetRange } from "../text/range";
import type { Lookup } from "../workspace/lookup";

export interface MissingFolder {
  readonly name: string;
  readonly range: OffsetRange;
}

/** The sections of the file that name folders, and how. */
const sections: Readonly<Record<string, FolderForm>> = { paginasoorten: "name", woordenlijsten: "path" };

/** @param text a settings file that is valid YAML */
export function missingFolders(text: string, lookup: Lookup): readonly MissingFolder[] {
  if (!/map["']?\s*:/.test(text)) return [];
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  return Object.entries(sections).flatMap(([section, form]) => {
    const entries = document.get(section);
    if (!isMap(entries)) return [];
    return entries.items.flatMap(({ value }): MissingFolder[] => {
      const node = isMap(value) ? value.get("map", true) : undefined;
      if (!isScalar(node) || typeof node.value !== "string" || !node.range) return [];
      const name = folderIn(node.value, form);
      const [start, end] = node.range;
      return name === undefined || holdsFiles(name, form, lookup) ? [] : [{ name, range: { start, end } }];
    });
  });
}

function holdsFiles(folder: string, form: FolderForm, lookup: Lookup): boolean {
  return lookup
    .files()
    .some((file) => (form === "path" ? file.startsWith(`${folder}/`) : `/${file}`.includes(`/${folder}/`)));
}
