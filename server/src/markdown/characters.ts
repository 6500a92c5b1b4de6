/**
 * White space and word characters as the site's Markdown counts them. They differ from JavaScript's `\s` and
 * `\w`: a letter with an accent is a word character, the byte order mark is no white space.
 */

/** White space, for use inside a character class of a pattern. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

/** Letters, digits and `_`, for use inside a character class of a pattern with the `u` flag. */
export const WORD = "\\p{L}\\p{N}_";

const wordCharacter = new RegExp(`[${WORD}]`, "u");

/** Whether the UTF-16 unit is white space. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whether the UTF-16 unit is a letter, a digit or `_`. */
export function isWord(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f
    );
  }
  return wordCharacter.test(String.fromCharCode(code));
}

/** The string without white space at its ends. */
export function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
