/** Reads the handbook's own settings file, `algoritmekader.yml`. */
import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from "yaml";
import type { ContentModel } from "../model/contentModel";
import type { OffsetRange } from "../text/range";
import { checkShape, type Names, type SettingsProblem } from "./checkShape";
import { lacks, type ModelSettings } from "./mergeModel";
import { settingsShape } from "./settingsShape";
import type { SeveritySettings } from "./severity";

export interface HandbookSettings {
  /** False when the file is no YAML at this moment, as while a line is being typed; there are no settings then. */
  readonly readable: boolean;
  readonly severities: SeveritySettings;
  readonly model: ModelSettings;
  /** What is wrong in the file; the parts concerned are left out of the settings. */
  readonly problems: readonly SettingsProblem[];
}

export const noSettings: HandbookSettings = { readable: true, severities: {}, model: {}, problems: [] };

/**
 * Reads the file. Never throws.
 * @param base the model that the settings come on top of; its names can be referred to
 * @param rules the ids that severities can be set for; absent: not checked
 */
export function readSettings(text: string, base: ContentModel, rules?: readonly string[]): HandbookSettings {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const problems: SettingsProblem[] = document.errors.map(({ code, pos: [start, end] }) => ({
    kind: "yaml",
    code,
    range: { start, end },
  }));
  if (problems.length > 0) return { ...noSettings, readable: false, problems };
  const root = document.contents;
  const names = namesIn(root, base, rules);
  const report = (problem: SettingsProblem) => {
    problems.push(problem);
  };
  const { regels = {}, ...model } = checkShape(settingsShape, root, { document, names, report }) ?? {};
  for (const { section, name, missing } of lacks(base, model)) {
    const { key, value } = placeOf(root, [section, name]);
    // What it lacks may be what is wrong in it.
    const isKnownWrong = problems.some(({ range }) => value.start <= range.start && range.end <= value.end);
    if (!isKnownWrong) report({ kind: "incomplete", name, missing, range: key });
  }
  return { readable: true, severities: regels, model, problems };
}

/** The names that the file can refer to: the base's and those that it brings itself. */
function namesIn(root: unknown, base: ContentModel, rules: readonly string[] | undefined): Names {
  return {
    kind: [...base.kinds.map(({ name }) => name), ...keysOf(root, "paginasoorten")],
    field: [...Object.keys(base.fields), ...keysOf(root, "velden")],
    vocabulary: [...Object.keys(base.vocabularies), ...keysOf(root, "woordenlijsten")],
    macro: base.macros.map(({ name }) => name),
    ...(rules ? { rule: rules } : {}),
  };
}

function keysOf(root: unknown, section: string): string[] {
  const map = isMap(root) ? root.get(section) : undefined;
  return isMap(map) ? map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : [];
}

/** Where the last of some nested keys stands, and its value. */
function placeOf(
  root: unknown,
  [first, ...rest]: readonly string[],
): { key: OffsetRange; value: OffsetRange } {
  const pair = isMap(root)
    ? (root as YAMLMap).items.find(({ key }) => isScalar(key) && String(key.value) === first)
    : undefined;
  return pair && rest.length > 0
    ? placeOf(pair.value, rest)
    : { key: rangeOf(pair?.key), value: rangeOf(pair?.value) };
}

function rangeOf(node: unknown): OffsetRange {
  const [start, end] = (node as Node | null | undefined)?.range ?? [0, 0];
  return { start, end };
}
