/** The columns of a list: what each shows of a page, and what its filter offers. */

import type { Site, SitePage } from "../../site/site";
import { linkToFile, relativeUrl } from "../../site/urls";
import type { YamlValue } from "../../text/yamlValue";
import { type IconName, icon } from "../icons";
import { asText, isFilled, iterate, show, sortedSet } from "../pythonValue";
import { type ContentType, siteIndex } from "../siteIndex";
import { pageTitle } from "../title";
import type { BadgeColor } from "./badge";
import { lawCell, lawCode, lawOptions } from "./law";
import type { OptionKey } from "./syntax";

export type ColumnKey = Exclude<OptionKey, "search">;

/** Where a list stands: the page that shows it. */
export interface ListContext {
  readonly site: Site;
  readonly page: SitePage;
}

export interface Column {
  readonly key: ColumnKey;
  readonly header: string;
  /** The HTML inside the cell of a listed page. */
  cell(listed: SitePage, context: ListContext): string;
  readonly filter?: ColumnFilter;
}

export interface ColumnFilter {
  /** The end of the CSS class of the filter's box. */
  readonly className: string;
  /** The name of the form field. */
  readonly field: string;
  options(listed: readonly SitePage[], context: ListContext): readonly string[];
}

/** The columns of a kind of list, in the site's order. */
export function columnsOf(type: ContentType): readonly Column[] {
  return columns[type];
}

function titleColumn(header: string): Column {
  return {
    key: "title",
    header,
    cell: (listed, { site, page }) =>
      `<a href="${linkToFile(listed.path, page.path)}">${pageTitle(site, listed)}</a>`,
  };
}

const law: Column = {
  key: "wetcode",
  header: "Wetgeving",
  cell: (listed, { site }) => lawCell(lawCode(listed), siteIndex(site)),
  filter: {
    className: "wetcode",
    field: "wetcodes[]",
    options: (listed, { site }) => lawOptions(listed.map(lawCode), siteIndex(site)),
  },
};

interface Labels {
  readonly key: ColumnKey;
  readonly header: string;
  /** The frontmatter field that holds the values. */
  readonly field: string;
  /** The folder of the published site that the chips link to. */
  readonly folder: string;
  readonly icon: IconName;
  readonly color: BadgeColor;
  readonly filter: Omit<ColumnFilter, "options">;
}

function labelColumn(labels: Labels): Column {
  const valuesOf = (listed: SitePage) => iterate(listed.meta[labels.field]);
  return {
    key: labels.key,
    header: labels.header,
    cell: (listed, { page }) =>
      valuesOf(listed)
        .map((value) => chip(value, labels, page))
        .join(""),
    // A field that is there but empty makes the macro fail, as on the site; only an absent one has no values.
    filter: { ...labels.filter, options: (listed) => sortedSet(listed.flatMap(valuesOf)).map(show) },
  };
}

/** A value as the site links it, whether or not the page exists; an empty one shows nothing. */
function chip(value: YamlValue, { folder, icon: name, color }: Labels, page: SitePage): string {
  if (!isFilled(value)) return "";
  const text = asText(value);
  const url = text.startsWith("/") ? text : relativeUrl(`${folder}/${text}`, page.path);
  const picture = `<span class="mdx-badge__icon"><span class="twemoji">${icon(name)}</span></span>`;
  const label = `<span class="mdx-badge__text">${text}</span>`;
  return `<a href="${url}" class="mdx-badge" data-md-color-accent="${color}">${picture}${label}</a>`;
}

const labelColumns: readonly Column[] = [
  labelColumn({
    key: "rol",
    header: "Rollen",
    field: "rollen",
    folder: "rollen",
    icon: "material-account",
    color: "deep-orange",
    filter: { className: "roles", field: "states[]" },
  }),
  labelColumn({
    key: "levenscyclus",
    header: "Levenscyclus",
    field: "levenscyclus",
    folder: "levenscyclus",
    icon: "material-reload",
    color: "indigo",
    filter: { className: "levenscyclus", field: "states[]" },
  }),
  labelColumn({
    key: "onderwerp",
    header: "Onderwerpen",
    field: "onderwerp",
    folder: "onderwerpen",
    icon: "material-lightbulb",
    color: "teal",
    filter: { className: "onderwerp", field: "subjects[]" },
  }),
];

const columns: Readonly<Record<ContentType, readonly Column[]>> = {
  vereisten: [titleColumn("Vereisten"), law, ...labelColumns],
  maatregelen: [titleColumn("Maatregelen"), ...labelColumns],
  hulpmiddelen: [titleColumn("Hulpmiddelen"), ...labelColumns],
};
