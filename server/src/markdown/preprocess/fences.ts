/**
 * Fenced code blocks (pymdownx.superfences): `mermaid` is a diagram, anything else highlighted code. They are
 * taken out before any other Markdown is read, wherever they stand: in quotes, lists, admonitions.
 */

import { WORD } from "../characters";
import type { Range } from "../facts";
import { MappedText } from "../mappedText";
import { Node } from "../node";
import type { Page } from "../page";
import { HTML_PLACEHOLDER, OPEN } from "../placeholders";
import { type Attribute, parseAttributes } from "../tree/attributeLists";
import { addCode, highlighted, isHighlightOption } from "./highlight";

const fenceStart = new RegExp(
  `(~{3,}|\`{3,})[ \\t]*(?:(?:\\{([^}\\n]*)\\})?|\\.?([${WORD}#.+-]*)[ \\t]*` +
    `((?:(?<![${WORD}])[a-zA-Z][a-zA-Z0-9_]*(?:=(?:"[^\\n]*?"|'[^\\n]*?'))?[ \\t]*)*))[ \\t]*$`,
  "uy",
);
const fenceOption = /([a-zA-Z][a-zA-Z0-9_]*)(?:=("|')(.*?)\2)?/g;
/** A line longer than this opens no fence; it keeps a hostile line from costing much time. */
const LONGEST_INFO = 1000;

/** A fence that is open while its lines are gathered. */
interface OpenFence {
  readonly mark: string;
  readonly startLine: number;
  /** What stands before the fence: spaces and `>`. */
  readonly prefix: MappedText;
  readonly quoteLevel: number;
  readonly build: (source: string) => Node;
  readonly code: MappedText[];
  emptyLines: number;
}

interface Replacement {
  readonly placeholder: MappedText;
  readonly startLine: number;
  readonly endLine: number;
}

/** Takes the fenced code out of `text`; gives the text with placeholders. */
export function extractFences(text: MappedText, page: Page): MappedText {
  if (!text.text.includes("```") && !text.text.includes("~~~")) return text;
  const lines = text.lines();
  const replacements: Replacement[] = [];
  let open: OpenFence | undefined;

  lines.forEach((line, index) => {
    if (open === undefined) {
      open = openFence(line, index);
      return;
    }
    const outcome = continueFence(open, line);
    if (outcome === "closed") replacements.push(store(open, lines, index, page));
    if (outcome !== "open") open = undefined;
  });

  if (replacements.length === 0) return text;
  const result: MappedText[] = [];
  let next = 0;
  for (const { placeholder, startLine, endLine } of replacements) {
    result.push(...lines.slice(next, startLine), placeholder);
    next = endLine + 1;
  }
  return MappedText.joinLines([...result, ...lines.slice(next)]);
}

function openFence(line: MappedText, startLine: number): OpenFence | undefined {
  const { text } = line;
  let prefix = 0;
  while (text.charAt(prefix) === " " || text.charAt(prefix) === ">") prefix++;
  if (text.length - prefix > LONGEST_INFO || (text.charAt(prefix) !== "`" && text.charAt(prefix) !== "~"))
    return undefined;
  fenceStart.lastIndex = prefix;
  const match = fenceStart.exec(text);
  if (match === null) return undefined;
  const [, mark = "", attributes, language = "", options = ""] = match;
  const build = attributes ? builderOfAttributes(attributes) : builderOfOptions(language, options);
  if (build === undefined) return undefined;
  const before = line.slice(0, prefix);
  const quoteLevel = before.text.split(">").length - 1;
  return { mark, startLine, prefix: before, quoteLevel, build, code: [], emptyLines: 0 };
}

/** Takes a line into the fence. A line that breaks out of the fence's surroundings makes it no fence at all. */
function continueFence(fence: OpenFence, line: MappedText): "open" | "closed" | "broken" {
  const { text } = line;
  const width = fence.prefix.length;
  let prefix = 0;
  while (prefix < width && (text.charAt(prefix) === " " || text.charAt(prefix) === ">")) prefix++;
  const quoteLevel = text.slice(0, prefix).split(">").length - 1;
  const content = text.slice(prefix);
  const closes = content.startsWith(fence.mark) && /^[ \t]*$/.test(content.slice(fence.mark.length));

  if (fence.quoteLevel === 0) {
    if (quoteLevel > 0) return "broken";
    if (line.isBlank) {
      fence.emptyLines++;
    } else {
      if (prefix !== width && content !== "") return "broken";
      if (closes) return "closed";
      fence.emptyLines = 0;
    }
  } else {
    if (quoteLevel > fence.quoteLevel) return "broken";
    if (content === "") {
      fence.emptyLines++;
    } else {
      if (prefix < width || (fence.emptyLines > 0 && quoteLevel < fence.quoteLevel)) return "broken";
      if (closes) return "closed";
      fence.emptyLines = 0;
    }
  }
  fence.code.push(line);
  return "open";
}

function store(fence: OpenFence, lines: readonly MappedText[], endLine: number, page: Page): Replacement {
  const width = fence.prefix.length;
  const first = lines[fence.startLine] ?? MappedText.empty;
  const last = lines[endLine] ?? MappedText.empty;
  const range: Range = { start: first.sourceOffset(width), end: last.range().end };
  const node = fence.build(fence.code.map((line) => line.text.slice(width)).join("\n"));
  for (const part of node.walk()) {
    part.range = range;
    if (part.text !== undefined) {
      const text = MappedText.standIn(part.text.text, range.start, range.end);
      part.text = part.text.atomic ? text.asAtomic() : text;
    }
  }
  const code = fence.code.length === 0 ? [first.slice(0, 0)] : fence.code;
  const entry = { kind: "fence", node, lines: [first, ...code, last], column: width } as const;
  const placeholder = MappedText.concat(fence.prefix, page.stash.store(entry, range));
  return { placeholder, startLine: fence.startLine, endLine };
}

/** The fence after the word `language` with `options` such as `title="…"`; undefined where one is unknown. */
function builderOfOptions(language: string, options: string): OpenFence["build"] | undefined {
  const values = [...options.matchAll(fenceOption)].map(([, name = "", , value]) => ({
    name,
    value: value ?? name,
  }));
  if (language === "mermaid" && values.length === 0) return (source) => diagram(source, [], undefined, []);
  if (values.some(({ name, value }) => !isHighlightOption(name, value))) return undefined;
  return (source) => highlighted(source, [], undefined, values);
}

/** The fence with an attribute list, `{.language #id key=value}`. */
function builderOfAttributes(list: string): OpenFence["build"] {
  const attributes = parseAttributes(list).attributes;
  const classes = attributes.filter(({ name }) => name === ".").map(({ value }) => value);
  const id = attributes.findLast(({ name }) => name === "id")?.value;
  const others = attributes.filter(({ name }) => name !== "." && name !== "id");
  const [language, ...rest] = classes;
  return language === "mermaid"
    ? (source) => diagram(source, rest, id, others)
    : (source) => highlighted(source, rest, id, others);
}

function diagram(
  source: string,
  classes: string[],
  id: string | undefined,
  attributes: readonly Attribute[],
): Node {
  const pre = new Node("pre");
  if (id !== undefined) pre.attributes.set("id", id);
  pre.attributes.set("class", ["mermaid", ...classes].join(" "));
  for (const { name, value } of attributes) pre.attributes.set(name, value);
  addCode(pre, source);
  return pre;
}

const placeholderLine = new RegExp(`^([> ]*)${HTML_PLACEHOLDER.source}$`);

/** Puts the lines of a fence back where it turned out to stand in an indented code block, which shows them. */
export function restoreFences(block: MappedText, page: Page): MappedText {
  if (!block.text.includes(OPEN)) return block;
  const lines: MappedText[] = [];
  for (const line of block.lines()) {
    const match = placeholderLine.exec(line.text);
    const entry = match === null ? undefined : page.stash.entries[Number(match[2])];
    if (match === null || entry?.kind !== "fence") {
      lines.push(line);
      continue;
    }
    const indent = match[1]?.length ?? 0;
    lines.push(...entry.lines.map((original) => original.slice(Math.max(0, entry.column - indent))));
    page.stash.drop(Number(match[2]));
  }
  return MappedText.joinLines(lines);
}
