/**
 * The macros as the site recognises them: what exactly is one, and what its words mean. Rendering, rules and completion
 * all ask here.
 *
 * `tags` macros are looked for in the raw Markdown text, list macros in the finished HTML, so that a list macro in
 * code is no macro while a `tags` macro there is. Both are taken only on one line and with single spaces around.
 */
import type { ContentType } from "../siteIndex";

export type TagsMacroName = "tags" | "tags-ai-act";

/** The two list macros that show what the page's own frontmatter refers to. */
export type ReferenceMacroName =
  | "list_vereisten_on_maatregelen_page"
  | "list_maatregelen_on_hulpmiddelen_page";

export type ListMacroName = `list_${ContentType}`;

export type MacroName = TagsMacroName | ReferenceMacroName | ListMacroName;

/** The pattern of each `tags` macro in the Markdown text: any case, exactly one space on each side. */
export const tagsPatterns: Readonly<Record<TagsMacroName, RegExp>> = {
  tags: /<!-- tags -->/giu,
  "tags-ai-act": /<!-- tags-ai-act -->/giu,
};

/** The pattern of each reference macro in the HTML: lower case only. */
export const referencePatterns: Readonly<Record<ReferenceMacroName, RegExp>> = {
  list_vereisten_on_maatregelen_page: /<!-- list_vereisten_on_maatregelen_page -->/g,
  list_maatregelen_on_hulpmiddelen_page: /<!-- list_maatregelen_on_hulpmiddelen_page -->/g,
};

/** The pattern of the macro that lists a kind of page, in the HTML: any case; group 1 holds its arguments. */
export const listPatterns: Readonly<Record<ContentType, RegExp>> = {
  vereisten: /<!-- list_vereisten([^\n]*?) -->/giu,
  maatregelen: /<!-- list_maatregelen([^\n]*?) -->/giu,
  hulpmiddelen: /<!-- list_hulpmiddelen([^\n]*?) -->/giu,
};

/** The kinds of page that can be listed, in the order in which the site expands their macros. */
export const contentTypes: readonly ContentType[] = ["vereisten", "maatregelen", "hulpmiddelen"];

/** The names of all macros. */
export const macroNames: readonly MacroName[] = [
  "tags",
  "tags-ai-act",
  "list_vereisten_on_maatregelen_page",
  "list_maatregelen_on_hulpmiddelen_page",
  "list_vereisten",
  "list_maatregelen",
  "list_hulpmiddelen",
];

/** The reference macro with a name in any letter case; undefined for all other names. */
export function referenceMacroNamed(name: string): ReferenceMacroName | undefined {
  const wanted = name.toLowerCase();
  return referenceMacroNames.find((reference) => reference === wanted);
}

const referenceMacroNames: readonly ReferenceMacroName[] = [
  "list_vereisten_on_maatregelen_page",
  "list_maatregelen_on_hulpmiddelen_page",
];

/** Whether the site expands a reference macro on the page at a path; elsewhere the macro lists everything. */
export function isReferencePage(macro: ReferenceMacroName, path: string): boolean {
  if (path.includes("hulpmiddelen")) return true;
  return macro === "list_vereisten_on_maatregelen_page" && path.includes("maatregelen");
}

/** What can be switched on and off in a list. `wetcode` exists for vereisten only. */
export type OptionKey = "search" | "title" | "wetcode" | "rol" | "levenscyclus" | "onderwerp";

/** The options of a kind of list, in the order of the columns. */
export function optionKeys(type: ContentType): readonly OptionKey[] {
  const keys: readonly OptionKey[] = ["search", "title", "wetcode", "rol", "levenscyclus", "onderwerp"];
  return type === "vereisten" ? keys : keys.filter((key) => key !== "wetcode");
}

/** A word of a macro; its offsets count from the start of the comment. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ListFilter extends Word {
  readonly type: Word;
  readonly value: Word;
}

export interface ListOption extends Word {
  readonly key: OptionKey;
  readonly shown: boolean;
}

export interface IgnoredWord extends Word {
  /**
   * - `second-filter`: a `type/value` that is not the first word.
   * - `unknown-option`: `no-` or `add-` with a name that is no option of this list.
   * - `unknown-word`: anything else.
   */
  readonly reason: "second-filter" | "unknown-option" | "unknown-word";
}

