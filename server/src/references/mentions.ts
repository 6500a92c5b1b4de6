/** Whether a text can hold a name at all: the cheap look that saves reading a page's Markdown. */
import { decodeEntities } from "../markdown/entities";

/** Every way in which a link can write a name is undone: percent-encoding, entities, backslashes. */
export function mentions(text: string, names: readonly string[]): boolean {
  if (names.some((name) => text.includes(name))) return true;
  if (!/%[0-9a-f]{2}|&[#\w]+;|\\/i.test(text)) return false;
  const plain = decodeEntities(text)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/(?:%[0-9a-f]{2})+/gi, decodeRun);
  return names.some((name) => plain.includes(name));
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
