/** The codes of other frameworks in the field `sources` of a page. */
import { isEmpty, scalarText } from "../rules/values";
import type { Frontmatter, ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";

export interface SourceCode {
  /** The key that it stands under, such as `ADR`. */
  readonly framework: string;
  readonly code: string;
  /** Without quotes. */
  readonly range: OffsetRange;
}

/** @param text of the page, as the code `1.10` is another number to YAML than it is written */
export function sourcesOf(text: string, { fields }: Pick<Frontmatter, "fields">): readonly SourceCode[] {
  const sources = fields.findLast(({ key }) => key === "sources")?.value;
  if (sources?.kind !== "mapping") return [];
  return sources.fields.flatMap(({ key, value }) =>
    (value.kind === "sequence" ? value.items : [value])
      .filter((node): node is ScalarNode => node.kind === "scalar" && !isEmpty(node))
      .map((node) => ({ framework: key, code: scalarText(text, node), range: node.content })),
  );
}
