/** Goes from a reference, term, macro value or link to its page (LSP 3.17, textDocument/definition). */
import type { LocationLink, Position } from "vscode-languageserver-types";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import type { Snapshot } from "./snapshot";
import { findTarget, type Target } from "./target";

export function definition(snapshot: Snapshot, position: Position): LocationLink[] {
  const { lines } = snapshot.page.document;
  const target = findTarget(snapshot, lines.offset(position));
  if (!target) return [];
  return destinations(snapshot, target).map(({ page, range }) => {
    const place = page.document.lines.range(range);
    return {
      originSelectionRange: lines.range(target.range),
      targetUri: page.uri,
      targetRange: place,
      targetSelectionRange: place,
    };
  });
}

interface Destination {
  readonly page: Page;
  readonly range: OffsetRange;
}

function destinations({ handbook, page }: Snapshot, target: Target): readonly Destination[] {
  if (target.kind === "term") {
    const vocabulary = handbook.model.vocabularies[target.vocabulary];
    const pages = vocabulary?.source === "pages" ? handbook.index.pages(vocabulary.kind, target.value) : [];
    const term = handbook.index.termPage(target.vocabulary, target.value);
    return (pages.length > 0 ? pages : term ? [term] : []).map(titleOf);
  }
  if (target.kind !== "link") return [];
  const { leadsTo } = target;
  if (leadsTo.kind !== "file" && leadsTo.kind !== "self") return [];
  const other = leadsTo.kind === "self" ? page : handbook.index.page(leadsTo.docsPath);
  if (!other) return [];
  const anchor = other.document.markdown.anchors.find(
    ({ id }) => leadsTo.anchor !== "" && id === leadsTo.anchor,
  );
  return [anchor ? { page: other, range: anchor.range } : titleOf(other)];
}

/** The title of a page in its frontmatter, else its first place. */
function titleOf(page: Page): Destination {
  const title = page.document.frontmatter.fields.find(({ key }) => key === "title");
  return { page, range: title?.value.range ?? { start: 0, end: 0 } };
}
