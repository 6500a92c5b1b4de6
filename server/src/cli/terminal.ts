/** What a terminal can show: colours, widths, and texts of pages made harmless. */

export interface Terminal {
  readonly colours: boolean;
  /** Columns to fill; undefined when the output goes to a file or another program, which break lines themselves. */
  readonly width: number | undefined;
}

/** The part of an output stream that says what it is. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Longer lines than this tire the eye. */
const widest = 110;
/** In a narrower window wrapped text is worse than what the terminal makes of long lines. */
const narrowest = 40;

/** @param env `FORCE_COLOR` goes before `NO_COLOR`, as in Node itself; an empty `NO_COLOR` counts as absent (no-color.org) */
export function terminalOf(
  stream: OutputStream,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Terminal {
  const tty = stream.isTTY === true;
  const columns = stream.columns ?? 80;
  const wanted = env.FORCE_COLOR;
  const colours =
    wanted !== undefined
      ? wanted !== "0" && wanted !== "false"
      : tty && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  return { colours, width: tty && columns >= narrowest ? Math.min(columns, widest) : undefined };
}

/** Control characters, and the characters that make text run the other way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that does to a terminal nothing but appear: pages are written by others, and an escape sequence in one could
 * rewrite what was printed before it. White space becomes a space, all else a replacement character.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => (/\s/.test(character) ? " " : "\ufffd"));
}

const segmenter = new Intl.Segmenter("nl");

/** How many cells of a terminal a text takes. East Asian letters and emoji take two, marks that join what precedes none. */
export function cellsOf(text: string): number {
  // Nearly all text has no other letters than these, each of which takes one.
  if (/^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of segmenter.segment(text))
    cells += wide.test(segment) ? 2 : nothing.test(segment) ? 0 : 1;
  return cells;
}

const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6])|\ufe0f/u;
const nothing = /^[\p{Mn}\p{Cf}]+$/u;

/** A text in lines of at most `width` cells, broken at spaces; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && cellsOf(line) + 1 + cellsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
