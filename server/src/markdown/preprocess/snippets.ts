/**
 * Snippet includes (pymdownx.snippets): a line `--8<-- "path"` gives way to the lines of that file, `path:2:5` to some of
 * them, `path:name` to the section between `--8<-- [start:name]` and `--8<-- [end:name]`; between two lines `--8<--` each
 * line is a path. This is the very first step, before line ends and tabs are evened out, so it works in code as well.
 *
 * Follows version 10.13 and later with the site's settings: paths start at the handbook's root and cannot leave it, what
 * does not exist or includes itself gives nothing, nothing comes from the web. Before 10.13 an included file lost its last
 * line end.
 */
import { strip } from "../characters";
import { MappedText } from "../mappedText";
import { TAB_WIDTH } from "./normalize";

/** Gives the text of a file by its path relative to the handbook's root; undefined when there is none. */
export type FileText = (path: string) => string | undefined;

export interface Included {
  /** The text with the includes in it. What comes from a file stands for the line that asks for it. */
  readonly text: MappedText;
  /** Whether the last block of paths is still open: the word list, which the site appends as such a block, is lost then. */
  readonly open: boolean;
}

/** The file that the site appends to each page, as a block of one path (`auto_append` in `mkdocs.yml`). */
const appendedPath = "includes/begrippenlijst.md";

/** No file system has longer paths; it keeps a hostile line from costing much time. */
const LONGEST_PATH = 4096;
/** Files that include each other again and again give no more than this many characters. */
const LARGEST_RESULT = 2_000_000;

/** A line that includes a file, or opens or closes a block of paths. */
const includeLine =
  /^(?<indent>[ \t]*)(?<escapes>;*)-+8<-+(?:[ \t]+(?<quoted>"(?:\\"|[^"\n\r])+?"|'(?:\\'|[^'\n\r])+?'))?\r?$/;

/** The mark of a section, anywhere in a line; the look-behinds keep long lines of the same character cheap. */
const sectionMark =
  /(?<!;)(?<escapes>;*)(?<!-)-+8<-+[ \t]+\[[ \t]*(?<type>start|end)[ \t]*:[ \t]*(?<name>[a-z][-_0-9a-z]*)[ \t]*\]/i;

/** A path with the lines or the section that are wanted of the file. */
const pathParts =
  /^(.*?)(?:((?::-?[0-9]*){1,2}(?:,(?=[-0-9:])-?[0-9]*(?::-?[0-9]*)?)*)|:([a-z][-_0-9a-z]*))?$/is;

/** Puts the files that a page includes into its text. */
export function includeSnippets(source: MappedText, fileText: FileText): Included {
  if (!source.text.includes("8<-")) return { text: source, open: false };
  const lines = source.lines();
  const { outcomes, open } = new Includer(fileText).read(
    lines.map(({ text }) => text),
    false,
  );
  const result = lines.flatMap((line, index) => {
    const outcome = outcomes[index] ?? [];
    if (outcome.length === 0) return [];
    if (outcome.length === 1 && outcome[0] === line.text) return [line];
    const { start, end } = line.range();
    return [MappedText.standIn(outcome.join("\n"), start, end)];
  });
  if (open) {
    // The mark before the appended path closes the page's own block, so that the path is text.
    const { end } = source.range();
    result.push(MappedText.standIn(`\n\n\n${appendedPath}\n`, end, end));
  }
  return { text: MappedText.joinLines(result), open };
}

class Includer {
  /** The files that are being read, one within the other. */
  private readonly reading = new Set<string>();
  private left = LARGEST_RESULT;

  constructor(private readonly fileText: FileText) {}

  /**
   * What each line becomes.
   * @param inSection whether the lines are those of a section, in which marks of sections have been seen to
   */
  read(
    lines: readonly string[],
    inSection: boolean,
  ): { readonly outcomes: readonly (readonly string[])[]; readonly open: boolean } {
    let open = false;
    const outcomes = lines.map((line): readonly string[] => {
      const match = includeLine.exec(line);
      if (match) {
        const { indent = "", escapes, quoted } = match.groups ?? {};
        if (escapes) return [line.replace(";", "")];
        if (quoted !== undefined) return open ? [] : this.include(quoted.slice(1, -1), indent);
        open = !open;
        return [];
      }
      if (open) return strip(line) === "" ? [""] : this.include(line, /^[ \t]*/.exec(line)?.[0] ?? "");
      if (inSection) return [line];
      const mark = sectionMark.exec(line);
      if (mark === null) return [line];
      return mark.groups?.escapes ? [withoutEscape(line, mark)] : [];
    });
    return { outcomes, open };
  }

  private include(written: string, indent: string): readonly string[] {
    const wanted = strip(written);
    if (wanted.startsWith(";") || wanted.length > LONGEST_PATH) return [];
    const [, file = "", ranges, section] = pathParts.exec(wanted) ?? [];
    const path = normalPath(strip(file));
    if (path === undefined || this.reading.has(path)) return [];
    const text = this.fileText(path) ?? "";
    if (text === "" || text.length > this.left) return [];
    this.left -= text.length;
    let lines: readonly string[] = text.split(/\r\n?|\n/);
    if (ranges !== undefined) lines = linesIn(lines, ranges);
    else if (section !== undefined) lines = sectionOf(lines, section);
    this.reading.add(path);
    const included = this.read(lines, section !== undefined).outcomes.flat();
    this.reading.delete(path);
    const spaces = MappedText.of(indent).expandTabs(TAB_WIDTH).text;
    this.left -= spaces.length * included.length;
    return this.left < 0 ? [] : included.map((line) => spaces + line);
  }
}

/** The lines that `:2:5,-3:-1` asks for: from 1, negative ones from the end, both ends included; 0 as an end is none. */
function linesIn(lines: readonly string[], ranges: string): string[] {
  return ranges
    .slice(1)
    .split(",")
    .flatMap((range) => {
      const [first = "", last = ""] = range.split(":");
      const start = Number(first);
      const end = last === "" ? lines.length : Number(last);
      return lines.slice(
        start < 0 ? start : Math.max(0, start - 1),
        end < 0 ? Math.max(0, lines.length + 1 + end) : end,
      );
    });
}

/** The lines of the first section with a name, without the marks of sections in it. */
function sectionOf(lines: readonly string[], name: string): string[] {
  const result: string[] = [];
  let inside = false;
  for (const line of lines) {
    const mark = sectionMark.exec(line);
    if (mark === null) {
      if (inside) result.push(line);
    } else if (inside && mark.groups?.escapes) {
      result.push(withoutEscape(line, mark));
    } else if (mark.groups?.name === name) {
      if (mark.groups.type !== "start") break;
      inside = true;
    }
  }
  return result;
}

/** The line with a mark of a section that is meant to be seen, without the first `;` before it. */
function withoutEscape(line: string, mark: RegExpExecArray): string {
  return line.slice(0, mark.index) + line.slice(mark.index + 1);
}

/** A path from the root without `.` and `..`; undefined when it leads out of the root. */
function normalPath(path: string): string | undefined {
  if (path.startsWith("/")) return undefined;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
