/** A page in a few lines of Markdown, as completion and hover show it. */
import type { ContentModel } from "../model/contentModel";
import { textsOf } from "../text/yamlValue";
import type { Page } from "../workspace/page";
import { openingText } from "./excerpt";

/**
 * Title, explanation, labels, kind and code of a page, as Markdown.
 * @param model names the fields that are labels; absent: none are shown
 */
export function pageCard(page: Page, model?: ContentModel): string {
  const { toelichting, summary } = page.meta;
  const written = [toelichting, summary].find((text) => typeof text === "string" && text.trim() !== "");
  const explanation = typeof written === "string" ? written : openingText(page);
  const facts = [page.kind?.name, page.id].filter((fact) => fact !== undefined);
  return paragraphs(
    bold(page.title),
    escapeMarkdown(explanation.trim()),
    model ? labelLines(page, model) : "",
    facts.map(escapeMarkdown).join(" · "),
  );
}

/** One line per field that the site shows as labels: what it is, and the values. */
function labelLines({ kind, meta }: Page, { fields }: ContentModel): string {
  return (kind?.fields ?? [])
    .filter(({ name }) => fields[name]?.use === "badges")
    .flatMap(({ name }) => {
      const values = textsOf(meta[name]);
      return values.length > 0 ? [`${escapeMarkdown(name)}: ${escapeMarkdown(values.join(", "))}`] : [];
    })
    .join("  \n");
}

/** Pieces of Markdown one below the other; empty ones are left out. */
export function paragraphs(...pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== "").join("\n\n");
}

/** Text of a page in bold. */
export function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

/** Text of a page as Markdown that shows exactly those words: no markup, images, links or commands of the page's own. */
export function escapeMarkdown(text: string): string {
  return (
    text
      // Indentation makes code.
      .replace(/^[ \t]+/gm, "")
      .replace(/[\\`*_{}[\]()#+!|<>~&$@]/g, "\\$&")
      // At the start of a line these make a list, a rule or a heading.
      .replace(/^[-=]/gm, "\\$&")
      .replace(/^(\d+)\./gm, "$1\\.")
      // Editors make links of bare addresses.
      .replace(/:\/\/|\bwww\./gi, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
  );
}

/** The words of Markdown that is made with the functions above, for a client that shows plain text only. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\([^A-Za-z0-9\s])|\*\*|`| {2}$/gm, "$1");
}
