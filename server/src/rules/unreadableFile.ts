/** Reports files that the site's build or this tool cannot use as a page. */
import type { FileProblem } from "../workspace/decode";
import type { Rule, Text } from "./rule";

export const unreadableFile: Rule = {
  id: "unreadable-file",
  severity: "error",
  subjects: ["page", "site-config", "handbook-config"],
  summary: {
    nl: "Een bestand kan niet als pagina gelezen worden.",
    en: "A file cannot be read as a page.",
  },
  explanation: {
    nl: "De site leest elke pagina als tekst in UTF-8. Bij een bestand dat iets anders bevat, stopt de hele bouw van de site. Sla de tekst opnieuw op als UTF-8, of geef een bestand dat geen pagina is een andere extensie dan .md.",
    en: "The site reads every page as UTF-8 text. A file that holds something else stops the whole build. Save the text as UTF-8, or give a file that is no page another extension than .md.",
  },
  invalid: `//- docs/oud.md bytes=latin1
De site leest caf\u00e9 niet.
^^^^^^^^^^^^^^^^^^^^^^^^ UTF-8`,
  valid: `//- docs/nieuw.md
De site leest café wel.`,

  check({ page }, report) {
    if (!page.problem) return;
    const firstLine = page.document.lines.line(0);
    report({ range: firstLine, message: describe(page.problem), value: "" });
  },
};

/** What is the matter with a file, in a sentence for an author. */
export function describe(problem: FileProblem): Text {
  switch (problem.kind) {
    case "binary":
      return {
        nl: "Dit bestand bevat geen tekst, maar heet wel zo. De bouw van de site stopt hierop. Geef het bestand de juiste extensie.",
        en: "This file holds no text, although its name says so. The site's build stops here. Give it the right extension.",
      };
    case "not-utf8":
      return {
        nl: "Dit bestand is niet opgeslagen als UTF-8. De bouw van de site stopt hierop. Sla het opnieuw op met de codering UTF-8.",
        en: "This file is not saved as UTF-8. The site's build stops here. Save it again with UTF-8 encoding.",
      };
    case "symlink-loop":
      return {
        nl: "Deze koppeling verwijst naar een map waar die zelf in ligt. De inhoud is overgeslagen.",
        en: "This link leads to a folder that holds the link itself. Its content is left out.",
      };
    case "unreadable":
      return {
        nl: `Dit bestand kan niet gelezen worden en is overgeslagen (${problem.reason}).`,
        en: `This file cannot be read and is left out (${problem.reason}).`,
      };
    case "too-large": {
      const size = (problem.size / 1_000_000).toFixed(1);
      return {
        nl: `Deze pagina is te groot om na te kijken (${size.replace(".", ",")} MB); alleen het frontmatter is gelezen. Staat er per ongeluk een afbeelding of een heel document in de tekst?`,
        en: `This page is too large to check (${size} MB); only its frontmatter was read. Does it hold a picture or a whole document by accident?`,
      };
    }
  }
}
