/** The heading with which a page opens: MkDocs takes it for the title of a page that has none in its metadata. */
import type { MarkdownDocument } from "./index";

/**
 * The words of the level-1 heading that a page opens with. A comment or other raw HTML above the heading stands in its
 * way.
 */
export function openingHeading({ root, facts }: MarkdownDocument): string | undefined {
  const first = root.children.find((child) => child.kind !== "text" || !child.text.isBlank);
  return first?.kind === "element" && first.tag === "h1" ? facts.headings[0]?.text : undefined;
}
