/** The links of a page that can be followed from its text (LSP 3.17, textDocument/documentLink and documentLink/resolve). */
import type { DocumentLink } from "vscode-languageserver-types";
import type { Link } from "../markdown/facts";
import { resolveLink } from "../site/linkTarget";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import type { Snapshot } from "./snapshot";

/** What is kept of a link to a heading until the author follows it: finding the heading takes reading the other page. */
interface AnchorData {
  /** The page with the link. */
  readonly uri: string;
  /** The page that it leads to, relative to `docs/`. */
  readonly docsPath: string;
  readonly anchor: string;
}

/**
 * Every link and image that leads to a file of the handbook or to another site, as the published page has it: a link in raw
 * HTML counts from the page's address. Links that lead nowhere are left to the rules.
 * @returns links on the target as it is written, where editors underline it; one by reference also on its words
 */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  const { page } = snapshot;
  const { links, definitions } = page.document.markdown;
  const found: DocumentLink[] = [];
  for (const { kind, target, targetRange, range } of links) {
    add(kind, target, kind === "reference" ? range : targetRange);
  }
  for (const { target, targetRange } of definitions) add("reference", target, targetRange);
  // Editors that have links of their own merge the two as sorted lists.
  return found.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );

  function add(kind: Link["kind"], target: string, range: OffsetRange): void {
    const destination = destinationOf(snapshot, kind, target.trim());
    if (destination) found.push({ range: page.document.lines.range(range), ...destination });
  }
}

/** The URI of the page that asked for a link, to find it again when the link is to be followed. */
export function uriOfLink({ data }: DocumentLink): string | undefined {
  return isAnchorData(data) ? data.uri : undefined;
}

/** Works out the line of the heading that a link leads to. */
export function resolveDocumentLink({ handbook }: Snapshot, link: DocumentLink): DocumentLink {
  const { data, ...rest } = link;
  const other = isAnchorData(data) ? handbook.index.page(data.docsPath) : undefined;
  if (!other || !isAnchorData(data)) return link;
  const place = placeOf(other, data.anchor);
  return { ...rest, target: place === undefined ? other.uri : `${other.uri}#L${place.line + 1}` };
}

function destinationOf(
  { handbook, page }: Snapshot,
  kind: Link["kind"],
  target: string,
): Omit<DocumentLink, "range"> | undefined {
  // Nothing else: an editor would run a `command:` that a page names.
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(target)) return { target };
  if (page.docsPath === undefined) return undefined;
  const { index } = handbook;
  const leadsTo = resolveLink(target, page.docsPath, kind !== "html", (path) => index.hasFile(path));
  if (leadsTo.kind !== "file" && leadsTo.kind !== "self") return undefined;
  const docsPath = leadsTo.kind === "self" ? page.docsPath : leadsTo.docsPath;
  const other = index.page(docsPath);
  const tooltip = other ? { tooltip: other.title } : {};
  if (other && leadsTo.anchor !== "") {
    const data: AnchorData = { uri: page.uri, docsPath, anchor: leadsTo.anchor };
    return { ...tooltip, data };
  }
  // What the build makes (a page of the word list, the site map) is no file to open.
  if (!other && !index.files().includes(docsPath)) return undefined;
  return { ...tooltip, target: other?.uri ?? handbook.uriOf(`docs/${docsPath}`) };
}

/** Where the element with an id stands; undefined when the page has none. */
function placeOf({ document }: Page, anchor: string) {
  const found = document.markdown.anchors.find(({ id }) => id === anchor);
  return found && document.lines.position(found.range.start);
}

function isAnchorData(data: unknown): data is AnchorData {
  return typeof data === "object" && data !== null && "docsPath" in data && "anchor" in data && "uri" in data;
}
