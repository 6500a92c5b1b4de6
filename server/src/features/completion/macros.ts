/** Completion of macros: which one can stand on this page, and which arguments its list really has. */
import { CompletionItemKind } from "vscode-languageserver-types";
import type { KindMacro, MacroModel, PageKind, Vocabulary } from "../../model/contentModel";
import { columnsOf } from "../../render/macros/column";
import {
  contentTypes,
  isReferencePage,
  macroOf,
  optionKeys,
  parseListArguments,
  referenceMacroNamed,
} from "../../render/macros/syntax";
import type { ContentType } from "../../render/siteIndex";
import { escapeSnippet } from "../../text/snippet";
import { pageCard } from "../pageCard";
import type { Language, Snapshot } from "../snapshot";
import { type BodyPlace, headingsAbove, isInCode, isInComment } from "./bodyPlace";
import { listRows, rowsByValue } from "./listRows";
import { now, type Proposal, type Proposals } from "./provider";

export function completeMacro(place: BodyPlace): Proposals | undefined {
  const open = place.before.lastIndexOf("<!--");
  if (open < 0 || place.before.indexOf("-->", open) >= 0) return completeBeginning(place);
  const content = place.before.slice(open + "<!--".length);
  const list = /^\s*list_(vereisten|maatregelen|hulpmiddelen)\s+(.*)$/is.exec(content);
  const type = contentTypes.find((name) => name === list?.[1]?.toLowerCase());
  if (type) return isInCode(place) ? undefined : argumentsOf(place, type, list?.[2] ?? "");
  return /^\s*[\w-]*$/.test(content) && !isInCode(place) ? names(place, content) : undefined;
}

/** A comment of which only `<!` or `<!-` is typed, or the name of a list without one. */
function completeBeginning(place: BodyPlace): Proposals | undefined {
  const [typed, name] = /(?<!\S)(?:<!-?|(list_\w*))$/.exec(place.before) ?? [];
  if (typed === undefined || isInComment(place) || isInCode(place)) return undefined;
  const { range, proposals } = names(place, typed);
  return {
    range,
    typed: name ?? "",
    proposals: proposals.map((proposal) => ({ ...proposal, insert: `<!--${now(proposal.insert)}` })),
  };
}

/** What stands behind the cursor. */
interface Rest {
  /** The end of the word that the cursor is in. */
  readonly word: string;
  /** What stands between that word and the end of the comment; undefined for a comment that is not closed on the line. */
  readonly words: string | undefined;
  /** An end that is half typed, or that the editor has added to `<`. */
  readonly half: string;
}

function restOf(after: string): Rest {
  const word = /^(?:(?!-?-?>|<!--)\S)*/.exec(after)?.[0] ?? "";
  const behind = after.slice(word.length);
  const words = /^((?:(?!<!--|-->).)*)-->/.exec(behind)?.[1];
  return { word, words, half: words === undefined ? (/^[ \t]*-?>?[ \t]*$/.exec(behind)?.[0] ?? "") : "" };
}

function names(place: BodyPlace, content: string): Proposals {
  const { snapshot, offset, after } = place;
  const { word, words, half } = restOf(after);
  // Other words that stand behind the name stay.
  const isAlone = words === undefined || words.trim() === "";
  const replaced = word + (isAlone ? (words ?? half) : "");
  const range = { start: offset - content.length, end: offset + replaced.length };
  const close = words === undefined ? " -->" : isAlone ? " " : "";
  return {
    range,
    typed: content.trim(),
    proposals: [...templateMacros(place), ...otherMacros(place)].map(toProposal),
  };

  function toProposal({ text, model, unfit }: Candidate): Proposal {
    const description = model?.description[snapshot.language];
    const takesArguments = model?.lists !== undefined && text === model.name;
    return {
      label: text,
      kind: CompletionItemKind.Function,
      insert: takesArguments ? ` ${escapeSnippet(text)}$0${escapeSnippet(close)}` : ` ${text}${close}`,
      ...(takesArguments ? { snippet: true } : {}),
      detail: unfit ?? (text.includes(" ") ? countOf(snapshot, text) : description?.replaceAll("`", "")),
      documentation: description === undefined ? undefined : () => description,
    };
  }
}

interface Candidate {
  /** The macro with its arguments. */
  readonly text: string;
  readonly model: MacroModel | undefined;
  /** Why it is of no use on this page. */
  readonly unfit?: string;
}

/** What the template of this kind of page asks for and the page does not have yet; of the section around the cursor first. */
function templateMacros(place: BodyPlace): Candidate[] {
  const { page, handbook } = place.snapshot;
  const heading = headingsAbove(place)[0]?.toLowerCase();
  const isHere = ({ section }: KindMacro) => section?.toLowerCase() === heading;
  const wanted = (page.kind?.macros ?? []).filter(({ name }) => !hasMacro(page, name));
  return [...wanted.filter(isHere), ...wanted.filter((macro) => !isHere(macro))].flatMap(({ name, text }) => {
    const comment = /<!-- (.*?) -->/.exec(text)?.[1]?.replaceAll("{stem}", page.stem);
    const model = handbook.model.macros.find((macro) => macro.name === name);
    return comment === undefined ? [] : [{ text: comment, model }];
  });
}

function hasMacro({ document, docsPath = "" }: Snapshot["page"], name: string): boolean {
  return document.comments.some(({ text }) => macroOf(text, docsPath)?.name === name);
}

