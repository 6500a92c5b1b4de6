/** Frontmatter values that a field takes: the terms of its vocabulary, each with what its page says, or yes and no. */
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Vocabulary } from "../../model/contentModel";
import { pageCard } from "../pageCard";
import type { Snapshot } from "../snapshot";
import { affinity } from "./affinity";
import type { ValuePlace } from "./frontmatterPlace";
import type { Proposal, Proposals } from "./provider";
import { valueWriter } from "./writtenValue";

/** The terms of a field's vocabulary, without those that the field has already; the likeliest for this page first. */
export function proposeTerms(snapshot: Snapshot, place: ValuePlace): Proposals | undefined {
  const { handbook, language } = snapshot;
  const field = handbook.model.fields[place.field];
  const name = field?.vocabulary;
  const vocabulary = name === undefined ? undefined : handbook.model.vocabularies[name];
  if (!field || name === undefined || !vocabulary || place.subfield !== undefined) return undefined;
  if (place.form === "bare" && field.shape !== "list" && field.shape !== "list-or-text") return undefined;
  const { range, write } = valueWriter(place, field.shape === "list" || place.form === "bare");
  const terms = handbook.index.terms(name);
  const typed = vocabulary.source === "list" ? place.typed : withoutPath(place.typed);
  // Behind the blank of a finished value nothing is wanted any more.
  if (/\s$/.test(typed) && terms.includes(typed.trim())) return { range, typed, proposals: [] };
  const used = new Set(place.used);
  const likely = affinity(snapshot, place.field, name);
  const isReference = vocabulary.source === "pages";
  const proposals = terms
    .filter((term) => !used.has(term))
    .map((term) => ({ term, score: likely(term) }))
    .sort((a, b) => b.score - a.score)
    .map(({ term }): Proposal => {
      const page = handbook.index.termPage(name, term);
      return {
        label: term,
        kind: isReference ? CompletionItemKind.Reference : CompletionItemKind.EnumMember,
        detail: page?.title ?? vocabulary.label[language],
        documentation: page && (() => pageCard(page)),
        // Authors know a page by its title or code as often as by its file name.
        keys: [
          ...(page ? [page.title] : []),
          ...(page?.id === undefined ? [] : [page.id]),
          ...formerNames(vocabulary, term),
        ],
        insert: () => write(term),
      };
    });
  return { range, typed, proposals };
}

/** Yes and no, as the site's build reads them. */
export function proposeFlags({ handbook }: Snapshot, place: ValuePlace): Proposals | undefined {
  if (handbook.model.fields[place.field]?.shape !== "boolean" || place.form !== "own-line") return undefined;
  return {
    range: place.range,
    typed: place.typed,
    proposals: ["true", "false"].map((label) => ({
      label,
      kind: CompletionItemKind.Value,
      insert: place.prefix + label,
    })),
  };
}

/** The name of a page where its path or file name was typed or pasted. */
function withoutPath(typed: string): string {
  return typed.replace(/^.*\//, "").replace(/\.md$/, "");
}

/** What a term was called before, and words that people use for it. */
function formerNames(vocabulary: Vocabulary, term: string): readonly string[] {
  if (vocabulary.source !== "folder") return [];
  return Object.entries(vocabulary.formerTerms ?? {}).flatMap(([former, now]) =>
    now === term ? [former] : [],
  );
}
