/**
 * Completion of sources: the law articles and publications that other pages cite, as ready Markdown links. They are found in
 * the sections with sources and in lines like `Bron: [..](..)`, by a look at the text: parsing all pages would take a second.
 */
import { CompletionItemKind } from "vscode-languageserver-types";
import { textsOf } from "../../text/yamlValue";
import type { Page } from "../../workspace/page";
import { fold } from "../fold";
import { escapeMarkdown } from "../pageCard";
import type { Language, Snapshot } from "../snapshot";
import { type BodyPlace, headingsAbove, isInCode } from "./bodyPlace";
import type { Proposal, Proposals } from "./provider";
import { ranked } from "./ranked";

const sourcesHeading = /^bron(?:nen|\(nen\)|vermelding)?$/i;

export function completeCitedSource(place: BodyPlace): Proposals | undefined {
  const { before, after, offset, trigger } = place;
  // Who begins an item may want to write something else; who begins a link wants to cite.
  if (trigger !== undefined && trigger !== "[") return undefined;
  const match = /^(\s*(?:(?:[-*+]|\d+\.)\s+)?)(bron(?:nen)?:\s*)?(\[?)([^[\]]*)$/i.exec(before);
  const rest = /^\]?\s*$/.exec(after)?.[0];
  if (!match || rest === undefined) return undefined;
  const [, bullet = "", named, bracket = "", typed = ""] = match;
  const isInSection =
    named === undefined && headingsAbove(place).some((heading) => sourcesHeading.test(heading));
  if ((!isInSection && named === undefined) || isInCode(place)) return undefined;
  const dash = isInSection && bullet.trim() === "" && followsItem(place) ? "- " : "";
  const words = typed.trim();
  const proposals = namesFor(place.snapshot, words).map((name) =>
    toProposal(name, dash, place.snapshot.language),
  );
  // A sentence is no source that is looked for, and must not be replaced by one.
  const isProse =
    bullet.trim() === "" && named === undefined && bracket === ""
      ? !proposals.some(({ label }) => fold(label).startsWith(fold(words)))
      : words.includes(" ") && ranked(proposals, words).length === 0;
  if (isProse) return undefined;
  return {
    range: { start: offset - bracket.length - typed.length, end: offset + rest.trimEnd().length },
    typed: words,
    proposals,
  };
}

/** Whether the nearest line above that is not blank is a list item. */
function followsItem({ snapshot, offset, before }: BodyPlace): boolean {
  const above = snapshot.page.text.slice(0, offset - before.length).trimEnd();
  return /(?:^|[\r\n])[ \t]*(?:[-*+]|\d+\.)[ \t][^\r\n]*$/.test(above);
}

/** A link as a page has it. */
interface Citation {
  readonly text: string;
  readonly url: string;
}

interface Source {
  readonly url: string;
  /** The pages on which each text stands for it, as often as it does. */
  readonly texts: Map<string, Page[]>;
  weight: number;
}

/** The sources that the page does not cite yet, the most likely first. */
function sourcesFor({ handbook, page }: Snapshot): readonly Source[] {
  const sources = new Map<string, Source>();
  const own = new Set(citations(page).map(({ url }) => keyOf(url)));
  const labels = labelsOf(page);
  for (const other of handbook.index.allPages()) {
    if (other.path === page.path) continue;
    const cited = citations(other);
    // A page on the same law or topic counts for more than a few that have nothing to do with this one.
    const isRelated = cited.length > 0 && [...labelsOf(other)].some((label) => labels.has(label));
    for (const { text, url } of cited) {
      const key = keyOf(url);
      if (own.has(key)) continue;
      const source: Source = sources.get(key) ?? { url, texts: new Map(), weight: 0 };
      sources.set(key, source);
      source.texts.set(text, [...(source.texts.get(text) ?? []), other]);
      source.weight += isRelated ? 3 : 1;
    }
  }
  return [...sources.values()].sort((a, b) => b.weight - a.weight);
}

function keyOf(url: string): string {
  return url.replace(/^http:/, "https:").replace(/\/$/, "");
}

/** What two pages can have in common: the vereisten and topics that they name, their law. */
function labelsOf({ meta, kind, stem, id }: Page): ReadonlySet<string> {
  const law = /:([a-z]{3})-\d+$/.exec(id ?? "")?.[1];
  return new Set([
    ...textsOf(meta.vereiste),
    ...textsOf(meta.onderwerp),
    ...(kind === undefined ? [] : [stem]),
    ...(law === undefined ? [] : [`:${law}`]),
  ]);
}

/** A source by one of its names, or by the commonest. */
interface NamedSource {
  readonly url: string;
  readonly text: string;
  /** The other texts that say the same. */
  readonly others: readonly string[];
  readonly pages: readonly Page[];
}

