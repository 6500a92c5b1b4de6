/** Texts of a page where there is room for a few words only. */

/** A text on one line of at most so many characters, cut between words where that loses little. */
export function shorten(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= most) return line;
  // Half a surrogate pair is no character.
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  const space = line[cut.length] === " " ? cut.length : cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
}
