/**
 * Which icons the site has: those that Material for MkDocs brings along, of Material Design, Font Awesome, Octicons
 * and Simple Icons. Of the 14,000 names only hashes are kept, so that one in a thousand misspelt names passes.
 */
import { hashOf, shortcodeDigits } from "./hash";
import { iconTable } from "./iconTable";

const form = /^(?:material|octicons|simple|fontawesome-(?:brands|regular|solid))-[a-z0-9-]+$/;
let hashes: ReadonlySet<number> | undefined;

/** Whether there is an icon with this shortcode (without its colons). */
export function isIcon(name: string): boolean {
  if (!form.test(name)) return false;
  hashes ??= readTable(iconTable.replaceAll("\n", ""));
  return hashes.has(hashOf(name));
}

/** Reads distances of two digits each; the highest number is a distance at whose end there is no hash. */
function readTable(table: string): ReadonlySet<number> {
  const base = shortcodeDigits.length;
  const found = new Set<number>();
  let hash = 0;
  for (let at = 0; at < table.length; at += 2) {
    const distance =
      shortcodeDigits.indexOf(table.charAt(at)) * base + shortcodeDigits.indexOf(table.charAt(at + 1));
    hash += distance;
    if (distance < base * base - 1) found.add(hash);
  }
  return found;
}
