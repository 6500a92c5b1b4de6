/** What differs between two versions of a page's lines, for people who read it: targets show only where they matter. */
import { structuredPatch } from "diff";
import { type Line, type LineLink, withTargets } from "../render/visibleText";

export interface Hunk {
  /** `@@ -3,5 +3,6 @@`: the places in the lines before and after, as in a unified diff. */
  readonly header: string;
  readonly lines: readonly DiffLine[];
}

export interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  /** The links of the line. */
  readonly links: readonly LineLink[];
}

/** Lines around a difference that show where it is. */
const context = 2;

/** The places where two versions differ, in text or in where a link leads; empty when they do not. */
export function diffLines(before: readonly Line[], after: readonly Line[]): Hunk[] {
  const known = { before: linkKeys(before), after: linkKeys(after) };
  const patch = structuredPatch("", "", inFull(before), inFull(after), undefined, undefined, { context });
  return patch.hunks.map((hunk) => {
    const lines: DiffLine[] = [];
    let oldAt = hunk.oldStart - 1;
    let newAt = hunk.newStart - 1;
    let removed: Line[] = [];
    let added: Line[] = [];
    const endRun = () => {
      lines.push(...removed.map((line) => shown("-", line, added, known.after)));
      lines.push(...added.map((line) => shown("+", line, removed, known.before)));
      removed = [];
      added = [];
    };
    for (const marked of hunk.lines) {
      if (marked.startsWith("-")) removed.push(lineAt(before, oldAt++));
      else if (marked.startsWith("+")) added.push(lineAt(after, newAt++));
      else {
        endRun();
        lines.push({ sign: " ", ...lineAt(after, newAt++) });
        oldAt++;
      }
    }
    endRun();
    const header = `@@ -${place(hunk.oldStart, hunk.oldLines)} +${place(hunk.newStart, hunk.newLines)} @@`;
    return { header, lines };
  });
}

/** The hunks as the text of a unified diff, without a header for the file. */
export function formatHunks(hunks: readonly Hunk[]): string {
  return hunks
    .flatMap(({ header, lines }) => [header, ...lines.map(({ sign, text }) => sign + text)])
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * A line that is only in one version. The target of a link shows when the other version does not have the link, unless
 * the lines that it stands against lead there too: then only its words have changed. Of a link that is gone with
 * its words, the words say enough.
 * @param against the lines of the other version in its place
 * @param known the links of the other version
 */
function shown(sign: "-" | "+", line: Line, against: readonly Line[], known: ReadonlySet<string>): DiffLine {
  const leadsThere = ({ target }: LineLink) =>
    against.some(({ links }) => links.some((link) => link.target === target));
  const wordsStay = ({ words }: LineLink) => against.some((other) => other.text.includes(words));
  let text = withTargets(
    line,
    (link) => !known.has(linkKey(link)) && !leadsThere(link) && (sign === "+" || wordsStay(link)),
  );
  // The same words: without the target nobody would see what is different.
  const twin = against.find((other) => other.text === line.text);
  if (twin) {
    const same = linkKeys([twin]);
    text = withTargets(line, (link) => !same.has(linkKey(link)));
    if (text === line.text) text = withTargets(line);
  }
  return { sign, text, links: line.links };
}

function lineAt(lines: readonly Line[], at: number): Line {
  return lines[at] ?? { text: "", links: [] };
}

function inFull(lines: readonly Line[]): string {
  return lines.map((line) => `${withTargets(line)}\n`).join("");
}

function linkKeys(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ links }) => links.map(linkKey)));
}

function linkKey({ words, target }: LineLink): string {
  return `${words}\n${target}`;
}

/** A place in a unified diff: of no lines, the line before it is named. */
function place(start: number, count: number): string {
  return count === 1 ? `${start}` : `${count === 0 ? start - 1 : start},${count}`;
}
