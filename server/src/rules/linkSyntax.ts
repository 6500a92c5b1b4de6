/** Finds what an author meant as a Markdown link and the site shows as text, or reads otherwise. */
import type { Link } from "../markdown/facts";
import { resolveLink } from "../site/linkTarget";
import { isPicture } from "../site/pictures";
import { linkToFile } from "../site/urls";
import type { Edit } from "../text/edits";
import type { OffsetRange } from "../text/range";
import { targetsFor, wantedFile } from "./linkFixes";
import { faultOf, type LinkContext, startsInComment } from "./links";
import { mistakeInTarget, type TargetMistake } from "./linkTargetSyntax";
import { nearest } from "./nearest";
import { ShownText } from "./shownText";

export interface MalformedLink {
  readonly kind:
    | "gap"
    | "unclosed"
    | "bracket-missing"
    | "bracket-double"
    | "reversed"
    | "address-as-label"
    | "bare-address"
    | "marks-between"
    | "unknown-label"
    | "no-definition"
    | "no-footnote"
    | "in-html"
    | "attributes-apart"
    | "image-apart"
    | "no-words"
    | TargetMistake["kind"];
  readonly range: OffsetRange;
  /** How it should be; absent when that cannot be told. */
  readonly edits?: readonly Edit[];
  readonly safe: boolean;
}

/**
 * The malformed links of a page, in no particular order. This reads the page's Markdown; see `allPlainlyWellFormed`.
 * @param start where the text begins that is meant as Markdown
 */
export function findMalformedLinks(context: LinkContext, start: number): readonly MalformedLink[] {
  const page = new ShownText(context.page, start);
  return [
    ...inTargets(page, context),
    ...withGap(page, context),
    ...unlinked(page, context),
    ...withoutBracket(page),
    ...otherBrackets(page, context),
    ...withoutBrackets(page, context),
    ...withoutFootnote(page),
  ];
}

/** The fix of a link that is none yet, with an address that leads somewhere when one is known. */
interface Mended {
  readonly address: string;
  /** Whether the link will be right. */
  readonly isRight: boolean;
}

/** What to write as the address of a new link, so that mending it does not uncover another mistake. */
function mend(words: string, address: string, range: OffsetRange, context: LinkContext): Mended {
  const { docsPath = "" } = context.page;
  const fault = faultOf(address, docsPath, true, context);
  if (fault === undefined) return { address, isRight: true };
  if (fault.kind !== "missing") return { address, isRight: false };
  const link: Link = {
    kind: "inline",
    image: false,
    target: address,
    targetRange: range,
    range,
    text: words,
  };
  const [best] = targetsFor(wantedFile(link, docsPath), context);
  return { address: best?.value ?? address, isRight: best?.certain ?? false };
}

/** A target within parentheses or brackets: no space, and at most one level of parentheses. */
const target = "(?:[^()\\s\\[\\]]|\\([^()\\s]*\\))+";

