/** The macros of a page, each with its place and whether the site expands it there. */
import type { ParsedDocument } from "../../text/document";
import type { OffsetRange } from "../../text/range";
import { type Macro, macroOf } from "./syntax";

export interface PlacedMacro {
  readonly macro: Macro;
  /** The whole comment in the document. */
  readonly range: OffsetRange;
  /** False for a list macro in code: its comment does not reach the finished HTML. `tags` macros expand everywhere. */
  readonly expands: boolean;
}

/** @param path of the page, relative to `docs/`: some macros mean something else on some pages */
export function findMacros(document: ParsedDocument, path: string): readonly PlacedMacro[] {
  const macros: PlacedMacro[] = [];
  for (const { text, range } of document.comments) {
    const macro = macroOf(text, path);
    if (!macro) continue;
    macros.push({
      macro,
      range,
      // Asked for only where it matters: it takes reading the page's Markdown.
      get expands() {
        return (
          macro.kind === "tags" ||
          document.markdown.comments.some((comment) => comment.range.start === range.start)
        );
      },
    });
  }
  return macros;
}
