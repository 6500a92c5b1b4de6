/**
 * Comments by which an author says that a finding is all right:
 *
 *     [Bijlage](bijlage.pdf) <!-- algoritmekader: negeer broken-link: volgt nog -->
 *     - inkoper # algoritmekader: negeer unknown-label
 *
 * The second form is for YAML: frontmatter and configuration files. Several ids may be given, with commas or spaces
 * between them; what follows a colon or `--` is the reason. The comment counts for findings that begin on its line; one that
 * stands alone on its line counts for the next line that is not blank. `negeer-pagina` counts for the whole file. A comment
 * in code is no comment, there as on the site.
 */

import { parseDocument } from "../text/document";
import { applyEdits, type Edit } from "../text/edits";
import { lineEndAt, lineStartAt } from "../text/lines";
import type { OffsetRange } from "../text/range";
import { yamlComments } from "../text/yamlComments";
import type { Page } from "../workspace/page";
import { publishesTheSame } from "./publishedPage";
import type { Finding, Fix, Rule, Text } from "./rule";

export interface Suppression {
  /** The whole comment. */
  readonly range: OffsetRange;
  /** Whether nothing else stands on the comment's line. */
  readonly alone: boolean;
  readonly wholePage: boolean;
  readonly rules: readonly SuppressedRule[];
  /** Where a finding must begin for the comment to count for it. */
  readonly scope: OffsetRange;
}

/** A rule id in a suppression. */
export interface SuppressedRule {
  readonly id: string;
  readonly range: OffsetRange;
}

/** The part of a page that says where comments are. */
type Source = Pick<Page, "text" | "subject" | "document">;

/** Whether a text can hold a suppression at all; that most do not is found out without parsing them. */
const anySuppression = /algoritmekader[ \t]*:[ \t]*negeer/i;

