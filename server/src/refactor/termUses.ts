/**
 * Follows the new names of terms on one page: in the frontmatter fields that take the vocabulary's terms, in the
 * filters of lists, and in the labels of exceptions. Which fields those are is the content model's to say.
 */
import type { ContentModel } from "../model/contentModel";
import { valuesOf } from "../rules/values";
import type { ScalarNode } from "../text/frontmatter";
import { rangeIn } from "../text/scalarOffsets";
import { parseUitzondering } from "../text/uitzondering";
import type { Page } from "../workspace/page";
import type { TermRename } from "./names";
import type { Changes } from "./refactoring";
import { replaceScalar } from "./yamlScalar";

/** The field whose texts are expressions over labels, each made of a field and a term: `rollen-jurist && !…`. */
const exceptionField = "uitzondering";

export function followTerms(
  page: Page,
  model: ContentModel,
  renames: readonly TermRename[],
  changes: Changes,
): void {
  if (renames.length === 0) return;
  const isNamed = renames.some(({ from }) => page.text.includes(from));
  // Only escapes let YAML hold a name that is not in its text.
  if (isNamed || page.text.includes("\\")) followInFrontmatter(page, model, renames, changes);
  if (isNamed) followInFilters(page, model, renames, changes);
}

function followInFrontmatter(
  page: Page,
  model: ContentModel,
  renames: readonly TermRename[],
  changes: Changes,
): void {
  for (const { field, node } of valuesOf(page.text, page.document.frontmatter)) {
    if (node.kind !== "scalar" || typeof node.value !== "string") continue;
    if (field.key === exceptionField) {
      followInException(page, node, node.value, model, renames, changes);
      continue;
    }
    const to = newName(renames, model.fields[field.key]?.vocabulary, node.value);
    const edit = to === undefined ? undefined : replaceScalar(page.text, node, to);
    if (edit) changes.add(page.path, edit.range, edit.text, "frontmatter");
  }
}

function followInException(
  page: Page,
  node: ScalarNode,
  expression: string,
  model: ContentModel,
  renames: readonly TermRename[],
  changes: Changes,
): void {
  const names = new Map<string, string>();
  for (const [field, { vocabulary }] of Object.entries(model.fields)) {
    for (const { from, to } of renames.filter((rename) => rename.vocabulary === vocabulary))
      names.set(`${field}-${from}`, `${field}-${to}`);
  }
  if (![...names.keys()].some((name) => expression.includes(name))) return;
  const rangeOf = rangeIn(page.text, node);
  for (const label of parseUitzondering(expression).labels) {
    const name = names.get(label.text);
    const range = rangeOf(label.range.start, label.range.end);
    // Where the text has escapes, the range is that of the whole expression.
    if (name === undefined || page.text.slice(range.start, range.end) !== label.text) continue;
    changes.add(page.path, range, name, "exception");
  }
}

const listComment = /^<!--\s*list_[a-z_]+(?=\s)/i;

/**
 * Every word of a list macro that looks like a filter counts, those that the site ignores included: a second filter,
 * or one in a macro that is written wrongly, is meant as one all the same.
 */
function followInFilters(
  page: Page,
  model: ContentModel,
  renames: readonly TermRename[],
  changes: Changes,
): void {
  for (const { text, range } of page.document.comments) {
    const name = listComment.exec(text)?.[0];
    if (name === undefined) continue;
    const words = text.slice(name.length, -"-->".length);
    for (const { index, 1: type = "", 2: value = "" } of words.matchAll(
      /(?<!\S)([^\s/]+)\/([^\s/]+)(?!\S)/g,
    )) {
      const to = newName(renames, model.fields[type]?.vocabulary, value);
      if (to === undefined) continue;
      const start = range.start + name.length + index + type.length + 1;
      changes.add(page.path, { start, end: start + value.length }, to, "macro");
    }
  }
}

function newName(renames: readonly TermRename[], vocabulary: string | undefined, name: string) {
  if (vocabulary === undefined) return undefined;
  return renames.find((rename) => rename.vocabulary === vocabulary && rename.from === name)?.to;
}
