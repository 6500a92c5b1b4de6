/**
 * Where a page uses terms: in the frontmatter fields that take the vocabulary's terms, in the filters of lists, and in the
 * labels of exceptions. Which fields those are is the content model's to say.
 */
import type { ContentModel } from "../model/contentModel";
import { valuesOf } from "../rules/values";
import type { ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { rangeIn } from "../text/scalarOffsets";
import { parseUitzondering } from "../text/uitzondering";
import type { Page } from "../workspace/page";
import type { Term, TermRename } from "./names";
import type { Changes } from "./refactoring";
import { replaceScalar } from "./yamlScalar";

/** The field whose texts are expressions over labels, each made of a field and a term: `rollen-jurist && !…`. */
export const exceptionField = "uitzondering";

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

/** The new names on one page. */
export function followTerms(
  page: Page,
  model: ContentModel,
  renames: readonly TermRename[],
  changes: Changes,
): void {
  const wanted = renames.map(({ vocabulary, from }): Term => ({ vocabulary, name: from }));
  for (const { kind, term, range, node, prefix } of termUses(page, model, wanted)) {
    const to = renames.find(
      ({ vocabulary, from }) => vocabulary === term.vocabulary && from === term.name,
    )?.to;
    if (to === undefined) continue;
    const edit = node ? replaceScalar(page.text, node, to) : { range, text: prefix + to };
    if (edit) changes.add(page.path, edit.range, edit.text, kind);
  }
}

/** Where a page uses one of some terms. */
export function* termUses(page: Page, model: ContentModel, wanted: readonly Term[]): Generator<TermUse> {
  if (wanted.length === 0) return;
  const isNamed = wanted.some(({ name }) => page.text.includes(name));
  // Only escapes let YAML hold a name that is not in its text.
  if (isNamed || page.text.includes("\\")) yield* inFrontmatter(page, model, wanted);
  if (isNamed) yield* inFilters(page, model, wanted);
}

function* inFrontmatter(page: Page, model: ContentModel, wanted: readonly Term[]): Generator<TermUse> {
  for (const { field, node } of valuesOf(page.text, page.document.frontmatter)) {
    if (node.kind !== "scalar" || typeof node.value !== "string") continue;
    if (field.key === exceptionField) yield* inException(page, node, node.value, model, wanted);
    const term = find(wanted, model.fields[field.key]?.vocabulary, node.value);
    if (term) yield { kind: "frontmatter", term, range: node.content, node, prefix: "" };
  }
}

function* inException(
  page: Page,
  node: ScalarNode,
  expression: string,
  model: ContentModel,
  wanted: readonly Term[],
): Generator<TermUse> {
  const labels = new Map<string, { readonly term: Term; readonly prefix: string }>();
  for (const [field, { vocabulary }] of Object.entries(model.fields)) {
    for (const term of wanted.filter((each) => each.vocabulary === vocabulary))
      labels.set(`${field}-${term.name}`, { term, prefix: `${field}-` });
  }
  if (![...labels.keys()].some((label) => expression.includes(label))) return;
  const rangeOf = rangeIn(page.text, node);
  for (const { text, range: inside } of parseUitzondering(expression).labels) {
    const label = labels.get(text);
    const range = rangeOf(inside.start, inside.end);
    // Where the text has escapes, the range is that of the whole expression.
    if (label && page.text.slice(range.start, range.end) === text)
      yield { kind: "exception", ...label, range };
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
