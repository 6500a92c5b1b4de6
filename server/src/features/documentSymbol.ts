/**
 * The outline of a page: its frontmatter with the fields and their values, its headings by level, and each macro under its
 * heading (LSP 3.17, textDocument/documentSymbol).
 */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { macrosOnPage } from "../rules/macrosOnPage";
import { scalarText } from "../rules/values";
import type { Field, ValueNode } from "../text/frontmatter";
import type { LineIndex } from "../text/lineIndex";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { shorten } from "./shorten";
import type { Snapshot } from "./snapshot";

/** @param withHeadings false where the editor shows the headings itself: the macros then stand beside the frontmatter */
export function documentSymbols({ page }: Snapshot, withHeadings: boolean): DocumentSymbol[] {
  const { lines } = page.document;
  const macros = macrosOnPage(page).map(({ range }) => macroEntry(page.text, range));
  const frontmatter = frontmatterEntries(page);
  const entries = withHeadings
    ? [...frontmatter, ...nested([...headingEntries(page), ...macros], page.text)]
    : [...frontmatter.map(withoutExtent), ...macros];
  return entries.map((entry) => toSymbol(entry, lines));
}

/** The same for a client that does not know symbols within symbols. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

/** A symbol with offsets in place of positions. */
interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly range: OffsetRange;
  readonly selection: OffsetRange;
  readonly children?: readonly Entry[];
}

/** An entry of the body; what is no heading has no level and stands below all of them. */
interface BodyEntry extends Entry {
  readonly level?: number;
}

function toSymbol(
  { name, detail, kind, range, selection, children }: Entry,
  lines: LineIndex,
): DocumentSymbol {
  return {
    // An editor refuses the whole outline when one name in it is empty.
    name: name.trim() === "" ? "…" : name,
    ...(detail ? { detail } : {}),
    kind,
    range: lines.range(range),
    selectionRange: lines.range(selection),
    ...(children && children.length > 0 ? { children: children.map((child) => toSymbol(child, lines)) } : {}),
  };
}

function frontmatterEntries({ text, document }: Page): readonly Entry[] {
  const { fields, range, state } = document.frontmatter;
  const last = fields.at(-1);
  if (!last) return [];
  const end =
    state === "open" ? last.range.end : range.start + text.slice(range.start, range.end).trimEnd().length;
  const opening = { start: range.start, end: document.lines.line(0).end };
  const children = fields.map((field) => fieldEntry(text, field));
  return [
    {
      name: "Frontmatter",
      kind: SymbolKind.Namespace,
      range: { start: range.start, end: Math.max(end, ...children.map((child) => child.range.end)) },
      selection: opening,
      children,
    },
  ];
}

/**
 * An entry that covers no more than its name. Of two outlines VS Code takes the one that covers most lines for the headings
 * that stay in view, and that has to be its own.
 */
function withoutExtent({ children = [], ...entry }: Entry): Entry {
  return { ...entry, range: entry.selection, children: children.map(withoutExtent) };
}

function fieldEntry(text: string, { key, keyRange, value, range }: Field): Entry {
  // YAML counts the line end behind a list as part of it.
  const inkEnd = range.start + text.slice(range.start, range.end).trimEnd().length;
  const children =
    value.kind === "sequence"
      ? value.items.map((item) => itemEntry(text, item))
      : value.kind === "mapping"
        ? value.fields.map((field) => fieldEntry(text, field))
        : [];
  // An empty item at the end stands behind the ink.
  const end = Math.max(inkEnd, keyRange.end, ...children.map((child) => child.range.end));
  return {
    name: key,
    kind: SymbolKind.Field,
    range: { start: range.start, end },
    selection: keyRange,
    children,
    ...(value.kind === "scalar" && value.value !== null
      ? { detail: shorten(scalarText(text, value), 80) }
      : {}),
  };
}

function itemEntry(text: string, item: ValueNode): Entry {
  const name = item.kind === "scalar" ? scalarText(text, item) : text.slice(item.range.start, item.range.end);
  return { name: shorten(name, 80), kind: SymbolKind.String, range: item.range, selection: item.range };
}

function headingEntries({ document }: Page): readonly BodyEntry[] {
  return document.markdown.headings.map(({ text, level, range, textRange }) => ({
    name: text,
    kind: SymbolKind.String,
    level,
    range,
    selection: textRange,
  }));
}

function macroEntry(text: string, range: OffsetRange): BodyEntry {
  const [name = "", ...words] = text
    .slice(range.start, range.end)
    .replace(/^<!--|-->$/g, "")
    .trim()
    .split(/\s+/);
  return { name, detail: words.join(" "), kind: SymbolKind.Function, range, selection: range };
}

/** Puts entries in the sections that they stand in; a section goes on to the next heading that is not of a lower level. */
function nested(entries: readonly BodyEntry[], text: string): readonly Entry[] {
  const sorted = [...entries].sort((a, b) => a.range.start - b.range.start);
  return sectionEntries(sorted, text.length);

  function sectionEntries(within: readonly BodyEntry[], end: number): Entry[] {
    const result: Entry[] = [];
    for (let at = 0; at < within.length; ) {
      const entry = within[at++];
      if (entry?.level === undefined) {
        if (entry) result.push(entry);
        continue;
      }
      const { level } = entry;
      const from = at;
      while (at < within.length && (within[at]?.level ?? level + 1) > level) at++;
      const next = within[at]?.range.start ?? end;
      const last = entry.range.start + text.slice(entry.range.start, next).trimEnd().length;
      result.push({
        ...entry,
        range: { start: entry.range.start, end: Math.max(last, entry.range.end) },
        children: sectionEntries(within.slice(from, at), next),
      });
    }
    return result;
  }
}