/** Whether a text is plainly meant as a target, and not a remark or a number of a source. */
function isTarget(text: string): boolean {
  return (
    /^(?:https?:\/\/|www\.|mailto:|\.{1,2}\/)\S|^#[a-z][\w-]*$/i.test(text) ||
    /^[\w./%~-]+\.(?:md|html|pdf|docx?|xlsx?|pptx?|csv|png|jpe?g|svg)(?:[?#]\S*)?$/i.test(text)
  );
}

/** Whether a text can be the words of a link: not the box of a task, a footnote or a number. */
function isWords(text: string): boolean {
  return !text.startsWith("^") && /\p{L}{2}/u.test(text);
}

/** Links of which the target is written wrongly, and attribute lists that a space parts from their link. */
function* inTargets(page: ShownText, context: LinkContext): Generator<MalformedLink> {
  const judged = new Set<number>();
  for (const link of page.facts.links) {
    if (link.range.start < page.start || startsInComment(link, context.page)) continue;
    const apart = page.text.slice(link.range.end).match(attributesApart)?.[0];
    if (apart !== undefined && link.kind !== "html" && !page.isInHeading(link.range.start)) {
      const gap = { start: link.range.end, end: link.range.end + apart.search(/\S/) };
      const range = { start: gap.end, end: link.range.end + apart.length };
      // At the end of a cell of a table such a list is one of the cell.
      if (!/[|]/.test(lineAround(page.text, link.range.end)))
        yield { kind: "attributes-apart", range, edits: [{ range: gap, text: "" }], safe: true };
    }
    if (judged.has(link.targetRange.start)) continue;
    judged.add(link.targetRange.start);
    const mistake = mistakeInTarget(link, page.text);
    if (mistake) yield* inTarget(link, mistake, page);
    else if (link.kind === "inline") yield* withoutWords(link, page);
    if (link.kind === "inline") yield* imageApart(link, page, context);
  }
}

/** `[](target)`: nobody can see or click it. With a list of attributes it is a place to link to. */
function* withoutWords({ image, range, target }: Link, { text }: ShownText): Generator<MalformedLink> {
  if (image || !/^\[\s*\]\(/.test(text.slice(range.start, range.end)) || text[range.end] === "{") return;
  const shown = target.replace(/^(?:https?:\/\/|mailto:)/i, "").replace(/\/$/, "");
  const isElsewhere = shown !== target.replace(/\/$/, "") && /^[\w@./-]+$/.test(shown);
  const words = { start: range.start + 1, end: range.start + 1 };
  yield {
    kind: "no-words",
    range,
    ...(isElsewhere ? { edits: [{ range: words, text: shown }] } : {}),
    safe: false,
  };
}

/** `! [words](picture)`. */
function* imageApart(
  { image, range, target }: Link,
  { text }: ShownText,
  context: LinkContext,
): Generator<MalformedLink> {
  const mark = /(?<![^\s>])!([ \t]+)$/.exec(text.slice(Math.max(0, range.start - 20), range.start));
  if (image || !mark?.[1] || !isPicture(target)) return;
  const gap = { start: range.start - mark[1].length, end: range.start };
  const isRight = faultOf(target, context.page.docsPath ?? "", true, context) === undefined;
  yield {
    kind: "image-apart",
    range: { start: range.start - mark[0].length, end: range.end },
    edits: [{ range: gap, text: "" }],
    safe: isRight,
  };
}

/** A list of classes and the like behind a link, with a space in between. */
const attributesApart = /^[ \t]+\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+))[^{}\n]*\}/;

