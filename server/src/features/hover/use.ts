/** How many pages use something, in words. */
import type { Handbook } from "../../workspace/handbook";
import type { Page } from "../../workspace/page";
import type { Language } from "../snapshot";

/** The pages whose frontmatter has a term, in any of the fields that take it. */
export function pagesWithTerm({ model, index }: Handbook, vocabulary: string, term: string): readonly Page[] {
  const fields = Object.entries(model.fields)
    .filter(([, field]) => field.vocabulary === vocabulary)
    .map(([name]) => name);
  return [...index.allPages()].filter(({ meta }) =>
    fields.some((name) => {
      const value = meta[name];
      return Array.isArray(value) ? value.includes(term) : value === term;
    }),
  );
}

/** "Gebruikt op 12 vereisten en 1 maatregel." */
export function usedOn(pages: readonly Page[], { model }: Handbook, language: Language): string {
  const dutch = language === "nl";
  if (pages.length === 0) return dutch ? "Nog nergens gebruikt." : "Not used yet.";
  const counts = model.kinds.flatMap(({ name, plural }) => {
    const count = pages.filter(({ kind }) => kind?.name === name).length;
    return count > 0 ? [`${count} ${count === 1 ? name : plural}`] : [];
  });
  const others = pages.filter(({ kind }) => !kind).length;
  if (others > 0) counts.push(`${others} ${pageWord(others, counts.length > 0, dutch)}`);
  const last = counts.pop() ?? "";
  const all = counts.length > 0 ? `${counts.join(", ")} ${dutch ? "en" : "and"} ${last}` : last;
  return dutch ? `Gebruikt op ${all}.` : `Used on ${all}.`;
}

function pageWord(count: number, besides: boolean, dutch: boolean): string {
  if (dutch) return `${besides ? "andere " : ""}${count === 1 ? "pagina" : "pagina's"}`;
  return `${besides ? "other " : ""}${count === 1 ? "page" : "pages"}`;
}
