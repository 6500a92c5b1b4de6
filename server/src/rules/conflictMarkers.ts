/** The lines that git leaves in a text when two versions of it cannot be merged. */
import type { OffsetRange } from "../text/range";
import { lineAbove } from "./blocks";

export type Mark = "<" | "|" | "=" | ">";

export interface ConflictMarker {
  readonly mark: Mark;
  /** The marker without white space around it. */
  readonly range: OffsetRange;
  /** What stands behind the marks: the name of a branch or a commit. */
  readonly label: string;
}

const markerLine = /^[ \t]*(<{7}(?=[ \t]|$)|\|{7}(?=[ \t]|$)|={7}(?=[ \t]*$)|>{7}(?=[ \t]|$))[^\r\n]*/gm;

/** What git writes behind the marks: a branch, a commit with its message, a path, or words of its own. */
const gitLabel =
  /^(?:\S*|[0-9a-f]{7,40}\b.*|\S+:.*|Updated upstream|Stashed changes|Stash base|merged common ancestors)$/;

/**
 * The conflict markers of a text, in order. Seven equals signs can also underline a heading: without another
 * marker beside them they count only where they cannot. Seven `>` can also be a quote within quotes: with words behind
 * them that git does not write they count only where other markers stand beside them.
 */
export function conflictMarkers(text: string): readonly ConflictMarker[] {
  if (!anyMarker.test(text)) return [];
  const markers: ConflictMarker[] = [];
  for (const match of text.matchAll(markerLine)) {
    const [line, marks = ""] = match;
    const start = match.index + line.indexOf(marks);
    markers.push({
      mark: marks.charAt(0) as Mark,
      range: { start, end: match.index + line.trimEnd().length },
      label: line.trim().slice(marks.length).trim(),
    });
  }
  return markers.filter(({ mark, range, label }, at) => {
    if (!gitLabel.test(label)) {
      return [markers[at - 1], markers[at + 1]].some((other) => other !== undefined && other.mark !== mark);
    }
    const isMiddle = /[<|]/.test(markers[at - 1]?.mark ?? "") || markers[at + 1]?.mark === ">";
    return mark !== "=" || isMiddle || !canUnderline(text, range.start);
  });
}

const anyMarker = /<{7}|={7}|>{7}|\|{7}/;

/** Whether the line above an offset can be a heading that is underlined there. */
function canUnderline(text: string, offset: number): boolean {
  const above = lineAbove(text, offset).trim();
  return above !== "" && above.length <= 40 && !/^(?:[-*+#>|]|\d+\.|<!--)|[.,;:]$/.test(above);
}
