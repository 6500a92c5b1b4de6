/** Reports HTML tags that are written so that the site shows them, or what follows them, wrongly. */

import type { Block } from "../markdown/facts";
import type { MappedText } from "../markdown/mappedText";
import { lineEndAt } from "../text/lines";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { blocksAfter, bodyBlocks, linesOf, offsetAfter, walkBlocks } from "./blocks";
import { isBoxLine } from "./boxLine";
import { isHtmlElement, mayStayOpen, runsOn, standsInLine } from "./htmlElements";
import type { Fix, Problem, Rule } from "./rule";

export const malformedHtml: Rule = {
  id: "malformed-html",
  severity: "error",
  summary: {
    nl: "Een HTML-tag is zo geschreven dat de site die, of wat erop volgt, verkeerd toont.",
    en: "An HTML tag is written so that the site shows it, or what follows it, wrongly.",
  },
  explanation: {
    nl: "HTML in een pagina gaat ongewijzigd naar de site. Een blok zoals <div> dat niet wordt afgesloten, slokt de rest van de pagina op. Een tag met een spatie na < of zonder aanhalingsteken werkt niet. Woorden tussen < en > die geen HTML zijn, zoals een zelfbedachte invulplek, verdwijnen van de pagina. En in HTML-blokken werkt Markdown niet.",
    en: "HTML in a page goes to the site unchanged. A block such as <div> that is not closed swallows the rest of the page. A tag with a space after < or without a quote does not work. Words between < and > that are no HTML, such as a placeholder of your own, vanish from the page. And Markdown does not work in blocks of HTML.",
  },
  invalid: `//- docs/over.md
Vul hier <organisatie> in.
         ^^^^^^^^^^^^^ verdwijnt
`,
  valid: `//- docs/over.md
Vul hier &lt;organisatie&gt; in.<br>
Zie <https://www.voorbeeld.nl> en <span lang="en">privacy by design</span>.
`,

  check({ page, earlier }, report) {
    if (page.docsPath === undefined) return;
    const body = page.text.slice(page.document.bodyStart);
    if (mayHoldStrayEnd(body)) {
      for (const problem of strayCommentEnds(page)) report(problem);
    }
    if (!mayHoldTag.test(body)) return;
    const { html, shownAngles, blocks } = page.document.markdown;
    const open: Tag[] = [];
    const findings: Problem[] = [];
    const pieces = html.map((piece) => ({ piece, tags: tagsIn(piece) }));
    const used = new TagCounts(pieces.flatMap(({ tags }) => tags));
    // A link that shows as text is told of already.
    const told = earlier.findings
      .filter(({ rule }) => rule.id === "malformed-link")
      .map(({ range }) => range);
    for (const { piece, tags } of pieces) {
      for (const tag of tags) follow(page, tag, used, open, findings);
      const [first] = tags;
      if (first !== undefined && swallows(piece, first, tags)) findings.push(notClosed(page, first));
      // A block that is not closed holds the rest of the page, Markdown included.
      else if (!tags.some((tag) => open.includes(tag))) findings.push(...markdownIn(page, piece, told));
    }
    const unclosed = open.filter(({ kind }) => kind === "open").map((tag) => notClosed(page, tag));
    findings.push(...unclosed, ...unclosedElements(page, blocks));
    for (const piece of shownAngles) findings.push(...shownTags(page, piece));
    for (const problem of findings) report(problem);
  },
};

/** Something in angle brackets that is neither a comment nor an address. */
const mayHoldTag = /<(?!!--[^<]*?-->|https?:\/\/[^\s<>]*>|\/?br ?\/?>)[ \t]*[/a-zA-Z!]/;

/** Whether a `-->` stands where no comment is open. */
function mayHoldStrayEnd(text: string): boolean {
  let at = 0;
  for (;;) {
    const end = text.indexOf("-->", at);
    if (end < 0) return false;
    const start = text.indexOf("<!--", at);
    if (start < 0 || start > end) return true;
    const close = text.indexOf("-->", start + 4);
    if (close < 0) return false;
    at = close + 3;
  }
}

/** How often each element is opened and closed on the page. */
class TagCounts {
  private readonly counts = new Map<string, { open: number; close: number; broken: number }>();

