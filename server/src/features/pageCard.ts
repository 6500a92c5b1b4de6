/** A page in a few lines of Markdown, as completion and hover show it. */
import type { Page } from "../workspace/page";

/** Title, explanation, code and kind of a page, as Markdown. */
export function pageCard(page: Page): string {
  const { toelichting, summary } = page.meta;
  const explanation = [toelichting, summary].find((text) => typeof text === "string" && text.trim() !== "");
  const facts = [page.kind?.name, page.id].filter((fact) => fact !== undefined);
  return [
    `**${escapeMarkdown(page.title)}**`,
    ...(typeof explanation === "string" ? [escapeMarkdown(explanation.trim())] : []),
    ...(facts.length > 0 ? [facts.map(escapeMarkdown).join(" · ")] : []),
  ].join("\n\n");
}

/** Text of a page as Markdown that shows exactly that text: no markup, images or commands of the page's own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&$]/g, "\\$&");
}
