/** Reports a page without id where its kind asks for one. */
import type { Field } from "../text/frontmatter";
import { addField, setValue } from "../text/frontmatterEdits";
import type { Page } from "../workspace/page";
import { misnamedFields, repair } from "./fields";
import { idOnPage } from "./id";
import type { Fix, Rule } from "./rule";

export const idMissing: Rule = {
  id: "id-missing",
  severity: "error",
  summary: { nl: "Een vereiste of maatregel heeft geen id.", en: "A requirement or measure has no id." },
  explanation: {
    nl: "De id (een URN zoals urn:nl:ak:ver:aia-01) staat als label op de pagina en in de lijsten, en bepaalt bij een vereiste onder welke wet die valt. Zonder id ontbreekt dat alles; op een vereiste met labels van de AI-verordening stopt zelfs de bouw van de site.",
    en: "The id (a URN such as urn:nl:ak:ver:aia-01) is shown as a badge and in the lists, and for a requirement it says which law it belongs to. Without it all that is missing; on a requirement with labels of the AI act the site's build even stops.",
  },
  invalid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
^^^ id: urn:nl:ak:ver:avg-02
title: Bewaar niet te lang
---
`,
  valid: `//- docs/vereisten/avg-02-bewaartermijn.md
---
title: Bewaar niet te lang
id: urn:nl:ak:ver:avg-02
---
`,

  check({ page, lookup, model }, report) {
    const id = idOnPage(page);
    if (!id?.model.required || id.value !== undefined) return;
    // Under a name such as "ID" it is there: the rule on that name is the one to speak.
    const { frontmatter } = page.document;
    if (!id.field && misnamedFields(model, page.kind, frontmatter).has("id")) return;
    const { expected, model: idModel } = id;
    const fixes =
      expected !== undefined && lookup.pathsWithId(expected).length === 0
        ? addId(page, id.field, expected)
        : [];
    const advice = `"id: ${fixes.length > 0 && expected !== undefined ? expected : idModel.example}"`;
    report({
      range: id.range,
      message: {
        nl: `Deze pagina heeft geen id. Daardoor ontbreekt de code op de pagina en in de lijsten. Voeg een regel toe zoals ${advice}.`,
        en: `This page has no id, so that its code is missing on the page and in the lists. Add a line such as ${advice}.`,
      },
      value: "id",
      fixes,
    });
  },
};

/** In the template's place, or in the empty field that is there; only if that gives the page its id. */
function addId(page: Page, field: Field | undefined, id: string): readonly Fix[] {
  const { text, document, kind } = page;
  const order = (kind?.fields ?? []).map(({ name }) => name);
  const edit = field ? setValue(text, field, id) : addField(text, document.frontmatter, order, "id", id);
  return repair(page, { nl: `Voeg "id: ${id}" toe`, en: `Add "id: ${id}"` }, [edit], { id }, true);
}
