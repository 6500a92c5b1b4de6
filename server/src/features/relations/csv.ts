/** The relations as a file for a spreadsheet. */
import type { Handbook } from "../../workspace/handbook";
import type { Language } from "../snapshot";
import { relations } from "./index";

/**
 * The matrix of vereisten and maatregelen: a row per vereiste, a column per maatregel, `x` where the
 * maatregel names the vereiste.
 *
 * Excel takes a file for UTF-8 by its byte order mark, and in Dutch it parts cells by semicolons.
 * @param only the URIs of the pages to take up; absent: all
 */
export function relationsCsv(handbook: Handbook, language: Language, only?: readonly string[]): string {
  const { pages, laws } = relations(handbook);
  const wanted = only && new Set(only);
  const ofKind = (kind: string) =>
    pages
      .map((page, place) => ({ page, place }))
      .filter(({ page }) => page.kind === kind && (wanted?.has(page.uri) ?? true));
  const columns = ofKind("maatregel");
  const lawNames = new Map(laws.map(({ term, title }) => [term, title]));
  const head = {
    nl: ["Code", "Vereiste", "Wet", "Aantal maatregelen"],
    en: ["Code", "Vereiste", "Law", "Number of maatregelen"],
  }[language];
  const rows = ofKind("vereiste").map(({ page, place }) => {
    const marks = columns.map((column) => (column.page.refersTo.includes(place) ? "x" : ""));
    const count = marks.filter((mark) => mark !== "").length;
    return [page.code, page.title, lawNames.get(page.law) ?? page.law, String(count), ...marks];
  });
  const titles = columns.map(({ page }) => `${page.code} ${page.title}`);
  return `\uFEFF${[[...head, ...titles], ...rows].map((row) => `${row.map(csvCell).join(";")}\r\n`).join("")}`;
}

/** A cell of RFC 4180. What a spreadsheet would take for a formula is made a text by an apostrophe before it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
