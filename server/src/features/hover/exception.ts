/** An expression of the field `uitzondering` in words: "geldt niet bij …". */
import type { ScalarNode } from "../../text/frontmatter";
import { contains, type OffsetRange } from "../../text/range";
import { parseUitzondering } from "../../text/uitzondering";
import { exceptionField, labelsIn } from "../../workspace/exceptionLabels";
import { bold, escapeMarkdown } from "../pageCard";
import type { Language, Snapshot } from "../snapshot";

/** The expression at an offset in words; undefined where there is none, or one that the site cannot read. */
export function exceptionAt(
  snapshot: Snapshot,
  offset: number,
): { readonly range: OffsetRange; readonly markdown: string } | undefined {
  const { page } = snapshot;
  for (const { key, value } of page.document.frontmatter.fields) {
    if (key !== exceptionField || !contains(value.range, offset)) continue;
    for (const node of value.kind === "sequence" ? value.items : [value]) {
      if (node.kind !== "scalar" || !contains(node.content, offset)) continue;
      const words = inWords(snapshot, node);
      return words === undefined ? undefined : { range: node.content, markdown: words };
    }
  }
  return undefined;
}

function inWords({ handbook, page, language }: Snapshot, node: ScalarNode): string | undefined {
  const expression = String(node.value);
  const { labels, error } = parseUitzondering(expression);
  const terms = labelsIn(page.text, node, handbook);
  // A label that is none of the handbook's, or stands where YAML escapes hide it, cannot be put in words.
  if (error || labels.length === 0 || terms.length !== labels.length) return undefined;
  let words = "";
  let last = 0;
  for (const [at, { range }] of labels.entries()) {
    const { start, end } = unquoted(expression, range);
    const joint = expression.slice(last, start);
    const negated = /!\s*$/.test(joint);
    words += joints(joint.replace(/!\s*$/, ""), language);
    const { vocabulary = "", value = "" } = terms[at] ?? {};
    const name = handbook.model.vocabularies[vocabulary]?.label[language] ?? vocabulary;
    const not = negated ? (language === "nl" ? "niet " : "not ") : "";
    words += `${escapeMarkdown(name)}: ${not}${bold(value)}`;
    last = end;
  }
  words += joints(expression.slice(last), language);
  return language === "nl"
    ? `Deze vereiste geldt niet bij ${words.trim()}.`
    : `This requirement does not apply with ${words.trim()}.`;
}

/** A label with the quotes around it. */
function unquoted(expression: string, { start, end }: OffsetRange): OffsetRange {
  const quoted = /["']/.test(expression[start - 1] ?? "");
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}

/** What stands between labels, in words. */
function joints(text: string, language: Language): string {
  const words =
    language === "nl"
      ? { "&&": " en ", "||": " of ", "!": "niet " }
      : { "&&": " and ", "||": " or ", "!": "not " };
  return text
    .replace(/\s+/g, "")
    .replace(/&&|\|\||!/g, (sign) => words[sign as keyof typeof words])
    .replace(/[()]/g, "\\$&");
}
