/** Reports the line of backticks that is meant to start a code block and starts none, or one that ends too late. */
import { lineEndAt, lineEndOf, lineStartAt, nextLineAt } from "../text/lines";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { bodyBlocks, linesOf, markdownAfter, offsetAfter, type PlacedBlock } from "./blocks";
import type { Fix, Rule, Text } from "./rule";

export const unclosedCodeBlock: Rule = {
  id: "unclosed-code-block",
  severity: "error",
  summary: {
    nl: "Een codeblok met ``` wordt niet afgesloten.",
    en: "A code block with ``` is not closed.",
  },
  explanation: {
    nl: "Een codeblok begint en eindigt met een eigen regel met drie of meer van dezelfde tekens (```), even ver ingesprongen. Ontbreekt de laatste regel, dan toont de site de tekens en de code als gewone tekst. Staat er verderop nog een codeblok, dan loopt het eerste door tot het einde daarvan, met alle tekst ertussen.",
    en: "A code block starts and ends with a line of its own of three or more of the same marks (```), equally far indented. If the last line is missing, the site shows the marks and the code as running text. If there is another code block further on, the first one goes on until the end of that, with all text between.",
  },
  invalid: `//- docs/over.md
Een voorbeeld:

\`\`\`python
^^^^^^^^^ afgesloten
print("hallo")
`,
  valid: `//- docs/over.md
Een voorbeeld:

\`\`\`python
print("hallo")
\`\`\`
`,

  check({ page }, report) {
    const body = page.text.slice(page.document.bodyStart);
    if (page.docsPath === undefined || !(body.includes("```") || body.includes("~~~"))) return;
    for (const { range, kind, fix } of [...shownFences(page), ...swallowedFences(page)]) {
      report({ range, message: messages[kind], ...(fix ? { fixes: [fix] } : {}) });
    }
  },
};

interface UnclosedFence {
  readonly range: OffsetRange;
  readonly kind: "shown" | "refused" | "swallowed";
  readonly fix: Fix | undefined;
}

const messages: Readonly<Record<UnclosedFence["kind"], Text>> = {
  shown: {
    nl: "Dit codeblok wordt niet afgesloten en staat daardoor als gewone tekst op de pagina. Zet onder de code een regel met alleen dezelfde tekens, even ver ingesprongen.",
    en: "This code block is not closed and is therefore shown as running text. Put a line with only the same marks below the code, equally far indented.",
  },
  refused: {
    nl: "De site maakt hier geen codeblok van, maar toont het als gewone tekst. Achter de tekens mag alleen de naam van de taal staan, en de regel die het blok afsluit moet even ver inspringen als deze.",
    en: "The site makes no code block of this, but shows it as running text. Only the name of the language may stand behind the marks, and the line that closes the block must be indented as far as this one.",
  },
  swallowed: {
    nl: "Dit codeblok wordt niet afgesloten en loopt daardoor door tot het einde van het volgende codeblok. Zet onder de code een regel met alleen dezelfde tekens, even ver ingesprongen.",
    en: "This code block is not closed, and therefore goes on until the end of the next code block. Put a line with only the same marks below the code, equally far indented.",
  },
};

const fenceLine = /^(`{3,}|~{3,})([^`]*)$/;
/** What may stand behind the marks: a language, attributes, or options. */
const opener = /^[ \t]*(?:\{[^}]*\}|[\w.+#-]*(?:[ \t]+\w+=(?:"[^"]*"|'[^']*'))*)[ \t]*$/;

/** Lines in running text that are meant to start a code block. */
function shownFences(page: Page): UnclosedFence[] {
  const found: UnclosedFence[] = [];
  let open: { marks: string; fence: UnclosedFence } | undefined;
  const end = () => {
    if (open !== undefined) found.push(open.fence);
    open = undefined;
  };
  for (const placed of bodyBlocks(page)) {
    const { kind, text } = placed.block;
    if (kind !== "text" || text === undefined || text.atomic) continue;
    for (const line of linesOf(text)) {
      const [, marks, behind = ""] = fenceLine.exec(line.text) ?? [];
      if (marks === undefined) continue;
      // The line that was to close it, so that it must be the first one that is refused.
      if (open !== undefined && marks.startsWith(open.marks) && behind === "") {
        open = { marks, fence: { ...open.fence, kind: "refused", fix: undefined } };
        end();
        continue;
      }
      end();
      const range = { start: line.start, end: line.end };
      const fence: UnclosedFence = opener.test(behind)
        ? { range, kind: "shown", fix: closeBehind(page, placed, line.start, marks) }
        : { range, kind: "refused", fix: undefined };
      open = { marks, fence };
    }
  }
  end();
  return found;
}

/** Closes a fence at the end of its paragraph. */
function closeBehind(page: Page, { block }: PlacedBlock, start: number, marks: string): Fix | undefined {
  const end = lineEndAt(page.text, Math.max(start, block.range.end - 1));
  return closingFix(page, start, { start: end, end }, (prefix, lineEnd) => `${lineEnd}${prefix}${marks}`);
}

/** Fences that hold the start of another one. */
function swallowedFences(page: Page): UnclosedFence[] {
  const { text } = page;
  const found: UnclosedFence[] = [];
  for (const { kind, range } of page.document.markdown.code) {
    if (kind !== "fence") continue;
    const [, marks, behind = ""] =
      fenceLine.exec(text.slice(range.start, lineEndAt(text, range.start))) ?? [];
    // Markdown itself can be what the block shows.
    if (marks === undefined || /^\s*\{?\.?(?:markdown|md)\b/i.test(behind)) continue;
    for (let at = nextLineAt(text, range.start); at < range.end; at = nextLineAt(text, at)) {
      const line = text.slice(at, lineEndAt(text, at)).replace(/^[ \t>]*/, "");
      const [, others, language = ""] = fenceLine.exec(line) ?? [];
      if (others !== marks || !/^[ \t]*\{?\.?[a-z]/i.test(language)) continue;
      const from = { start: range.start, end: lineEndAt(text, range.start) };
      const place = { start: at, end: at };
      const fix = closingFix(
        page,
        range.start,
        place,
        (prefix, lineEnd) => `${prefix}${marks}${lineEnd}${prefix.trimEnd()}${lineEnd}`,
      );
      found.push({ range: from, kind: "swallowed", fix });
      break;
    }
  }
  return found;
}

/** Puts the closing line somewhere; undefined where that makes no code block that ends there. */
function closingFix(
  page: Page,
  start: number,
  at: OffsetRange,
  lineOf: (prefix: string, lineEnd: string) => string,
): Fix | undefined {
  const { text } = page;
  const prefix = text.slice(lineStartAt(text, start), start).replace(/[^\s>]/g, " ");
  const edits = [{ range: at, text: lineOf(prefix, lineEndOf(text)) }];
  const moved = offsetAfter(edits, start);
  const isCode = markdownAfter(page, edits)?.code.some(({ kind, range }) => {
    return kind === "fence" && range.start === moved && range.end <= offsetAfter(edits, at.end);
  });
  if (isCode !== true) return undefined;
  return {
    title: { nl: "Sluit het codeblok af", en: "Close the code block" },
    edits,
    safe: false,
  };
}
