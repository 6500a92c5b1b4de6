/**
 * Expands all macros of a page at the two moments at which the site does: `tags` in the Markdown text, lists in
 * the finished HTML.
 */
import type { MappedText } from "../../markdown/mappedText";
import type { Site, SitePage } from "../../site/site";
import { BuildFailure } from "../pythonValue";
import { type ContentType, siteIndex } from "../siteIndex";
import { listHulpmiddelen } from "./listHulpmiddelen";
import { listMaatregelen } from "./listMaatregelen";
import { listMaatregelenOnPage } from "./listMaatregelenOnPage";
import { listVereisten } from "./listVereisten";
import { listVereistenOnPage } from "./listVereistenOnPage";
import {
  contentTypes,
  isReferencePage,
  type ListArguments,
  listPatterns,
  parseListArguments,
  type ReferenceMacroName,
  referencePatterns,
  type TagsMacroName,
  tagsPatterns,
} from "./syntax";
import { tags } from "./tags";
import { tagsAiAct } from "./tagsAiAct";

/**
 * The Markdown text of a page with its `tags` macros expanded; what a macro became stands for the macro in the source.
 * Where the site's build would stop, the preview shows nothing instead.
 */
export function expandTags(markdown: MappedText, page: SitePage, site: Site): MappedText {
  let result = markdown;
  for (const name of ["tags", "tags-ai-act"] as const) {
    result = result.replace(
      tagsPatterns[name],
      () => unlessItFails(() => tagsMacros[name](page, site)) ?? "",
    );
  }
  return result;
}

/**
 * The HTML of a page with its list macros expanded, one kind after the other. When one fails, all of its kind and
 * all later kinds stay comments, as on the site.
 */
export function expandLists(html: string, page: SitePage, site: Site): string {
  if (!html.includes("<!-- ")) return html;
  let result = html;
  for (const step of steps) {
    const next = unlessItFails(() => step(result, page, site));
    if (next === undefined) break;
    result = next;
  }
  return result;
}

const tagsMacros: Readonly<Record<TagsMacroName, (page: SitePage, site: Site) => string>> = {
  tags,
  "tags-ai-act": tagsAiAct,
};

const references: Readonly<Record<ReferenceMacroName, (page: SitePage, site: Site) => string>> = {
  list_vereisten_on_maatregelen_page: listVereistenOnPage,
  list_maatregelen_on_hulpmiddelen_page: listMaatregelenOnPage,
};

const lists: Readonly<Record<ContentType, (page: SitePage, site: Site, args: ListArguments) => string>> = {
  vereisten: listVereisten,
  maatregelen: listMaatregelen,
  hulpmiddelen: listHulpmiddelen,
};

type Step = (html: string, page: SitePage, site: Site) => string;

const steps: readonly Step[] = [
  referenceStep("list_vereisten_on_maatregelen_page"),
  referenceStep("list_maatregelen_on_hulpmiddelen_page"),
  ...contentTypes.map(listStep),
];

function referenceStep(name: ReferenceMacroName): Step {
  return (html, page, site) =>
    isReferencePage(name, page.path)
      ? html.replace(referencePatterns[name], () => references[name](page, site))
      : html;
}

function listStep(type: ContentType): Step {
  return (html, page, site) =>
    html.replace(listPatterns[type], (_, text: string) =>
      lists[type](page, site, parseListArguments(type, text)),
    );
}

/**
 * The first page that keeps the site from expanding a list: one of its fields is not of the kind that the list needs.
 * Undefined when nothing does.
 */
export function culpritOf(
  type: ContentType,
  page: SitePage,
  site: Site,
  args: ListArguments,
): SitePage | undefined {
  return siteIndex(site)
    .listed(type)
    .find((listed) => {
      const alone: Site = { ...site, pages: [listed] };
      return unlessItFails(() => lists[type](page, alone, args)) === undefined;
    });
}

/** The result; undefined where the site's code would stop with an exception. */
function unlessItFails<Result>(expand: () => Result): Result | undefined {
  try {
    return expand();
  } catch (error) {
    if (error instanceof BuildFailure) return undefined;
    throw error;
  }
}
