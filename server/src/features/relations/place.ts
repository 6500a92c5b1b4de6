/** Where a page names another one, for who follows a relation to its place. */
import type { Range } from "vscode-languageserver-types";
import type { Handbook } from "../../workspace/handbook";
import type { Page } from "../../workspace/page";
import { isReference } from "./relate";

/**
 * Where the frontmatter of a page names another page.
 * @param target the other page's URI
 * @returns null when it does not, or no longer
 */
export function relationPlace(handbook: Handbook, page: Page, target: string): Range | null {
  const { model, index } = handbook;
  const wanted = handbook.pageByUri(target);
  const { frontmatter, lines } = page.document;
  for (const { key, value } of wanted ? frontmatter.fields : []) {
    const { vocabulary = "" } = model.fields[key] ?? {};
    if (!isReference(model, key)) continue;
    for (const node of value.kind === "sequence" ? value.items : [value]) {
      if (node.kind !== "scalar" || typeof node.value !== "string") continue;
      if (index.termPage(vocabulary, node.value) === wanted) return lines.range(node.content);
    }
  }
  return null;
}
