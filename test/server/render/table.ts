/** Reads the tables in rendered HTML back as text that a person can judge. */

/** The rows of the first table, headers included: the texts of the cells, parted by ` | `. */
export function rows(html: string): readonly string[] {
  const table = /<table.*?<\/table>/s.exec(html)?.[0] ?? "";
  return [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => cells(row).map(words).join(" | "));
}

/** The first table without its header. */
export function bodyRows(html: string): readonly string[] {
  return rows(html).slice(1);
}

/** The targets of all links in a piece of HTML. */
export function targets(html: string): readonly string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, target = ""]) => target);
}

/** The choices of the filter for a column; undefined without such a filter. */
export function choices(html: string, column: string): readonly string[] | undefined {
  const select = new RegExp(`<select[^>]*data-filter-column="${column}">(.*?)</select>`, "s").exec(html);
  return select
    ? [...(select[1] ?? "").matchAll(/<option value="([^"]*)">\1<\/option>/g)].map(([, value = ""]) => value)
    : undefined;
}

/** The values of an attribute in a piece of HTML. */
export function attribute(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}

function cells(row: string): readonly string[] {
  return [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) => cell);
}

function words(html: string): string {
  return html
    .replace(/<\/a>(?=<a)/g, ", ")
    .replace(/<[^>]*>/g, "")
    .trim();
}
