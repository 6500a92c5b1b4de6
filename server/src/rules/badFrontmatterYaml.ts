/** Reports each place where the frontmatter is no valid YAML. */
import { applyEdits, type Edit } from "../text/edits";
import { type Frontmatter, parseFrontmatter, type YamlProblem } from "../text/frontmatter";
import { inQuotes } from "../text/frontmatterEdits";
import { contains, type OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { conflictMarkers } from "./conflictMarkers";
import type { Fix, Problem, Rule, Text } from "./rule";
import { type YamlSlip, yamlSlips } from "./yamlSlips";

export const badFrontmatterYaml: Rule = {
  id: "bad-frontmatter-yaml",
  severity: "error",
  summary: {
    nl: "Het frontmatter is geen geldige YAML.",
    en: "The frontmatter is not valid YAML.",
  },
  explanation: {
    nl: "Als er één fout in het frontmatter zit, leest de site niets van het hele blok: de pagina heeft geen titel, geen labels en staat in geen enkele lijst, en het blok staat als tekst op de pagina. Vaak is de oorzaak een dubbele punt in een titel zonder aanhalingstekens, of een regel die verkeerd inspringt.",
    en: "With one error in the frontmatter the site reads nothing of the whole block: the page has no title, no badges, is in no list, and the block shows as text. Often the cause is a colon in a title without quotes, or a wrongly indented line.",
  },
  invalid: `//- docs/over.md
---
title: Over algoritmes: een inleiding
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aanhalingstekens
---
`,
  valid: `//- docs/over.md
---
title: "Over algoritmes: een inleiding"
---
`,

  check({ page, model }, report) {
    const { frontmatter, text } = page.document;
    if (frontmatter.state === "open" && page.docsPath !== undefined) {
      // A lone line of dashes on top of a text is a rule, not a forgotten end of a block.
      if (frontmatter.fields.length > 0) report(unclosed(text, frontmatter.range.start));
      return;
    }
    if (frontmatter.state !== "invalid" || page.docsPath === undefined) return;
    // What git left there is the mistake, and a rule of its own reports it.
    if (conflictMarkers(text).some(({ range }) => contains(frontmatter.content, range.start))) return;
    const slips = yamlSlips(text, frontmatter.content, model);
    const lines = new Set<number>();
    for (const { range, message, fix } of slips) {
      lines.add(page.document.lines.position(range.start).line);
      report({ range, message: withEffect(message), fixes: [fix] });
    }
    for (const problem of errorsBeside(slips, text, page)) {
      // One slip can upset the parser several times; the first time says the most.
      const { line } = page.document.lines.position(problem.range.start);
      if (lines.has(line)) continue;
      lines.add(line);
      report(problem);
    }
  },
};

/** What the parser stumbles over when the slips are mended: many an error shows only then, and many another is gone. */
function errorsBeside(slips: readonly YamlSlip[], text: string, page: Page): readonly Problem[] {
  const edits = slips.flatMap(({ fix }) => fix.edits).sort((a, b) => a.range.start - b.range.start);
  const mended = applyEdits(text, edits);
  const frontmatter = edits.length === 0 ? page.document.frontmatter : parseFrontmatter(mended);
  // Two rules with a sentence between them are no frontmatter, except where there must be some.
  const errors = frontmatter.errors.filter(({ code }) => code !== "NOT_A_MAPPING" || page.kind);
  const back = ({ start, end }: OffsetRange) => ({
    start: offsetBefore(edits, start),
    end: offsetBefore(edits, end),
  });
  return errors.map((error, at) => {
    const { range, message, fixes } = toProblem(mended, frontmatter, error, at < mostRepaired);
    return {
      range: back(range),
      message,
      fixes: (fixes ?? []).map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, range: back(edit.range) })),
      })),
    };
  });
}

/** Where a place in a text was before edits, which are in source order. */
function offsetBefore(edits: readonly Edit[], offset: number): number {
  let moved = 0;
  for (const { range, text } of edits) {
    if (offset < range.start + moved) break;
    if (offset < range.start + moved + text.length) return range.start;
    moved += text.length - (range.end - range.start);
  }
  return offset - moved;
}

