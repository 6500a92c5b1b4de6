/** Words that become part of a page's Markdown. */

/**
 * A text as Markdown that the site shows as exactly that text, for the words of a link. An entity stays one: a title that
 * holds it is published with the character that it stands for.
 * @param isInTable whether it stands in a cell, where a bar would begin the next one
 */
export function literalMarkdown(text: string, isInTable: boolean): string {
  const escaped = text.replace(/[\\`*_[\]]/g, "\\$&").replaceAll("<", "&lt;");
  return isInTable ? escaped.replaceAll("|", "\\|") : escaped;
}
