/**
 * Gives pages and folders another path, so that everything that refers to them still does.
 *
 * What follows: the fields and filters that name a page by its file name; links in Markdown and HTML to what moves, and
 * the relative links on a page that moves to another folder; full addresses on the handbook's own site; `nav` and other
 * paths in `mkdocs.yml`; and the page's own id when the code in the file name changes.
 */
import { stemOf } from "../model/contentModel";
import { termsOf } from "../references/names";
import { siteAddresses } from "../references/siteAddresses";
import { rootPath } from "../site/ownUrl";
import type { Handbook } from "../workspace/handbook";
import { followConfigPaths } from "./configPaths";
import { followLinks } from "./links";
import { followIds, idsOfMoves, type NewIds, refuseTakenIds } from "./pageIds";
import { type MovePlan, planMoves } from "./planMoves";
import { Changes, type FileMove, type Refactoring, type Refusal } from "./refactoring";
import type { Relocation } from "./relocation";
import { followTerms, type TermRename } from "./terms";
import { writeAddress } from "./writeTarget";

export interface RenameFilesOptions {
  /** Whether a page's id follows the code in its file name; on unless said otherwise. */
  readonly followIds?: boolean;
}

/**
 * @param moves paths relative to the handbook's root, of files or folders
 * @returns the edits and the moves, or why a move cannot be made; no moves give no edits
 */
export function renameFiles(
  handbook: Handbook,
  moves: readonly FileMove[],
  options: RenameFilesOptions = {},
): Refactoring | Refusal {
  const plan = planMoves(handbook, moves);
  if (plan.kind === "refusal") return plan;
  const ids = options.followIds === false ? new Map() : idsOfMoves(handbook, plan.relocation);
  return applyPlan(handbook, plan, ids);
}

/**
 * What follows moves that are made whatever is said of them. Where a page stops being what references take it for, they
 * stay as they are, and links follow all the same.
 * @returns no refactoring where nothing can follow; the objection says what the site loses
 */
export function followMoves(
  handbook: Handbook,
  moves: readonly FileMove[],
): { readonly refactoring?: Refactoring; readonly objection: Refusal | undefined } {
  const plan = planMoves(handbook, moves);
  if (plan.kind === "refusal") return { objection: plan };
  const ids = idsOfMoves(handbook, plan.relocation);
  const taken = refuseTakenIds(handbook, ids);
  return {
    refactoring: carryOut(handbook, plan, taken ? new Map() : ids),
    objection: plan.objection ?? taken,
  };
}

/** Works out all edits of a plan, with ids that change at the same time. */
export function applyPlan(handbook: Handbook, plan: MovePlan, ids: NewIds): Refactoring | Refusal {
  return plan.objection ?? refuseTakenIds(handbook, ids) ?? carryOut(handbook, plan, ids);
}

function carryOut(handbook: Handbook, plan: MovePlan, ids: NewIds): Refactoring {
  const { relocation } = plan;
  const terms = termRenames(handbook, relocation);
  const idRenames = new Map<string, string>();
  for (const [path, id] of ids) {
    const before = handbook.page(path)?.id;
    if (before !== undefined) idRenames.set(before, id);
  }
  const { url } = handbook.config;
  const basePath = url === "" ? undefined : rootPath(url);
  const changes = new Changes();
  for (const page of handbook.pages) {
    // The text of a file that cannot be read is a guess.
    if (page.problem) continue;
    if (page.subject === "site-config") followConfigPaths(page, relocation, changes);
    if (page.subject !== "page") continue;
    followTerms(page, handbook, terms, changes);
    followIds(page, idRenames, ids, changes);
    const { docsPath } = page;
    if (docsPath !== undefined) followLinks(page, docsPath, relocation, basePath, changes);
    followAddresses(page, url, relocation, changes);
  }
  return changes.refactoring(plan.moves);
}

function termRenames({ model, index }: Handbook, relocation: Relocation): readonly TermRename[] {
  const renames: TermRename[] = [];
  for (const [from, to] of relocation.files) {
    const after = termsOf(model, to);
    for (const { vocabulary, name } of termsOf(model, from)) {
      const term = after.find((candidate) => candidate.vocabulary === vocabulary);
      // Of two pages with one name, references mean the first.
      if (!term || term.name === name || index.termPage(vocabulary, name)?.docsPath !== from) continue;
      // References would come to mean a page that has and keeps the name.
      const owner = index.termPage(vocabulary, term.name)?.docsPath;
      if (owner !== undefined && stemOf(relocation.to(owner)) === term.name) continue;
      renames.push({ vocabulary, from: name, to: term.name });
    }
  }
  return renames;
}

function followAddresses(
  page: { readonly path: string; readonly text: string },
  siteUrl: string,
  relocation: Relocation,
  changes: Changes,
): void {
  for (const { file, path, start, end } of siteAddresses(page.text, siteUrl, relocation.hasFileBefore)) {
    const to = relocation.to(file);
    if (to !== file) changes.add(page.path, { start, end }, writeAddress(path, to), "address");
  }
}