/** Every repair that is tried costs a reading of the block; the errors of a block with more are dealt with a few at a time. */
const mostRepaired = 12;

function toProblem(
  text: string,
  frontmatter: Frontmatter,
  problem: YamlProblem,
  isRepaired: boolean,
): Problem {
  if (!isRepaired) {
    return { range: visible(text, problem), message: describe(problem, false) };
  }
  const quoted = quoteValue(text, problem);
  const fix =
    quoted ??
    addSpace(text, problem) ??
    indentWithSpaces(text, problem) ??
    closeQuote(frontmatter, text, problem);
  const range =
    quoted?.edits[0]?.range ?? unclosedQuote(frontmatter, text, problem) ?? visible(text, problem);
  return { range, message: describe(problem, !fix), fixes: fix ? [fix] : [] };
}

/** Problems of a value without quotes that is meant as text. */
const quotable: ReadonlySet<string> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "BAD_SCALAR_START",
  "BAD_ALIAS",
  "TAG_RESOLVE_FAILED",
  "UNEXPECTED_TOKEN",
]);

/** A plain value with ": " in it, or one that starts with a mark, is meant as text: quotes make it so. */
function quoteValue(text: string, problem: YamlProblem): Fix | undefined {
  if (!quotable.has(problem.code)) return undefined;
  const before = text.slice(0, problem.range.start);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const match = /^(\s*(?:- +)?[^\s:#"'[\]{}][^:]*:[ \t]+|\s*- +)([^|>\s].*?)(?:\s+#.*)?\s*$/.exec(line);
  const value = match?.[2];
  if (!match?.[1] || value === undefined) return undefined;
  if (problem.code === "BLOCK_AS_IMPLICIT_KEY" && !value.includes(": ")) return undefined;
  const start = lineStart + match[1].length;
  const quoted = inQuotes(value);
  const edits = [{ range: { start, end: start + value.length }, text: quoted }];
  return mends(text, edits, problem) ? { title: putInQuotes, edits, safe: true } : undefined;
}

const putInQuotes: Text = { nl: "Zet de tekst tussen aanhalingstekens", en: "Put the text in quotes" };

/** A space that is missing behind a dash or behind the colon of a field. */
function addSpace(text: string, problem: YamlProblem): Fix | undefined {
  if (problem.code !== "MULTILINE_IMPLICIT_KEY") return undefined;
  const mark = /^(?:-(?=[^\s-])|[a-z][\w-]*:(?=[^\s:/]))/i.exec(text.slice(problem.range.start))?.[0];
  if (mark === undefined) return undefined;
  const at = problem.range.start + mark.length;
  const edits = [{ range: { start: at, end: at }, text: " " }];
  if (!mends(text, edits, problem)) return undefined;
  return { title: { nl: "Voeg een spatie toe", en: "Add a space" }, edits, safe: true };
}

/** A tab where YAML wants spaces. */
function indentWithSpaces(text: string, problem: YamlProblem): Fix | undefined {
  const tab = text.slice(problem.range.start, problem.range.end);
  if (problem.code !== "TAB_AS_INDENT" || !/^\t+$/.test(tab)) return undefined;
  // On a line with nothing else no space is needed either.
  const alone = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(problem.range.end));
  const edits = [{ range: problem.range, text: alone ? "" : "  ".repeat(tab.length) }];
  if (!mends(text, edits, problem)) return undefined;
  return {
    title: { nl: "Vervang de tab door spaties", en: "Replace the tab by spaces" },
    edits,
    safe: true,
  };
}

/** The missing quote at the end of the line with the one that opens: where most values end, but not all. */
function closeQuote(frontmatter: Frontmatter, text: string, problem: YamlProblem): Fix | undefined {
  const range = unclosedQuote(frontmatter, text, problem);
  if (!range) return undefined;
  const written = text.slice(range.start, range.end);
  // The apostrophe of "'s avonds" is no quote.
  if (/^'[nst]\s/i.test(written)) {
    const quoted = [{ range, text: inQuotes(written) }];
    if (mends(text, quoted, problem)) return { title: putInQuotes, edits: quoted, safe: true };
  }
  const edits = [{ range: { start: range.end, end: range.end }, text: text.charAt(range.start) }];
  if (!mends(text, edits, problem)) return undefined;
  return { title: { nl: "Sluit het aanhalingsteken", en: "Close the quote" }, edits, safe: false };
}

/** Whether edits take a problem away and bring no new one. */
function mends(text: string, edits: readonly Edit[], problem: YamlProblem): boolean {
  const before = parseFrontmatter(text).errors.length;
  const { errors } = parseFrontmatter(applyEdits(text, edits));
  return errors.length < before && !errors.some(({ range }) => contains(range, problem.range.start));
}

/** The end of the block is missing, or only its line end. */
function unclosed(text: string, start: number): Problem {
  const lastFence = /(?:\r\n|\r|\n)((?:---|\.\.\.)[ \t]*)$/.exec(text);
  if (!lastFence?.[1]) {
    return {
      range: { start: text.indexOf("---", start), end: text.indexOf("---", start) + 3 },
      message: {
        nl: 'Het frontmatter wordt niet afgesloten: zet onder het laatste veld een regel met alleen "---". Nu leest de site geen enkel veld.',
        en: 'The frontmatter is not closed: put a line with only "---" below the last field. The site now reads no field at all.',
      },
    };
  }
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return {
    range: { start: text.length - lastFence[1].length, end: text.length },
    message: {
      nl: 'Achter de afsluitende "---" hoort nog een nieuwe regel. Nu leest de site geen enkel veld.',
      en: 'A line end is missing behind the closing "---". The site now reads no field at all.',
    },
    fixes: [
      {
        title: { nl: "Voeg een nieuwe regel toe", en: "Add a line end" },
        edits: [{ range: { start: text.length, end: text.length }, text: lineEnd }],
        safe: true,
      },
    ],
  };
}

/** The parser misses a closing quote at the end of the block; the author must look at the opening one. */
function unclosedQuote({ fields }: Frontmatter, text: string, problem: YamlProblem): OffsetRange | undefined {
  if (problem.code !== "MISSING_CHAR") return undefined;
  for (const { value } of fields) {
    for (const node of value.kind === "sequence" ? value.items : [value]) {
      if (node.kind !== "scalar" || (node.style !== "double" && node.style !== "single")) continue;
      if (node.range.start >= problem.range.start || node.range.end < problem.range.start) continue;
      const line = /^[^\r\n]*/.exec(text.slice(node.range.start))?.[0] ?? "";
      return { start: node.range.start, end: node.range.start + line.trimEnd().length };
    }
  }
  return undefined;
}

/** The problem's own range, or when that is empty the last word before it, so that there is something to underline. */
function visible(text: string, { range }: YamlProblem): { start: number; end: number } {
  const lineEnd = /^[^\r\n]*/.exec(text.slice(range.start))?.[0].length ?? 0;
  const end = Math.min(range.end, range.start + lineEnd);
  if (end > range.start) return { start: range.start, end };
  const before = /[^\r\n]*$/.exec(text.slice(0, range.start).trimEnd())?.[0] ?? "";
  const stop = text.slice(0, range.start).trimEnd().length;
  return { start: stop - before.trimStart().length, end: stop };
}

/** What is wrong in the words of an author; the parser's own words only where there are no better ones. */
function describe({ code, message }: YamlProblem, isBeyondQuotes: boolean): Text {
  // Without a colon that quotes would hide, the parser means that lines do not fit together.
  const shown = code === "BLOCK_AS_IMPLICIT_KEY" && isBeyondQuotes ? "BAD_INDENT" : code;
  return withEffect(
    explanations[shown] ?? {
      nl: `Het frontmatter is geen geldige YAML (${message}).`,
      en: `The frontmatter is not valid YAML (${message}).`,
    },
  );
}

/** What is wrong, and what that does to the page. */
function withEffect({ nl, en }: Text): Text {
  return {
    nl: `${nl} De site leest nu geen enkel veld van deze pagina.`,
    en: `${en} The site now reads no field of this page.`,
  };
}

const explanations: Readonly<Record<string, Text>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    nl: "Er staat een tweede dubbele punt in deze waarde. Zet de hele waarde tussen aanhalingstekens.",
    en: "There is a second colon in this value. Put the whole value in quotes.",
  },
  BAD_INDENT: {
    nl: "Deze regel springt anders in dan de regels waar die bij hoort.",
    en: "This line is indented otherwise than the lines that it belongs to.",
  },
  TAB_AS_INDENT: {
    nl: "Hier staat een tab. Gebruik in het frontmatter alleen spaties.",
    en: "There is a tab here. Use only spaces in the frontmatter.",
  },
  MISSING_CHAR: {
    nl: "Hier ontbreekt iets: meestal de dubbele punt achter de naam van een veld, of een aanhalingsteken dat de waarde afsluit.",
    en: "Something is missing here: mostly the colon behind the name of a field, or a quote that ends the value.",
  },
  BAD_SCALAR_START: {
    nl: "Een waarde kan niet met dit teken beginnen. Zet de waarde tussen aanhalingstekens.",
    en: "A value cannot start with this character. Put the value in quotes.",
  },
  UNEXPECTED_TOKEN: {
    nl: "Dit staat op een plaats waar het niet kan. Controleer aanhalingstekens, streepjes en inspringing.",
    en: "This cannot stand here. Check quotes, dashes and indentation.",
  },
  MULTILINE_IMPLICIT_KEY: {
    nl: "Op deze regel ontbreekt een dubbele punt achter de naam van het veld, of de regel moet inspringen.",
    en: "This line lacks a colon behind the field's name, or must be indented.",
  },
  BAD_ALIAS: {
    nl: "Een waarde die met een sterretje begint, verwijst in YAML naar een anker dat hier niet bestaat. Zet de waarde tussen aanhalingstekens.",
    en: "A value that starts with an asterisk refers to an anchor that does not exist here. Put the value in quotes.",
  },
  TAG_RESOLVE_FAILED: {
    nl: "Deze waarde kan YAML niet lezen, bijvoorbeeld omdat die op een datum lijkt die niet bestaat. Zet de waarde tussen aanhalingstekens.",
    en: "YAML cannot read this value, for instance because it looks like a date that does not exist. Put it in quotes.",
  },
  BAD_DQ_ESCAPE: {
    nl: "Een backslash heeft tussen dubbele aanhalingstekens een bijzondere betekenis. Gebruik enkele aanhalingstekens.",
    en: "A backslash has a special meaning between double quotes. Use single quotes.",
  },
  MULTIPLE_DOCS: {
    nl: "Binnen het frontmatter staat nog een regel met drie streepjes.",
    en: "There is another line of three dashes within the frontmatter.",
  },
  CONTROL_CHARACTER: {
    nl: "Hier staat een onzichtbaar teken dat YAML niet toestaat. Verwijder het.",
    en: "There is an invisible character here that YAML does not allow. Remove it.",
  },
  EMPTY_KEY: {
    nl: "Voor deze dubbele punt staat geen naam van een veld.",
    en: "There is no field name before this colon.",
  },
  KEY_NOT_TEXT: {
    nl: "Haakjes en accolades hebben in YAML een bijzondere betekenis. Zet de waarde tussen aanhalingstekens.",
    en: "Brackets and braces have a special meaning in YAML. Put the value in quotes.",
  },
  NOT_A_MAPPING: {
    nl: 'Tussen de regels met streepjes staan geen velden. Een veld is een naam, een dubbele punt en een waarde, zoals "title: Over ons".',
    en: 'There are no fields between the lines of dashes. A field is a name, a colon and a value, such as "title: About us".',
  },
};
