/**
 * The JSON schema of the settings file, for completion and explanation in editors. Made from the same description
 * by which the file is read. Draft-07, which the common YAML tools know.
 */
import type { ContentModel } from "../model/contentModel";
import { folderPatterns } from "./folder";
import { settingsShape } from "./settingsShape";
import type { NameKind, Shape } from "./shape";

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A name that exists and what to say about it. */
export interface KnownName {
  readonly name: string;
  readonly description: string;
}

/**
 * @param model whose kinds, fields, vocabularies and macros are offered
 * @param rules whose severity can be set
 */
export function settingsSchema(model: ContentModel, rules: readonly KnownName[]): JsonSchema {
  const known = {
    rule: rules,
    kind: model.kinds.map(({ name, plural }) => ({ name, description: `De ${plural}.` })),
    field: Object.entries(model.fields).map(([name, { description }]) => ({
      name,
      description: description.nl,
    })),
    vocabulary: Object.entries(model.vocabularies).map(([name, { label }]) => ({
      name,
      description: `De woordenlijst voor: ${label.nl}.`,
    })),
    macro: model.macros.map(({ name, description }) => ({ name, description: description.nl })),
  };
  const writer = new SchemaWriter(known);
  const schema = writer.schemaOf(settingsShape);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Instellingen van een handboek (algoritmekader.yml)",
    ...schema,
    definitions: writer.definitions,
  };
}

class SchemaWriter {
  /** The values of names, by what they are names of: written once and referred to from each name. */
  readonly definitions: Record<string, JsonSchema> = {};

  constructor(private readonly known: Readonly<Record<NameKind, readonly KnownName[]>>) {}

  schemaOf(shape: Shape): JsonSchema {
    const description = shape.description === undefined ? {} : { description: shape.description };
    return { ...description, ...this.keywordsOf(shape) };
  }

  private keywordsOf(shape: Shape): JsonSchema {
    switch (shape.type) {
      case "text":
        // A file may bring names of its own, so that the known ones are only examples.
        return {
          type: "string",
          ...(shape.pattern ? { format: "regex" } : {}),
          ...(shape.folder ? { pattern: folderPatterns[shape.folder] } : {}),
          ...(shape.refersTo ? { examples: this.known[shape.refersTo].map(({ name }) => name) } : {}),
        };
      case "choice":
        return { enum: shape.values };
      case "flag":
        return { type: "boolean" };
      case "count":
        return { type: "integer", minimum: 1 };
      case "list":
        return { type: "array", items: this.schemaOf(shape.of) };
      case "either":
        return { anyOf: shape.of.map((option) => this.schemaOf(option)) };
      case "fields":
        return {
          // A key whose value is still to be typed is no mistake.
          type: ["object", "null"],
          properties: mapValues(shape.fields, (field) => this.schemaOf(field)),
          additionalProperties: false,
        };
      case "entries":
        return this.entries(shape);
    }
  }

  private entries(shape: Shape & { type: "entries" }): JsonSchema {
    const { keys, open, of } = shape;
    if (!keys) return { type: ["object", "null"], additionalProperties: this.schemaOf(of) };
    const name = open ? keys : `${keys}-setting`;
    this.definitions[name] = this.schemaOf(of);
    const value = { $ref: `#/definitions/${name}` };
    return {
      type: ["object", "null"],
      properties: Object.fromEntries(
        this.known[keys].map(({ name: key, description }) => [key, { description, allOf: [value] }]),
      ),
      // Rules and macros are what they are; of all else a handbook can bring its own.
      additionalProperties: keys === "rule" || keys === "macro" ? false : value,
    };
  }
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
