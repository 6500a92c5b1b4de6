/** The labels in an expression of the field `uitzondering`, as terms: each is a field and a value, `rollen-jurist`. */
import type { ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { rangeIn } from "../text/scalarOffsets";
import { parseUitzondering } from "../text/uitzondering";
import type { Handbook } from "../workspace/handbook";

export interface ExceptionLabel {
  readonly vocabulary: string;
  readonly value: string;
  /** The whole label in the document. */
  readonly range: OffsetRange;
}

/**
 * @param text of the page
 * @param node one expression
 * @returns the labels that begin with the name of a field; where YAML escapes leave no place to point at, none
 */
export function labelsIn(text: string, node: ScalarNode, handbook: Handbook): readonly ExceptionLabel[] {
  if (typeof node.value !== "string") return [];
  const rangeOf = rangeIn(text, node);
  return parseUitzondering(node.value).labels.flatMap((label) => {
    const term = termOf(label.text, handbook);
    const range = rangeOf(label.range.start, label.range.end);
    return term && text.slice(range.start, range.end) === label.text ? [{ ...term, range }] : [];
  });
}

/** The field is the one whose value there is; hyphens within names leave more than one to choose from. */
function termOf(label: string, { model, index }: Handbook): Omit<ExceptionLabel, "range"> | undefined {
  const readings = Object.entries(model.fields)
    .flatMap(([name, { vocabulary }]) =>
      vocabulary !== undefined && label.startsWith(`${name}-`)
        ? [{ vocabulary, value: label.slice(name.length + 1) }]
        : [],
    )
    .sort((a, b) => a.value.length - b.value.length);
  return readings.find(({ vocabulary, value }) => index.hasTerm(vocabulary, value)) ?? readings[0];
}