const suppressionComment = /^(?:<!--|#+)\s*algoritmekader\s*:\s*negeer(-pagina)?(?![\w-])/i;

/** All suppressions on a page, in source order. */
export function suppressionsOf(page: Source): readonly Suppression[] {
  if (!anySuppression.test(page.text)) return [];
  return commentsOf(page, anySuppression).flatMap((comment) => readSuppression(page.text, comment));
}

/** A comment like a suppression, with another word for `negeer`. */
export interface AlmostSuppression {
  /** The word that should be `negeer`. */
  readonly range: OffsetRange;
  readonly word: string;
}

/** Whether a text can hold one; in most texts the name stands in no comment. */
const anyAlmost = /(?:<!--|#)[ \t]*algoritmekader[ \t]*:/i;

const almostSuppression = /^((?:<!--|#+)\s*algoritmekader\s*:\s*)([a-z][\w-]*)\s+([a-z][a-z-]*)/i;

/** The comments that name a rule behind another word, and so do nothing. @param ids those of the rules that there are */
export function almostSuppressions(page: Source, ids: readonly string[]): readonly AlmostSuppression[] {
  if (!anyAlmost.test(page.text)) return [];
  return commentsOf(page, anyAlmost).flatMap((comment) => {
    const [, before = "", word = "", id = ""] = almostSuppression.exec(comment.text) ?? [];
    if (!ids.includes(id) || suppressionComment.test(comment.text)) return [];
    const start = comment.range.start + before.length;
    return [{ word, range: { start, end: start + word.length } }];
  });
}

/** Whether a suppression counts for a finding of a rule that begins at an offset. */
export function isSuppressed({ rules, scope }: Suppression, rule: string, offset: number): boolean {
  return scope.start <= offset && offset <= scope.end && rules.some(({ id }) => id === rule);
}

interface Comment {
  readonly text: string;
  readonly range: OffsetRange;
}

/** The comments of a page, as far as the parts can hold one that is wanted. */
function commentsOf({ text, subject, document }: Source, wanted: RegExp): readonly Comment[] {
  if (subject !== "page") return yamlComments(text);
  const { content } = document.frontmatter;
  const frontmatter = text.slice(content.start, content.end);
  return [
    ...(wanted.test(frontmatter) ? yamlComments(frontmatter, content.start) : []),
    ...(wanted.test(text.slice(document.bodyStart)) ? document.markdown.comments : []),
  ];
}

function readSuppression(text: string, comment: Comment): Suppression[] {
  const opening = suppressionComment.exec(comment.text);
  if (!opening) return [];
  const { range } = comment;
  const wholePage = opening[1] !== undefined;
  const words = comment.text.slice(opening[0].length).replace(/(?::|--)[\s\S]*$/, "");
  const rules = [...words.matchAll(/[^\s,;]+/g)].map(({ 0: id, index }) => {
    const start = range.start + opening[0].length + index;
    return { id, range: { start, end: start + id.length } };
  });
  const before = lineStartAt(text, range.start);
  const after = lineEndAt(text, range.end);
  const alone = text.slice(before, range.start).trim() === "" && text.slice(range.end, after).trim() === "";
  const scope = wholePage
    ? { start: 0, end: text.length }
    : alone
      ? nextLine(text, after)
      : { start: before, end: after };
  return [{ range, alone, wholePage, rules, scope }];
}

/** The first line below an offset that is not blank; empty at the end of the text. */
function nextLine(text: string, offset: number): OffsetRange {
  const blank = /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
  const start = lineStartAt(text, offset + blank);
  return { start, end: lineEndAt(text, offset + blank) };
}

/**
 * The fix that suppresses a finding by a comment: at the end of its line, above it, or for the whole page, whichever
 * is the first that leaves the published page as it is and that counts. `undefined` when there is no such place.
 * @param findingsOf what is found on the page, what is suppressed left out, when its text is this
 */
export function suppressFix(
  page: Page,
  finding: Finding,
  findingsOf: (text: string) => readonly Finding[],
): Fix | undefined {
  if (page.problem || finding.rule.id === "unused-suppression") return undefined;
  // Frontmatter that cannot be read has to be repaired; nothing on the page means anything until then.
  const { state, range } = page.document.frontmatter;
  if (page.subject === "page" && state !== "valid" && finding.range.start < range.end) return undefined;
  const before = count(findingsOf(page.text));
  for (const { edit, wholePage } of placesFor(page, finding)) {
    if (!isHarmless(page, finding, edit)) continue;
    // A comment can make another page of the text, on which the rule finds the same at another place, or others find more.
    const after = count(findingsOf(applyEdits(page.text, [edit])));
    if ((after.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0)) continue;
    if ([...after].some(([rule, number]) => number > (before.get(rule) ?? 0))) continue;
    return { title: titleOf(finding.rule.id, wholePage), edits: [edit], safe: false };
  }
  return undefined;
}

/** How many findings each rule has. */
function count(findings: readonly Finding[]): ReadonlyMap<Rule, number> {
  const counts = new Map<Rule, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function titleOf(id: string, wholePage: boolean): Text {
  return wholePage
    ? { nl: `Negeer ${id} op deze hele pagina`, en: `Ignore ${id} on this whole page` }
    : { nl: `Negeer deze melding hier (${id})`, en: `Ignore this finding here (${id})` };
}

interface Place {
  readonly edit: Edit;
  readonly wholePage: boolean;
}

function* placesFor(page: Page, { rule, range: { start: offset } }: Finding): Generator<Place> {
  const { text, subject, document } = page;
  const { frontmatter, bodyStart } = document;
  const insert = (at: number, added: string): Edit => ({ range: { start: at, end: at }, text: added });

  const there = suppressionsOf(page).find(
    ({ scope, wholePage }) => !wholePage && scope.start <= offset && offset <= scope.end,
  );
  const lastRule = there?.rules.at(-1);
  if (lastRule) yield { edit: insert(lastRule.range.end, `, ${rule.id}`), wholePage: false };

  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const start = lineStartAt(text, offset);
  const line = text.slice(start, lineEndAt(text, offset));
  const inYaml = subject !== "page" || (frontmatter.state === "valid" && offset < bodyStart);
  const comment = (words: string) =>
    inYaml ? `# algoritmekader: ${words} ${rule.id}` : `<!-- algoritmekader: ${words} ${rule.id} -->`;
  const end = start + line.trimEnd().length;
  yield { edit: insert(end, `${inYaml ? "  " : " "}${comment("negeer")}`), wholePage: false };
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? "";
  const above = `${indentation}${comment("negeer")}${eol}`;
  yield { edit: insert(start, above), wholePage: false };
  // As a block of its own, where the comment would otherwise make a paragraph of a macro that stands alone.
  if (!inYaml) yield { edit: insert(start, above + eol), wholePage: false };
  if (subject === "page" && frontmatter.state === "valid") {
    const words = `# algoritmekader: negeer-pagina ${rule.id}`;
    yield { edit: insert(frontmatter.content.start, `${words}${eol}`), wholePage: true };
  }
}

/** Whether a comment counts for the finding and leaves what the site makes of the page as it is. */
function isHarmless(page: Page, { rule, range }: Finding, edit: Edit): boolean {
  const text = applyEdits(page.text, [edit]);
  const after = { text, subject: page.subject, document: parseDocument(text) };
  const offset = range.start + (edit.range.start <= range.start ? edit.text.length : 0);
  if (!suppressionsOf(after).some((suppression) => isSuppressed(suppression, rule.id, offset))) return false;
  if (page.subject !== "page") return true;
  return publishesTheSame(page.document, after.document);
}
