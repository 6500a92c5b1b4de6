/**
 * The table in the root of a handbook that says which maatregelen answer which point of the frameworks of auditors: one
 * line per code, with the name of its framework and the ids of the maatregelen.
 */

/** Relative to the root. */
export const sourcesTablePath = "relatie-ak-tot-toetsingskaders.csv";

export interface SourceLine {
  /** The code as it is written: `PRI.11`, `3.10`. */
  readonly code: string;
  /** The key within `sources`: `ADR`. */
  readonly framework: string;
  /** The ids of the pages that answer it. */
  readonly ids: readonly string[];
}

/** Reads the table; a line without code or framework is left out. Never throws. */
export function parseSourcesTable(text: string): readonly SourceLine[] {
  const [header = [], ...rows] = readCsv(text);
  const column = (name: string) => header.findIndex((title) => title.trim().toLowerCase() === name);
  const code = column("nummer");
  const framework = column("bron");
  const ids = column("maatregelen-ak");
  return rows.flatMap((row) => {
    const line = {
      code: row[code]?.trim() ?? "",
      framework: row[framework]?.trim() ?? "",
      // A list as Python writes it.
      ids: row[ids]?.match(/urn:[\w:-]+/g) ?? [],
    };
    return line.code === "" || line.framework === "" ? [] : [line];
  });
}

/** Fields in rows (RFC 4180): a field in quotes can hold commas, line ends and doubled quotes; Dutch
 * spreadsheets write semicolons. A quote that does not belong to a pair is a letter like others. */
function readCsv(text: string): readonly (readonly string[])[] {
  const separator = /^[^,;\r\n]*;/.test(text) ? ";" : ",";
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    "y",
  );
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== separator) rows.push([]);
  }
  return rows;
}
