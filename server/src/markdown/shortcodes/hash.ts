/** How `iconTable.ts` keeps names: as hashes, written in digits. Its writer, `scripts/shortcodes.mjs`, uses this too. */

/** The digits, from zero on: the printable characters of ASCII that need no escape in a string. */
export const shortcodeDigits = Array.from({ length: 0x7f - 0x21 }, (_, index) =>
  String.fromCharCode(index + 0x21),
)
  .filter((character) => !/["'`\\$]/.test(character))
  .join("");

/** The FNV-1a hash of a name of ASCII characters, cut to 24 bits. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 8;
}
