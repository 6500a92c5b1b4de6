/**
 * How the site's build, a Python program, treats a frontmatter value that is not of the kind it expects: a text
 * is taken character by character, a number cannot be listed, an absent value shows as `None`. The macros follow
 * it to the letter, because those are exactly the mistakes that an author wants to see in the preview.
 */
import { isMapping, isSequence, Timestamp, type YamlValue } from "../text/yamlValue";

/** The site's code stops at this point with an exception; the macro that asked for the value shows nothing. */
export class BuildFailure extends Error {}

/** What a `for` loop runs over: items of a list, characters of a text, keys of a mapping; nothing when absent. */
export function iterate(value: YamlValue | undefined): readonly YamlValue[] {
  if (value === undefined) return [];
  if (isSequence(value)) return value;
  if (typeof value === "string") return Array.from(value);
  if (isMapping(value)) return Object.keys(value);
  throw new BuildFailure(`${kind(value)} cannot be listed`);
}

/** Whether a text is `in` a value: an item of a list, a part of a text, a key of a mapping; never when absent. */
export function includes(value: YamlValue | undefined, text: string): boolean {
  if (value === undefined) return false;
  if (isSequence(value)) return value.includes(text);
  if (typeof value === "string") return value.includes(text);
  if (isMapping(value)) return Object.hasOwn(value, text);
  throw new BuildFailure(`${kind(value)} holds no values`);
}

/** Whether a value counts as filled in an `if`. */
export function isFilled(value: YamlValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === "") return false;
  if (typeof value === "number" || typeof value === "bigint") return value !== 0 && value !== 0n;
  if (isSequence(value)) return value.length > 0;
  if (isMapping(value)) return Object.keys(value).length > 0;
  return true;
}

/** The value as a text, for a place where the site can only work with one. */
export function asText(value: YamlValue): string {
  if (typeof value === "string") return value;
  throw new BuildFailure(`${kind(value)} is no text`);
}

/** The value as `str()` writes it into a page. */
export function show(value: YamlValue): string {
  return typeof value === "string" ? value : represent(value);
}

/** The different values in the order of Python's `sorted(set(...))`: texts by code point, numbers by size. */
export function sortedSet(values: Iterable<YamlValue>): readonly YamlValue[] {
  const unique = [...new Set(values)];
  for (const value of unique) {
    if (isSequence(value) || isMapping(value)) throw new BuildFailure(`${kind(value)} cannot be compared`);
  }
  if (unique.length < 2) return unique;
  const texts = unique.filter((value) => typeof value === "string");
  if (texts.length === unique.length) return texts.sort(compareCodePoints);
  const numbers = unique.filter((value) => typeof value === "number" || typeof value === "bigint");
  if (numbers.length === unique.length) return numbers.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  throw new BuildFailure("Texts and other values cannot be sorted together");
}

/** Order by code point; JavaScript's own order differs for characters beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return beyondSurrogates(x) - beyondSurrogates(y);
  }
  return a.length - b.length;
}

/** `text[start:]`: Python counts code points, not UTF-16 units; a negative start counts from the end. */
export function sliceCharacters(text: string, start: number): string {
  return Array.from(text).slice(start).join("");
}

/** `str.capitalize()`: the first letter a capital, all others in lower case. */
export function capitalize(text: string): string {
  const [first = "", ...rest] = Array.from(text);
  const [initial = "", ...tail] = Array.from(first.toUpperCase());
  return initial + (tail.join("") + rest.join("")).toLowerCase();
}

/** Moves the surrogates, which stand for the characters beyond U+FFFF, behind the rest of the plane. */
function beyondSurrogates(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** What `repr()` gives. Lists in lists end at some depth, as YAML can put a list into itself. */
function represent(value: YamlValue, depth = 0): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return quote(value);
  if (value instanceof Timestamp) return value.text;
  if (isSequence(value)) {
    const items = depth < deepest ? value.map((item) => represent(item, depth + 1)) : ["..."];
    return `[${items.join(", ")}]`;
  }
  if (isMapping(value)) {
    const fields = Object.entries(value);
    const items =
      depth < deepest ? fields.map(([key, item]) => `${quote(key)}: ${represent(item, depth + 1)}`) : ["..."];
    return `{${items.join(", ")}}`;
  }
  return String(value);
}

const deepest = 3;

/** A text inside a list or mapping, in the quotes that Python's `repr()` chooses. */
function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll(mark, `\\${mark}`);
  return mark + escaped + mark;
}

function kind(value: YamlValue): string {
  if (value === null) return "An empty value";
  return isSequence(value) ? "A list" : `A ${value instanceof Timestamp ? "date" : typeof value}`;
}
