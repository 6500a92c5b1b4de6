/**
 * The frontmatter of a page: where it is, what the site reads from it, and where each field and value stands.
 *
 * MkDocs takes a block off the page when the text *starts* with `---`, the block ends at the first later line that
 * is `---` or `...` (followed by a line end), and PyYAML's safe loader reads a mapping from it. In all other
 * cases the block stays in the page as text and the page has no metadata at all.
 */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { OffsetRange } from "./range";
import { scalarTags } from "./yamlSchema";
import { isMapping, type YamlMapping, type YamlScalar, type YamlValue } from "./yamlValue";

export interface Frontmatter {
  /**
   * - `absent`: the text does not start with a fence.
   * - `open`: it does, but no line closes the block.
   * - `invalid`: the block does not parse (`errors` says why), or holds no fields: the site shows it as text.
   * - `valid`: the site reads `data` from it.
   */
  readonly state: "absent" | "open" | "invalid" | "valid";
  /** The block with its fences and the closing line end; empty at the start of the text when absent. */
  readonly range: OffsetRange;
  /** The YAML between the fences. */
  readonly content: OffsetRange;
  /** What the site reads; empty unless the state is `valid`. */
  readonly data: YamlMapping;
  /** The fields in source order, as far as they can be read even when the YAML is broken or half typed. */
  readonly fields: readonly Field[];
  readonly errors: readonly YamlProblem[];
}

export interface Field {
  readonly key: string;
  readonly keyRange: OffsetRange;
  readonly value: ValueNode;
  /** From the key to the end of the value. */
  readonly range: OffsetRange;
}

export type ValueNode = ScalarNode | SequenceNode | MappingNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: YamlScalar;
  readonly style: "plain" | "single" | "double" | "block";
  readonly range: OffsetRange;
  /** The text without quotes; the same as `range` for a plain scalar. */
  readonly content: OffsetRange;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly flow: boolean;
  readonly items: readonly ValueNode[];
  readonly range: OffsetRange;
}

export interface MappingNode {
  readonly kind: "mapping";
  readonly fields: readonly Field[];
  readonly range: OffsetRange;
}

export interface YamlProblem {
  /** The `yaml` package's error code, or one of this module: CONTROL_CHARACTER, EMPTY_KEY,
   * KEY_NOT_TEXT, BAD_MERGE, NOT_A_MAPPING. */
  readonly code: string;
  readonly message: string;
  readonly range: OffsetRange;
}

/** Reads the frontmatter of a page. Never throws. Offsets count from the start of `text`, byte order mark included. */
export function parseFrontmatter(text: string): Frontmatter {
  const block = findBlock(text);
  if (!block.closed) {
    const range = block.opening ?? { start: 0, end: 0 };
    const fields = block.opening
      ? parseYaml(text, { start: range.end, end: openEnd(text, range.end) }).fields
      : [];
    const content = { start: range.end, end: range.end };
    return { state: block.opening ? "open" : "absent", range, content, data: {}, fields, errors: [] };
  }
  return { range: block.range, content: block.content, ...parseYaml(text, block.content) };
}

type Block =
  | { readonly closed: false; readonly opening?: OffsetRange }
  | { readonly closed: true; readonly range: OffsetRange; readonly content: OffsetRange };

const openingFence = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
const closingFence = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)/g;

function findBlock(text: string): Block {
  const opening = openingFence.exec(text);
  if (!opening) return { closed: false };
  const start = opening[0].length;
  // The block holds at least one line, so a fence right below the opening one does not close it.
  closingFence.lastIndex = start;
  const closing = closingFence.exec(text);
  if (!closing) return { closed: false, opening: { start: 0, end: start } };
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(closing[0])?.[0].length ?? 1;
  return {
    closed: true,
    content: { start, end: closing.index + lineEnd },
    range: { start: 0, end: closing.index + closing[0].length },
  };
}

