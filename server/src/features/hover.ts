/** Explains the field, term, reference, macro or link under the cursor (LSP 3.17, textDocument/hover). */
import type { Hover, Position } from "vscode-languageserver-types";
import type { LinkTarget } from "../site/linkTarget";
import { escapeMarkdown, pageCard } from "./pageCard";
import type { Snapshot } from "./snapshot";
import { findTarget, type Target } from "./target";

export function hover(snapshot: Snapshot, position: Position): Hover | undefined {
  const { lines } = snapshot.page.document;
  const target = findTarget(snapshot, lines.offset(position));
  const value = target && describe(snapshot, target);
  return value === undefined
    ? undefined
    : { contents: { kind: "markdown", value }, range: lines.range(target?.range ?? { start: 0, end: 0 }) };
}

function describe({ handbook, page, language }: Snapshot, target: Target): string | undefined {
  const { model, index } = handbook;
  switch (target.kind) {
    case "field":
      return model.fields[target.name]?.description[language];
    case "term": {
      const term = index.termPage(target.vocabulary, target.value);
      if (term) return pageCard(term);
      const label = model.vocabularies[target.vocabulary]?.label[language];
      return index.hasTerm(target.vocabulary, target.value) && label !== undefined
        ? `${escapeMarkdown(target.value)} · ${label}`
        : undefined;
    }
    case "macro":
      return model.macros.find(({ name }) => name === target.macro.name)?.description[language];
    case "link":
      return describeLink(target.leadsTo, page, handbook);
  }
}

function describeLink(
  leadsTo: LinkTarget,
  page: Snapshot["page"],
  handbook: Snapshot["handbook"],
): string | undefined {
  if (leadsTo.kind !== "file" && leadsTo.kind !== "self") return undefined;
  const other = leadsTo.kind === "self" ? page : handbook.index.page(leadsTo.docsPath);
  if (!other) return undefined;
  const heading = other.document.markdown.headings.find(
    ({ id }) => leadsTo.anchor !== "" && id === leadsTo.anchor,
  );
  return heading ? `${pageCard(other)}\n\n§ ${escapeMarkdown(heading.text)}` : pageCard(other);
}
