/** Reports a field that the kind of page asks for and that is not there. */
import type { FieldModel } from "../model/contentModel";
import { addField, yamlText } from "../text/frontmatterEdits";
import type { Page } from "../workspace/page";
import { codeOfStem } from "../workspace/shortCode";
import { misnamedFields, readableFrontmatter, repair } from "./fields";
import type { Fix, Rule, RuleContext, Text } from "./rule";
import { termChoices } from "./terms";

export const requiredFieldMissing: Rule = {
  id: "required-field-missing",
  severity: "error",
  summary: {
    nl: "Een verplicht veld ontbreekt in het frontmatter.",
    en: "A required field is missing from the frontmatter.",
  },
  explanation: {
    nl: "Elke soort pagina heeft velden die in de sjabloon staan. Zonder title staat de bestandsnaam boven de pagina en in de lijsten; zonder rollen, levenscyclus of onderwerp ontbreekt de pagina in de lijsten van rollen, fases en onderwerpen; zonder labels van de AI-verordening vindt wie op AI-profiel filtert de pagina niet. Voeg het veld toe.",
    en: "Every kind of page has the fields of its template. Without title the file name heads the page and stands in lists; without rollen, levenscyclus or onderwerp the page is missing from the lists of roles, phases and topics; without AI-act labels readers who filter by AI profile do not find it. Add the field.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
^^^ Het veld "rollen" ontbreekt
title: Begin bij het probleem
id: urn:nl:ak:mtr:pba-01
toelichting: Waarom is een algoritme nodig?
levenscyclus:
- probleemanalyse
onderwerp:
- governance
---
//- docs/rollen/jurist.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
title: Begin bij het probleem
id: urn:nl:ak:mtr:pba-01
toelichting: Waarom is een algoritme nodig?
levenscyclus:
- probleemanalyse
onderwerp:
- governance
rollen:
- jurist
---
//- docs/rollen/jurist.md`,

  check(context, report) {
    const { page, model } = context;
    const { kind } = page;
    const frontmatter = readableFrontmatter(page);
    if (!kind || !frontmatter) return;
    const missing = kind.fields.filter(
      // An id has a rule of its own.
      ({ name, required }) => required && name !== "id" && frontmatter.data[name] === undefined,
    );
    if (missing.length === 0) return;
    const misnamed = misnamedFields(model, kind, frontmatter);
    for (const { name } of missing) {
      const field = model.fields[name];
      if (misnamed.has(name) || !isUsed(name, field, context)) continue;
      const { start } = frontmatter.range;
      const fence = page.text.indexOf("---", start);
      report({
        range: { start: fence, end: fence + 3 },
        message: describe(name, field),
        severity: field?.use === "badges" || field?.use === "heading" ? "error" : "warning",
        value: name,
        fixes: fixesFor(name, field, context),
      });
    }
  },
};

/** Labels that no page of the kind has are not in use yet in this handbook: an earlier one knew fewer. */
function isUsed(name: string, field: FieldModel | undefined, { page, model, lookup }: RuleContext): boolean {
  const vocabulary = field?.vocabulary === undefined ? undefined : model.vocabularies[field.vocabulary];
  if (vocabulary?.source !== "list" || !page.kind) return true;
  const { name: kind } = page.kind;
  return vocabulary.terms.some((term) => lookup.isListed(kind, name, term));
}

function describe(name: string, field: FieldModel | undefined): Text {
  const effect = effectOf(field);
  return {
    nl: `Het veld "${name}" ontbreekt. ${effect.nl} Voeg het toe.`,
    en: `The field "${name}" is missing. ${effect.en} Add it.`,
  };
}

function effectOf(field: FieldModel | undefined): Text {
  switch (field?.use) {
    case "heading":
      return {
        nl: "Boven de pagina en in de lijsten staat nu de bestandsnaam.",
        en: "The file name now heads the page and stands in lists.",
      };
    case "badges":
      return {
        nl: "De pagina ontbreekt daardoor in de lijsten die hierop kiezen, en heeft er geen labels van.",
        en: "The page is missing from the lists that select by it, and has no badges of it.",
      };
    case "profile":
    case "labels":
      return {
        nl: "Wie op de site op AI-profiel filtert, krijgt daardoor een verkeerd antwoord.",
        en: "Readers who filter by AI profile get a wrong answer.",
      };
    default:
      return {
        nl: "De sjabloon voor deze soort pagina vraagt erom.",
        en: "The template for this kind of page asks for it.",
      };
  }
}

function fixesFor(
  name: string,
  field: FieldModel | undefined,
  { page, lookup }: RuleContext,
): readonly Fix[] {
  if (field?.use === "heading") {
    const title = titleFromName(page);
    const named: Text = { nl: `Voeg "${name}: ${title}" toe`, en: `Add "${name}: ${title}"` };
    return addition(page, named, name, yamlText(title), title);
  }
  const terms = termChoices(field, lookup);
  const general = (field?.general ?? []).filter((term) => terms.includes(term));
  const all: Text = {
    nl: `Voeg "${name}" toe met ${general.length} algemene labels`,
    en: `Add "${name}" with ${general.length} general labels`,
  };
  return [
    ...(general.length > 1 ? addition(page, all, name, general, general) : []),
    ...terms.flatMap((term) =>
      addition(
        page,
        { nl: `Voeg "${name}" toe met "${term}"`, en: `Add "${name}" with "${term}"` },
        name,
        [term],
        [term],
      ),
    ),
  ];
}

function addition(
  page: Page,
  title: Text,
  name: string,
  written: string | readonly string[],
  value: string | readonly string[],
): readonly Fix[] {
  const { text, document, kind } = page;
  const order = (kind?.fields ?? []).map((field) => field.name);
  const edit = addField(text, document.frontmatter, order, name, written);
  return repair(page, title, [edit], { [name]: value }, false);
}

/** The words of the file name behind its code, for an author to go on from. */
function titleFromName({ stem, kind }: Page): string {
  const code = kind?.id && codeOfStem(kind.id, stem);
  const words = (code === undefined ? stem : stem.slice(stem.indexOf(code) + code.length))
    .replace(/[-_]+/g, " ")
    .trim();
  return words === "" ? stem : words.slice(0, 1).toUpperCase() + words.slice(1);
}
