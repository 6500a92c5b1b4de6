/** Undoes damage to text: UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman, once or more than once. */

export interface Repair {
  /** Positions in the text. */
  readonly start: number;
  readonly end: number;
  /** What stood there before the damage. */
  readonly text: string;
}

/** The byte of each character beyond ASCII in an encoding. */
type Bytes = ReadonlyMap<string, number>;

/** The stretches of a text that are damaged, with what was meant; none where that is not certain. */
export function repairEncoding(text: string): Repair[] {
  for (const bytes of encodings) {
    const repairs = undo(text, bytes);
    if (repairs.length > 0) return repairs;
  }
  return [];
}

function undo(text: string, bytes: Bytes): Repair[] {
  const repairs: Repair[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = characterAt(text, at, bytes);
    if (found === undefined) continue;
    // Side by side, one repair: what was damaged twice decodes to damage again.
    const last = repairs.at(-1);
    if (last?.end === at) repairs.splice(-1, 1, { ...last, end: found.end, text: last.text + found.text });
    else repairs.push({ start: at, end: found.end, text: found.text });
    at = found.end - 1;
  }
  return repairs.map(({ start, end, text: once }) => ({ start, end, text: again(once, bytes) }));
}

function again(text: string, bytes: Bytes): string {
  const repairs = undo(text, bytes);
  return repairs.reduceRight(
    (result, { start, end, text: right }) => result.slice(0, start) + right + result.slice(end),
    text,
  );
}

/** The character whose UTF-8 bytes start at a position. */
function characterAt(text: string, at: number, bytes: Bytes): { end: number; text: string } | undefined {
  const lead = bytes.get(text.charAt(at)) ?? 0;
  const length = lengths.get(lead);
  if (length === undefined) return undefined;
  const withoutSpace = atLostSpace(text, at, lead);
  if (withoutSpace !== undefined) return { end: at + 1, text: withoutSpace };
  const end = at + length;
  const found = Uint8Array.from(text.slice(at, end), (character) => bytes.get(character) ?? 0);
  let decoded: string;
  try {
    decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(found);
  } catch {
    // The invisible last part of a closing quote is often lost.
    const isQuote = /^â€(?![\u0080-\u00BF])/.test(text.slice(at, at + 3));
    return isQuote ? { end: at + 2, text: "”" } : undefined;
  }
  if (!isPlausible(decoded, text, at, end)) return undefined;
  return { end, text: decoded === "\uFEFF" ? "" : decoded };
}

/**
 * What is meant by the first half of a damaged no-break space (`Â`) or `à` (`Ã`) at the end of a word: the other half has
 * become an ordinary space. Within a word of capitals both can be letters.
 */
function atLostSpace(text: string, at: number, lead: number): string | undefined {
  if (at + 1 < text.length || !/^[\p{Ll}\d]$/u.test(text.charAt(at - 1))) return undefined;
  if (lead === 0xc2 && text.charAt(at) === "Â") return "";
  return lead === 0xc3 && text.charAt(at) === "Ã" ? "à" : undefined;
}

/** The bytes with which the letters and marks of European texts start, and how many bytes each takes. */
const lengths: ReadonlyMap<number, number> = new Map([
  [0xc2, 2],
  [0xc3, 2],
  [0xc4, 2],
  [0xc5, 2],
  [0xe2, 3],
  [0xef, 3],
  [0xf0, 4],
]);

/** Whether a character is one that authors write, where the characters that stand for it are not meant as such. */
function isPlausible(decoded: string, text: string, start: number, end: number): boolean {
  if (end - start > 2)
    return /^[\u2010-\u2BFF\uFEFF\uFB00-\uFB06]$|^\p{Extended_Pictographic}$/u.test(decoded);
  const lead = text.charAt(start);
  if (lead === "Ã") return true;
  // A square root stands before a number, and not within a word; two letters can be damaged in a row.
  if (lead === "√")
    return /\p{L}/u.test(text.charAt(start - 1)) || /^(?:√[^\p{L}\p{N}])*\p{L}/u.test(text.slice(end));
  // The letter itself between quotes.
  if (lead === "Â" && decoded === "»" && text.charAt(start - 1) === "«") return false;
  if (lead === "Â" || lead === "¬") return /[\u00A0-\u00BF]/.test(decoded);
  // Other capitals can stand before a closing quote or a dash: then no word goes on behind it.
  return /\p{L}/u.test(decoded) && /^\p{Ll}/u.test(text.slice(end));
}

/** What the bytes from 128 stand for; a byte that an encoding leaves open stands for the control character of Latin-1. */
const WINDOWS_1252 =
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
  String.fromCharCode(...Array.from({ length: 96 }, (_, index) => index + 0xa0));
const MAC_ROMAN =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
  "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

const encodings: readonly Bytes[] = [
  // Some programs take the control characters of Latin-1 where Windows has letters.
  new Map([
    ...tableOf(Array.from({ length: 32 }, (_, index) => String.fromCharCode(index + 0x80)).join("")),
    ...tableOf(WINDOWS_1252),
  ]),
  tableOf(MAC_ROMAN),
];

function tableOf(characters: string): Map<string, number> {
  return new Map([...characters].map((character, index) => [character, index + 128]));
}