/** The names of all sources; those first that have the typed number, or lack nothing but the end of the typed word. */
function namesFor(snapshot: Snapshot, typed: string): readonly NamedSource[] {
  const names = sourcesFor(snapshot).flatMap((source) => namesOf(source, typed));
  if (typed === "") return names;
  const wanted = fold(typed);
  const end = /\d$/.test(wanted) ? /^(?!\d)/ : /^[\p{L}\p{N}]*$/u;
  const isWhole = ({ text }: NamedSource) =>
    fold(text).startsWith(wanted) && end.test(fold(text).slice(wanted.length));
  return [...names.filter(isWhole), ...names.filter((name) => !isWhole(name))];
}

/**
 * Before anything is typed a source is offered once, then by each of its names: the address of a whole law stands for all its
 * articles, and who types `Artikel 35` must not get `Artikel 5`.
 */
function namesOf({ url, texts }: Source, typed: string): readonly NamedSource[] {
  if (typed === "") return [sourceNamed(url, texts)];
  const names = new Map<string, Map<string, Page[]>>();
  for (const [text, pages] of texts) {
    const name = fold(withoutParts(text));
    names.set(name, (names.get(name) ?? new Map<string, Page[]>()).set(text, pages));
  }
  return [...names.values()]
    .map((same) => sourceNamed(url, same))
    .sort((a, b) => b.pages.length - a.pages.length);
}

function sourceNamed(url: string, texts: Source["texts"]): NamedSource {
  const text = commonText(new Map([...texts].map(([each, pages]) => [each, pages.length])));
  const others = [...texts.keys()].filter((other) => other !== text);
  return { url, text, others, pages: [...new Set([...texts.values()].flat())] };
}

function toProposal({ url, text, others, pages }: NamedSource, dash: string, language: Language): Proposal {
  const count = language === "nl" ? `op ${pages.length} pagina's` : `on ${pages.length} pages`;
  const one = language === "nl" ? "op 1 pagina" : "on 1 page";
  return {
    label: text,
    kind: CompletionItemKind.Reference,
    insert: `${dash}[${text}](${url})`,
    detail: `${/^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(url)?.[1] ?? url} · ${pages.length === 1 ? one : count}`,
    keys: [...others, url, url.replace(/^https?:\/\/(?:www\.)?/i, "")],
    documentation: () => documentationOf(url, pages, language),
  };
}

/**
 * The text that most pages give to a source. Where each names other parts of it behind a comma (`Kader X, 1.02`,
 * `Kader X, SV.3`) it is what stands before that.
 */
function commonText(texts: ReadonlyMap<string, number>): string {
  const names = new Map<string, number>();
  for (const [text, count] of texts) {
    const name = withoutParts(text);
    names.set(name, (names.get(name) ?? 0) + count);
  }
  const [name, total] = mostFrequent(names);
  const [text, count] = mostFrequent(new Map([...texts].filter(([other]) => withoutParts(other) === name)));
  return count * 2 > total ? text : name;
}

function withoutParts(text: string): string {
  return text.replace(/,\s*(?:[A-Z]{1,4}\.?)?\d[\d.]*(?:\s*(?:,|en|-)\s*(?:[A-Z]{1,4}\.?)?\d[\d.]*)*$/, "");
}

function mostFrequent(counts: ReadonlyMap<string, number>): readonly [string, number] {
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ["", 0]);
}

const mostPages = 10;

function documentationOf(url: string, pages: readonly Page[], language: Language): string {
  const more = pages.length - mostPages;
  return [
    escapeMarkdown(url),
    language === "nl" ? "Geciteerd op:" : "Cited on:",
    [
      ...pages.slice(0, mostPages).map(({ title }) => `- ${escapeMarkdown(title)}`),
      ...(more > 0 ? [language === "nl" ? `- en nog ${more}` : `- and ${more} more`] : []),
    ].join("\n"),
  ].join("\n\n");
}

const known = new WeakMap<Page, readonly Citation[]>();

/** The links to other sites in a page's sections with sources and in its lines that name a source. */
function citations(page: Page): readonly Citation[] {
  let found = known.get(page);
  if (!found) {
    found = readCitations(page.text);
    known.set(page, found);
  }
  return found;
}

const link =
  /(?<!!)\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]*\])+)\]\(\s*<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?[^()\n]*\)/gi;

function readCitations(text: string): readonly Citation[] {
  const found: Citation[] = [];
  let sectionLevel = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = /^(#{1,6})[ \t]*([^#].*)/.exec(line);
    if (heading) {
      const [, { length: level } = "", words = ""] = heading;
      const isSources = sourcesHeading.test(words.replace(/\s*\{[^}]*\}\s*$|[#\s]+$/g, ""));
      if (isSources) sectionLevel = level;
      else if (level <= sectionLevel) sectionLevel = 0;
    } else if (line.includes("](") && (sectionLevel > 0 || /^\s*(?:[-*+]\s+)?bron(?:nen)?:/i.test(line))) {
      for (const [, words = "", url = ""] of line.matchAll(link)) found.push({ text: words.trim(), url });
    }
  }
  return found;
}
