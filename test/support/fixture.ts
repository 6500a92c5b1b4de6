/**
 * Fixtures: one or more files written as one text.
 *
 * | mark                | meaning                                                              |
 * |---------------------|----------------------------------------------------------------------|
 * | `//- docs/x.md`     | a file begins; `bytes=latin1` behind the path encodes it otherwise     |
 * | `$0`                | the cursor; twice in a file: a selection                              |
 * | a line of `^^^ text` | the range above the carets, and what is expected there; several may follow one line |
 *
 * All marks are taken out before the text is used.
 */
import type { OffsetRange } from "../../server/src/text/range";

export interface Mark {
  readonly range: OffsetRange;
  readonly text: string;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly marks: readonly Mark[];
  /** Offsets of the `$0` marks. */
  readonly cursors: readonly number[];
}

/** Reads a fixture. A text that does not begin with `//- path` is one file at `defaultPath`. */
export function parseFixture(source: string, defaultPath = "docs/index.md"): readonly FixtureFile[] {
  const files: { header: string; lines: string[] }[] = [];
  for (const line of source.replace(/^\n/, "").split("\n")) {
    const header = /^\/\/- (.+)$/.exec(line)?.[1];
    if (header !== undefined) files.push({ header, lines: [] });
    else {
      if (files.length === 0) files.push({ header: defaultPath, lines: [] });
      files.at(-1)?.lines.push(line);
    }
  }
  return files.map(({ header, lines }) => readFile(header, lines));
}

function readFile(header: string, lines: readonly string[]): FixtureFile {
  const [path = "", ...options] = header.trim().split(" ");
  const cursors: number[] = [];
  const marks: Mark[] = [];
  let text = "";
  let lineStart = 0;
  for (const [number, line] of lines.entries()) {
    const mark = /^( *)(\^+)(?: (.*))?$/.exec(line);
    if (mark) {
      const start = lineStart + (mark[1]?.length ?? 0);
      marks.push({ range: { start, end: start + (mark[2]?.length ?? 0) }, text: mark[3] ?? "" });
      continue;
    }
    if (number > 0) text += "\n";
    lineStart = text.length;
    const parts = line.split("$0");
    for (const [at, part] of parts.entries()) {
      text += part;
      if (at < parts.length - 1) cursors.push(text.length);
    }
  }
  // Files end in a line end, as editors leave them.
  if (text !== "" && !text.endsWith("\n")) text += "\n";
  const latin1 = options.includes("bytes=latin1");
  const bytes = latin1
    ? Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    : new TextEncoder().encode(text);
  return { path, text, bytes, marks, cursors };
}
