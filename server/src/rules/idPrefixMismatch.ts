/** Reports an id whose short code is not that of the file name. */
import type { Page } from "../workspace/page";
import { codeOfId, codeOfStem } from "../workspace/shortCode";
import { idOnPage, replaceId } from "./id";
import type { Fix, Rule, RuleContext } from "./rule";

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

  check(context, report) {
    const { page, lookup } = context;
    const id = idOnPage(page);
    if (!id || id.value === undefined) return;
    const inId = codeOfId(id.model, id.value);
    const inName = codeOfStem(id.model, page.stem);
    if (inId === undefined || inId === inName) return;
    if (inName === undefined) {
      if (!isNamedByCode(context)) return;
      report({
        range: id.range,
        severity: "information",
        message: {
          nl: `De bestandsnaam begint niet met de code "${inId}" uit de id, zoals bij andere pagina's. De lijsten op de site staan in de volgorde van de bestandsnamen: daarin staat deze pagina niet op haar plaats.`,
          en: `The file name does not start with the code "${inId}" of the id, as those of other pages do. The lists of the site are in the order of the file names: this page does not stand in its place there.`,
        },
        fixes: renameFile(page, "", inId, context),
      });
      return;
    }
    if (id.expected === undefined) return;
    const free = lookup.pathsWithId(id.expected).length === 0;
    report({
      range: id.range,
      message: {
        nl: `De id eindigt op "${inId}", maar de bestandsnaam begint met "${inName}". Lezers zien op de site de code ${inId}; verwijzingen noemen ${inName}. Maak ze gelijk.`,
        en: `The id ends in "${inId}" but the file name starts with "${inName}". Readers see the code ${inId}, references say ${inName}. Make them equal.`,
      },
      fixes: [
        ...(free ? [replaceId(id.range, id.expected, false)] : []),
        ...renameFile(page, inName, inId, context),
      ],
    });
  },
};

/** Whether nearly all pages of the kind have a code in their names. */
function isNamedByCode({ page, lookup }: RuleContext): boolean {
  const model = page.kind?.id;
  if (!page.kind || model?.stemPattern === undefined) return false;
  const others = lookup.terms(page.kind.name).filter((stem) => stem !== page.stem);
  const coded = others.filter((stem) => codeOfStem(model, stem) !== undefined);
  return coded.length >= 3 && coded.length >= 0.8 * others.length;
}

/**
 * The other way round: the file gets a name with the code of the id, if no file has it.
 * @param from the code in the name, empty when it has none
 */
function renameFile(page: Page, from: string, to: string, { lookup }: RuleContext): readonly Fix[] {
  const { docsPath = "", stem, kind } = page;
  const at = stem.indexOf(from);
  // Maatregelen have the number of their phase in front: that of others with the same letters.
  const letters = to.slice(0, to.indexOf("-") + 1);
  const sibling = lookup
    .terms(kind?.name ?? "")
    .find((name) => /^[0-9]-/.test(name) && name.startsWith(letters, 2));
  const hasPhase = at === 2 || from === "";
  const front = hasPhase && sibling !== undefined ? sibling.slice(0, 2) : stem.slice(0, at);
  const renameTo = `${front}${to}${from === "" ? "-" : ""}${stem.slice(at + from.length)}.md`;
  const folder = docsPath.slice(0, docsPath.lastIndexOf("/") + 1);
  if (at < 0 || lookup.fileIgnoringCase(folder + renameTo) !== undefined) return [];
  return [
    {
      title: { nl: `Noem het bestand "${renameTo}"`, en: `Rename the file to "${renameTo}"` },
      edits: [],
      renameTo,
      safe: false,
    },
  ];
}
