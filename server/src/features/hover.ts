/** Explains what is under the cursor in the words of the handbook (LSP 3.17, textDocument/hover). */
import type { Hover, Position } from "vscode-languageserver-types";
import { footnotesOf } from "../references/footnotes";
import { pagesNaming } from "../references/frontmatterRelations";
import { definitionOf } from "../references/glossaryWords";
import { uses } from "../references/uses";
import { explanationOf } from "../render/macros/tagsAiAct";
import { contains } from "../text/range";
import { glossaryPath } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { sourcesTablePath } from "../workspace/sourcesTable";
import { excerpt, sectionText } from "./excerpt";
import { exceptionAt } from "./hover/exception";
import { describeField } from "./hover/field";
import { describeLink } from "./hover/link";
import { describeMacro } from "./hover/macro";
import { bold, escapeMarkdown, pageCard, paragraphs, plainText } from "./pageCard";
import type { Snapshot } from "./snapshot";
import { findTarget, type Target, wordAt } from "./target";
import { usedOn } from "./usedOn";

/** What the editor that asks can do. */
export interface HoverTaker {
  /** False when it shows plain text only. */
  readonly markdown: boolean;
  /** Whether the problems of a place belong to the answer; an editor that shows them itself would have them twice. */
  readonly problems: boolean;
}

export function hover(
  snapshot: Snapshot,
  position: Position,
  { markdown, problems }: HoverTaker = { markdown: true, problems: false },
): Hover | undefined {
  const { lines } = snapshot.page.document;
  const offset = lines.offset(position);
  const target = findTarget(snapshot, offset);
  const exception = exceptionAt(snapshot, offset);
  const words = (target && describe(snapshot, target, offset)) ?? "";
  const range = target?.range ?? exception?.range;
  const said = problems && range ? problemsAt(snapshot, target, offset) : [];
  const value = paragraphs(words, exception?.markdown ?? "", ...said);
  if (value === "" || !range) return undefined;
  return {
    contents: markdown ? { kind: "markdown", value } : { kind: "plaintext", value: plainText(value) },
    range: lines.range(range),
  };
}

/** What the rules find at an offset; of a link also what they find elsewhere in it. */
function problemsAt(
  { checker, page, language }: Snapshot,
  target: Target | undefined,
  offset: number,
): readonly string[] {
  const link = target?.kind === "link" ? target.range : undefined;
  return checker
    .findings(page)
    .filter(
      ({ range }) => contains(range, offset) || (link && link.start <= range.start && range.end <= link.end),
    )
    .map(({ message }) => escapeMarkdown(message[language]));
}

function describe(snapshot: Snapshot, target: Target, offset: number): string | undefined {
  switch (target.kind) {
    case "field":
      return describeField(snapshot, target.name);
    case "term":
      return describeTerm(snapshot, target);
    case "id":
      return describeId(snapshot, target.id, target.range.start);
    case "source":
      return describeSource(snapshot, target);
    case "macro":
      return describeMacro(snapshot, target, offset);
    case "link": {
      const word = wordAt(snapshot, offset);
      const linked = describeLink(snapshot, target) ?? "";
      return paragraphs(linked, word ? describeWord(snapshot, word.term) : "");
    }
    case "footnote":
      return describeFootnote(snapshot.page, target.name);
    case "heading": {
      const anchor = escapeMarkdown(`#${target.heading.id}`);
      return snapshot.language === "nl"
        ? `Anker van deze kop: ${anchor}`
        : `Anchor of this heading: ${anchor}`;
    }
    case "word":
      return describeWord(snapshot, target.term);
  }
}

function describeTerm(
  { handbook, language }: Snapshot,
  { vocabulary, value }: Target & { readonly kind: "term" },
): string | undefined {
  const { model, index } = handbook;
  const { label, source } = model.vocabularies[vocabulary] ?? {};
  if (!label || index.hasTerm(vocabulary, value) !== true) return undefined;
  const page = index.termPage(vocabulary, value);
  // What uses a page of a kind, the code lens above it says.
  if (page && source === "pages") return pageCard(page, model);
  const used = `${usedOn(pagesNaming(handbook, [{ vocabulary, name: value }]), handbook.model, language)}.`;
  if (page) return paragraphs(pageCard(page), used);
  return paragraphs(
    `${bold(value)} · ${escapeMarkdown(label[language])}`,
    explained(handbook, vocabulary, value),
    used,
  );
}