  constructor(tags: readonly Tag[]) {
    for (const { name, kind } of tags) {
      const count = this.of(name);
      count[kind]++;
      this.counts.set(name, count);
    }
  }

  of(name: string): { open: number; close: number; broken: number } {
    return this.counts.get(name) ?? { open: 0, close: 0, broken: 0 };
  }
}

interface Tag {
  readonly name: string;
  /** `broken`: an opening tag that has no end because of a quote. */
  readonly kind: "open" | "close" | "broken";
  readonly range: OffsetRange;
  readonly hasAttributes: boolean;
}

const construct =
  /<!--[\s\S]*?-->|<(script|style|textarea)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][^\s/>=]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const unfinished = /<([a-zA-Z][^\s/<>]*)[^<>]*>?/g;

/** The tags in HTML that open or close an element. */
function tagsIn(html: MappedText): Tag[] {
  const tags: Tag[] = [];
  let last = 0;
  const addBroken = (end: number) => {
    for (const { index, 0: found, 1: name = "" } of html.text.slice(last, end).matchAll(unfinished)) {
      const start = last + index;
      const range = html.range(start, start + found.length);
      tags.push({ name: name.toLowerCase(), kind: "broken", range, hasAttributes: true });
    }
  };
  for (const match of html.text.matchAll(construct)) {
    const [whole, , slash, name, attributes = ""] = match;
    const end = match.index + whole.length;
    addBroken(match.index);
    last = end;
    // Without quotes a slash at the end is part of the value.
    if (name === undefined || (attributes.endsWith("/") && !/=[^\s"']*$/.test(attributes))) continue;
    const kind = slash === "/" ? "close" : "open";
    const hasAttributes = attributes.trim() !== "";
    tags.push({ name: name.toLowerCase(), kind, range: html.range(match.index, end), hasAttributes });
  }
  addBroken(html.length);
  return tags;
}

/** Takes the next tag of the page; tells what is wrong with it. */
function follow(page: Page, tag: Tag, used: TagCounts, open: Tag[], findings: Problem[]): void {
  const isKnown = isHtmlElement(tag.name);
  if (tag.kind === "broken") findings.push(unclosedQuote(page, tag.range));
  if (tag.kind !== "close") {
    const last = open.at(-1);
    if (!isKnown && tag.kind === "open") {
      findings.push(unknownElement(page, tag, used.of(tag.name).close > 0));
    } else if (last?.kind === "open" && isMeantToClose(page, tag, last, used)) {
      open.pop();
      findings.push(openedAgain(tag));
    } else if (!mayStayOpen(tag.name)) open.push(tag);
    return;
  }
  if (mayStayOpen(tag.name)) return;
  if (!isKnown) {
    // The finding on the opening tag says it all.
    if (used.of(tag.name).open === 0) findings.push(unknownElement(page, tag, false));
    return;
  }
  const at = open.findLastIndex(({ name }) => name === tag.name);
  const last = open.at(-1);
  if (at >= 0) open.splice(at, 1);
  else if (last?.kind === "open" && isMeantToClose(page, tag, last, used)) {
    open.pop();
    findings.push(closedByOther(tag, last));
  } else findings.push(notOpened(tag));
}

/** Whether a tag closes the element that stands open before it in the same text, but is not written so. */
function isMeantToClose({ text }: Page, tag: Tag, last: Tag, used: TagCounts): boolean {
  if (!standsInLine(tag.name) || !standsInLine(last.name) || mayStayOpen(tag.name)) return false;
  // Far apart, or in another paragraph, the one has nothing to do with the other.
  if (tag.range.start - last.range.end > 1000) return false;
  const between = text.slice(last.range.end, tag.range.start).split(/\r\n|\r|\n/);
  if (between.slice(1, -1).some((line) => line.trim() === "")) return false;
  const { open, close } = used.of(last.name);
  if (tag.kind === "close") return open > close;
  return tag.kind === "open" && !tag.hasAttributes && tag.name === last.name && open - close >= 2;
}

/** `<b>words<b>`. */
function openedAgain({ name, range }: Tag): Problem {
  return {
    range,
    severity: runsOn(name) ? "error" : "warning",
    message: {
      nl: `Hier staat nog eens <${name}>, terwijl die al open is: de opmaak houdt niet op. Schrijf </${name}> om af te sluiten.`,
      en: `Here is another <${name}>, while one is open already: it goes on in the text behind. Write </${name}> to close it.`,
    },
    fixes: [closeWith(range, name)],
  };
}

/** `<em>words</i>`. */
function closedByOther({ name, range }: Tag, last: Tag): Problem {
  return {
    range,
    severity: runsOn(last.name) ? "error" : "warning",
    message: {
      nl: `Deze </${name}> sluit de <${last.name}> ervoor niet af, waardoor de opmaak doorloopt in de tekst erachter. Schrijf </${last.name}>.`,
      en: `This </${name}> does not close the <${last.name}> before it, so that it goes on in the text behind. Write </${last.name}>.`,
    },
    fixes: [closeWith(range, last.name)],
  };
}

function closeWith(range: OffsetRange, name: string): Fix {
  return {
    title: { nl: `Schrijf </${name}>`, en: `Write </${name}>` },
    edits: [{ range, text: `</${name}>` }],
    safe: false,
  };
}

/**
 * Whether the first tag of a block of HTML takes the rest of the page along although HTML lets its end tag be left out
 * (`<p>`): a block runs to its own end tag, whatever empty lines stand in it.
 */
function swallows(html: MappedText, first: Tag, tags: readonly Tag[]): boolean {
  if (first.kind !== "open" || !mayStayOpen(first.name)) return false;
  return (
    !tags.some(({ kind, name }) => kind === "close" && name === first.name) && /\n *\n\s*\S/.test(html.text)
  );
}

function notOpened({ name, range }: Tag): Problem {
  const isInline = standsInLine(name);
  return {
    range,
    severity: isInline ? "information" : "error",
    message: isInline
      ? {
          nl: `Deze </${name}> sluit niets af: er is geen <${name}> die nog open is. Verwijder de tag, of zet er een <${name}> voor.`,
          en: `This </${name}> closes nothing: no <${name}> is open. Remove the tag, or put a <${name}> before it.`,
        }
      : {
          nl: `Er is geen <${name}> die hiermee wordt afgesloten. De site sluit daarom een vak van de pagina zelf af, waardoor de rest er anders uit kan zien. Verwijder deze tag, of zet er een <${name}> voor.`,
          en: `There is no <${name}> that this closes. The site therefore closes a part of the page itself, and the rest can look different. Remove this tag, or put a <${name}> before it.`,
        },
    fixes: [
      {
        title: { nl: `Verwijder </${name}>`, en: `Remove </${name}>` },
        edits: [{ range, text: "" }],
        safe: false,
      },
    ],
  };
}

function notClosed({ text }: Page, { name, range }: Tag): Problem {
  const isInline = standsInLine(name);
  const end = lineEndAt(text, range.end);
  const at = range.end + text.slice(range.end, end).trimEnd().length;
  return {
    range,
    severity: isInline && !runsOn(name) ? "warning" : "error",
    message: isInline
      ? {
          nl: `Deze <${name}> wordt nergens afgesloten, waardoor de opmaak doorloopt in de tekst erachter. Zet </${name}> waar die moet ophouden.`,
          en: `This <${name}> is never closed, so that it goes on in the text behind it. Put </${name}> where it is to end.`,
        }
      : {
          nl: `Deze <${name}> wordt nergens afgesloten en slokt de rest van de pagina op: daarin werkt geen Markdown meer. Zet </${name}> waar het blok moet ophouden.`,
          en: `This <${name}> is never closed and swallows the rest of the page, in which no Markdown works. Put </${name}> where the block is to end.`,
        },
    ...(isInline && at > range.end
      ? {
          fixes: [
            {
              title: {
                nl: `Zet </${name}> aan het eind van de regel`,
                en: `Put </${name}> at the end of the line`,
              },
              edits: [{ range: { start: at, end: at }, text: `</${name}>` }],
              safe: false,
            },
          ],
        }
      : {}),
  };
}

/** Elements with Markdown inside that end only because the page or the element around them does. */
function unclosedElements(page: Page, blocks: readonly Block[]): Problem[] {
  const { text } = page;
  const problems: Problem[] = [];
  const ends = new Set<number>();
  // Inner elements come first: an end tag belongs to the innermost one.
  for (const { block } of [...walkBlocks(blocks)].reverse()) {
    const { tag, range } = block;
    const opening = new RegExp(`^<${tag}(?=[\\s>])[^>]*>`, "i").exec(
      text.slice(range.start, range.start + 2000),
    );
    if (tag === "" || opening === null || mayStayOpen(tag)) continue;
    const source = text.slice(range.start, range.end).trimEnd();
    const end = range.start + source.length;
    if (new RegExp(`</\\s*${tag}\\s*>$`, "i").test(source) && !ends.has(end)) {
      ends.add(end);
      continue;
    }
    problems.push({
      range: { start: range.start, end: range.start + opening[0].length },
      message: {
        nl: `Deze <${tag}> wordt nergens afgesloten: de rest van de pagina hoort nu bij dit blok. Zet </${tag}> waar het blok moet ophouden.`,
        en: `This <${tag}> is never closed: the rest of the page is now part of this block. Put </${tag}> where the block is to end.`,
      },
    });
  }
  return problems.reverse();
}

/** A tag that HTML does not know: the browser takes it for an element and shows nothing of it. */
function unknownElement({ text }: Page, { range }: Tag, isPair: boolean): Problem {
  const written = text.slice(range.start, range.end);
  const fixes: Fix[] = [];
  if (/^<www\./i.test(written)) {
    fixes.push({
      title: { nl: "Maak er een link van", en: "Make it a link" },
      edits: [{ range: { start: range.start + 1, end: range.start + 1 }, text: "https://" }],
      safe: false,
    });
  }
  const language = /^<lang="?([a-z-]+)"?>$/i.exec(written)?.[1];
  const close = language === undefined ? null : /<\/lang[^<>]*>/i.exec(text.slice(range.end));
  if (language !== undefined && close !== null) {
    const start = range.end + close.index;
    fixes.push({
      title: { nl: `Maak er <span lang="${language}"> van`, en: `Change to <span lang="${language}">` },
      edits: [
        { range, text: `<span lang="${language}">` },
        { range: { start, end: start + close[0].length }, text: "</span>" },
      ],
      safe: false,
    });
  } else {
    fixes.push({
      title: { nl: "Toon de tekst met de haakjes eromheen", en: "Show the text with its brackets" },
      edits: [{ range, text: `&lt;${written.slice(1, -1)}&gt;` }],
      safe: false,
    });
  }
  return {
    range,
    severity: "warning",
    message: isPair
      ? {
          nl: `HTML kent geen ${written}: op de site doet deze tag niets. Gebruik een bestaande tag, of schrijf &lt; voor het haakje als je het wilt tonen.`,
          en: `HTML knows no ${written}: the tag does nothing on the site. Use an existing tag, or write &lt; for the bracket if you want to show it.`,
        }
      : {
          nl: `De browser neemt ${written} voor een HTML-tag, en daardoor verdwijnt het van de pagina. Schrijf &lt; en &gt; in plaats van de haakjes, of laat ze weg.`,
          en: `Browsers take ${written} for an HTML tag, so that it vanishes from the page. Write &lt; and &gt; instead of the brackets, or leave them out.`,
        },
    fixes,
  };
}

/** An attribute whose quote is not closed, or not opened. */
function unclosedQuote({ text }: Page, range: OffsetRange): Problem {
  const written = text.slice(range.start, range.end);
  const unclosed = /=\s*(["'])([^"'\s>]*)(\s*\/?>)$/.exec(written);
  const unopened = /=\s*([^"'\s>]+)(["'])(?=[\s/>])/.exec(written);
  const at = unclosed
    ? { offset: range.end - (unclosed[3]?.length ?? 0), quote: unclosed[1] ?? '"' }
    : unopened
      ? {
          offset: range.start + unopened.index + unopened[0].indexOf(unopened[1] ?? ""),
          quote: unopened[2] ?? '"',
        }
      : undefined;
  return {
    range,
    message: {
      nl: "In deze tag ontbreekt een aanhalingsteken. De browser leest daardoor door tot het volgende aanhalingsteken op de pagina, en wat daartussen staat verdwijnt. Zet de waarde tussen twee aanhalingstekens.",
      en: "A quote is missing in this tag. Browsers therefore read on to the next quote on the page, and what stands between vanishes. Put the value in quotes on both sides.",
    },
    ...(at
      ? {
          fixes: [
            {
              title: { nl: "Voeg het aanhalingsteken toe", en: "Add the quote" },
              edits: [{ range: { start: at.offset, end: at.offset }, text: at.quote }],
              safe: true,
            },
          ],
        }
      : {}),
  };
}

/**
 * Markdown in a block of HTML, which the site shows with its marks.
 * @param told ranges of what is told of already
 */
function markdownIn(page: Page, html: MappedText, told: readonly OffsetRange[]): Problem[] {
  const opening = /^\s*<([a-z][a-z0-9]*)/i.exec(html.text);
  const name = opening?.[1];
  if (name === undefined || standsInLine(name) || /^(?:pre|script|style|textarea)$/i.test(name)) return [];
  const words = html.text.replace(/<(pre|code|script|style)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi, (tag) =>
    tag.replace(/[^\n]/g, " "),
  );
  const spans = [...words.matchAll(markdownSpan)]
    .map(({ index, 0: text }) => ({ text, range: html.range(index, index + text.length), index }))
    .filter(({ range }) => !told.some(({ start, end }) => start < range.end && range.start < end));
  const lines = markdownLines(words).map(({ index, text }) => ({
    text,
    range: html.range(index, index + text.length),
    index,
  }));
  const [first] = [...spans, ...lines].sort((a, b) => a.index - b.index);
  if (first === undefined) return [];
  const message = {
    nl: `In een HTML-blok werkt Markdown niet: de site toont "${first.text}" met alle tekens. Gebruik hier HTML, of zet het woord markdown in de tag waarmee het blok begint.`,
    en: `Markdown does not work in a block of HTML: the site shows "${first.text}" with all its marks. Use HTML here, or put the word markdown in the tag that starts the block.`,
  };
  const areBold = lines.length === 0 && spans.every(({ text }) => text.startsWith("**"));
  const at = html.range(0, (opening?.[0] ?? "").length).end;
  const fix = areBold
    ? {
        title: { nl: "Maak er <strong> van", en: "Change to <strong>" },
        edits: spans.map(({ text, range }) => ({ range, text: `<strong>${text.slice(2, -2)}</strong>` })),
        safe: true,
      }
    : letReadMarkdown(page, at, first.range.start);
  return [{ range: first.range, message, ...(fix ? { fixes: [fix] } : {}) }];
}

const markdownSpan = /(?<!\*)\*\*(?![\s*])[^*\n]+\*\*|\[[^[\]\n]+\]\([^()\s]+\)|^#{1,6} .+$/gm;

/** The lines that are the first of a list or of a box. One dash at the start of a line makes no list yet. */
function markdownLines(words: string): { index: number; text: string }[] {
  const found: { index: number; text: string }[] = [];
  const items = [...words.matchAll(/^[ ]*((?:[-*+]|\d+\.) +\S.*)$/gm)];
  for (const { index, 0: line, 1: text = "" } of items.length > 1 ? items.slice(0, 1) : []) {
    found.push({ index: index + line.indexOf(text), text: text.trimEnd() });
  }
  for (const { index, 0: line, 1: text = "" } of words.matchAll(/^[ ]*((?:!!!|\?\?\?).*)$/gm)) {
    if (isBoxLine(text)) found.push({ index: index + line.indexOf(text), text: text.trimEnd() });
  }
  return found;
}

/** Gives the tag of a block, whose name ends at an offset, the attribute with which the site reads what it holds. */
function letReadMarkdown(page: Page, at: number, offset: number): Fix | undefined {
  const edits = [{ range: { start: at, end: at }, text: " markdown" }];
  const moved = offsetAfter(edits, offset);
  const isRead = blocksAfter(page, edits).some(
    ({ block: { kind, range } }) =>
      (kind === "item" || kind === "box" || kind === "heading" || kind === "text") &&
      range.start <= moved &&
      moved <= range.end,
  );
  if (!isRead) return undefined;
  return {
    title: { nl: "Zet markdown in de tag", en: "Put markdown in the tag" },
    edits,
    safe: false,
  };
}

const tagInText =
  /<!--|<!-(?!-)(?:[^<>]*?-->)?|(?<!<)<(?!<)[ \t]*(\/?)[ \t]*([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>]|$)([^<>]*)(>?)/g;

/** Tags that the page shows as text. */
function shownTags({ text }: Page, piece: MappedText): Problem[] {
  const problems: Problem[] = [];
  for (const match of piece.text.matchAll(tagInText)) {
    const [whole, slash, name, attributes = "", close] = match;
    const range = piece.range(match.index, match.index + whole.length);
    if (name === undefined) {
      // A macro that is not closed is another rule's to tell.
      if (/^<!-+\s*(?:tags|list)/i.test(text.slice(range.start, range.start + 12))) continue;
      problems.push(whole === "<!--" ? unclosedComment(text, range) : brokenComment(range, whole));
      continue;
    }
    // "p < q" is a comparison.
    if (!isHtmlElement(name.toLowerCase()) || (close === "" && !attributes.includes("="))) continue;
    const right = `<${slash}${name}${attributes.trimEnd()}>`;
    const fix: Fix = {
      title: { nl: `Schrijf ${right}`, en: `Write ${right}` },
      edits: [{ range, text: right }],
      safe: false,
    };
    problems.push({
      range,
      message: {
        nl: "De site toont deze tag als tekst, omdat die niet goed geschreven is. Zet geen spatie achter <, sluit de tag af met > en schrijf &lt; voor een < binnen de tag.",
        en: "The site shows this tag as text, because it is not written properly. Put no space behind <, close the tag with > and write &lt; for a < within the tag.",
      },
      ...(close === "" ? {} : { fixes: [fix] }),
    });
  }
  return problems;
}

function unclosedComment(text: string, range: OffsetRange): Problem {
  const end = lineEndAt(text, range.start);
  return {
    range,
    message: {
      nl: "Deze opmerking wordt niet afgesloten en staat daardoor op de pagina. Zet --> achter de opmerking.",
      en: "This comment is not closed and is therefore shown on the page. Put --> behind the comment.",
    },
    fixes: [
      {
        title: { nl: "Sluit de opmerking af met -->", en: "Close the comment with -->" },
        edits: [{ range: { start: end, end }, text: " -->" }],
        safe: false,
      },
    ],
  };
}

/** `<!- words -->`. */
function brokenComment(range: OffsetRange, written: string): Problem {
  const at = { start: range.start + 3, end: range.start + 3 };
  const fix: Fix = {
    title: { nl: "Schrijf <!--", en: "Write <!--" },
    edits: [{ range: at, text: "-" }],
    safe: false,
  };
  return {
    range,
    message: {
      nl: "Een opmerking begint met <!-- (twee streepjes). Nu staat zij als tekst op de pagina.",
      en: "A comment starts with <!-- (two dashes). Now the page shows it as text.",
    },
    ...(written.endsWith("-->") ? { fixes: [fix] } : {}),
  };
}

/** An end of a comment at the end of a line of text, where no comment is open: mostly one comment within another. */
function strayCommentEnds(page: Page): Problem[] {
  const problems: Problem[] = [];
  const ends = new Set(page.document.markdown.comments.map(({ range }) => range.end));
  for (const { block } of bodyBlocks(page)) {
    if (block.kind !== "text" || block.text === undefined || block.text.atomic) continue;
    for (const { text, end } of linesOf(block.text)) {
      // An arrow stands between words, and what is meant as a macro is another rule's to tell.
      if (!/(?:^|[^-])-->$/.test(text) || ends.has(end) || /<!|(?:tags|list_\w*)\b[^<]*-->$/i.test(text))
        continue;
      const range = { start: end - 3, end };
      problems.push({
        range,
        severity: "warning",
        message: {
          nl: "Deze --> sluit geen opmerking af en staat daardoor op de pagina. Een opmerking houdt op bij de eerste -->: er kan geen andere opmerking in staan.",
          en: "This --> closes no comment and is therefore shown on the page. A comment ends at the first -->: it can hold no other comment.",
        },
        fixes: [
          {
            title: { nl: "Verwijder -->", en: "Remove -->" },
            edits: [{ range, text: "" }],
            safe: false,
          },
        ],
      });
    }
  }
  return problems;
}
