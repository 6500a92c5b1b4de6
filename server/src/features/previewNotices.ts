/**
 * What the site does without saying: a macro that does not expand, a filter that does not count, a reference or label that
 * leads nowhere, a list that another page keeps empty. The preview says it where it happens; the published page has none
 * of it.
 */

import type { Finding } from "../rules/rule";
import { linkToFile } from "../site/urls";
import type { OffsetRange } from "../text/range";
import { type SilencedList, silencedLists } from "./silencedLists";
import type { Language, Snapshot } from "./snapshot";

/** The rules whose findings the site passes over in silence, on places where the reader sees that something is missing. */
const noticed: ReadonlySet<string> = new Set([
  "bad-frontmatter-yaml",
  "id-malformed",
  "id-missing",
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
  "unreadable-file",
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
  const silenced = silencedLists(snapshot);
  const all = [...fromFindings(snapshot, silenced), ...fromSilencedLists(snapshot, silenced)].map(
    ({ offset, html }) => ({ offset, html: aside(document.lines.position(offset).line, html) }),
  );
  const join = (notices: readonly Notice[]) => notices.map(({ html }) => html).join("");
  return {
    above: join(all.filter(({ offset }) => offset < document.bodyStart)),
    after: ({ start, end }) =>
      join(all.filter(({ offset }) => offset >= document.bodyStart && start <= offset && offset < end)),
  };
}

function fromFindings(
  { page, checker, language }: Snapshot,
  silenced: readonly SilencedList[],
): readonly Notice[] {
  // A list that is not there is not empty either.
  const isAbsent = ({ start }: OffsetRange) =>
    silenced.some(({ range }) => range.start <= start && start < range.end);
  return checker
    .findings(page)
    .filter(({ rule }) => noticed.has(rule.id))
    .filter(({ rule, range }) => rule.id !== "macro-empty-result" || !isAbsent(range))
    .map(({ range, message }: Finding) => ({ offset: range.start, html: escapeHtml(message[language]) }));
}

function fromSilencedLists(
  { page, language }: Snapshot,
  silenced: readonly SilencedList[],
): readonly Notice[] {
  return silenced.map((list) => ({
    offset: list.range.start,
    html: describe(list, page.docsPath ?? "", language),
  }));
}

function describe({ macro, failing, culprit }: SilencedList, from: string, language: Language): string {
  const link = `<a href="${escapeHtml(linkToFile(culprit, from))}">${escapeHtml(culprit)}</a>`;
  const own = culprit === from;
  if (language === "nl") {
    const where = own ? "deze pagina" : link;
    const because =
      failing.name === macro.name ? "" : `, want de site stopt al bij ${failing.name} op deze pagina`;
    return `De site toont deze lijst (${macro.name}) niet${because}: een veld in het frontmatter van ${where} is leeg of van de verkeerde soort. Herstel het daar.`;
  }
  const where = own ? "this page" : link;
  const because =
    failing.name === macro.name ? "" : `, because it already stops at ${failing.name} on this page`;
  return `The site does not show this list (${macro.name})${because}: a field in the frontmatter of ${where} is empty or of the wrong kind. Repair it there.`;
}

function aside(line: number, html: string): string {
  return `<aside class="ak-notice" role="note" data-line="${line}"><p>${html}</p></aside>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
