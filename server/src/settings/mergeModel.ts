/** Puts what a handbook sets over the built-in content model. */
import {
  byName,
  type ContentModel,
  type FieldModel,
  type IdModel,
  type KindField,
  type KindMacro,
  type PageKind,
  type SectionModel,
  type Vocabulary,
} from "../model/contentModel";
import type { settingsShape } from "./settingsShape";
import type { Value } from "./shape";

/** Everything in the settings file but the severities of rules. */
export type ModelSettings = Omit<Value<typeof settingsShape>, "regels">;

type Settings<Key extends keyof ModelSettings> = NonNullable<ModelSettings[Key]>[string];
type KindSettings = Settings<"paginasoorten">;

/**
 * The model with the settings in it; the base itself stays as it is. Something new that lacks what it needs (see
 * `lacks`) is left out, so that the model always holds together.
 */
export function mergeModel(base: ContentModel, settings: ModelSettings): ContentModel {
  const vocabularies = mergeEntries(base.vocabularies, settings.woordenlijsten, mergeVocabulary);
  const deprecated = Object.entries(settings["verouderde-velden"] ?? {});
  const generated = Object.entries(settings.gegenereerd ?? {});
  return {
    ...base,
    vocabularies,
    fields: mergeEntries(base.fields, settings.velden, mergeField),
    kinds: mergeKinds(base.kinds, settings.paginasoorten ?? {}),
    deprecatedFields: [
      ...base.deprecatedFields.filter(({ name }) => deprecated.every(([other]) => other !== name)),
      ...deprecated.map(([name, successor]) => ({ name, successor })),
    ],
    generated: [
      ...base.generated.filter(({ path }) => generated.every(([other]) => other !== path)),
      ...generated.map(([path, source]) => ({ path, source })),
    ],
  };
}

/** The keys that a new kind of page or a new vocabulary still lacks; for a vocabulary any one of them will do. */
export function lacks(base: ContentModel, settings: ModelSettings) {
  const kinds = Object.entries(settings.paginasoorten ?? {}).flatMap(([name, kind]) => {
    const known = base.kinds.find((candidate) => candidate.name === name);
    const missing: string[] = known || kind.map !== undefined ? [] : ["map"];
    if (kind.id && !known?.id && !isComplete(kind.id)) missing.push("id: patroon", "id: voorbeeld");
    return missing.length > 0 ? [{ section: "paginasoorten", name, missing }] : [];
  });
  const vocabularies = Object.entries(settings.woordenlijsten ?? {}).flatMap(([name, vocabulary]) =>
    mergeVocabulary(base.vocabularies[name], vocabulary, name)
      ? []
      : [{ section: "woordenlijsten", name, missing: ["termen", "map", "soort"] }],
  );
  return [...kinds, ...vocabularies];
}

function mergeEntries<Model, Setting>(
  base: Readonly<Record<string, Model>>,
  settings: Readonly<Record<string, Setting>> = {},
  merge: (model: Model | undefined, setting: Setting, name: string) => Model | undefined,
): Readonly<Record<string, Model>> {
  const merged = new Map(Object.entries(base));
  for (const [name, setting] of Object.entries(settings)) {
    const model = merge(merged.get(name), setting, name);
    if (model) merged.set(name, model);
  }
  return byName(Object.fromEntries(merged));
}

const shapes = {
  tekst: "text",
  lijst: "list",
  "lijst-of-tekst": "list-or-text",
  groep: "mapping",
  "ja-nee": "boolean",
} as const;

function mergeField(field: FieldModel | undefined, settings: Settings<"velden">): FieldModel {
  const { omschrijving, vorm, woordenlijst, "meeste-woorden": maxWords } = settings;
  const shape = vorm && shapes[vorm];
  return {
    ...field,
    shape: shape ?? field?.shape ?? (woordenlijst === undefined ? "text" : "list"),
    description:
      omschrijving === undefined
        ? (field?.description ?? { nl: "", en: "" })
        : { nl: omschrijving, en: omschrijving },
    ...(woordenlijst === undefined ? {} : { vocabulary: woordenlijst }),
    ...(maxWords === undefined ? {} : { maxWords }),
  };
}

