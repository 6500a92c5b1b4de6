/** Follows terms that get another name: in the frontmatter, the filters of lists and the exceptions of one page. */
import type { Term } from "../references/names";
import { termUses } from "../references/termUses";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import type { Changes } from "./refactoring";
import { replaceScalar } from "./yamlScalar";

/** A term that gets another name. */
export interface TermRename {
  readonly vocabulary: string;
  readonly from: string;
  readonly to: string;
}

export function followTerms(
  page: Page,
  handbook: Handbook,
  renames: readonly TermRename[],
  changes: Changes,
): void {
  const wanted = renames.map(({ vocabulary, from }): Term => ({ vocabulary, name: from }));
  for (const { kind, term, range, node, prefix } of termUses(page, handbook, wanted)) {
    const to = renames.find(
      ({ vocabulary, from }) => vocabulary === term.vocabulary && from === term.name,
    )?.to;
    if (to === undefined) continue;
    const edit = node ? replaceScalar(page.text, node, to) : { range, text: prefix + to };
    if (edit) changes.add(page.path, edit.range, edit.text, kind);
  }
}
