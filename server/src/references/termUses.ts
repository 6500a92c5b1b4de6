/**
 * Where a page uses terms: in the frontmatter fields that take the vocabulary's terms, in the filters of lists, and in the
 * labels of exceptions. Which fields those are is the content model's to say.
 */
import type { ContentModel } from "../model/contentModel";
import { valuesOf } from "../rules/values";
import type { ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { exceptionField, labelsIn } from "../workspace/exceptionLabels";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import type { Term } from "./names";

export interface TermUse {
  readonly kind: "frontmatter" | "exception" | "macro";
  readonly term: Term;
  /** The term; in an exception the whole label. */
  readonly range: OffsetRange;
  /** In the frontmatter: the value that is the term. */
  readonly node?: ScalarNode;
  /** In an exception: what stands before the term in the label. */
  readonly prefix: string;
}

/** Where a page uses one of some terms. */
export function* termUses(page: Page, handbook: Handbook, wanted: readonly Term[]): Generator<TermUse> {
  yield* frontmatterUses(page, handbook, wanted);
  if (isNamed(page, wanted)) yield* inFilters(page, handbook.model, wanted);
}

/** The uses in the page's frontmatter only. */
export function* frontmatterUses(
  page: Page,
  handbook: Handbook,
  wanted: readonly Term[],
): Generator<TermUse> {
  // Only escapes let YAML hold a name that is not in its text.
  if (wanted.length === 0 || !(isNamed(page, wanted) || page.text.includes("\\"))) return;
  for (const { field, node } of valuesOf(page.text, page.document.frontmatter)) {
    if (node.kind !== "scalar" || typeof node.value !== "string") continue;
    if (field.key === exceptionField) yield* inException(page, node, handbook, wanted);
    const term = find(wanted, handbook.model.fields[field.key]?.vocabulary, node.value);
    if (term) yield { kind: "frontmatter", term, range: node.content, node, prefix: "" };
  }
}

function isNamed({ text }: Page, terms: readonly Term[]): boolean {
  return terms.some(({ name }) => text.includes(name));
}

function* inException(
  page: Page,
  node: ScalarNode,
  handbook: Handbook,
  wanted: readonly Term[],
): Generator<TermUse> {
  for (const { vocabulary, value, range } of labelsIn(page.text, node, handbook)) {
    const term = find(wanted, vocabulary, value);
    const prefix = page.text.slice(range.start, range.end - value.length);
    if (term) yield { kind: "exception", term, range, prefix };
  }
}

const listComment = /^<!--\s*list_[a-z_]+(?=\s)/i;

/**
 * Every word of a list macro that looks like a filter counts, those that the site ignores included: a second filter,
 * or one in a macro that is written wrongly, is meant as one all the same.
 */
function* inFilters(page: Page, model: ContentModel, wanted: readonly Term[]): Generator<TermUse> {
  for (const { text, range } of page.document.comments) {
    const name = listComment.exec(text)?.[0];
    if (name === undefined) continue;
    const words = text.slice(name.length, -"-->".length);
    for (const { index, 1: type = "", 2: value = "" } of words.matchAll(
      /(?<!\S)([^\s/]+)\/([^\s/]+)(?!\S)/g,
    )) {
      const term = find(wanted, model.fields[type]?.vocabulary, value);
      if (!term) continue;
      const start = range.start + name.length + index + type.length + 1;
      yield { kind: "macro", term, range: { start, end: start + value.length }, prefix: "" };
    }
  }
}

function find(terms: readonly Term[], vocabulary: string | undefined, name: string): Term | undefined {
  return terms.find((term) => term.vocabulary === vocabulary && term.name === name);
}