/** All macros by their names, those that the page cannot do anything with last. */
function otherMacros({ snapshot: { handbook, page, language } }: BodyPlace): Candidate[] {
  const inTemplate = new Set(
    page.kind?.macros?.filter(({ name }) => !hasMacro(page, name)).map(({ name }) => name),
  );
  const candidates = handbook.model.macros
    // With arguments it stands further up; without them it is another list.
    .filter((model) => model.lists !== undefined || !inTemplate.has(model.name))
    .map((model): Candidate => {
      const isThere = model.lists === undefined && hasMacro(page, model.name);
      const unfit =
        unfitText(model, page.kind, page.docsPath ?? page.path) ?? (isThere ? alreadyThere : undefined);
      return { text: model.name, model, ...(unfit === undefined ? {} : { unfit: unfit[language] }) };
    });
  return [...candidates.filter(({ unfit }) => !unfit), ...candidates.filter(({ unfit }) => unfit)];
}

const alreadyThere = { nl: "staat al op deze pagina", en: "is on this page already" };

function unfitText(
  { name, kind }: MacroModel,
  pageKind: PageKind | undefined,
  path: string,
): Record<Language, string> | undefined {
  const reference = referenceMacroNamed(name);
  const isWrong = reference
    ? !isReferencePage(reference, path)
    : kind !== undefined && kind !== pageKind?.name;
  return isWrong
    ? { nl: "hoort niet op deze soort pagina", en: "does not belong on this kind of page" }
    : undefined;
}

function argumentsOf(place: BodyPlace, type: ContentType, content: string): Proposals {
  const { snapshot, offset, after } = place;
  const typed = /\S*$/.exec(content)?.[0] ?? "";
  const { word, words, half } = restOf(after);
  const before = parseListArguments(type, content.slice(0, content.length - typed.length));
  const following = parseListArguments(type, words ?? "");
  const used = new Set([...before.options, ...following.options].map(({ key }) => key));
  const options = optionKeys(type)
    .filter((key) => !used.has(key))
    .map((key): Proposal => {
      const detail = optionText(type, key)[snapshot.language];
      return { label: `no-${key}`, kind: CompletionItemKind.EnumMember, insert: "", detail };
    });
  // The site reads a filter in the first word only.
  const canFilter = before.words.length === 0 && !following.filter;
  const proposals = canFilter ? firstWords(snapshot, type, typed.includes("/"), options) : options;
  const isOpen = words === undefined && after.length === word.length + half.length;
  return {
    range: { start: offset - typed.length, end: offset + word.length + half.length },
    typed,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      ...(isOpen
        ? { insert: `${escapeSnippet(proposal.label)}$0 -->`, snippet: true }
        : { insert: proposal.label }),
    })),
  };
}

function optionText(type: ContentType, key: string): Record<Language, string> {
  const header = columnsOf(type).find((column) => column.key === key)?.header;
  return header === undefined
    ? { nl: "zonder het zoekveld", en: "without the search field" }
    : { nl: `zonder de kolom ${header}`, en: `without the column ${header}` };
}

/** Every `type/value` that keeps a page; this page's own value first, the options behind the types. */
function firstWords(
  { handbook, page, language }: Snapshot,
  type: ContentType,
  hasType: boolean,
  options: readonly Proposal[],
): readonly Proposal[] {
  const { model, index } = handbook;
  const kind = model.kinds.find(({ folder }) => folder === type);
  if (!kind) return options;
  const own: Proposal[] = [];
  const types: Proposal[] = [];
  const values: Proposal[] = [];
  for (const { name: field } of kind.fields) {
    const name = model.fields[field]?.vocabulary;
    const vocabulary = name === undefined ? undefined : model.vocabularies[name];
    if (name === undefined || !vocabulary || model.fields[field]?.shape !== "list") continue;
    const before = values.length;
    const rows = rowsByValue(index, type, field);
    for (const term of index.terms(name)) {
      const termPage = index.termPage(name, term);
      const isOwn = termPage?.path === page.path;
      if (!isOwn && !index.isListed(kind.name, field, term)) continue;
      (isOwn ? own : values).push({
        label: `${field}/${term}`,
        kind: CompletionItemKind.Value,
        insert: "",
        detail: () =>
          [rowsText(rows(term), language), termPage?.title].filter((part) => part !== undefined).join(" · "),
        documentation: termPage && (() => pageCard(termPage)),
        keys: [term, ...(termPage ? [termPage.title] : [])],
      });
    }
    if (values.length > before) types.push(typeProposal(field, vocabulary, language));
  }
  return [...own, ...(hasType ? [] : [...types, ...options]), ...values];
}

function typeProposal(field: string, { label }: Vocabulary, language: Language): Proposal {
  const detail = { nl: `per ${label.nl}`, en: `by ${label.en}` }[language];
  return { label: `${field}/`, kind: CompletionItemKind.Folder, insert: "", detail, leadsOn: true };
}

function rowsText(rows: number | undefined, language: Language): string | undefined {
  if (rows === undefined) return undefined;
  if (language === "en") return rows === 1 ? "1 row" : `${rows} rows`;
  return rows === 1 ? "1 rij" : `${rows} rijen`;
}

function countOf({ handbook, language, page }: Snapshot, text: string): string | undefined {
  const macro = macroOf(`<!-- ${text} -->`, page.docsPath ?? page.path);
  if (macro?.kind !== "list") return undefined;
  return rowsText(listRows(handbook.index, macro.type, macro.arguments.filter), language);
}
