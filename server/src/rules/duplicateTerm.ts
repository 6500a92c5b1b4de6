/** Reports terms that the word list defines more than once. */

import { lineEndAt } from "../text/lines";
import type { Fix, Rule } from "./rule";

export const duplicateTerm: Rule = {
  id: "duplicate-term",
  severity: "warning",
  summary: {
    nl: "Een begrip staat twee keer in de begrippenlijst.",
    en: "A term is in the word list twice.",
  },
  explanation: {
    nl: "De site toont bij een begrip op elke pagina de uitleg die als laatste in de begrippenlijst staat; de eerdere is alleen nog in de woordenlijst te lezen, waar het begrip dan twee keer voorkomt. Hoofdletters tellen mee: AI en ai zijn twee begrippen. Bewaar een van de twee.",
    en: "On every page the site shows the last explanation of a term in the word list; an earlier one can only be read in the list of terms, where the term is then found twice. Letter case counts: AI and ai are two terms. Keep one of the two.",
  },
  invalid: `//- includes/begrippenlijst.md
*[AI]: Systeem dat zelf leert.
*[BIO]: Regels voor veilige informatie.
*[AI]: Kunstmatige intelligentie.
  ^^ twee keer`,
  valid: `//- includes/begrippenlijst.md
*[AI]: Systeem dat zelf leert.
*[ai]: Een luiaard.
*[BIO]: Regels voor veilige informatie.`,

  check({ page, model }, report) {
    if (!model.generated.some(({ source }) => source === page.path)) return;
    const { text, document } = page;
    const earlier = new Map<string, Definition>();
    for (const definition of definitionsIn(text)) {
      const { start, term, meaning } = definition;
      if (document.comments.some(({ range }) => range.start <= start && start < range.end)) continue;
      const first = earlier.get(term);
      earlier.set(term, definition);
      if (first === undefined) continue;
      const same = first.meaning === meaning;
      const removeThis = removal(definition, "deze", "this", same, text);
      const removeFirst = removal(first, "de eerdere", "the earlier", false, text);
      const at = start + text.slice(start).indexOf("[") + 1;
      const { line } = document.lines.position(first.start);
      report({
        range: { start: at, end: text.indexOf("]", at) },
        message: same
          ? {
              nl: `"${term}" staat twee keer in de begrippenlijst, met dezelfde uitleg (ook op regel ${line + 1}). Eén keer is genoeg.`,
              en: `"${term}" is in the word list twice, with the same explanation (also on line ${line + 1}). Once is enough.`,
            }
          : {
              nl: `"${term}" staat twee keer in de begrippenlijst. De site gebruikt deze uitleg, en niet die op regel ${line + 1}.`,
              en: `"${term}" is in the word list twice. The site uses this explanation, and not the one on line ${line + 1}.`,
            },
        fixes: same ? [removeThis] : [removeFirst, removeThis],
      });
    }
  },
};

interface Definition {
  readonly term: string;
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
}

/** The definitions as the site's Markdown reads them: each at the start of a line, its meaning on the same or the next. */
function* definitionsIn(text: string): Generator<Definition> {
  const pattern = /^\uFEFF?\*\[([^\]\\\r\n]*)\] ?:[ \t]*(?:\r?\n[ \t]*)?(\S[^\r\n]*)/gm;
  for (const { index, 0: whole, 1: term = "", 2: meaning = "" } of text.matchAll(pattern)) {
    if (term.trim() === "") continue;
    yield { term: term.trim(), meaning: meaning.trim(), start: index, end: index + whole.length };
  }
}

/** Takes a definition out, with its line end. */
function removal({ start, end }: Definition, nl: string, en: string, safe: boolean, text: string): Fix {
  const lineEnd = /^(?:\r\n|\r|\n)?/.exec(text.slice(lineEndAt(text, end)))?.[0].length ?? 0;
  const from = text.startsWith("\uFEFF") && start === 0 ? 1 : start;
  return {
    title: { nl: `Verwijder ${nl} uitleg`, en: `Remove ${en} explanation` },
    edits: [{ range: { start: from, end: end + lineEnd }, text: "" }],
    safe,
  };
}