function* inTarget(link: Link, mistake: TargetMistake, page: ShownText): Generator<MalformedLink> {
  const { kind, meant, certain, start, end } = mistake;
  if (kind === "empty") {
    // An empty target in HTML is often one that a script fills.
    if (link.kind === "inline") yield { kind, range: link.range, safe: false };
    return;
  }
  if (link.kind === "html" && kind !== "scheme") return;
  const written = page.text.slice(link.targetRange.start, link.targetRange.end);
  const verbatim = written === link.target;
  const offset = link.targetRange.start;
  const range = verbatim ? { start: offset + start, end: offset + end } : link.targetRange;
  // What was written with escapes is only written anew where it needs none.
  const writable = meant !== undefined && (verbatim || (kind !== "runs-on" && /^[\w:./?=#~-]+$/.test(meant)));
  if (!writable) yield { kind, range, safe: false };
  else if (kind === "runs-on") {
    const close = { start: offset + meant.length, end: offset + meant.length };
    yield { kind, range: link.targetRange, edits: [{ range: close, text: ")" }], safe: false };
  } else yield { kind, range, edits: [{ range: link.targetRange, text: meant }], safe: certain };
}

/** `[words] (target)`, with a space or line end in between. */
function* withGap(page: ShownText, context: LinkContext): Generator<MalformedLink> {
  const pattern = new RegExp(
    `(?<![\\\\\\]])\\[((?:[^\\[\\]\\n\\\\]|\\\\.|\\n(?!\\s*\\n))+)\\]([ \\t]+|[ \\t]*\\r?\\n[ \\t]*)\\((${target})(?:[ \\t]+"[^"\\n]*")?\\)`,
    "g",
  );
  for (const { match, at, end } of page.matches(pattern)) {
    const [, words = "", gap = "", address = ""] = match;
    if (!isWords(words) || !isTarget(address)) continue;
    const gapStart = at + words.length + 2;
    const range = { start: at, end };
    const mended = mend(words, address, range, context);
    const addressStart = gapStart + gap.length + 1;
    const edits: Edit[] = [{ range: { start: gapStart, end: addressStart - 1 }, text: "" }];
    if (mended.address !== address) {
      edits.push({
        range: { start: addressStart, end: addressStart + address.length },
        text: mended.address,
      });
    }
    yield { kind: "gap", range, edits, safe: mended.isRight };
  }
}

/** Every `](` that has not become a link. */
function* unlinked(page: ShownText, context: LinkContext): Generator<MalformedLink> {
  const { text } = page;
  for (let at = text.indexOf("](", page.start); at >= 0; at = text.indexOf("](", at + 2)) {
    if (text[at - 1] === "\\" || !page.isText(at)) continue;
    const closed = closedTarget.exec(text.slice(at + 1));
    if (page.isRawText(at)) yield* inRawHtml(page, at, closed, context);
    else if (closed?.[1] !== undefined && isTarget(closed[1])) {
      yield* withoutOpening(page, at, at + 1 + closed[0].length, closed[1], context);
    } else {
      const address = /^[^\s()<>"\][]+/.exec(text.slice(at + 2))?.[0].replace(/[.,;:!?*]+$/, "") ?? "";
      const open = openingBracket(text, at);
      if (!isTarget(address) || open === undefined) continue;
      const end = at + 2 + address.length;
      yield {
        kind: "unclosed",
        range: { start: open, end },
        edits: [{ range: { start: end, end }, text: ")" }],
        safe: false,
      };
    }
  }
}

const closedTarget = new RegExp(`^\\([ \\t]*(${target})(?:[ \\t]+"[^"\\n]*")?[ \\t]*\\)`);

/** A well-formed link in a block of HTML. */
function* inRawHtml(
  page: ShownText,
  at: number,
  closed: RegExpExecArray | null,
  { page: { docsPath = "" }, lookup }: LinkContext,
): Generator<MalformedLink> {
  const open = openingBracket(page.text, at);
  if (open === undefined || closed?.[1] === undefined || !isTarget(closed[1])) return;
  const leads = resolveLink(closed[1], docsPath, true, (path) => lookup.hasFile(path));
  const address =
    leads.kind === "file"
      ? linkToFile(leads.docsPath, docsPath) + (leads.anchor === "" ? "" : `#${leads.anchor}`)
      : closed[1];
  const range = { start: open, end: at + 1 + closed[0].length };
  const text = `<a href="${address.replaceAll('"', "%22")}">${page.text.slice(open + 1, at)}</a>`;
  yield { kind: "in-html", range, edits: [{ range, text }], safe: false };
}

/** `[words]](target)` and `words](target)`. */
function* withoutOpening(
  page: ShownText,
  at: number,
  end: number,
  address: string,
  context: LinkContext,
): Generator<MalformedLink> {
  const { text } = page;
  const open = openingBracket(text, at);
  if (open !== undefined) return;
  const double = text[at - 1] === "]" ? openingBracket(text, at - 1) : undefined;
  if (double !== undefined) {
    const range = { start: double, end };
    yield {
      kind: "bracket-double",
      range,
      edits: [{ range: { start: at, end: at + 1 }, text: "" }],
      safe: mend(text.slice(double + 1, at - 1), address, range, context).isRight,
    };
  } else {
    const start = startOfWords(text, at, end);
    yield {
      kind: "bracket-missing",
      range: { start: at, end },
      ...(start === undefined ? {} : { edits: [{ range: { start, end: start }, text: "[" }] }),
      safe: false,
    };
  }
}

/** Where the words of a link begin that has no opening bracket, when it is all there is on its line or in its item. */
function startOfWords(text: string, close: number, end: number): number | undefined {
  const lineStart = Math.max(text.lastIndexOf("\n", close - 1), text.lastIndexOf("\r", close - 1)) + 1;
  const before = text.slice(lineStart, close);
  const mark = /^[ \t>]*(?:(?:[-*+]|\d+\.|#{1,6})[ \t]+)?/.exec(before)?.[0].length ?? 0;
  const words = before.slice(mark);
  const isAlone = /^[ \t]*[.;,]?[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 20));
  return isAlone && /^\p{L}[\p{L}\p{N}' -]{1,80}$/u.test(words) ? lineStart + mark : undefined;
}

/** Longer than the words of any link: looking further back for their beginning from each bracket would take forever. */
const longestWords = 1000;

/** The bracket on the same line that a closing one belongs to. */
function openingBracket(text: string, close: number): number | undefined {
  let depth = 0;
  const first = Math.max(0, close - longestWords);
  for (let at = close - 1; at >= first && text[at] !== "\n" && text[at] !== "\r"; at--) {
    if (text[at - 1] === "\\") continue;
    if (text[at] === "]") depth++;
    else if (text[at] === "[" && depth-- === 0) return at;
  }
  return undefined;
}

/** The words of a link whose closing bracket is missing. */
const openWords = "\\[((?:[^\\[\\]()\\n]|\\([^\\[\\]()\\n]*\\))*(?:[^\\[\\]()\\s]|\\([^\\[\\]()\\n]*\\)))";

/** That no bracket closes what was opened. */
const notInBrackets = "(?![^\\[\\n]*\\])";

/** `[words(target)`. */
function* withoutBracket(page: ShownText): Generator<MalformedLink> {
  const pattern = new RegExp(`(?<![\\\\\\]!])${openWords}\\((${target})\\)${notInBrackets}`, "g");
  for (const { match, at, end } of page.matches(pattern)) {
    const [, words = "", address = ""] = match;
    if (!isWords(words) || !isTarget(address)) continue;
    const close = at + 1 + words.length;
    yield {
      kind: "bracket-missing",
      range: { start: at, end },
      edits: [{ range: { start: close, end: close }, text: "]" }],
      safe: false,
    };
  }
}

/** `(words)[target]`, `[words][target]`, `[words]{target}` and `[words][unknown label]`. */
function* otherBrackets(page: ShownText, context: LinkContext): Generator<MalformedLink> {
  const rewrite = (kind: MalformedLink["kind"], range: OffsetRange, words: string, target: string) => {
    const { address, isRight } = mend(words, target, range, context);
    return { kind, range, edits: [{ range, text: `[${words}](${address})` }], safe: isRight };
  };
  for (const { match, at, end } of page.matches(
    /(?<![\\\])])\(((?:[^()\n]|\([^()\n]*\))+)\)\[([^[\]\n]+)\](?![([])/g,
  )) {
    const [, one = "", other = ""] = match;
    const [words, address] = isTarget(one) ? [other, one] : [one, other];
    if (!isTarget(address) || isTarget(words) || !isWords(words)) continue;
    yield rewrite("reversed", { start: at, end }, words, address);
  }
  for (const { match, at, end } of page.matches(/(?<![\\\]])\[([^[\]\n]+)\][ \t]?\{([^{}\s]+)\}/g)) {
    const [, words = "", address = ""] = match;
    if (isWords(words) && isTarget(address))
      yield rewrite("address-as-label", { start: at, end }, words, address);
  }
  const labels = page.facts.definitions.map(({ label }) => label);
  for (const { match, at, end } of page.matches(
    /(?<![\\\]])\[([^[\]\n]+)\]([ \t]?)\[([^[\]\n]+)\](?![([])/g,
  )) {
    const [, words = "", gap, label = ""] = match;
    if (!isWords(words)) continue;
    const range = { start: at, end };
    if (isTarget(label)) yield rewrite("address-as-label", range, words, label);
    else if (isWords(label)) {
      const [slip] = nearest(label, labels);
      if (slip) {
        const text = `[${words}][${slip.value}]`;
        yield { kind: "unknown-label", range, edits: [{ range, text }], safe: slip.certain };
      } else if (gap === "" && isLabel(label, words)) yield { kind: "no-definition", range, safe: false };
    }
  }
}

/** Whether brackets right behind others hold a name for an address, and not words of a law: "[artikel 5][lid 2]". */
function isLabel(label: string, words: string): boolean {
  if (!/^[\w.:-]+$/.test(label) || ofLaw.test(label)) return false;
  return /[-_\d]/.test(label) || words.toLowerCase().includes(label.toLowerCase());
}

const ofLaw =
  /^(?:art(?:ikel)?|lid|leden|sub|onderdeel|aanhef|bijlage|paragraaf|hoofdstuk|vervallen)(?![a-z])/i;

/** `[words]https://…` and `**[words]**(target)`. */
function* withoutBrackets(page: ShownText, context: LinkContext): Generator<MalformedLink> {
  const bare = /(?<![\\\]!])\[([^[\]\n]+)\]((?:https?:\/\/|www\.)[^\s<>()[\]{}"|]+)/gi;
  for (const { match, at } of page.matches(bare)) {
    const [, words = "", written = ""] = match;
    if (!isWords(words)) continue;
    const address = written.replace(/[.,;:!?*_]+$/, "");
    const start = at + words.length + 2;
    const end = start + address.length;
    const edits = [
      { range: { start, end: start }, text: "(" },
      { range: { start: end, end }, text: ")" },
    ];
    yield { kind: "bare-address", range: { start: at, end }, edits, safe: false };
  }
  const marked = new RegExp(`(?<![\\\\*_])(\\*{1,3}|_{1,3})\\[([^[\\]\\n]+)\\]\\1\\((${target})\\)`, "g");
  for (const { match, at, end } of page.matches(marked)) {
    const [, mark = "", words = "", address = ""] = match;
    if (!isWords(words) || !isTarget(address)) continue;
    const range = { start: at, end };
    const mended = mend(words, address, range, context);
    const text = `${mark}[${words}](${mended.address})${mark}`;
    yield { kind: "marks-between", range, edits: [{ range, text }], safe: mended.isRight };
  }
}

/** The mark of a footnote that is not on the page. */
function* withoutFootnote(page: ShownText): Generator<MalformedLink> {
  // Behind a mark at the start of its line stands a note, not the text that it belongs to.
  const mark = /(?<!\\)\[\^([\p{L}\p{N}][\p{L}\p{N}_.:-]*)\](?!\(|(?<=^[ \t>]*\[[^\]]*\]):)/gmu;
  const notes = page.facts.anchors.flatMap(({ id }) => (id.startsWith("fn:") ? [id.slice(3)] : []));
  for (const { match, at, end } of page.matches(mark)) {
    const [, name = ""] = match;
    // A set of characters in a search pattern: "[^0-9]".
    if (notes.includes(name) || /^(?:\w-\w)+$/.test(name)) continue;
    const [slip] = nearest(name, notes);
    const range = { start: at, end };
    const edits = slip && [{ range, text: `[^${slip.value}]` }];
    yield { kind: "no-footnote", range, ...(edits ? { edits } : {}), safe: slip?.certain ?? false };
  }
}

function lineAround(text: string, offset: number): string {
  const rest = text.slice(offset);
  const end = rest.search(/[\r\n]/);
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return text.slice(start, end < 0 ? text.length : offset + end);
}

/**
 * Whether one look at the text shows that none of the above can be on the page, so that its Markdown need not be read:
 * that holds for almost every page.
 */
export function allPlainlyWellFormed(body: string): boolean {
  if (suspicious.some((pattern) => pattern.test(body))) return false;
  const links = body.match(/\]\(/g)?.length ?? 0;
  if (links > 0 && blockHtml.test(body)) return false;
  return links === (body.match(plainLink)?.length ?? 0);
}

/** What can stand in an address that leaves no doubt. */
const plainCharacter = "[^\\s()<>\"'“”„‘’«»‟‚‛`\\\\]";

/** Links that leave no doubt: no code, escape, bracket or tag in their words, and nothing odd in their target. */
const plainLink = new RegExp(
  "(?<!\\\\)\\[[^[\\]\\n\\r`\\\\<^][^[\\]\\n\\r`\\\\<]*\\]\\([ \\t]*" +
    `(?:https?://(?!https?[:/])(?:${plainCharacter}|\\(${plainCharacter}*\\))+|mailto:(?!/)${plainCharacter}+|(?!https?/)[\\w./#~%-]+)` +
    '(?:[ \\t]+"[^"\\n\\r]*")?[ \\t]*\\)',
  "gi",
);

const suspicious: readonly RegExp[] = [
  // A gap before the parenthesis.
  /\](?:[ \t]+|[ \t]*\r?\n[ \t]*)\((?=\S)/,
  // Brackets that touch each other.
  /[\])][ \t]?\[(?=[^\]\n]*\])/,
  // Braces, an address or marks in the place of the parenthesis.
  /\](?:[ \t]?\{|https?:|www\.|\*{1,3}\(|_{1,3}\()/i,
  // A footnote, and an image with a space in it.
  /\[\^|(?<![^\s>])![ \t]+\[/,
  // Words without closing bracket.
  new RegExp(`${openWords}\\(${target}\\)${notInBrackets}`),
  // Attributes behind a link, with a space in between; those of a heading are its own.
  /[)\]>][ \t]+\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)(?<!^[ \t>]*#.{0,300})/m,
  // A definition, whose target can be malformed too.
  /\]:(?<=\[(?!\^)[^[\]\n]*\]:)/,
  // An address in HTML whose scheme is not one of the usual.
  /(?:href|src)\s*=\s*["']?\s*(?!(?:https?:\/\/(?!https?[:/])|mailto:|tel:|javascript:))[a-z]{2,8}\s*(?:[:;]|[/\\]{2})/i,
];

/** HTML in which Markdown is not read. */
const blockHtml =
  /<(?:address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|iframe|main|menu|nav|ol|p|pre|section|summary|table|ul)\b/i;
