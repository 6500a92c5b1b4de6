/** What stands above a list: the search field, the filters and, where a page asks for it, the export button. */

import type { SitePage } from "../../site/site";
import { icon } from "../icons";
import { isFilled } from "../pythonValue";
import type { ContentType } from "../siteIndex";
import type { Column, ListContext } from "./column";
import type { OptionKey } from "./syntax";

export interface FilterBoxInput {
  readonly type: ContentType;
  readonly listed: readonly SitePage[];
  /** The columns that are shown. */
  readonly columns: readonly Column[];
  readonly shown: ReadonlySet<OptionKey>;
}

/** The box with search and filters; empty when there is nothing to search or choose. */
export function filterBox({ type, listed, columns, shown }: FilterBoxInput, context: ListContext): string {
  const search = shown.has("search") ? searchField(type) : "";
  const filters = columns.map((column) => select(column, listed, context)).join("");
  if (search === "" && filters === "") return "";
  const classes = type === "vereisten" ? "filter-container info vereisten-filters" : "filter-container info";
  const fields = `<div class="${classes}"><input type="hidden" id="labelsInput">${search}${filters}</div>`;
  const profile =
    type === "vereisten" && context.page.path.endsWith("vereisten/index.md") ? aiActProfile : "";
  return `<div class="filter-wrapper"><form autocomplete="off">${fields}</form>${profile}</div>`;
}

/** The number of results with the export button, on pages whose frontmatter sets `allow_excel_export`. */
export function exportLine(type: ContentType, count: number, page: SitePage): string {
  if (type === "hulpmiddelen" || !isFilled(page.meta.allow_excel_export)) return "";
  const total = `<div>Er zijn <strong><span id="total-count">${count}</span></strong> resultaten gevonden</div>`;
  const label = `${icon("material-download")} Exporteer <span id="content_type">${type}</span>`;
  const button = `<button id="export-btn" class="button md-button--secondary">${label}${icon("material-chevron-down")}</button>`;
  const choices = ["Excel (XLSX)", "OpenDocument Spreadsheet (ODS)"]
    .map((choice) => `<button role="menuitem">${choice}</button>`)
    .join("");
  const menu = `<div id="export-dropdown" class="export-dropdown" style="display: none">${choices}</div>`;
  const dropdown = `<div class="export-dropdown-container">${button}${menu}</div>`;
  return `<div id="export-excel"><div>${total}<div>${dropdown}</div></div></div>`;
}

function searchField(type: ContentType): string {
  const input = `<input type="text" id="filterInput" class="filter-item__input" placeholder="Zoek op ${type}">`;
  return `<div class="filter-item filter-item--search"><label for="filterInput">Zoeken</label>${input}</div>`;
}

/** The choices of one column; nothing when no listed page has a value there. */
function select({ key, header, filter }: Column, listed: readonly SitePage[], context: ListContext): string {
  const values = filter?.options(listed, context) ?? [];
  if (!filter || values.length === 0) return "";
  const id = `filter-${key}`;
  const attributes = `id="${id}" class="js-example-basic-multiple filter-item__select" name="${filter.field}" multiple="multiple"`;
  const options = values.map((value) => `<option value="${value}">${value}</option>`).join("");
  const field = `<select ${attributes} data-filter-column="${key}">${options}</select>`;
  return `<div class="filter-item filter-item--${filter.className}"><label for="${id}">${header}</label>${field}</div>`;
}

const aiActProfile =
  '<div id="ai-act-labels-info">' +
  '<div id="ai-act-info-no-labels"><strong><a href="#">Kies je AI-verordeningprofiel</a> of ' +
  '<a href="#">gebruik de beslishulp AI-verordening</a> om vereisten te filteren.</strong></div>' +
  '<div id="ai-act-info-with-labels" class="display-none" style="display: none">Jouw AI-verordening profiel: ' +
  '<span id="ai-act-labels-container"></span> <a href="#">Wijzig je profiel</a> of ' +
  '<a href="#">open de beslishulp AI-verordening</a>.</div></div>';
