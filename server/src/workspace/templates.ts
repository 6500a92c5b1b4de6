/** The handbook's own templates for new pages: `templates/template-vereiste.md` and the like. */
import type { Handbook } from "./handbook";
import type { Page } from "./page";

/** The template for a kind of page (`vereiste`), whatever the letter case of its file name. */
export function templateOf(handbook: Handbook, kind: string): Page | undefined {
  const path = `templates/template-${kind}.md`;
  const exact = handbook.page(path);
  if (exact) return exact;
  for (const page of handbook.pages) if (page.path.toLowerCase() === path.toLowerCase()) return page;
  return undefined;
}
