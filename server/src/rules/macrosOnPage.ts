/** What the rules on macros share: the macros of a page, and for a list macro how the site reads its words. */
import type { PageKind } from "../model/contentModel";
import { findMacros, type PlacedMacro } from "../render/macros/find";
import type { ListArguments, Macro, Word } from "../render/macros/syntax";
import type { OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import type { RuleContext } from "./rule";

/** The macros of a page of the site; none for a file that is no page. */
export function macrosOnPage(page: Page): readonly PlacedMacro[] {
  if (page.docsPath === undefined) return [];
  let macros = known.get(page);
  if (!macros) {
    macros = findMacros(page.document, page.docsPath);
    known.set(page, macros);
  }
  return macros;
}

/** Several rules ask about the same page. */
const known = new WeakMap<Page, readonly PlacedMacro[]>();

export interface ListOnPage {
  readonly placed: PlacedMacro;
  readonly macro: Macro & { readonly kind: "list" };
  readonly arguments: ListArguments;
  /** The kind of page that is listed. */
  readonly kind: PageKind;
  /** The word that is written against the macro's name. */
  readonly glued: Word | undefined;
  /** A filter that the site does not read as one. */
  readonly brokenFilter: BrokenFilter | undefined;
  /** The words that no rule on a broken filter or a broken name speaks of. */
  readonly ignored: ListArguments["ignored"];
  /** Where a word of the macro stands on the page. */
  at(word: { readonly start: number; readonly end: number }): OffsetRange;
}

export interface BrokenFilter {
  /** From the first word of it to the last; offsets count from the start of the comment. */
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  /** All that may be meant as the value, where there are more words between slashes; `value` is the last. */
  readonly values: readonly string[];
}

/** The list macros of a page that the site expands; whether it does so is worked out only where `expands` is asked. */
export function listsOnPage({ page, model }: RuleContext): readonly ListOnPage[] {
  return macrosOnPage(page).flatMap((placed) => {
    const { macro, range } = placed;
    const kind = macro.kind === "list" && model.kinds.find(({ plural }) => plural === macro.type);
    if (!kind) return [];
    const { words, ignored } = macro.arguments;
    const nameEnd = `<!-- ${macro.name}`.length;
    const glued = words[0]?.start === nameEnd ? words[0] : undefined;
    const brokenFilter = glued ? undefined : findBrokenFilter(words, kind);
    // Where the name itself is wrong, the words behind it do not matter yet.
    const isWrongName = ignored.some(({ start }) => start === glued?.start);
    const isSpokenOf = ({ start, end }: Word) =>
      isWrongName || (brokenFilter && brokenFilter.start <= start && end <= brokenFilter.end);
    return [
      {
        placed,
        macro,
        arguments: macro.arguments,
        kind,
        glued,
        brokenFilter,
        ignored: ignored.filter((word) => !isSpokenOf(word)),
        at: ({ start, end }) => ({ start: range.start + start, end: range.start + end }),
      },
    ];
  });
}

/** Whether a word can only be an option of a list. */
export function isOption(word: string): boolean {
  return /^(?:no|add)-/.test(word);
}

/**
 * The filter at the beginning of a list's words that is plainly meant as one and that the site does not read so: with blanks
 * around the slash, without slash, with another mark in its place, or with a path as value.
 */
function findBrokenFilter(words: readonly Word[], kind: PageKind): BrokenFilter | undefined {
  const [first, second, third] = words;
  if (!first) return undefined;
  const isField = (name: string) => kind.fields.some((field) => field.name === name);
  const join = (last: Word, type: string, ...values: readonly string[]): BrokenFilter | undefined => {
    const value = values.at(-1) ?? "";
    if (value === "" || isOption(value)) return undefined;
    return { start: first.start, end: last.end, type, value, values };
  };
  const parts = first.text.split("/");
  const [type = "", rest = ""] = parts;
  if (parts.length > 2) {
    const values = parts.slice(1).map((part) => part.replace(/\.md$/, ""));
    return join(first, type, ...values.filter((part) => part !== ""));
  }
  if (parts.length === 2)
    return rest === "" && second && !second.text.includes("/") ? join(second, type, second.text) : undefined;
  if (second?.text === "/") return third && join(third, type, third.text);
  if (second && /^\/[^/]+$/.test(second.text)) return join(second, type, second.text.slice(1));
  const [, name = "", mark, value = ""] = /^([\p{L}_-]+)([:=\\|]?)(.*)$/u.exec(first.text) ?? [];
  if (!isField(name)) return undefined;
  if (value !== "" && mark !== "") return join(first, name, value);
  return second && value === "" && !second.text.includes("/") ? join(second, name, second.text) : undefined;
}
