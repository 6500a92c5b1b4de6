/**
 * How many rows a list macro shows: for each value of a field at once, since completion asks it of all of them at every key.
 */
import type { ListFilter } from "../../render/macros/syntax";
import { BuildFailure, includes } from "../../render/pythonValue";
import { type ContentType, isInFolder } from "../../render/siteIndex";
import { isSequence, type YamlValue } from "../../text/yamlValue";
import type { HandbookIndex } from "../../workspace/handbookIndex";
import type { Page } from "../../workspace/page";

/** The rows of a list; undefined where one of its pages stops it, since the site then shows no list at all. */
export function listRows(index: HandbookIndex, type: ContentType, filter?: ListFilter): number | undefined {
  return filter
    ? rowsByValue(index, type, filter.type.text)(filter.value.text)
    : [...listedPages(index, type)].length;
}

/**
 * Reads a field of all listed pages once.
 * @returns the rows that the filter `field/value` keeps, as `listRows` gives them
 */
export function rowsByValue(
  index: HandbookIndex,
  type: ContentType,
  field: string,
): (value: string) => number | undefined {
  const inLists = new Map<YamlValue, number>();
  const others: YamlValue[] = [];
  for (const { meta } of listedPages(index, type)) {
    const value = Object.hasOwn(meta, field) ? meta[field] : undefined;
    if (isSequence(value)) for (const item of new Set(value)) inLists.set(item, (inLists.get(item) ?? 0) + 1);
    else if (value !== undefined) others.push(value);
  }
  return (value) => {
    try {
      return (inLists.get(value) ?? 0) + others.filter((other) => includes(other, value)).length;
    } catch (error) {
      if (error instanceof BuildFailure) return undefined;
      throw error;
    }
  };
}

/** The pages that the site lists, in no particular order: `siteIndex` sorts them, anew after every change. */
function* listedPages(index: HandbookIndex, type: ContentType): Generator<Page> {
  for (const page of index.allPages()) {
    const { docsPath = "" } = page;
    if (isInFolder(docsPath, type) && !docsPath.endsWith("/index.md")) yield page;
  }
}
