/** `render`: writes the pages as the published site has them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderPage } from "../render/renderPage";
import { CannotRun, openHandbook, selectPages } from "./openHandbook";

/** @returns the exit code, always 0: what cannot be written throws CannotRun */
export async function render(root: string, files: readonly string[], out: string): Promise<number> {
  const handbook = await openHandbook(root);
  const wanted = files.length > 0 ? selectPages(handbook, root, files) : undefined;
  let count = 0;
  for (const page of handbook.pages) {
    if (page.docsPath === undefined || (wanted && !wanted.has(page.path))) continue;
    const { html } = renderPage(handbook.site, { path: page.docsPath, text: page.text });
    const target = join(out, `${page.docsPath}.html`);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, html);
    } catch (error) {
      throw new CannotRun(
        `${target} kan niet geschreven worden (${error instanceof Error ? error.message : String(error)})`,
      );
    }
    count++;
  }
  process.stderr.write(`${count} pagina's geschreven naar ${out}\n`);
  return 0;
}
