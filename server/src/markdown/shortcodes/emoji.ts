/**
 * The emoji of the site by shortcode: those of pymdownx's index for Twemoji, whose pictures the site shows.
 *
 * The table starts with the countries that have a flag, by their code: `:nl:` and `:flag_nl:`; those with `-` behind
 * them, whose code alone is another emoji, have the second name only. Each line after it is one picture: its code, a
 * space and its names. A code is
 * - a single character, as its distance to the one before in base 36 (none for the next one), or
 * - a sequence in hexadecimal, with `-` between characters, `+` for a joiner and `v` for a variation selector.
 *
 * A name with `'` behind it also exists in skin tones, `_tone1` to `_tone5`; with `!` also in words,
 * `_light_skin_tone`. Where tones stand elsewhere, `*` is the tone, and `#` that of a second person, which differs;
 * `~` and `^` are the two in words.
 */
import { emojiTable } from "./emojiTable";

const FIRST_TONE = 0x1f3fb;
const TONES = ["light", "medium_light", "medium", "medium_dark", "dark"] as const;
const FIRST_REGIONAL_INDICATOR = 0x1f1e6;

let codes: ReadonlyMap<string, string> | undefined;

/**
 * The characters of the emoji with a shortcode (without its colons), as hexadecimal numbers with `-` between them:
 * the name of Twemoji's picture. Undefined for a name that is no emoji.
 */
export function emojiCode(name: string): string | undefined {
  codes ??= readTable(emojiTable);
  return codes.get(name);
}

function readTable(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const [countries = "", ...lines] = table.trim().split("\n");
  for (const entry of countries.split(" ")) addFlag(found, entry);
  let single = 0;
  for (const line of lines) {
    const [code = "", ...names] = line.split(" ");
    const isSequence = code.includes("-") || code.includes("+");
    if (!isSequence) single += code === "" ? 1 : Number.parseInt(code, 36);
    const pattern = isSequence
      ? code.replaceAll("+", "-200d-").replaceAll("v", "-fe0f")
      : single.toString(16);
    for (const name of names) addName(found, name, pattern);
  }
  return found;
}

function addFlag(found: Map<string, string>, entry: string): void {
  const country = entry.slice(0, 2);
  const letters = [...country].map((letter) => FIRST_REGIONAL_INDICATOR + letter.charCodeAt(0) - 0x61);
  const code = letters.map((letter) => letter.toString(16)).join("-");
  found.set(`flag_${country}`, code);
  if (entry === country) found.set(country, code);
}

function addName(found: Map<string, string>, entry: string, code: string): void {
  const name = entry.replace(/['!]$/, "");
  if (!/[*~]/.test(name)) found.set(name, code);
  if (name !== entry) addToned(found, `${name}_*`, withTone(code));
  if (entry.endsWith("!")) addToned(found, `${name}_~`, withTone(code));
  if (/[*~]/.test(name)) addToned(found, name, code);
}

/** A code in a skin tone: it comes behind the first character, in the place of a variation selector. */
function withTone(code: string): string {
  return code.replace(/^([^-]+)(?:-fe0f)?/, "$1-*");
}

function addToned(found: Map<string, string>, name: string, code: string): void {
  const hasSecond = /[#^]/.test(name);
  TONES.forEach((first, index) => {
    const ofFirst = name.replace("*", `tone${index + 1}`).replace("~", `${first}_skin_tone`);
    const codeOfFirst = code.replaceAll("*", (FIRST_TONE + index).toString(16));
    if (!hasSecond) found.set(ofFirst, codeOfFirst);
    else
      TONES.forEach((second, other) => {
        if (other === index) return;
        const full = ofFirst.replace("#", `tone${other + 1}`).replace("^", `${second}_skin_tone`);
        found.set(full, codeOfFirst.replace("#", (FIRST_TONE + other).toString(16)));
      });
  });
}
