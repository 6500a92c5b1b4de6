/** Checks that each vereiste that a page refers to exists. */
import type { Rule } from "./rule";
import { checkReferences } from "./unknownReference";

export const unknownVereiste: Rule = {
  id: "unknown-vereiste",
  severity: "error",
  summary: {
    nl: "Een pagina verwijst naar een vereiste die niet bestaat.",
    en: "A page refers to a requirement that does not exist.",
  },
  explanation: {
    nl: "Onder vereiste staan bestandsnamen van vereisten, zonder .md. Is een vereiste hernoemd of verkeerd gespeld, dan toont de site alleen de kale tekst, en ontbreekt de pagina bij de bedoelde vereiste. Hoofdletters tellen mee.",
    en: "The field vereiste holds file names of requirements without .md. When one was renamed or is misspelt, the site shows the bare text only, and the page is missing from the requirement that was meant. Letter case counts.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
vereiste:
- avg-02-bewaartermijnen
  ^^^^^^^^^^^^^^^^^^^^^^ Bedoel je "avg-02-bewaartermijn"?
---
//- docs/vereisten/avg-02-bewaartermijn.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
vereiste:
- avg-02-bewaartermijn
---
//- docs/vereisten/avg-02-bewaartermijn.md`,

  check(context, report) {
    checkReferences("vereiste", context, report);
  },
};
