/** Completion of what is defined elsewhere on the page: `[words][label]` and the footnote of `[^name]`. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { escapeMarkdown } from "../pageCard";
import { type BodyPlace, isInCode } from "./bodyPlace";
import type { Proposal, Proposals } from "./provider";

export function completeLinkLabel(place: BodyPlace): Proposals | undefined {
  const label = /\[[^[\]]*\]\[([^[\]^][^[\]]*|)$/.exec(place.before)?.[1];
  const footnote = /.\[\^([^[\]\s]*)$/.exec(place.before)?.[1];
  const typed = label ?? footnote;
  if (typed === undefined || isInCode(place)) return undefined;
  const { offset, after } = place;
  const rest = /^([^[\]\s]*)\]/.exec(after)?.[1];
  const close = rest === undefined ? "]" : "";
  const proposals = label === undefined ? footnotes(place) : definitions(place);
  return {
    range: { start: offset - typed.length, end: offset + (rest?.length ?? 0) },
    typed,
    proposals: proposals.map((proposal) => ({ ...proposal, insert: proposal.label + close })),
  };
}

function definitions({ snapshot }: BodyPlace): Proposal[] {
  return snapshot.page.document.markdown.definitions.map(({ label, target }) => ({
    label,
    kind: CompletionItemKind.Reference,
    insert: label,
    detail: target,
    keys: [target],
  }));
}

function footnotes({ snapshot: { page } }: BodyPlace): Proposal[] {
  const body = page.text.slice(page.document.bodyStart);
  return [...body.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/gm)].map(([, name = "", text = ""]) => ({
    label: name,
    kind: CompletionItemKind.Reference,
    insert: name,
    detail: text.trim(),
    documentation: () => escapeMarkdown(text.trim()),
    keys: [text],
  }));
}
