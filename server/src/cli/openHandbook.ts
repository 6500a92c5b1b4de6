/** Opens the handbook that a command is about. */
import { existsSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { URI } from "vscode-uri";
import { algoritmekader } from "../model/algoritmekader";
import { nodeFileSystem } from "../node/nodeFileSystem";
import { Handbook } from "../workspace/handbook";

/** The command cannot run; the message is for the user, in one line. */
export class CannotRun extends Error {}

/** @throws CannotRun when the folder is not there or is no handbook */
export async function openHandbook(root: string): Promise<Handbook> {
  const folder = resolve(root);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) throw new CannotRun(`de map ${root} bestaat niet`);
  if (!stat.isDirectory()) {
    throw new CannotRun(
      `${root} is geen map; geef eerst de map met docs/ en dan de pagina's, zoals: check . ${root}`,
    );
  }
  if (!existsSync(resolve(folder, "docs"))) {
    throw new CannotRun(`${root} is geen handboek: er is geen map docs in`);
  }
  try {
    return await Handbook.open(nodeFileSystem, URI.file(folder).toString(), algoritmekader);
  } catch (error) {
    throw new CannotRun(
      `${root} kan niet gelezen worden (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/**
 * The paths of files relative to the root. A file may be given relative to the current folder or to the root.
 * @throws CannotRun for a file that is no page of the handbook
 */
export function selectPages(handbook: Handbook, root: string, files: readonly string[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const file of files) {
    const candidates = isAbsolute(file) ? [file] : [resolve(file), resolve(root, file)];
    const path = candidates
      .map((candidate) => relative(resolve(root), candidate).split(sep).join("/"))
      .find((candidate) => handbook.page(candidate));
    if (path === undefined) throw new CannotRun(`${file} is geen pagina van het handboek`);
    paths.add(path);
  }
  return paths;
}
