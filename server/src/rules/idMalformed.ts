/** Checks the form of ids. */
import { matchPattern } from "../settings/pattern";
import { idOnPage, replaceId } from "./id";
import type { Rule } from "./rule";

export const idMalformed: Rule = {
  id: "id-malformed",
  severity: "error",
  summary: { nl: "Een id heeft niet de juiste vorm.", en: "An id does not have the right form." },
  explanation: {
    nl: "Een id ziet eruit als urn:nl:ak:ver:aia-01 (vereiste) of urn:nl:ak:mtr:owp-01 (maatregel): drie kleine letters, een streepje en twee cijfers aan het eind. De site knipt er vaste stukken uit voor het label en de wet; bij een andere vorm staan daar verkeerde letters.",
    en: "An id looks like urn:nl:ak:ver:aia-01 (requirement) or urn:nl:ak:mtr:owp-01 (measure): three small letters, a hyphen and two digits at the end. The site cuts fixed pieces out of it for the badge and the law; with another form they hold wrong letters.",
  },
  invalid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
id: urn:nl:ak:vereiste:avg-2
    ^^^^^^^^^^^^^^^^^^^^^^^^ urn:nl:ak:ver:avg-02
---
`,
  valid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
id: urn:nl:ak:ver:avg-02
---
`,

  check({ page, lookup }, report) {
    const id = idOnPage(page);
    if (!id || id.value === undefined || matchPattern(id.model.pattern, id.value)) return;
    const { expected, value, range, model } = id;
    const free = expected !== undefined && lookup.pathsWithId(expected).every((other) => other === page.path);
    const sameButForm = expected !== undefined && value.trim().toLowerCase() === expected;
    report({
      range,
      message: {
        nl: `"${value}" heeft niet de vorm van een id (${model.example}). De site toont hierdoor een verkeerde code.${free ? ` Bij deze bestandsnaam hoort "${expected}".` : ""}`,
        en: `"${value}" does not have the form of an id (${model.example}). The site shows a wrong code because of it.${free ? ` This file name goes with "${expected}".` : ""}`,
      },
      ...(free ? { fixes: [replaceId(range, expected, sameButForm)] } : {}),
    });
  },
};
