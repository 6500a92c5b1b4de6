/**
 * A new page from the handbook's own template: its fields in its order, its headings, macros and fixed sentences. Examples and
 * comments for the author are left out; what the template says first on how to write a section or a box becomes a comment
 * there, which the site does not show and which the author types over.
 */
import { macroOf } from "../render/macros/syntax";
import type { Field } from "../text/frontmatter";
import { inkEnd } from "../text/frontmatterEdits";
import { yamlComments } from "../text/yamlComments";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { Draft, type PageText } from "./draft";
import { type NewPage, writeField } from "./fields";
import { type TemplateBlock, templateBlocks } from "./templateBlocks";

/** Leads nowhere, so that the page is not clean before the author has filled it in. */
const unfilledTarget = "url";

/** The share of a kind's pages that must have a sentence of the template for it to be more than an example. */
const fixedShare = 0.2;

/** @returns undefined for a template whose frontmatter cannot be read */
export function pageFromTemplate(handbook: Handbook, page: NewPage, template: Page): PageText | undefined {
  const { frontmatter } = template.document;
  if (frontmatter.state !== "valid") return undefined;
  const draft = new Draft();
  draft.write("---\n");
  for (const field of frontmatter.fields) {
    writeField(draft, handbook, page, field.key, () => asWritten(template.text, field));
  }
  draft.write("---\n");
  writeBody(draft, handbook, page, templateBlocks(template, page.docsPath));
  return draft;
}

/** The lines of a field without its comments. */
function asWritten(text: string, { keyRange, range }: Field): string {
  const source = text.slice(keyRange.start, inkEnd(text, range));
  let kept = "";
  let last = 0;
  for (const comment of yamlComments(source)) {
    kept += source.slice(last, comment.range.start);
    last = comment.range.end;
  }
  const lines = (kept + source.slice(last)).split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return lines.filter((line) => line !== "").join("\n");
}

function writeBody(draft: Draft, handbook: Handbook, page: NewPage, blocks: readonly TemplateBlock[]): void {
  let above: { readonly kind: TemplateBlock["kind"]; readonly box: string | undefined } | undefined;
  for (const block of blocks) {
    const text = block.lines.join("\n");
    const isProse = block.kind === "prose" || block.kind === "box";
    const kind = isProse && isFixed(handbook, page, text) ? "fixed" : block.kind;
    const box = kind === "box" ? boxTypeOf(text) : undefined;
    // More prose says more on the same, and a second example shows that there can be more.
    const isMore = (kind === "prose" && above?.kind === "prose") || (box !== undefined && box === above?.box);
    above = { kind, box };
    if (isMore) continue;
    draft.blank(1);
    if (kind === "list") {
      draft.write("- ");
      draft.stop();
    } else if (kind === "links") writeLinks(draft, text);
    else if (kind === "prose") draft.stop(guidance(block.lines));
    else if (kind === "box") writeBox(draft, block.lines);
    else draft.write(withOwnStem(text, page));
  }
  draft.blank(0);
}

/** Whether pages have a text of the template as it stands, whatever dot they put behind it. */
function isFixed(handbook: Handbook, { kind }: NewPage, text: string): boolean {
  const sentence = text.replace(/\.$/, "");
  const pages = [...handbook.index.allPages()].filter((page) => page.kind?.name === kind.name);
  const having = pages.filter((page) => page.text.includes(sentence)).length;
  return having >= 2 && having >= fixedShare * pages.length;
}

/** The first sentence of what the template tells the author, as a comment; empty where it tells nothing. */
function guidance(lines: readonly string[]): string {
  const words = lines.join(" ").replace(/\s+/g, " ").trim();
  const [sentence = words] = /^.*?[.?!](?= \p{Lu})/u.exec(words) ?? [];
  return sentence === "" ? "" : `<!-- ${sentence} -->`;
}

/** What stands before the title of a box: `!!! example`. */
function boxTypeOf(text: string): string {
  return /^[^"\n]*/.exec(text)?.[0].trimEnd() ?? "";
}

function writeBox(draft: Draft, [first = "", ...inside]: readonly string[]): void {
  const title = /"(.*)"\s*$/.exec(first)?.[1];
  draft.write(boxTypeOf(first));
  if (title !== undefined) {
    draft.write(' "');
    draft.stop(title);
    draft.write('"');
  }
  draft.write("\n\n    ");
  draft.stop(guidance(inside));
}

function writeLinks(draft: Draft, text: string): void {
  let last = 0;
  for (const match of text.matchAll(/\]\(([^)]*)\)/g)) {
    const start = match.index + "](".length;
    draft.write(text.slice(last, start));
    draft.stop(unfilledTarget);
    last = start + (match[1]?.length ?? 0);
  }
  draft.write(text.slice(last));
}

/** Lists of what refers to the page name the page itself where the template has an example. */
function withOwnStem(text: string, { kind, stem, docsPath }: NewPage): string {
  return text.replace(/<!--.*?-->/gs, (comment) => {
    const macro = macroOf(comment, docsPath);
    const filter = macro?.kind === "list" ? macro.arguments.filter : undefined;
    if (filter?.type.text !== kind.name) return comment;
    return comment.slice(0, filter.value.start) + stem + comment.slice(filter.value.end);
  });
}
