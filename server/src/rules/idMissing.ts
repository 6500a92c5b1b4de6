/** Reports a page without id where its kind asks for one. */
import { applyEdits, type Edit } from "../text/edits";
import { type Field, type Frontmatter, parseFrontmatter } from "../text/frontmatter";
import type { Page } from "../workspace/page";
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

  check({ page, lookup }, report) {
    const id = idOnPage(page);
    if (!id?.model.required || id.value !== undefined) return;
    const { expected, model } = id;
    const edit =
      expected !== undefined && lookup.pathsWithId(expected).length === 0
        ? addId(page, id.field, expected)
        : undefined;
    const advice = `"id: ${edit && expected !== undefined ? expected : model.example}"`;
    report({
      range: id.range,
      message: {
        nl: `Deze pagina heeft geen id. Daardoor ontbreekt de code op de pagina en in de lijsten. Voeg een regel toe zoals ${advice}.`,
        en: `This page has no id, so that its code is missing on the page and in the lists. Add a line such as ${advice}.`,
      },
      value: "",
      ...(edit ? { fixes: [edit] } : {}),
    });
  },
};

/** Below the title, where the templates have it, or in the empty field that is there; only if that gives the page its id. */
function addId(page: Page, field: Field | undefined, id: string): Fix | undefined {
  const { frontmatter, text } = page.document;
  const edits = [field ? fillField(text, field, id) : addLine(text, frontmatter, id)];
  if (parseFrontmatter(applyEdits(text, edits)).data.id !== id) return undefined;
  return { title: { nl: `Voeg "id: ${id}" toe`, en: `Add "id: ${id}"` }, edits, safe: true };
}

function fillField(text: string, field: Field, id: string): Edit {
  const colon = text.indexOf(":", field.keyRange.end) + 1;
  const end = Math.max(field.value.range.end, colon);
  // A comment behind the value needs a blank in front.
  const blank = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end)) ? "" : " ";
  return { range: { start: colon, end }, text: ` ${id}${blank}` };
}

function addLine(text: string, frontmatter: Frontmatter, id: string): Edit {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const title = frontmatter.fields.find(({ key }) => key === "title");
  const sibling = title ?? frontmatter.fields[0];
  const before = text.slice(0, sibling?.keyRange.start ?? frontmatter.content.start);
  const indentation = /[ \t]*$/.exec(before)?.[0] ?? "";
  const at = title ? nextLine(text, title.value.range.end) : frontmatter.content.start;
  return { range: { start: at, end: at }, text: `${indentation}id: ${id}${lineEnd}` };
}

/** The start of the line below the one that an offset is on (or at the start of). */
function nextLine(text: string, offset: number): number {
  const from = text[offset - 1] === "\n" ? offset - 1 : offset;
  const match = /\r\n|\r|\n/.exec(text.slice(from));
  return match ? from + match.index + match[0].length : text.length;
}
