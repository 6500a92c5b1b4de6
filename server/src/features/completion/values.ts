/** Completion of frontmatter values: the terms of the field's vocabulary, each with what its page says. */
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { pageCard } from "../pageCard";
import type { Snapshot } from "../snapshot";
import { valueContext } from "./frontmatterContext";

/** The values that fit at an offset; values that the field has already are left out. */
export function completeValues({ handbook, page, language }: Snapshot, offset: number): CompletionItem[] {
  const context = valueContext(page, offset);
  const field = context && handbook.model.fields[context.field];
  const name = field?.vocabulary;
  const vocabulary = name === undefined ? undefined : handbook.model.vocabularies[name];
  if (!context || !field || name === undefined || !vocabulary) return [];
  // Only a field that may hold a single text takes a value on the line of its name.
  const prefix = needsNewLine(page.text, context, field.shape) ? "\n- " : context.prefix;
  const range = page.document.lines.range(context.range);
  const items: CompletionItem[] = [];
  for (const term of handbook.index.terms(name)) {
    if (context.used.has(term)) continue;
    const termPage = handbook.index.termPage(name, term);
    items.push({
      label: term,
      kind: vocabulary.source === "pages" ? CompletionItemKind.Reference : CompletionItemKind.EnumMember,
      detail: termPage?.title ?? vocabulary.label[language],
      ...(termPage ? { documentation: { kind: "markdown", value: pageCard(termPage) } } : {}),
      // Authors know a page by its title as often as by its file name.
      filterText: termPage ? `${term} ${termPage.title}` : term,
      textEdit: { range, newText: prefix + term },
    });
  }
  return items;
}

function needsNewLine(
  text: string,
  context: { readonly range: { readonly start: number } },
  shape: string,
): boolean {
  if (shape !== "list") return false;
  const lineStart =
    Math.max(
      text.lastIndexOf("\n", context.range.start - 1),
      text.lastIndexOf("\r", context.range.start - 1),
    ) + 1;
  return /^[\w-]+:\s*["']?$/.test(text.slice(lineStart, context.range.start));
}
