/** The terms that the handbook's own settings, `algoritmekader.yml`, give to vocabularies. */
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";

export interface SettingsTerm {
  readonly vocabulary: string;
  readonly value: string;
  /** Without quotes. */
  readonly range: OffsetRange;
}

/** Under `woordenlijsten`, be it a list or a list under `termen`; empty when the YAML holds none. Never throws. */
export function settingsTerms({ text }: Page): readonly SettingsTerm[] {
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  const vocabularies = isMap(document.contents) ? document.get("woordenlijsten", true) : undefined;
  if (!isMap(vocabularies)) return [];
  return vocabularies.items.flatMap(({ key, value }) => {
    const terms = isMap(value) ? value.get("termen", true) : value;
    if (!isScalar(key) || typeof key.value !== "string" || !isSeq(terms)) return [];
    const vocabulary = key.value;
    return terms.items.flatMap((item) => {
      if (!isScalar(item) || typeof item.value !== "string" || !item.range) return [];
      const quote = item.type === "QUOTE_DOUBLE" || item.type === "QUOTE_SINGLE" ? 1 : 0;
      const [start, end] = item.range;
      return [{ vocabulary, value: item.value, range: { start: start + quote, end: end - quote } }];
    });
  });
}