function mergeVocabulary(
  vocabulary: Vocabulary | undefined,
  settings: Settings<"woordenlijsten">,
  name: string,
): Vocabulary | undefined {
  const { naam, termen, map, soort } = isList(settings)
    ? { termen: settings, naam: undefined, map: undefined, soort: undefined }
    : settings;
  const label = naam === undefined ? (vocabulary?.label ?? { nl: name, en: name }) : { nl: naam, en: naam };
  if (map !== undefined) return { ...vocabulary, source: "folder", folder: map, label };
  if (soort !== undefined) return { source: "pages", kind: soort, label };
  if (vocabulary && vocabulary.source !== "list") return { ...vocabulary, label };
  const terms = [...new Set([...(vocabulary?.terms ?? []), ...(termen ?? [])])];
  return vocabulary || termen ? { ...vocabulary, source: "list", terms, label } : undefined;
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function mergeKinds(
  base: readonly PageKind[],
  settings: Readonly<Record<string, KindSettings>>,
): readonly PageKind[] {
  const names = new Set([...base.map(({ name }) => name), ...Object.keys(settings)]);
  return [...names].flatMap((name) => {
    const kind = base.find((candidate) => candidate.name === name);
    const changes = settings[name];
    if (kind && !changes) return [kind];
    const folder = changes?.map ?? kind?.folder;
    if (!changes || folder === undefined) return [];
    const id = mergeId(kind?.id, changes.id);
    const sections = mergeSections(kind?.sections ?? [], changes.secties ?? {});
    return [
      {
        name,
        plural: changes.meervoud ?? kind?.plural ?? folder,
        folder,
        fields: mergeFields(kind?.fields ?? [], changes.velden ?? {}),
        ...(id ? { id } : {}),
        sections,
        macros: mergeMacros(kind?.macros ?? [], changes, sections),
      },
    ];
  });
}

function mergeFields(
  fields: readonly KindField[],
  settings: NonNullable<KindSettings["velden"]>,
): readonly KindField[] {
  const names = new Set([...fields.map(({ name }) => name), ...Object.keys(settings)]);
  return [...names].flatMap((name) => {
    const presence = settings[name];
    const field = fields.find((candidate) => candidate.name === name);
    if (presence === undefined) return field ? [field] : [];
    return presence === "vervallen" ? [] : [{ name, required: presence === "verplicht" }];
  });
}

function isComplete(
  id: NonNullable<KindSettings["id"]>,
): id is NonNullable<KindSettings["id"]> & { patroon: string; voorbeeld: string } {
  return id.patroon !== undefined && id.voorbeeld !== undefined;
}

function mergeId(id: IdModel | undefined, settings: KindSettings["id"]): IdModel | undefined {
  if (!settings) return id;
  const { verplicht, patroon, voorbeeld, begin, bestandsnaam } = settings;
  const pattern = patroon ?? id?.pattern;
  const example = voorbeeld ?? id?.example;
  if (pattern === undefined || example === undefined) return undefined;
  const stemPattern = bestandsnaam ?? id?.stemPattern;
  return {
    required: verplicht ?? id?.required ?? true,
    pattern,
    example,
    prefix: begin ?? id?.prefix ?? "",
    ...(stemPattern === undefined ? {} : { stemPattern }),
  };
}

function mergeSections(
  sections: readonly SectionModel[],
  settings: NonNullable<KindSettings["secties"]>,
): readonly SectionModel[] {
  const headings = new Set([...sections.map(({ heading }) => heading), ...Object.keys(settings)]);
  return [...headings].flatMap((heading) => {
    const setting = settings[heading];
    const section = sections.find((candidate) => candidate.heading === heading);
    if (setting === undefined) return section ? [section] : [];
    if (setting === "vervallen") return [];
    if (typeof setting === "string") return [{ ...section, heading, required: setting === "verplicht" }];
    const { verplicht, ook, kenmerken } = setting;
    return [
      {
        ...section,
        heading,
        required: verplicht ?? section?.required ?? true,
        ...(ook === undefined ? {} : { otherHeadings: ook }),
        ...(kenmerken === undefined ? {} : { attributes: kenmerken }),
      },
    ];
  });
}

/** A macro goes with the section that it belongs to. */
function mergeMacros(
  macros: readonly KindMacro[],
  { macros: settings = {} }: KindSettings,
  sections: readonly SectionModel[],
): readonly KindMacro[] {
  const names = new Set([...macros.map(({ name }) => name), ...Object.keys(settings)]);
  const merged = [...names].flatMap((name): KindMacro[] => {
    const setting = settings[name];
    const macro = macros.find((candidate) => candidate.name === name) ?? { name, text: `<!-- ${name} -->` };
    if (setting === "vervallen") return [];
    if (setting === undefined || setting === "verplicht") return [macro];
    const { tekst, sectie } = setting;
    return [
      {
        ...macro,
        ...(tekst === undefined ? {} : { text: tekst }),
        ...(sectie === undefined ? {} : { section: sectie }),
      },
    ];
  });
  return merged.filter(
    ({ section }) => section === undefined || sections.some(({ heading }) => heading === section),
  );
}
