/** Ids that change with a refactoring: on the page itself, and wherever a text names the id. */
import { stemOf } from "../model/contentModel";
import { idsIn } from "../references/idsIn";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { codeOfId, codeOfStem } from "../workspace/shortCode";
import { type Changes, type Refusal, refusal } from "./refactoring";
import type { Relocation } from "./relocation";
import { replaceScalar } from "./yamlScalar";

/** The new id of each page that gets one, by its path. */
export type NewIds = ReadonlyMap<string, string>;

/** The ids that follow the file names: `aia-05-x.md` to `aia-06-x.md` gives the code aia-06, if the id had aia-05. */
export function idsOfMoves(handbook: Handbook, { files }: Relocation): NewIds {
  const ids = new Map<string, string>();
  for (const [from, to] of files) {
    const page = handbook.index.page(from);
    const model = page?.kind?.id;
    if (!page || !model || page.id === undefined) continue;
    const before = codeOfStem(model, page.stem);
    const after = codeOfStem(model, stemOf(to));
    if (before === undefined || after === undefined || before === after) continue;
    if (codeOfId(model, page.id) === before) ids.set(page.path, replaceCode(page.id, before, after));
  }
  return ids;
}

/** The code is the last thing in an id that looks like it. */
function replaceCode(id: string, before: string, after: string): string {
  const at = id.lastIndexOf(before);
  return id.slice(0, at) + after + id.slice(at + before.length);
}

/** Refuses ids that another page has and keeps, or that two pages would get. */
export function refuseTakenIds(handbook: Handbook, ids: NewIds): Refusal | undefined {
  const owners = new Map<string, string>();
  for (const [path, id] of ids) {
    const other =
      owners.get(id) ?? handbook.index.pathsWithId(id).find((owner) => owner !== path && !ids.has(owner));
    owners.set(id, path);
    if (other === undefined) continue;
    return refusal(
      "id-taken",
      `De id "${id}" is al van ${other}. Een id mag maar bij één pagina horen; kies een andere code.`,
      `The id "${id}" belongs to ${other}. An id may belong to one page only; choose another code.`,
    );
  }
  return undefined;
}

/** Follows the new ids on one page. */
export function followIds(
  page: Page,
  renames: ReadonlyMap<string, string>,
  ids: NewIds,
  changes: Changes,
): void {
  const own = ids.get(page.path);
  if (own !== undefined) changeOwnId(page, own, changes);
  if (![...renames.keys()].some((id) => page.text.includes(id))) return;
  // Ids in the frontmatter of other pages are theirs, even when they are the same by mistake.
  for (const { id, range } of idsIn(page.text, { start: page.document.bodyStart, end: page.text.length })) {
    const to = renames.get(id);
    if (to !== undefined) changes.add(page.path, range, to, "id");
  }
}

function changeOwnId(page: Page, id: string, changes: Changes): void {
  const node = page.document.frontmatter.fields.findLast(({ key }) => key === "id")?.value;
  if (node?.kind !== "scalar") return;
  const edit = replaceScalar(page.text, node, id);
  if (edit) changes.add(page.path, edit.range, edit.text, "id");
}
