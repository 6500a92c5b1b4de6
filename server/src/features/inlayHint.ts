/**
 * What an author would otherwise have to look up, between the text: the title of the page that a reference names, and the
 * number of words of a text that is nearly as long as it may be (LSP 3.17, textDocument/inlayHint).
 */
import type { InlayHint, Range } from "vscode-languageserver-types";
import { effectiveFields, readableFrontmatter } from "../rules/fields";
import { macrosOnPage } from "../rules/macrosOnPage";
import { valuesOf } from "../rules/values";
import type { OffsetRange } from "../text/range";
import { shorten } from "./shorten";
import type { Snapshot } from "./snapshot";

export interface InlayHintSettings {
  readonly titles: boolean;
  readonly wordCount: boolean;
}

/** @param range the part of the page that the editor shows */
export function inlayHints(snapshot: Snapshot, range: Range, settings: InlayHintSettings): InlayHint[] {
  const { lines } = snapshot.page.document;
  const shown = lines.offsets(range);
  return [
    ...(settings.titles ? titleHints(snapshot, shown) : []),
    ...(settings.wordCount ? wordCountHints(snapshot, shown) : []),
  ].sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}

/** VS Code cuts a longer one off in the middle of a word. */
const longestTitle = 42;

function titleHints({ handbook, page }: Snapshot, shown: OffsetRange): InlayHint[] {
  const { model, index } = handbook;
  const { frontmatter, bodyStart, lines } = page.document;
  const hints: InlayHint[] = [];
  if (shown.start < bodyStart || frontmatter.state === "invalid") {
    for (const { field, node, text } of valuesOf(page.text, frontmatter))
      add(field.key, text, node.range.end);
  }
  for (const { macro, range, expands } of macrosIn(shown)) {
    const filter = macro.kind === "list" ? macro.arguments.filter : undefined;
    if (filter && expands) add(filter.type.text, filter.value.text, range.start + filter.value.end);
  }
  return hints;

  function macrosIn({ start, end }: OffsetRange) {
    return end < bodyStart
      ? []
      : macrosOnPage(page).filter(({ range }) => range.start < end && range.end > start);
  }

  /** Names of roles, phases and topics say enough by themselves; so does the page's own. */
  function add(field: string, value: string | undefined, end: number): void {
    const vocabulary = model.fields[field]?.vocabulary;
    if (vocabulary === undefined || value === undefined || end < shown.start || end > shown.end) return;
    if (model.vocabularies[vocabulary]?.source !== "pages") return;
    const named = index.termPage(vocabulary, value);
    const title = index.termTitle(vocabulary, value)?.trim();
    if (!named || named.path === page.path || !title) return;
    const label = shorten(title, longestTitle);
    hints.push({
      position: lines.position(end),
      label,
      paddingLeft: true,
      ...(label === title ? {} : { tooltip: title }),
    });
  }
}

/** How much of the limit a text may take before its length is worth knowing. */
const near = 7 / 8;

function wordCountHints({ handbook, page, language }: Snapshot, shown: OffsetRange): InlayHint[] {
  const frontmatter = readableFrontmatter(page);
  if (!page.kind || !frontmatter || shown.start >= page.document.bodyStart) return [];
  return effectiveFields(frontmatter).flatMap(({ key, value }) => {
    const most = handbook.model.fields[key]?.maxWords;
    if (most === undefined || value.kind !== "scalar" || typeof value.value !== "string") return [];
    const { end } = value.range;
    const words = value.value.trim().split(/\s+/).length;
    if (words < most * near || end < shown.start || end > shown.end) return [];
    const label = language === "nl" ? `${words} van ${most} woorden` : `${words} of ${most} words`;
    return [{ position: page.document.lines.position(end), label, paddingLeft: true }];
  });
}
