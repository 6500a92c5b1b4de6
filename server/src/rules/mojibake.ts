/** Reports text that was saved or read in the wrong encoding (`potentiÃ«le`). */
import { applyEdits, type Edit } from "../text/edits";
import { repairEncoding } from "./encoding";
import type { Fix, Rule } from "./rule";

export const mojibake: Rule = {
  id: "mojibake",
  severity: "error",
  subjects: ["page", "site-config", "handbook-config"],
  summary: {
    nl: "Een letter of leesteken is beschadigd doordat de tekst met de verkeerde tekencodering is opgeslagen.",
    en: "A letter or mark is damaged because the text was saved in the wrong encoding.",
  },
  explanation: {
    nl: "Bij het kopiëren of opslaan zijn bijzondere letters en leestekens in andere tekens veranderd: in plaats van een e met een trema staan er twee vreemde tekens. De site toont de tekst zoals die er staat, ook in titels en lijsten. Zet de bedoelde letter terug; meestal kan dat automatisch.",
    en: "By copying or saving, special letters and marks have turned into other characters: instead of an e with a diaeresis there are two odd ones. The site shows the text as it stands, in titles and lists too. Put the letter back that was meant; mostly that can be done automatically.",
  },
  invalid: `//- docs/over.md
Denk aan potentiÃ«le aanvallen.
         ^^^^^^^^^^^ potentiële
`,
  valid: `//- docs/over.md
Denk aan potentiële aanvallen, en aan √2 ≈ 1,41.
`,

  check({ page }, report) {
    const { text } = page;
    if (!suspicious.test(text)) return;
    for (const { index, 0: word } of text.matchAll(wordWithOddLetters)) {
      if (!suspicious.test(word)) continue;
      const whole = { start: index, end: index + word.length };
      if (word.includes("\uFFFD")) {
        report({
          range: whole,
          message: {
            nl: "Hier is een letter of leesteken verloren gegaan: de site toont er een ruitje met een vraagteken. Typ de bedoelde letter opnieuw.",
            en: "A letter or mark was lost here: the site shows a diamond with a question mark. Type the intended letter again.",
          },
        });
        continue;
      }
      const repairs = repairEncoding(word);
      if (repairs.length === 0) continue;
      const edits: Edit[] = repairs.map(({ start, end, text: right }) => ({
        range: { start: index + start, end: index + end },
        text: right,
      }));
      // Quotes and dashes around the word are none of the damage.
      const before = /^[^\p{L}\p{N}]*/u.exec(word.slice(0, repairs[0]?.start))?.[0].length ?? 0;
      const after = /[^\p{L}\p{N}]*$/u.exec(word.slice(repairs.at(-1)?.end))?.[0].length ?? 0;
      const range = { start: whole.start + before, end: whole.end - after };
      const inWord = repairs.map(({ start, end, text: by }) => ({ range: { start, end }, text: by }));
      const right = applyEdits(word, inWord).slice(before, word.length - after + lengthAdded(inWord));
      const shown = right.replace(/\u00A0/g, " ").trim();
      const fix: Fix = {
        title:
          shown === ""
            ? { nl: "Verwijder het vreemde teken", en: "Remove the odd character" }
            : { nl: `Vervang door "${shown}"`, en: `Replace with "${shown}"` },
        edits,
        safe: true,
      };
      report({
        range,
        message: {
          nl: `Deze tekst is beschadigd door een verkeerde tekencodering, en de site toont die zo.${shown === "" ? " Verwijder de vreemde tekens." : ` Bedoeld is "${shown}".`}`,
          en: `This text was damaged by a wrong encoding, and the site shows it like this.${shown === "" ? " Remove the odd characters." : ` What is meant is "${shown}".`}`,
        },
        fixes: [fix],
      });
    }
  },
};

function lengthAdded(edits: readonly Edit[]): number {
  return edits.reduce((sum, { range, text }) => sum + text.length - (range.end - range.start), 0);
}

/** A character that starts damage, in one of the encodings, or the sign for a lost one. */
const suspicious = /[ÂÃÄÅâïð¬√ƒ≈‚Ô\uF8FF\uFFFD]/;

/** A run of letters and of characters beyond ASCII. Damage can hold a no-break space. */
const wordWithOddLetters = /(?:[\p{L}\p{N}]|\P{ASCII})+/gu;
