/** The table of a list macro. */

import type { SitePage } from "../../site/site";
import type { YamlMapping } from "../../text/yamlValue";
import { asText, isFilled, iterate, show } from "../pythonValue";
import type { Column, ListContext } from "./column";

/** The table with a row for every listed page and, for the site's script, which column holds what. */
export function listTable(
  columns: readonly Column[],
  listed: readonly SitePage[],
  context: ListContext,
): string {
  const headers = columns.map(({ header }) => `<th role="columnheader">${header}</th>`).join("");
  const rows = listed.map((page) => row(columns, page, context)).join("");
  const table = `<table id="myTable"><thead><tr>${headers}</tr></thead><tbody>${rows}</tbody></table>`;
  return `<div id="table-container" data-column-mapping='${columnMapping(columns)}'>${table}</div>`;
}

function columnMapping(columns: readonly Column[]): string {
  return JSON.stringify(
    Object.fromEntries(
      columns.map(({ key, filter }, index) => [key, { index, filterable: filter !== undefined }]),
    ),
  );
}

function row(columns: readonly Column[], listed: SitePage, context: ListContext): string {
  const labels = labelExpression(listed.meta);
  const exceptions = exceptionExpression(listed.meta);
  const cells = columns.map((column) => `<td>${column.cell(listed, context)}</td>`).join("");
  return `<tr data-labels="${labels}" data-uitzondering="${exceptions}">${cells}</tr>`;
}

/** The frontmatter fields that the AI Act profile filters on, in the site's order. */
const labelFields = [
  "soort-toepassing",
  "risicogroep",
  "rol-ai-act",
  "transparantieverplichting",
  "systeemrisico",
  "open-source",
];

function labelExpression(meta: YamlMapping): string {
  const groups: string[] = [];
  for (const field of labelFields) {
    const values = meta[field];
    if (!isFilled(values)) continue;
    const labels = iterate(values).map((value) => `${field}-${show(value)}`);
    groups.push(`(${labels.join(" || ")})`);
  }
  return groups.join(" && ");
}

function exceptionExpression(meta: YamlMapping): string {
  return iterate(meta.uitzondering)
    .map((expression) => asText(expression).replaceAll('"', "'"))
    .join(",");
}