/** Where an unclosed block most likely ends: at a heading, a macro, a lone fence at the end of the text, or the end. */
function openEnd(text: string, start: number): number {
  const stop = /(?:^|\r\n|\r|\n)(?:#{1,6} |<!--|---[ \t]*$)/g;
  stop.lastIndex = start;
  return stop.exec(text)?.index ?? text.length;
}

function parseYaml(
  text: string,
  content: OffsetRange,
): Pick<Frontmatter, "state" | "data" | "fields" | "errors"> {
  // YAML 1.1 also ends a line at these three characters; each is one unit long, so that offsets stay right.
  const source = text.slice(content.start, content.end).replace(/[\x85\u2028\u2029]/g, "\n");
  const document = parseDocument(source, {
    version: "1.1",
    schema: "failsafe",
    customTags: scalarTags,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
    intAsBigInt: false,
  });
  const reader = new Reader(document, content.start, source);
  for (const error of [...document.errors, ...document.warnings])
    reader.problem(error.code, error.message, error.pos);
  reader.checkCharacters();
  reader.checkTabs();
  const root = document.contents;
  const fields = isMap(root) ? reader.fields(root) : [];
  const data = reader.data(root);
  if (reader.problems.length === 0 && !isMapping(data)) {
    reader.problem("NOT_A_MAPPING", "The block holds no fields", [0, source.length]);
  }
  const valid = reader.problems.length === 0 && isMapping(data);
  return { state: valid ? "valid" : "invalid", data: valid ? data : {}, fields, errors: reader.problems };
}

/** Turns the syntax tree of the `yaml` package into fields with positions and into data; collects what is wrong. */
class Reader {
  readonly problems: YamlProblem[] = [];
  private readonly known = new Map<Node, YamlValue>();
  /** What aliases are being followed to: an anchor can hold an alias to itself. */
  private readonly copying = new Set<Node>();

  constructor(
    private readonly document: Document.Parsed,
    private readonly start: number,
    private readonly source: string,
  ) {}

  problem(code: string, message: string, [start, end]: readonly [number, number, ...number[]]): void {
    const range = { start: this.start + start, end: this.start + Math.max(start, end) };
    this.problems.push({ code, message, range });
  }

  /** PyYAML refuses characters that cannot be printed, such as a vertical tab pasted from a word processor. */
  checkCharacters(): void {
    const refused = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
    for (const match of this.source.matchAll(refused)) {
      this.problem("CONTROL_CHARACTER", "The block holds a character that cannot be printed", [
        match.index,
        match.index + match[0].length,
      ]);
    }
  }

  /**
   * Tabs that YAML 1.2 allows and libyaml, which the site uses, refuses: between a dash and its item, and in the indentation
   * of a line below a value without quotes, even when nothing else stands on that line.
   */
  checkTabs(): void {
    const report = (end: number) => this.problem("TAB_AS_INDENT", "libyaml refuses this tab", [end - 1, end]);
    for (const match of this.source.matchAll(/^[ ]*(?:-[ ]+)*-[ ]*\t[ \t]*(?=\S)/gm)) {
      report(match.index + match[0].length);
    }
    for (const match of this.source.matchAll(/^([ ]*)\t/gm)) {
      const above = this.source.slice(0, match.index).trimEnd();
      const line = above.slice(above.lastIndexOf("\n") + 1);
      const plain = plainValueLine.exec(line);
      const tooNear = plain !== null && (match[1]?.length ?? 0) <= (plain[1]?.length ?? 0);
      if (tooNear || emptyValueLine.test(line)) report(match.index + match[0].length);
    }
  }

  fields(map: YAMLMap): Field[] {
    const fields: Field[] = [];
    for (const pair of map.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = pair.key;
      const keyRange = this.range(key as Node);
      const value = this.node((pair.value ?? undefined) as Node | undefined, keyRange.end);
      const name = typeof key.value === "string" ? key.value : (key.source ?? "");
      fields.push({
        key: name,
        keyRange,
        value,
        range: { start: keyRange.start, end: Math.max(keyRange.end, value.range.end) },
      });
    }
    return fields;
  }

  /** The data as PyYAML constructs it: of equal keys the last counts, keys that are no text are out of reach. */
  data(node: Node | null | undefined): YamlValue {
    if (!node) return null;
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      if (!target) this.problem("BAD_ALIAS", `There is no anchor "${node.source}"`, node.range ?? [0, 0]);
      return target ? (this.known.get(target) ?? null) : null;
    }
    if (isScalar(node)) return remember(this.known, node, node.value as YamlScalar);
    if (isSeq(node)) {
      const items: YamlValue[] = remember(this.known, node, []);
      for (const item of node.items) items.push(this.data(item as Node));
      return items;
    }
    if (isMap(node)) {
      const fields: Record<string, YamlValue> = remember(this.known, node, Object.create(null));
      this.fill(fields, node);
      return fields;
    }
    return null;
  }

  private fill(fields: Record<string, YamlValue>, map: YAMLMap): void {
    const own: [string, YamlValue][] = [];
    for (const { key, value } of map.items) {
      if (isScalar(key) && key.source === "<<" && (key.type ?? "PLAIN") === "PLAIN") {
        this.merge(fields, value as Node);
        continue;
      }
      if (isMap(key) || isSeq(key)) {
        this.problem("KEY_NOT_TEXT", "A list or a mapping cannot be a key", key.range ?? [0, 0]);
      }
      const data = this.data(value as Node);
      if (!isScalar(key)) continue;
      if (key.value === null && !key.source) {
        this.problem("EMPTY_KEY", "There is no key before the colon", key.range ?? [0, 0]);
      }
      if (typeof key.value === "string") own.push([key.value, data]);
    }
    // What a mapping says itself counts before what it takes from another.
    for (const [key, data] of own) fields[key] = data;
  }

  private merge(fields: Record<string, YamlValue>, value: Node | null): void {
    const data = this.data(value);
    const parts = Array.isArray(data) ? data : [data];
    for (const part of [...parts].reverse()) {
      if (isMapping(part)) Object.assign(fields, part);
      else this.problem("BAD_MERGE", "Only a mapping can be merged", value?.range ?? [0, 0]);
    }
  }

  private node(node: Node | undefined, after: number): ValueNode {
    if (!node) {
      const range = { start: after, end: after };
      return { kind: "scalar", value: null, style: "plain", range, content: range };
    }
    let range = this.range(node);
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      const copy =
        target && !isAlias(target) && !this.copying.has(target) ? this.copy(target, range) : undefined;
      return copy ?? { kind: "scalar", value: node.source, style: "plain", range, content: range };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item as Node, range.start));
      return { kind: "sequence", flow: node.flow === true, items, range };
    }
    if (isMap(node)) return { kind: "mapping", fields: this.fields(node), range };
    if (isScalar(node)) {
      const style = scalarStyle(node.type);
      const quoted = style === "single" || style === "double";
      const closed = quoted && range.end - range.start >= 2;
      if (style === "block") range = { start: range.start, end: this.lastInk(range) };
      const content = closed ? { start: range.start + 1, end: range.end - 1 } : range;
      return { kind: "scalar", value: node.value as YamlScalar, style, range, content };
    }
    return { kind: "scalar", value: null, style: "plain", range, content: range };
  }

  /** What an alias stands for, with the alias as the place of all of it. */
  private copy(target: Node, range: OffsetRange): ValueNode {
    this.copying.add(target);
    const node = moved(this.node(target, range.start), range);
    this.copying.delete(target);
    return node;
  }

  /** The end of a range without the line ends and blanks that YAML counts as part of a block. */
  private lastInk(range: OffsetRange): number {
    const source = this.source.slice(range.start - this.start, range.end - this.start);
    return range.start + source.trimEnd().length;
  }

  private range(node: Node): OffsetRange {
    const [start, end] = node.range ?? [0, 0];
    return { start: this.start + start, end: this.start + end };
  }
}

function moved(node: ValueNode, range: OffsetRange): ValueNode {
  switch (node.kind) {
    case "scalar":
      return { ...node, range, content: range };
    case "sequence":
      return { ...node, items: node.items.map((item) => moved(item, range)), range };
    case "mapping":
      return { kind: "mapping", fields: [], range };
  }
}

/** A line with a field whose value is empty or stands below it. */
const emptyValueLine = /^[ ]*(?:- +)*[^\s#'"[\]{}|>&*!-][^#"']*:$/;

/** A line that ends in a value without quotes: an item, a field with a value, or a line of such a value. */
const plainValueLine =
  /^([ ]*)(?:- +)*(?:[^\s#'"[\]{}|>&*!-][^#]*?:[ \t]+)?[^\s#'"[\]{}|>&*!-](?:[^#]*[^#:\s])?$/;

function remember<Value extends YamlValue>(known: Map<Node, YamlValue>, node: Node, value: Value): Value {
  known.set(node, value);
  return value;
}

function scalarStyle(type: string | undefined): ScalarNode["style"] {
  switch (type) {
    case "QUOTE_SINGLE":
      return "single";
    case "QUOTE_DOUBLE":
      return "double";
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return "block";
    default:
      return "plain";
  }
}
