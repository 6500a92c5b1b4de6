/** The links of a page with the places where their targets are written. */
import type { Link } from "../markdown/facts";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

/** A link or image, or a definition (`[label]: target`), be it one that no link uses. */
export interface WrittenLink extends Pick<Link, "kind" | "target" | "targetRange"> {
  /** What the author sees as the target there; of a link that has it elsewhere (`[words][label]`) the whole link. */
  readonly writtenAt: OffsetRange;
}

/** The links first, then the definitions; of a link that finds its target by a label, the target is that of its definition. */
export function writtenLinks({ document }: Page): readonly WrittenLink[] {
  const { links, definitions } = document.markdown;
  return [
    ...links.map((link) => ({
      ...link,
      writtenAt: link.kind === "reference" ? link.range : link.targetRange,
    })),
    ...definitions.map((definition) => ({
      ...definition,
      kind: "reference" as const,
      writtenAt: definition.targetRange,
    })),
  ];
}

/** Whether a text can hold a link at all: the look that saves reading its Markdown. */
export const hasTargets = (text: string): boolean => /\]\(|\]:|(?:href|src)\s*=/i.test(text);
