/** All kinds of inline constructs, in the order in which they are read. */
import type { Page } from "../page";
import { contentToHtml } from "../serialize";
import { finish } from "../tree/finish";
import { autolink, mailLink } from "./autolink";
import { codeSpan } from "./codeSpan";
import { emoji } from "./emoji";
import { asteriskEmphasis, loneMarks, underscoreEmphasis } from "./emphasis";
import { backslashEscape } from "./escape";
import { footnoteReference } from "./footnoteReference";
import { inlineCharacterReference, inlineHtml } from "./html";
import { lineBreak } from "./lineBreak";
import { image, link } from "./link";
import type { InlinePattern, InlineStash } from "./pattern";
import { reference } from "./reference";

export function inlinePatterns(page: Page, stash: InlineStash): InlinePattern[] {
  const serialize = (node: Parameters<typeof finish>[0]) => contentToHtml([finish(node, page.stash)]);
  return [
    codeSpan,
    backslashEscape,
    footnoteReference(page),
    reference(page, stash, { image: false, short: false }),
    link(stash),
    image(stash),
    reference(page, stash, { image: true, short: false }),
    reference(page, stash, { image: false, short: true }),
    reference(page, stash, { image: true, short: true }),
    autolink(stash),
    mailLink(stash),
    lineBreak,
    inlineHtml(page, stash, serialize),
    inlineCharacterReference(page, stash, serialize),
    emoji(page),
    loneMarks,
    asteriskEmphasis,
    underscoreEmphasis,
  ];
}
