/**
 * The labels of the expressions in the field `uitzondering`, `rollen-jurist && !…`: each is a field and one of its values, as
 * the site writes them into its lists for the reader's AI profile.
 */
import type { ContentModel } from "../model/contentModel";
import type { ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { rangeIn } from "../text/scalarOffsets";
import { parseUitzondering } from "../text/uitzondering";
import type { Handbook } from "./handbook";
import type { Lookup } from "./lookup";

/** The field whose texts are expressions over labels. */
export const exceptionField = "uitzondering";

/** All labels that the site knows: each field that a profile has, with each of its values. */
export function labelsOf({ fields }: ContentModel, lookup: Pick<Lookup, "terms">): readonly string[] {
  return Object.entries(fields).flatMap(([name, { use, vocabulary }]) =>
    (use === "profile" || use === "labels") && vocabulary !== undefined
      ? lookup.terms(vocabulary).map((term) => `${name}-${term}`)
      : [],
  );
}

export interface ExceptionLabel {
  readonly vocabulary: string;
  readonly value: string;
  /** The whole label in the document. */
  readonly range: OffsetRange;
}

/**
 * The labels in an expression that begin with the name of a field. Those of fields that no profile has are read too: the
 * author means the term, and a rule says that the site does not know the label.
 * @param text of the page
 * @param node one expression
 * @returns nothing where YAML escapes leave no place to point at
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
