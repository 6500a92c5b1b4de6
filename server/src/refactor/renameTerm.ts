/** Gives a term of a vocabulary another name: its page's file name or its place in a list, and every use of it. */
import type { Handbook } from "../workspace/handbook";
import { type Refactoring, type Refusal, refusal } from "./refactoring";
import { renameFiles } from "./renameFiles";
import { renameListedTerm } from "./renameListedTerm";

/**
 * @param vocabulary as the content model names it: `rollen`, `vereiste`
 * @param name the new name, without `.md`
 */
export function renameTerm(
  handbook: Handbook,
  vocabulary: string,
  term: string,
  name: string,
): Refactoring | Refusal {
  const label = handbook.model.vocabularies[vocabulary]?.label;
  const what = label ?? { nl: vocabulary, en: vocabulary };
  const page = handbook.index.termPage(vocabulary, term);
  if (/[/\\]/.test(name) || name.trim() === "") {
    return refusal(
      "invalid-name",
      `"${name}" kan geen ${what.nl} zijn. Gebruik kleine letters, cijfers en streepjes.`,
      `"${name}" cannot be a ${what.en}. Use lower-case letters, digits and hyphens.`,
    );
  }
  if (page) {
    const folder = page.path.slice(0, page.path.lastIndexOf("/") + 1);
    return renameFiles(handbook, [{ from: page.path, to: `${folder}${name}.md` }]);
  }
  if (handbook.index.hasTerm(vocabulary, term)) return renameListedTerm(handbook, vocabulary, term, name);
  return refusal("unknown", `Er is geen ${what.nl} "${term}".`, `There is no ${what.en} "${term}".`);
}
