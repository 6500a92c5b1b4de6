/** How a value is written at a place in the frontmatter: with the quotes, dash and blank that it needs there. */
import { isPlain } from "../../refactor/yamlScalar";
import type { OffsetRange } from "../../text/range";
import type { ValuePlace } from "./frontmatterPlace";

export interface ValueWriter {
  readonly range: OffsetRange;
  /** What comes before the value. */
  readonly prefix: string;
  /**
   * @param value the text that the site has to read
   * @param orNumber whether a number will do that is written the same
   */
  readonly write: (value: string, orNumber?: boolean) => string;
}

/** @param inList whether the field takes a list, so that a single value becomes its first item */
export function valueWriter(place: ValuePlace, inList: boolean): ValueWriter {
  const { range, prefix: dash } = inList ? place.asItem : place;
  // Between quotes that are there already, a dash must stay before them.
  const prefix = dash + (range.start < place.range.start ? place.quote : "");
  return {
    range,
    prefix,
    write: (value, orNumber = false) => {
      const isSame = orNumber && place.quote === "" && String(Number(value)) === value;
      return prefix + (isSame ? value : quoted(value, place.quote)) + place.suffix;
    },
  };
}

function quoted(value: string, quote: ValuePlace["quote"]): string {
  if (quote === "'") return value.replaceAll("'", "''");
  if (quote === '"') return value.replace(/[\\"]/g, "\\$&");
  // Most values are words with a mark between them, which YAML takes for nothing else: `avg-12-…`, `PRI.11`, `urn:nl:…`.
  const isWord = /^[a-z][a-z0-9]*(?:[.:-][a-z0-9]+)+$/i.test(value);
  return isWord || isPlain(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
