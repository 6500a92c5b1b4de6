/** Compares a YAML node with the shape that it should have: what is right becomes data, what is wrong a problem with its place. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { OffsetRange } from "../text/range";
import { type FolderForm, folderIn } from "./folder";
import { type PatternProblem, patternProblem } from "./pattern";
import type { NameKind, Shape, Value } from "./shape";

export type SettingsProblem = { readonly range: OffsetRange } & (
  | { readonly kind: "yaml"; readonly code: string }
  | { readonly kind: "unknown-key"; readonly key: string; readonly known: readonly string[] }
  | {
      readonly kind: "unknown-name";
      readonly of: NameKind;
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly kind: "unknown-choice"; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: "wrong-type"; readonly shape: Shape }
  | { readonly kind: "pattern"; readonly problem: PatternProblem }
  | { readonly kind: "folder"; readonly text: string; readonly form: FolderForm }
  | { readonly kind: "incomplete"; readonly name: string; readonly missing: readonly string[] }
);

/** The names that exist, by what they are names of; a kind that is absent is not checked. */
export type Names = Readonly<Partial<Record<NameKind, readonly string[]>>>;

export interface CheckContext {
  readonly document: Document.Parsed;
  readonly names: Names;
  report(problem: SettingsProblem): void;
}

/**
 * The data in a node, as far as it has the shape; `undefined` when nothing has. An empty value says nothing and is no
 * problem: that is how a key looks while its value is being typed.
 */
export function checkShape<S extends Shape>(
  shape: S,
  node: unknown,
  context: CheckContext,
): Value<S> | undefined {
  // The types of shape and value go together by construction, which the compiler cannot follow through the branches.
  return check(shape, node, context) as Value<S> | undefined;
}

function check(shape: Shape, given: unknown, context: CheckContext): unknown {
  const node = isAlias(given) ? given.resolve(context.document) : given;
  if (node === null || node === undefined || (isScalar(node) && node.value === null)) return undefined;
  const range = rangeOf(given);
  const wrongType = (): undefined => {
    context.report({ range: firstLine(range, given), kind: "wrong-type", shape });
  };
  switch (shape.type) {
    case "either": {
      const option = shape.of.find((candidate) => hasForm(candidate, node));
      return option ? check(option, given, context) : wrongType();
    }
    case "list":
      if (!isSeq(node)) return wrongType();
      return node.items.map((item) => check(shape.of, item, context)).filter((item) => item !== undefined);
    case "fields":
    case "entries":
      if (!isMap(node)) return wrongType();
      return checkPairs(shape, node.items as Pair[], context);
    case "flag":
      return isScalar(node) && typeof node.value === "boolean" ? node.value : wrongType();
    case "count":
      return isScalar(node) && Number.isSafeInteger(node.value) && Number(node.value) > 0
        ? node.value
        : wrongType();
    case "choice":
      if (!isScalar(node)) return wrongType();
      if (shape.values.includes(String(node.value))) return node.value;
      context.report({ range, kind: "unknown-choice", text: String(node.value), known: shape.values });
      return undefined;
    case "text":
      return isScalar(node)
        ? checkText(shape, String(node.source ?? node.value), range, context)
        : wrongType();
  }
}

function checkText(
  { refersTo, pattern, folder }: Shape & { type: "text" },
  text: string,
  range: OffsetRange,
  { names, report }: CheckContext,
): string | undefined {
  const known = refersTo && names[refersTo];
  if (refersTo && known && !known.includes(text)) {
    report({ range, kind: "unknown-name", of: refersTo, name: text, known });
    return undefined;
  }
  if (folder) {
    const found = folderIn(text, folder);
    if (found === undefined) report({ range, kind: "folder", text, form: folder });
    return found;
  }
  const problem = pattern && patternProblem(text);
  if (problem) report({ range, kind: "pattern", problem });
  return problem ? undefined : text;
}

function checkPairs(
  shape: Shape & { type: "fields" | "entries" },
  pairs: readonly Pair[],
  context: CheckContext,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { key: keyNode, value } of pairs) {
    const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : "";
    const of = shapeOfKey(shape, key, rangeOf(keyNode), context);
    const checked = of && check(of, value, context);
    // A key such as __proto__ must not reach the prototype.
    if (checked !== undefined) Object.defineProperty(data, key, { value: checked, enumerable: true });
  }
  return data;
}

function shapeOfKey(
  shape: Shape & { type: "fields" | "entries" },
  key: string,
  range: OffsetRange,
  { names, report }: CheckContext,
): Shape | undefined {
  if (shape.type === "fields") {
    if (Object.hasOwn(shape.fields, key)) return shape.fields[key];
    report({ range, kind: "unknown-key", key, known: Object.keys(shape.fields) });
    return undefined;
  }
  const known = shape.keys && !shape.open ? names[shape.keys] : undefined;
  if (!shape.keys || !known || known.includes(key)) return shape.of;
  report({ range, kind: "unknown-name", of: shape.keys, name: key, known });
  return undefined;
}

function hasForm(shape: Shape, node: unknown): boolean {
  if (isMap(node)) return shape.type === "fields" || shape.type === "entries";
  if (isSeq(node)) return shape.type === "list";
  return isScalar(node) && !["fields", "entries", "list"].includes(shape.type);
}

function rangeOf(node: unknown): OffsetRange {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return { start, end };
}

/** Of a mapping or list over several lines only its beginning is marked. */
function firstLine(range: OffsetRange, node: unknown): OffsetRange {
  const first = isMap(node) ? rangeOf(node.items[0]?.key) : isSeq(node) ? rangeOf(node.items[0]) : range;
  return first.end > first.start ? first : range;
}
