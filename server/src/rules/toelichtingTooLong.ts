/** Reports a short explanation that is not short. */
import type { ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { effectiveFields, readableFrontmatter } from "./fields";
import type { Rule } from "./rule";

export const toelichtingTooLong: Rule = {
  id: "toelichting-too-long",
  severity: "information",
  summary: { nl: "De toelichting in het frontmatter is te lang.", en: "The toelichting is too long." },
  explanation: {
    nl: "De sjablonen vragen om een toelichting van hoogstens 40 woorden in het frontmatter: genoeg om te zien waar de pagina over gaat. Wat meer uitleg nodig heeft, hoort in de tekst van de pagina.",
    en: "The templates ask for a toelichting of at most 40 words in the frontmatter: enough to see what the page is about. What needs more explanation belongs in the page's text.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
toelichting: een twee drie vier vijf zes zeven acht negen tien
  een twee drie vier vijf zes zeven acht negen tien
  een twee drie vier vijf zes zeven acht negen tien
  een twee drie vier vijf zes zeven acht negen tien
  en nog wat
  ^^^^^^^^^^ 43 woorden
---`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
toelichting: Waarom is een algoritme nodig?
---`,

  check({ page, model }, report) {
    const frontmatter = readableFrontmatter(page);
    if (!page.kind || !frontmatter) return;
    for (const { key, value } of effectiveFields(frontmatter)) {
      const most = model.fields[key]?.maxWords;
      if (most === undefined || value.kind !== "scalar" || typeof value.value !== "string") continue;
      const words = value.value.trim().split(/\s+/).length;
      if (words <= most) continue;
      report({
        range: fromWord(page.text, value, most),
        message: {
          nl: `De ${key} heeft ${words} woorden; hoogstens ${most} is de afspraak. Kort haar in, en zet de rest in de tekst van de pagina.`,
          en: `The ${key} has ${words} words; at most ${most} is agreed. Shorten it, and put the rest in the page's text.`,
        },
      });
    }
  },
};

/** From the first word too many to the end. */
function fromWord(text: string, { content, style }: ScalarNode, allowed: number): OffsetRange {
  const source = text.slice(content.start, content.end);
  // The first line of a block says how it is folded.
  const words = [...source.matchAll(/\S+/g)].slice(style === "block" ? 1 : 0);
  const first = words[allowed];
  return { start: content.start + (first?.index ?? 0), end: content.start + source.trimEnd().length };
}
