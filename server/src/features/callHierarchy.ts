/**
 * The hierarchy vereiste ← maatregel ← hulpmiddel as VS Code's call hierarchy: who refers to a page in its frontmatter,
 * and what it refers to itself (LSP 3.17, callHierarchy/*).
 */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from "vscode-languageserver-types";
import { declarations } from "../references/declarations";
import { namesOf, namings, referringPages } from "../references/frontmatterRelations";
import { valuesOf } from "../rules/values";
import type { OffsetRange } from "../text/range";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import type { Snapshot } from "./snapshot";
import { subjectsAt } from "./subjectAt";

/**
 * The page that the reference under the cursor leads to; where it refers to nothing, the page itself. Undefined where that is
 * not of any kind, such as a role.
 */
export function prepareCallHierarchy(
  snapshot: Snapshot,
  position: Position,
): CallHierarchyItem[] | undefined {
  const { handbook, page } = snapshot;
  const subjects = subjectsAt(snapshot, page.document.lines.offset(position));
  const refers = subjects.some(({ kind }) => kind === "page" || kind === "term" || kind === "file");
  const pages = refers
    ? subjects.flatMap((subject) => (subject.kind === "page" ? [subject.page] : []))
    : [page];
  const items = pages.flatMap((each) => (each.kind ? [itemOf(handbook, each)] : []));
  return items.length > 0 ? items : undefined;
}

/** The pages whose frontmatter refers to a page. */
export function incomingCalls({ handbook, page }: Snapshot): CallHierarchyIncomingCall[] {
  const names = namesOf(handbook, page);
  return referringPages(handbook, page).map((from) => ({
    from: itemOf(handbook, from),
    fromRanges: namings(handbook, from, names).map((range) => from.document.lines.range(range)),
  }));
}

/** The pages that a page's frontmatter refers to; references to pages that are not there are left out. */
export function outgoingCalls({ handbook, page }: Snapshot): CallHierarchyOutgoingCall[] {
  const { model, index } = handbook;
  const found = new Map<Page, OffsetRange[]>();
  for (const { field, text, range } of valuesOf(page.text, page.document.frontmatter)) {
    const vocabulary = model.fields[field.key]?.vocabulary;
    if (vocabulary === undefined || text === undefined) continue;
    const to = index.termPage(vocabulary, text);
    if (to?.kind) found.set(to, [...(found.get(to) ?? []), range]);
  }
  return [...found].map(([to, ranges]) => ({
    to: itemOf(handbook, to),
    fromRanges: ranges.map((range) => page.document.lines.range(range)),
  }));
}

function itemOf(handbook: Handbook, page: Page): CallHierarchyItem {
  const { lines } = page.document;
  const title = declarations(handbook, { kind: "page", page })[0]?.range ?? { start: 0, end: 0 };
  return {
    name: page.title,
    kind: symbolKinds[page.kind?.name ?? ""] ?? SymbolKind.File,
    detail: [page.kind?.name, page.id].filter((fact) => fact !== undefined).join(" · "),
    uri: page.uri,
    range: lines.range({ start: 0, end: page.text.length }),
    selectionRange: lines.range(title),
  };
}

/** Only for the icon: what has to be met, what is done for it, what it is done with. */
const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  vereiste: SymbolKind.Interface,
  maatregel: SymbolKind.Method,
  hulpmiddel: SymbolKind.Object,
};
