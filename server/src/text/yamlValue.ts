/** The data that YAML frontmatter can hold, as PyYAML's safe loader (YAML 1.1) sees it. */

/** A date or time; the site only ever shows it as text. */
export class Timestamp {
  /** @param text the value as Python's `str()` writes it: `2024-05-01` or `2024-05-01 12:00:00` */
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

export type YamlScalar = null | boolean | number | bigint | string | Timestamp;
export type YamlSequence = readonly YamlValue[];
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}
export type YamlValue = YamlScalar | YamlSequence | YamlMapping;

export function isSequence(value: YamlValue | undefined): value is YamlSequence {
  return Array.isArray(value);
}

export function isMapping(value: YamlValue | undefined): value is YamlMapping {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Timestamp)
  );
}

/** The texts of a field, each once; a single text counts as a list of one, as its author meant it. */
export function textsOf(value: YamlValue | undefined): readonly string[] {
  const values = isSequence(value) ? value : [value];
  return [
    ...new Set(values.filter((item): item is string => typeof item === "string" && item.trim() !== "")),
  ];
}
