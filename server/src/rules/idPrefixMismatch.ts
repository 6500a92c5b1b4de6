/** Reports an id whose short code is not that of the file name. */
import { codeOfId, codeOfStem, idOnPage, replaceId } from "./id";
import type { Rule } from "./rule";

export const idPrefixMismatch: Rule = {
  id: "id-prefix-mismatch",
  severity: "error",
  summary: { nl: "De id past niet bij de bestandsnaam.", en: "The id does not match the file name." },
  explanation: {
    nl: "De bestandsnaam begint met dezelfde code als waar de id mee eindigt: aia-09-menselijk-toezicht.md heeft de id urn:nl:ak:ver:aia-09. Anderen verwijzen met de bestandsnaam, lezers zien de code uit de id; als die verschillen, lijkt een verwijzing naar een andere pagina te gaan.",
    en: "The file name starts with the same code that the id ends with: aia-09-menselijk-toezicht.md has the id urn:nl:ak:ver:aia-09. Authors refer by file name, readers see the code of the id; when they differ, a reference seems to mean another page.",
  },
  invalid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
id: urn:nl:ak:ver:avg-03
    ^^^^^^^^^^^^^^^^^^^^ avg-02
---
`,
  valid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
id: urn:nl:ak:ver:avg-02
---
`,

  check({ page, lookup }, report) {
    const id = idOnPage(page);
    if (!id || id.value === undefined) return;
    const inId = codeOfId(id.model, id.value);
    const inName = codeOfStem(id.model, page.stem);
    if (inId === undefined || inName === undefined || inId === inName || id.expected === undefined) return;
    const free = lookup.pathsWithId(id.expected).length === 0;
    report({
      range: id.range,
      message: {
        nl: `De id eindigt op "${inId}", maar de bestandsnaam begint met "${inName}". Lezers zien op de site de code ${inId}; verwijzingen noemen ${inName}. Maak ze gelijk.`,
        en: `The id ends in "${inId}" but the file name starts with "${inName}". Readers see the code ${inId}, references say ${inName}. Make them equal.`,
      },
      ...(free ? { fixes: [replaceId(id.range, id.expected, false)] } : {}),
    });
  },
};
