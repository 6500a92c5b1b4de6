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
  // A list starts on the line below its name, so that a value on that line moves there, and the blank before it goes.
  const colon = field.shape === "list" ? endOfKey(page.text, context.range.start) : undefined;
  const lineEnd = /\r\n|\r|\n/.exec(page.text)?.[0] ?? "\n";
  const prefix = colon === undefined ? context.prefix : `${lineEnd}- `;
  const range = page.document.lines.range({ start: colon ?? context.range.start, end: context.range.end });
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

/** The offset behind `field:` when only blanks stand between it and an offset. */
function endOfKey(text: string, offset: number): number | undefined {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const key = /^[\w-]+:(?=\s*$)/.exec(text.slice(lineStart, offset))?.[0];
  return key === undefined ? undefined : lineStart + key.length;
}
