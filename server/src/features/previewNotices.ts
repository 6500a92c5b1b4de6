/**
 * What the site does without saying: a macro that does not expand, a filter that does not count, a reference or label that
 * leads nowhere, a list that another page keeps empty. The preview says it where it happens; the published page has none
 * of it.
 */

import { culpritOf } from "../render/macros/expand";
import { findMacros } from "../render/macros/find";
import type { Macro } from "../render/macros/syntax";
import type { Finding } from "../rules/rule";
import { linkToFile } from "../site/urls";
import type { OffsetRange } from "../text/range";
import type { Language, Snapshot } from "./snapshot";

/** The rules whose findings the site passes over in silence, on places where the reader sees that something is missing. */
const noticed: ReadonlySet<string> = new Set([
  "bad-frontmatter-yaml",
  "macro-empty-result",
  "macro-in-code",
  "macro-malformed",
  "macro-second-filter-ignored",
  "macro-unknown",
  "macro-unknown-filter-type",
  "macro-unknown-filter-value",
  "macro-unknown-option",
  "macro-wrong-page",
  "null-field",
  "null-item",
  "scalar-not-list",
  "unknown-label",
  "unknown-maatregel",
  "unknown-vereiste",
]);

interface Notice {
  readonly offset: number;
  readonly html: string;
}

/** Where the notices of a page go: those on its frontmatter above it, the others behind the block that they are about. */
export interface PreviewNotices {
  readonly above: string;
  readonly after: (range: OffsetRange) => string;
}

export function previewNotices(snapshot: Snapshot): PreviewNotices {
  const { document } = snapshot.page;
  const all = [...fromFindings(snapshot), ...fromSilencedLists(snapshot)].map(({ offset, html }) => ({
    offset,
    html: aside(document.lines.position(offset).line, html),
  }));
  const join = (notices: readonly Notice[]) => notices.map(({ html }) => html).join("");
  return {
    above: join(all.filter(({ offset }) => offset < document.bodyStart)),
    after: ({ start, end }) =>
      join(all.filter(({ offset }) => offset >= document.bodyStart && start <= offset && offset < end)),
  };
}

function fromFindings({ page, checker, language }: Snapshot): Notice[] {
  return checker
    .findings(page)
    .filter(({ rule }) => noticed.has(rule.id))
    .map(({ range, message }: Finding) => ({ offset: range.start, html: escapeHtml(message[language]) }));
}

/** Lists that stay empty because one of the pages in them has a field that the site cannot read. */
function fromSilencedLists({ page, handbook, language }: Snapshot): Notice[] {
  const { docsPath, document } = page;
  if (docsPath === undefined) return [];
  const site = handbook.site;
  const sitePage = site.page(docsPath);
  if (!sitePage) return [];
  const notices: Notice[] = [];
  for (const { macro, range, expands } of findMacros(document, docsPath)) {
    if (macro.kind !== "list" || !expands) continue;
    const culprit = culpritOf(macro.type, sitePage, site, macro.arguments);
    if (culprit)
      notices.push({ offset: range.start, html: silenced(macro, docsPath, culprit.path, language) });
  }
  return notices;
}

function silenced({ name }: Macro, from: string, culprit: string, language: Language): string {
  const link = `<a href="${escapeHtml(linkToFile(culprit, from))}">${escapeHtml(culprit)}</a>`;
  return language === "nl"
    ? `De site toont deze lijst (${name}) niet, en ook geen lijst eronder: een veld in ${link} is leeg of van de verkeerde soort. Herstel het daar.`
    : `The site does not show this list (${name}), nor those below it: a field in ${link} is empty or of the wrong kind. Repair it there.`;
}

function aside(line: number, html: string): string {
  return `<aside class="ak-notice" data-line="${line}"><p>${html}</p></aside>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
