/** Whether a macro would do on a page what its author meant, so that it can be written without asking. */

import { macroOf } from "../render/macros/syntax";
import { isFilled } from "../render/pythonValue";
import { macrosOnPage } from "./macrosOnPage";
import type { RuleContext } from "./rule";

/**
 * True when a comment is a macro that no rule would find fault with on this page and that the page does not have yet.
 * @param comment the whole comment, from `<!--` to `-->`
 */
export function isSoundMacro(comment: string, { page, lookup, model }: RuleContext): boolean {
  const { docsPath, kind, meta, stem } = page;
  const macro = docsPath === undefined ? undefined : macroOf(comment, docsPath);
  if (!macro) return false;
  if (macro.kind !== "list") {
    if (macrosOnPage(page).some((placed) => placed.macro.name === macro.name)) return false;
    const { field, kind: madeFor } = model.macros.find(({ name }) => name === macro.name) ?? {};
    if (field !== undefined) return isFilled(meta[field]);
    return madeFor === undefined ? kind !== undefined : madeFor === kind?.name && typeof meta.id === "string";
  }
  const { filter, words, ignored } = macro.arguments;
  const listed = model.kinds.find(({ plural }) => plural === macro.type);
  if (!listed || words[0]?.start === `<!-- ${macro.name}`.length) return false;
  if (ignored.some(({ reason }) => reason !== "unknown-option")) return false;
  if (!filter) return true;
  const { type, value } = filter;
  if (type.text === kind?.name && value.text !== stem) return false;
  return lookup.isListed(listed.name, type.text, value.text);
}
