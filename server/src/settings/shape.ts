/**
 * Descriptions of what a settings file may hold. One description serves three ends: reading the file (`checkShape.ts`), its
 * JSON schema (`jsonSchema.ts`), and the type of what was read (`Value`).
 */
import type { FolderForm } from "./folder";

/** What a name in the file refers to. */
export type NameKind = "rule" | "kind" | "field" | "vocabulary" | "macro";

export type Shape = (
  | {
      readonly type: "text";
      readonly refersTo?: NameKind;
      readonly pattern?: true;
      readonly folder?: FolderForm;
    }
  | { readonly type: "choice"; readonly values: readonly string[] }
  | { readonly type: "flag" }
  | { readonly type: "count" }
  | { readonly type: "list"; readonly of: Shape }
  /** A mapping whose keys are given here. */
  | { readonly type: "fields"; readonly fields: Readonly<Record<string, Shape>> }
  /** A mapping whose keys are names; of existing things only, unless `open`. */
  | { readonly type: "entries"; readonly keys?: NameKind; readonly open?: true; readonly of: Shape }
  /** One of several, told apart by whether it is a mapping, a list or a single value. */
  | { readonly type: "either"; readonly of: readonly Shape[] }
) & {
  /** Dutch, for who writes the file. */
  readonly description?: string;
};

/** The data that a shape describes. Whatever is wrong or absent in the file is absent. */
export type Value<S> = S extends { type: "text" }
  ? string
  : S extends { type: "choice"; values: readonly (infer Choice)[] }
    ? Choice
    : S extends { type: "flag" }
      ? boolean
      : S extends { type: "count" }
        ? number
        : S extends { type: "list"; of: infer Item }
          ? readonly Value<Item>[]
          : S extends { type: "entries"; of: infer Item }
            ? Readonly<Record<string, Value<Item>>>
            : S extends { type: "fields"; fields: infer Fields }
              ? { readonly [Name in keyof Fields]?: Value<Fields[Name]> }
              : S extends { type: "either"; of: readonly (infer Option)[] }
                ? Option extends unknown
                  ? Value<Option>
                  : never
                : never;
