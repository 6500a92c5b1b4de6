/**
 * The body of a template taken apart: what every page keeps, and what is there to show authors what to write. Comments
 * that are no macro speak to the author and are left out.
 */
import { macroIn } from "../render/macros/find";
import type { Page } from "../workspace/page";

export type TemplateBlock =
  /** Stays as it is: a heading, a macro or the box around it, HTML, a table. */
  | { readonly kind: "fixed"; readonly lines: readonly string[] }
  /** A list, of which the author writes the items. */
  | { readonly kind: "list"; readonly lines: readonly string[] }
  /** Nothing but links, whose targets the author fills in. */
  | { readonly kind: "links"; readonly lines: readonly string[] }
  /** A box of prose, of which the author writes title and text. */
  | { readonly kind: "box"; readonly lines: readonly string[] }
  | { readonly kind: "prose"; readonly lines: readonly string[] };

/** @param docsPath of the page to be: some macros mean something else on some pages */
export function templateBlocks(template: Page, docsPath: string): readonly TemplateBlock[] {
  const blocks: TemplateBlock[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push({ kind: kindOf(lines, docsPath), lines });
    lines = [];
  };
  let inBox = false;
  for (const line of bodyLines(template, docsPath)) {
    const isBlank = line.trim() === "";
    // A box goes on as long as lines are indented.
    if (inBox && (isBlank || /^\s/.test(line))) {
      lines.push(line);
      continue;
    }
    const startsBox = boxStart.test(line);
    const isHeading = /^#/.test(line);
    const continuesList = isItem(lines[0] ?? "") && (isItem(line) || /^\s/.test(line));
    if (isBlank || startsBox || isHeading || inBox || isItem(line) || isItem(lines[0] ?? "")) {
      if (!continuesList) end();
    }
    inBox = startsBox;
    if (!isBlank) lines.push(line);
    if (isHeading) end();
  }
  end();
  return blocks.map((block) => ({ ...block, lines: withoutBlankEnds(block.lines) }));
}

const boxStart = /^(?:!!!|\?\?\?)/;

function kindOf(lines: readonly string[], docsPath: string): TemplateBlock["kind"] {
  const text = lines.join("\n");
  const [first = ""] = lines;
  if (/^(?:#|\||<(?!!--)|\/\/\/|```|~~~)/.test(first)) return "fixed";
  if ([...text.matchAll(/<!--.*?-->/gs)].some(([comment]) => macroIn(comment, docsPath))) return "fixed";
  if (boxStart.test(first)) return "box";
  if (isItem(first)) return "list";
  const besideLinks = text.replace(/!?\[[^\]]*\]\([^)]*\)|\{[^}]*\}/g, "");
  return besideLinks.trim() === "" ? "links" : "prose";
}

function isItem(line: string): boolean {
  return /^(?:[-*+]|[0-9]+\.)[ \t]/.test(line);
}

/** The lines below the frontmatter, without those that held nothing but a comment for the author. */
function bodyLines({ document, text }: Page, docsPath: string): readonly string[] {
  // What cannot occur in a text that an editor made marks where a comment was.
  const mark = "\0";
  let body = "";
  let last = document.bodyStart;
  for (const { text: comment, range } of document.comments) {
    if (macroIn(comment, docsPath)) continue;
    body += text.slice(last, range.start) + mark;
    last = range.end;
  }
  body += text.slice(last);
  return body
    .split(/\r\n|\r|\n/)
    .filter((line) => !line.includes(mark) || line.replaceAll(mark, "").trim() !== "")
    .map((line) => line.replaceAll(mark, "").trimEnd());
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.slice(0, last + 1);
}
