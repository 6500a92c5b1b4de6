/** What a macro will show on the published page: how many rows, the first of them, and what the site leaves out and why. */
import { MappedText } from "../../markdown/index";
import type { PageKind } from "../../model/contentModel";
import { columnsOf } from "../../render/macros/column";
import { expandTags } from "../../render/macros/expand";
import { listedPages } from "../../render/macros/list";
import { listMaatregelenOnPage } from "../../render/macros/listMaatregelenOnPage";
import { listVereistenOnPage } from "../../render/macros/listVereistenOnPage";
import type { Macro } from "../../render/macros/syntax";
import { isFilled, show } from "../../render/pythonValue";
import { pageTitle } from "../../render/title";
import { macrosOnPage } from "../../rules/macrosOnPage";
import type { SitePage } from "../../site/site";
import { contains, type OffsetRange } from "../../text/range";
import { isSequence } from "../../text/yamlValue";
import { visibleWords } from "../excerpt";
import { escapeMarkdown, paragraphs } from "../pageCard";
import { shorten } from "../shorten";
import { type SilencedList, silencedLists } from "../silencedLists";
import type { Language, Snapshot } from "../snapshot";

type ListMacro = Macro & { readonly kind: "list" };

/** So many titles give an idea of a list. */
const mostTitles = 5;

/** @param offset where the author points, which the editor says the problems of itself */
export function describeMacro(
  snapshot: Snapshot,
  { macro, range }: { readonly macro: Macro; readonly range: OffsetRange },
  offset: number,
): string {
  const { handbook, page, language } = snapshot;
  const description = handbook.model.macros.find(({ name }) => name === macro.name)?.description[language];
  const expands = macrosOnPage(page).some((placed) => placed.range.start === range.start && placed.expands);
  const sitePage = page.docsPath === undefined ? undefined : handbook.site.page(page.docsPath);
  const comment = page.text.slice(range.start, range.end);
  const left = expands && silencedLists(snapshot).find((list) => list.range.start === range.start);
  return paragraphs(
    description ?? "",
    left ? silenced(snapshot, left) : "",
    expands && !left && sitePage ? shows(snapshot, macro, comment, sitePage) : "",
    ...problemsElsewhere(snapshot, range, offset),
  );
}

function shows(snapshot: Snapshot, macro: Macro, comment: string, sitePage: SitePage): string {
  const { site } = snapshot.handbook;
  switch (macro.kind) {
    case "tags": {
      const badges = expandTags(MappedText.of(comment, 0), sitePage, site).text;
      return escapeMarkdown(visibleWords(badges));
    }
    case "reference":
      return referenced(snapshot, macro, sitePage);
    case "list":
      return listed(snapshot, macro);
  }
}

/** What the page's own frontmatter refers to. */
function referenced(
  { handbook, page, language }: Snapshot,
  { name: macro }: Macro & { readonly kind: "reference" },
  sitePage: SitePage,
): string {
  const { model, index, site } = handbook;
  const dutch = language === "nl";
  const field = model.macros.find(({ name }) => name === macro)?.field ?? "";
  const vocabulary = model.fields[field]?.vocabulary ?? "";
  const kind = model.kinds.find(({ name }) => name === field);
  const names = page.meta[field];
  if (names === undefined || !isFilled(names)) {
    const table =
      macro === "list_vereisten_on_maatregelen_page" ? listVereistenOnPage : listMaatregelenOnPage;
    const instead = table(sitePage, site).replace(/<[^>]*>/g, "");
    return `${dutch ? "Toont nu" : "Shows now"}: ${escapeMarkdown(instead)}`;
  }
  if (typeof names === "string") {
    const text = escapeMarkdown(shorten(names, 90));
    return dutch
      ? `Toont nu een rij voor elke letter van "${text}", want het veld ${field} is geen lijst.`
      : `Shows now a row for each letter of "${text}", as the field ${field} is no list.`;
  }
  if (!isSequence(names) || !kind) return "";
  const without = dutch ? "geen pagina" : "no page";
  let lost = 0;
  const titles = names.map((name) => {
    const named = typeof name === "string" ? index.termPage(vocabulary, name) : undefined;
    const known = named?.docsPath === undefined ? undefined : site.page(named.docsPath);
    if (known) return pageTitle(site, known);
    lost++;
    return `${show(name)} (${without})`;
  });
  const all = titles.length;
  const number = dutch
    ? `${all} ${all === 1 ? "rij" : "rijen"}, waarvan ${lost} zonder pagina`
    : `${all} ${all === 1 ? "row" : "rows"}, ${lost} of them without a page`;
  return rows(titles, lost === 0 ? count(all, kind) : number, language);
}

/** Says why the site does not expand a list. */
function silenced({ page, language }: Snapshot, { macro, failing, culprit }: SilencedList): string {
  const own = culprit === page.docsPath;
  const stop = escapeMarkdown(failing.name);
  const isLater = failing.name !== macro.name;
  if (language === "nl") {
    const where = own ? "het frontmatter van deze pagina" : escapeMarkdown(culprit);
    const because = isLater ? `, want zij stopt al bij ${stop} op deze pagina` : "";
    return `De site toont deze lijst niet${because}: een veld in ${where} is leeg of van de verkeerde soort.`;
  }
  const where = own ? "this page's frontmatter" : escapeMarkdown(culprit);
  const because = isLater ? `, because it already stops at ${stop} on this page` : "";
  return `The site does not show this list${because}: a field in ${where} is empty or of the wrong kind.`;
}

function listed({ handbook, language }: Snapshot, macro: ListMacro): string {
  const { site, model } = handbook;
  const { filter, shown } = macro.arguments;
  const kind = model.kinds.find(({ plural }) => plural === macro.type);
  const titles = listedPages(macro.type, site, filter).map((each) => pageTitle(site, each));
  const columns = columnsOf(macro.type)
    .filter(({ key }) => shown.has(key))
    .map(({ header }) => header.toLowerCase());
  const columnNames = `${language === "nl" ? "kolommen" : "columns"} ${columns.join(", ")}`;
  if (!kind) return "";
  const number = count(titles.length, kind);
  return rows(titles, columns.length > 1 ? `${number} (${columnNames})` : number, language);
}

function count(number: number, { name, plural }: PageKind): string {
  return `${number} ${number === 1 ? name : plural}`;
}

/** @param number how many rows there are, in words, before the first titles */
function rows(titles: readonly string[], number: string, language: Language): string {
  if (titles.length === 0) return language === "nl" ? "Toont nu niets." : "Shows nothing now.";
  const first = titles.slice(0, mostTitles).map((title) => `- ${escapeMarkdown(shorten(title, 90))}`);
  const left = titles.length - first.length;
  if (left > 0) first.push(language === "nl" ? `- en nog ${left}` : `- and ${left} more`);
  return paragraphs(
    `${language === "nl" ? "Toont nu" : "Shows now"} ${escapeMarkdown(number)}:`,
    first.join("\n"),
  );
}

/** What the rules find in the macro; where the author points the editor says it itself. */
function problemsElsewhere(
  snapshot: Snapshot,
  { start, end }: OffsetRange,
  offset: number,
): readonly string[] {
  return snapshot.checker
    .findings(snapshot.page)
    .filter(({ range }) => start <= range.start && range.end <= end && !contains(range, offset))
    .map(({ message }) => escapeMarkdown(message[snapshot.language]));
}
