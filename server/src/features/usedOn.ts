/** On how many pages something is used, in words: the same ones in hovers and above pages. */
import type { ContentModel } from "../model/contentModel";
import type { Page } from "../workspace/page";
import type { Language } from "./snapshot";

/** "Gebruikt op 12 vereisten en 1 andere pagina", without a full stop. */
export function usedOn(pages: readonly Page[], model: ContentModel, language: Language): string {
  const dutch = language === "nl";
  if (pages.length === 0) return dutch ? "Nog op geen pagina gebruikt" : "Not used on any page yet";
  const counts = countsByKind(pages, model, language);
  const last = counts.at(-1) ?? "";
  const before = counts.slice(0, -1).join(", ");
  const all = before === "" ? last : `${before} ${dutch ? "en" : "and"} ${last}`;
  return dutch ? `Gebruikt op ${all}` : `Used on ${all}`;
}

/** "12 vereisten", "1 andere pagina": the kinds in the order of the model, pages of no kind last. */
export function countsByKind(
  pages: readonly Page[],
  { kinds }: ContentModel,
  language: Language,
): readonly string[] {
  // The names of kinds are the handbook's own, in any language.
  const counts = kinds.flatMap(({ name, plural }) => {
    const count = pages.filter(({ kind }) => kind?.name === name).length;
    return count > 0 ? [`${count} ${count === 1 ? name : plural}`] : [];
  });
  const others = pages.filter(({ kind }) => !kind).length;
  return others > 0 ? [...counts, `${others} ${pageWord(others, counts.length > 0, language)}`] : counts;
}

function pageWord(count: number, besides: boolean, language: Language): string {
  if (language === "nl") return `${besides ? "andere " : ""}${count === 1 ? "pagina" : "pagina's"}`;
  return `${besides ? "other " : ""}${count === 1 ? "page" : "pages"}`;
}