export interface ListArguments {
  /** Everything between the macro's name and the end of the comment. */
  readonly words: readonly Word[];
  readonly filter?: ListFilter;
  /** Every option that counts, in source order; of two for the same key the last wins. */
  readonly options: readonly ListOption[];
  readonly ignored: readonly IgnoredWord[];
  /** What is shown in the end. */
  readonly shown: ReadonlySet<OptionKey>;
}

/**
 * Reads the arguments of a list macro as the site does: only the first word can be a filter, and only with exactly
 * one slash.
 * @param text the words behind the macro's name
 * @param offset where they start in the comment
 */
export function parseListArguments(type: ContentType, text: string, offset = 0): ListArguments {
  const words = splitWords(text, offset);
  const known = optionKeys(type);
  const shown = new Set(known);
  const options: ListOption[] = [];
  const ignored: IgnoredWord[] = [];
  const filter = words[0] && parseFilter(words[0]);
  for (const word of filter ? words.slice(1) : words) {
    const [, prefix, name] = /^(no|add)-(.*)$/s.exec(word.text) ?? [];
    const key = known.find((option) => option === name);
    if (key !== undefined) {
      const on = prefix === "add";
      options.push({ ...word, key, shown: on });
      if (on) shown.add(key);
      else shown.delete(key);
    } else {
      ignored.push({ ...word, reason: reasonToIgnore(word, prefix) });
    }
  }
  return { words, ...(filter ? { filter } : {}), options, ignored, shown };
}

/** A comment that the site takes for a macro. */
export type Macro =
  | { readonly kind: "tags"; readonly name: TagsMacroName }
  | { readonly kind: "reference"; readonly name: ReferenceMacroName }
  | {
      readonly kind: "list";
      readonly name: ListMacroName;
      readonly type: ContentType;
      readonly arguments: ListArguments;
    };

/**
 * The macro that a comment is on the page at a path; undefined for an ordinary comment.
 * @param comment the whole comment, from `<!--` to `-->`
 */
export function macroOf(comment: string, path: string): Macro | undefined {
  for (const name of ["tags", "tags-ai-act"] as const) {
    if (matchWhole(tagsPatterns[name], comment)) return { kind: "tags", name };
  }
  for (const name of referenceMacroNames) {
    if (isReferencePage(name, path) && matchWhole(referencePatterns[name], comment))
      return { kind: "reference", name };
  }
  for (const type of contentTypes) {
    const match = matchWhole(listPatterns[type], comment);
    if (!match) continue;
    const offset = `<!-- list_${type}`.length;
    return {
      kind: "list",
      name: `list_${type}`,
      type,
      arguments: parseListArguments(type, match[1] ?? "", offset),
    };
  }
  return undefined;
}

function matchWhole(pattern: RegExp, text: string): RegExpExecArray | undefined {
  let whole = wholePatterns.get(pattern);
  if (!whole) {
    whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace("g", ""));
    wholePatterns.set(pattern, whole);
  }
  return whole.exec(text) ?? undefined;
}

/** The patterns for a text that is nothing else: what does not begin like a macro is left at once. */
const wholePatterns = new Map<RegExp, RegExp>();

function splitWords(text: string, offset: number): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const start = offset + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

function parseFilter(word: Word): ListFilter | undefined {
  const slash = word.text.indexOf("/");
  if (slash < 0 || slash !== word.text.lastIndexOf("/")) return undefined;
  const middle = word.start + slash;
  return {
    ...word,
    type: { text: word.text.slice(0, slash), start: word.start, end: middle },
    value: { text: word.text.slice(slash + 1), start: middle + 1, end: word.end },
  };
}

function reasonToIgnore(word: Word, prefix: string | undefined): IgnoredWord["reason"] {
  if (prefix !== undefined) return "unknown-option";
  return parseFilter(word) ? "second-filter" : "unknown-word";
}
