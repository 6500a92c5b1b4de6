/** Reports a page without id where its kind asks for one. */
import { idOnPage } from "./id";
import type { Edit, Rule } from "./rule";

export const idMissing: Rule = {
  id: "id-missing",
  severity: "error",
  summary: { nl: "Een vereiste of maatregel heeft geen id.", en: "A requirement or measure has no id." },
  explanation: {
    nl: "De id (een URN zoals urn:nl:ak:ver:aia-01) staat als label op de pagina en in de lijsten, en bepaalt bij een vereiste onder welke wet zij valt. Zonder id ontbreekt dat alles; op een vereiste met labels van de AI-verordening stopt zelfs de bouw van de site.",
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

  check({ page, lookup }, report) {
    const id = idOnPage(page);
    if (!id?.model.required || id.value !== undefined) return;
    const { expected, model } = id;
    const free = expected !== undefined && lookup.pagesWithId(expected).length === 0;
    const advice = free ? `"id: ${expected}"` : `"id: ${model.example}"`;
    report({
      range: id.range,
      message: {
        nl: `Deze pagina heeft geen id. Daardoor mist de site haar code op de pagina en in de lijsten. Voeg een regel toe zoals ${advice}.`,
        en: `This page has no id, so that the site misses its code on the page and in the lists. Add a line such as ${advice}.`,
      },
      value: "",
      ...(free
        ? {
            fixes: [
              {
                title: { nl: `Voeg "id: ${expected}" toe`, en: `Add "id: ${expected}"` },
                edits: [addId(page, id, expected)],
                safe: true,
              },
            ],
          }
        : {}),
    });
  },
};

/** Below the title, where the templates have it, or in the empty field that is there. */
function addId(
  page: Parameters<typeof idOnPage>[0],
  { field }: NonNullable<ReturnType<typeof idOnPage>>,
  id: string,
): Edit {
  const { frontmatter, text } = page.document;
  if (field) {
    const colon = text.indexOf(":", field.keyRange.end) + 1;
    return {
      range: { start: colon, end: Math.max(field.range.end, colon) },
      text: ` ${id}`,
    };
  }
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const title = frontmatter.fields.find(({ key }) => key === "title");
  const after = title ? nextLine(text, title.range.end) : frontmatter.content.start;
  return { range: { start: after, end: after }, text: `id: ${id}${lineEnd}` };
}

/** The start of the line below the one that an offset is on (or at the start of). */
function nextLine(text: string, offset: number): number {
  const from = text[offset - 1] === "\n" ? offset - 1 : offset;
  const match = /\r\n|\r|\n/.exec(text.slice(from));
  return match ? from + match.index + match[0].length : text.length;
}
