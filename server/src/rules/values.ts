/** The single values of frontmatter fields, as rules want to see them: one by one, with range and text. */
import type { Field, Frontmatter, ScalarNode, ValueNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";

export interface FieldValue {
  readonly field: Field;
  readonly node: ValueNode;
  /** Its place in the field's list; undefined for a value that is not in a list. */
  readonly at: number | undefined;
  /** The value without quotes. */
  readonly range: OffsetRange;
  /** The value as text, whatever YAML makes of it: `no` is "no" here. Undefined for a nested list or mapping. */
  readonly text: string | undefined;
}

/** The values of a field: the items of its list, or its one value. Empty ones and those of blanks only are left out. */
export function* valuesOf(
  source: string,
  { fields }: Pick<Frontmatter, "fields">,
  names?: ReadonlySet<string>,
): Generator<FieldValue> {
  for (const field of fields) {
    if (names && !names.has(field.key)) continue;
    const list = field.value.kind === "sequence";
    const nodes = field.value.kind === "sequence" ? field.value.items : [field.value];
    for (const [index, node] of nodes.entries()) {
      const at = list ? index : undefined;
      if (node.kind !== "scalar") {
        yield { field, node, at, range: firstLine(source, node.range), text: undefined };
      } else if (!isEmpty(node)) {
        yield { field, node, at, range: node.content, text: scalarText(source, node) };
      }
    }
  }
}

/** A nested value can go on for many lines; its first is enough to point at it. */
function firstLine(source: string, { start, end }: OffsetRange): OffsetRange {
  return {
    start,
    end:
      start +
      source
        .slice(start, end)
        .split(/[\r\n]/, 1)
        .join("")
        .trimEnd().length,
  };
}

/** Whether nothing stands there, or a text without a single letter. */
export function isEmpty(node: ScalarNode): boolean {
  return node.value === null || (typeof node.value === "string" && node.value.trim() === "");
}

/** A scalar as text: what YAML reads if that is text, else as it is written. */
export function scalarText(source: string, node: ScalarNode): string {
  return typeof node.value === "string" ? node.value : source.slice(node.content.start, node.content.end);
}
