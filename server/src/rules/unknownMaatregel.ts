/** Checks that each maatregel that a page refers to exists. */
import type { Rule } from "./rule";
import { checkReferences } from "./unknownReference";

export const unknownMaatregel: Rule = {
  id: "unknown-maatregel",
  severity: "error",
  summary: {
    nl: "Een pagina verwijst naar een maatregel die niet bestaat.",
    en: "A page refers to a measure that does not exist.",
  },
  explanation: {
    nl: "Onder maatregel staan bestandsnamen van maatregelen, zonder .md. Is een maatregel hernoemd of verkeerd gespeld, dan toont de site alleen de kale tekst, en ontbreekt de pagina bij de bedoelde maatregel. Hoofdletters tellen mee.",
    en: "The field maatregel holds file names of measures without .md. When one was renamed or is misspelt, the site shows the bare text only, and the page is missing from the measure that was meant. Letter case counts.",
  },
  invalid: `//- docs/hulpmiddelen/DPIA.md
---
maatregel:
- 1-pba-02-begin
  ^^^^^^^^^^^^^^ Bedoel je "1-pba-01-begin"?
---
//- docs/maatregelen/1-pba-01-begin.md`,
  valid: `//- docs/hulpmiddelen/DPIA.md
---
maatregel:
- 1-pba-01-begin
---
//- docs/maatregelen/1-pba-01-begin.md`,

  check(context, report) {
    checkReferences("maatregel", context, report);
  },
};
