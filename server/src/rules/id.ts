/** What the rules on ids share: the page's id as it stands, and the id that its file name asks for. */
import type { IdModel } from "../model/contentModel";
import type { Field } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { codeOfStem } from "../workspace/shortCode";
import type { Fix } from "./rule";
import { scalarText } from "./values";

export interface IdOnPage {
  readonly model: IdModel;
  readonly field: Field | undefined;
  /** Undefined when the field is absent or empty. */
  readonly value: string | undefined;
  readonly range: OffsetRange;
  /** The id that goes with the file name, where the kind of page has such a rule and the file name follows it. */
  readonly expected: string | undefined;
}

/** The id of a page of a kind that has ids; `undefined` for all other pages and when the frontmatter cannot be read. */
export function idOnPage(page: Page): IdOnPage | undefined {
  const model = page.kind?.id;
  const { frontmatter, text } = page.document;
  if (!model || frontmatter.state !== "valid") return undefined;
  // Of two fields with the same name the site reads the last.
  const field = frontmatter.fields.findLast(({ key }) => key === "id");
  // An id that comes with a merged mapping has no place on the page to point at.
  if (!field && frontmatter.data.id !== undefined) return undefined;
  const code = codeOfStem(model, page.stem);
  const expected = code === undefined ? undefined : model.prefix + code;
  const node = field?.value;
  if (!field || node?.kind !== "scalar" || node.value === null || node.value === "") {
    const range = field?.keyRange ?? { start: frontmatter.range.start, end: frontmatter.range.start + 3 };
    return { model, field, value: undefined, range, expected };
  }
  return { model, field, value: scalarText(text, node), range: node.content, expected };
}

/** Puts another id in the place of the present one. */
export function replaceId(range: OffsetRange, id: string, safe: boolean): Fix {
  return {
    title: { nl: `Maak er "${id}" van, zoals de bestandsnaam`, en: `Make it "${id}", like the file name` },
    edits: [{ range, text: id }],
    safe,
  };
}
