/**
 * Colours by meaning: fields that the kind of page has, references and terms that exist, labels of exceptions, and the words
 * of macros that the site expands. What the site does not know keeps the plain colour of its surroundings, which is how a
 * slip shows (LSP 3.17, textDocument/semanticTokens).
 */
import type { Range, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import type { PlacedMacro } from "../render/macros/find";
import { knownFields } from "../rules/fields";
import { macrosOnPage } from "../rules/macrosOnPage";
import { valuesOf } from "../rules/values";
import type { Field, ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { rangeIn } from "../text/scalarOffsets";
import { exceptionField, labelsIn } from "../workspace/exceptionLabels";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import type { Snapshot } from "./snapshot";

/**
 * - `property`: a field; `deprecated` when it has another name by now.
 * - `class`: a reference to a page; `enumMember`: any other term, and the label of an exception.
 * - `operator`: what joins labels.
 * - `macro`, `parameter`, `keyword`: the name of a macro, what it filters on, an option.
 */
const tokenTypes = ["property", "class", "enumMember", "operator", "macro", "parameter", "keyword"] as const;

/** Standard types of the protocol, so that themes have colours for them. */
export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: ["deprecated"] };

type TokenType = (typeof tokenTypes)[number];

interface Token {
  readonly type: TokenType;
  readonly range: OffsetRange;
  readonly deprecated?: boolean;
}

/** @param within the part of the page that is wanted; absent: all of it */
export function semanticTokens({ page, handbook }: Snapshot, within?: Range): SemanticTokens {
  const { document, text } = page;
  const wanted = within ? document.lines.offsets(within) : { start: 0, end: text.length };
  const tokens: Token[] = [];
  if (wanted.start < document.bodyStart || document.frontmatter.state === "invalid")
    tokens.push(...frontmatterTokens(page, handbook));
  if (wanted.end > document.bodyStart) {
    for (const placed of macrosOnPage(page)) {
      // Whether a macro expands can take reading the page's Markdown, so that it is asked last.
      if (touches(placed.range, wanted) && placed.expands) tokens.push(...macroTokens(placed, handbook));
    }
  }
  return {
    data: encode(
      page,
      tokens.filter(({ range }) => touches(range, wanted)),
    ),
  };
}

function touches(range: OffsetRange, other: OffsetRange): boolean {
  return range.start <= other.end && range.end >= other.start;
}

function* frontmatterTokens(page: Page, handbook: Handbook): Generator<Token> {
  const { text, document, kind } = page;
  const { model } = handbook;
  const known = knownFields(model, kind);
  for (const field of document.frontmatter.fields) {
    const deprecated = model.deprecatedFields.some(({ name }) => name === field.key);
    if (deprecated || known.includes(field.key))
      yield { type: "property", range: field.keyRange, deprecated };
    yield* keyTokens(field, model.fields[field.key]?.keys ?? []);
  }
  for (const { field, node, range, text: value } of valuesOf(text, document.frontmatter)) {
    if (value === undefined || node.kind !== "scalar") continue;
    if (field.key === exceptionField) yield* exceptionTokens(text, node, handbook);
    else {
      const type = typeOfTerm(handbook, field.key, value);
      if (type) yield { type, range };
    }
  }
}

function* keyTokens({ value }: Field, known: readonly string[]): Generator<Token> {
  if (value.kind !== "mapping") return;
  for (const { key, keyRange } of value.fields) {
    if (known.includes(key)) yield { type: "property", range: keyRange };
  }
}

function* exceptionTokens(text: string, node: ScalarNode, handbook: Handbook): Generator<Token> {
  for (const { vocabulary, value, range } of labelsIn(text, node, handbook)) {
    if (handbook.index.hasTerm(vocabulary, value)) yield { type: "enumMember", range };
  }
  const rangeOf = rangeIn(text, node);
  for (const { index, 0: operator } of String(node.value).matchAll(/&&|\|\||!/g)) {
    const range = rangeOf(index, index + operator.length);
    if (text.slice(range.start, range.end) === operator) yield { type: "operator", range };
  }
}

function* macroTokens({ macro, range: { start } }: PlacedMacro, handbook: Handbook): Generator<Token> {
  const at = (from: number, to: number) => ({ start: start + from, end: start + to });
  const nameStart = "<!-- ".length;
  yield { type: "macro", range: at(nameStart, nameStart + macro.name.length) };
  if (macro.kind !== "list") return;
  const { filter, options } = macro.arguments;
  const listed = handbook.model.kinds.find(({ plural }) => plural === macro.type);
  if (filter && listed?.fields.some(({ name }) => name === filter.type.text)) {
    yield { type: "parameter", range: at(filter.type.start, filter.type.end) };
    const type = typeOfTerm(handbook, filter.type.text, filter.value.text);
    if (type) yield { type, range: at(filter.value.start, filter.value.end) };
  }
  for (const option of options) yield { type: "keyword", range: at(option.start, option.end) };
}

/** What a value of a field is; undefined for one that is no term. */
function typeOfTerm({ model, index }: Handbook, field: string, value: string): TokenType | undefined {
  const vocabulary = model.fields[field]?.vocabulary;
  if (vocabulary === undefined || index.hasTerm(vocabulary, value) !== true) return undefined;
  return model.vocabularies[vocabulary]?.source === "pages" ? "class" : "enumMember";
}

/** The protocol's encoding: five numbers per token, its place relative to the token before. */
function encode({ document: { lines } }: Page, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0, end: 0 };
  for (const { type, range, deprecated } of [...tokens].sort((a, b) => a.range.start - b.range.start)) {
    const { line, character } = lines.position(range.start);
    // Not every client takes tokens over several lines, and what YAML repeats by an alias has one place.
    if (range.end <= range.start || range.start < last.end || lines.position(range.end).line !== line)
      continue;
    data.push(line - last.line, line === last.line ? character - last.character : character);
    data.push(range.end - range.start, tokenTypes.indexOf(type), deprecated ? 1 : 0);
    last = { line, character, end: range.end };
  }
  return data;
}
