/**
 * Completion of the terms of the word list in running text, as they must be written for the site to explain them. It stays out
 * of the way: it needs the beginning of a term, and says nothing once a term is there.
 */
import { CompletionItemKind } from "vscode-languageserver-types";
import { glossaryEntries } from "../../render/glossary";
import { glossaryPath } from "../../workspace/handbook";
import type { Page } from "../../workspace/page";
import { escapeMarkdown } from "../pageCard";
import { type BodyPlace, isInCode, isInComment } from "./bodyPlace";
import type { Proposals } from "./provider";

export function completeWord(place: BodyPlace): Proposals | undefined {
  const { before, after, offset, trigger, snapshot } = place;
  // A page begins with its frontmatter.
  if (trigger !== undefined || snapshot.page.docsPath === undefined || snapshot.page.text.trim() === "")
    return undefined;
  if (/^[\p{L}\p{N}_]/u.test(after) || isMarkup(before)) return undefined;
  const glossary = snapshot.handbook.page(glossaryPath);
  if (!glossary) return undefined;
  const terms = termsOf(glossary);
  const typed = beginning(before, [...terms.keys()]);
  if (typed === undefined || terms.has(typed) || isInCode(place) || isInComment(place)) return undefined;
  return {
    range: { start: offset - typed.length, end: offset },
    typed,
    proposals: [...terms]
      .filter(([term]) => startsWith(term, typed))
      .map(([term, definition]) => ({
        label: term,
        kind: CompletionItemKind.Text,
        insert: term,
        detail: definition,
        documentation: () => `**${escapeMarkdown(term)}**\n\n${escapeMarkdown(definition)}`,
      })),
  };
}

/**
 * The longest text before the cursor that begins a term: of at least three letters, or of two capitals. Nothing but a
 * blank or a mark such as a quote stands before it; nothing at all means that the author wants to see all terms.
 */
function beginning(before: string, terms: readonly string[]): string | undefined {
  if (/^\s*$|[\s(]$/.test(before)) return "";
  for (const { 1: lead = "", index } of before.matchAll(
    /(^|[\s("'‘“*[|>]|(?<![\p{L}\p{N}])_)(?=[\p{L}\p{N}])/gu,
  )) {
    const typed = before.slice(index + lead.length);
    const isLongEnough = typed.length >= 3 || /^\p{Lu}{2}$/u.test(typed);
    if (isLongEnough && terms.some((term) => startsWith(term, typed))) return typed;
  }
  return undefined;
}

function startsWith(term: string, typed: string): boolean {
  return typed.length <= term.length && term.slice(0, typed.length).toLowerCase() === typed.toLowerCase();
}

/** Whether the line is in the middle of something that is no text: an attribute list, a tag, a comment. */
function isMarkup(before: string): boolean {
  return /\{[^}]*$|<[a-z/!][^<>]*$|^\s*(?:!!!|\?\?\?\+?|===|\/\/\/)\s*[\w-]*$/i.test(before);
}

const known = new WeakMap<Page, ReadonlyMap<string, string>>();

/** The terms of the word list with their definitions. */
function termsOf(glossary: Page): ReadonlyMap<string, string> {
  let terms = known.get(glossary);
  if (!terms) {
    terms = new Map(glossaryEntries(glossary.text).map(({ term, definition }) => [term, definition]));
    known.set(glossary, terms);
  }
  return terms;
}
