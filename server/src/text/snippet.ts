/** The syntax of snippets (LSP 3.18, Snippet Syntax). */

/** A text in a snippet that stands for itself: a dollar, a brace and a backslash have a meaning there. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