/** What the page to which the site links a label says of it. */
function explained(handbook: Snapshot["handbook"], vocabulary: string, value: string): string {
  const field = Object.entries(handbook.model.fields).find(([, each]) => each.vocabulary === vocabulary)?.[0];
  const [path = "", anchor = ""] = explanationOf(field ?? "", value)?.split("#") ?? [];
  const page = handbook.index.page(path);
  const heading = page?.document.markdown.headings.find(({ id }) => id === anchor);
  return page && heading ? escapeMarkdown(sectionText(page, heading)) : "";
}

function describeId({ handbook, page, language }: Snapshot, id: string, start: number): string | undefined {
  const dutch = language === "nl";
  const paths = handbook.index.pathsWithId(id);
  const others = paths.filter((path) => path !== page.path);
  const isOwn = id === page.id && start < page.document.bodyStart;
  const more = isOwn ? others : others.slice(1);
  const [first] = isOwn ? [page.path] : others;
  const named = handbook.page(first ?? page.path);
  const twice = escapeMarkdown(more.join(", "));
  return paragraphs(
    isOwn || !named ? "" : pageCard(named, handbook.model),
    isOwn ? paragraphs(bold(id), escapeMarkdown(handbook.model.fields.id?.description[language] ?? "")) : "",
    more.length === 0 ? "" : dutch ? `Ook de id van ${twice}.` : `Also the id of ${twice}.`,
  );
}

/** So many titles say where something is used. */
const mostTitles = 5;

function describeSource(
  { handbook, page: own, language }: Snapshot,
  { framework, code }: Target & { readonly kind: "source" },
): string {
  const found = uses(handbook, { kind: "source", framework, code });
  const users = [...new Set([...found].map(({ page }) => page))].filter(
    ({ docsPath, path }) => docsPath !== undefined && path !== own.path,
  );
  const byTable = handbook.sources
    .filter((line) => line.framework === framework && line.code === code)
    .flatMap(({ ids }) => ids.flatMap((id) => handbook.index.pathsWithId(id)))
    .flatMap((path) => handbook.page(path) ?? []);
  const dutch = language === "nl";
  const table = escapeMarkdown(sourcesTablePath);
  return paragraphs(
    bold(`${framework} ${code}`),
    titles(dutch ? `Hoort volgens ${table} bij:` : `Belongs, by ${table}, to:`, byTable, language),
    titles(dutch ? "Staat ook op:" : "Stands on these as well:", users, language),
    byTable.length + users.length > 0
      ? ""
      : dutch
        ? "Staat op geen andere pagina."
        : "Stands on no other page.",
  );
}

/** The first titles under a heading; nothing without pages. */
function titles(heading: string, pages: readonly Page[], language: Snapshot["language"]): string {
  const first = pages.slice(0, mostTitles).map(({ title }) => `- ${escapeMarkdown(title)}`);
  const left = pages.length - first.length;
  if (left > 0) first.push(language === "nl" ? `- en nog ${left}` : `- and ${left} more`);
  return first.length === 0 ? "" : paragraphs(heading, first.join("\n"));
}

function describeFootnote(page: Page, name: string): string | undefined {
  const footnote = footnotesOf(page).find((each) => each.name === name);
  return footnote && escapeMarkdown(excerpt(page, footnote.text.start, footnote.text.end));
}

function describeWord({ handbook, language }: Snapshot, term: string): string {
  const glossary = handbook.page(glossaryPath);
  const definition = (glossary && definitionOf(glossary, term)) ?? "";
  const list = language === "nl" ? "begrippenlijst" : "word list";
  return paragraphs(`${bold(term)} · ${list}`, escapeMarkdown(definition));
}
