/** `render`: writes the pages as the published site has them, or compares them with those of a git revision. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderPage } from "../render/renderPage";
import { CannotRun, openHandbook, selectPages } from "./openHandbook";
import { type RenderDiffOptions, renderDiff } from "./renderDiff";

export interface RenderOptions {
  /** The folder to write to. */
  readonly out?: string;
  /** A git revision to compare with instead. */
  readonly diff?: string;
  /** How to compare. */
  readonly html?: boolean;
  readonly format?: RenderDiffOptions["format"];
}

/** @returns the exit code, always 0: options that contradict and what cannot be written throw CannotRun */
export async function render(
  root: string,
  files: readonly string[],
  { out, diff, html, format }: RenderOptions,
): Promise<number> {
  if (out !== undefined && diff !== undefined)
    throw new CannotRun("--out en --diff gaan niet samen; kies er een");
  if (diff !== undefined)
    return renderDiff(root, files, { diff, html: html === true, format: format ?? "pretty" });
  if (out === undefined) throw new CannotRun("--out <dir> is verplicht (of --diff <rev>)");
  if (html === true || format !== undefined) throw new CannotRun("--html en --format horen bij --diff <rev>");
  return writePages(root, files, out);
}

async function writePages(root: string, files: readonly string[], out: string): Promise<number> {
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
