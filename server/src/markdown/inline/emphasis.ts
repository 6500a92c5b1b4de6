/** Emphasis: `*em*`, `**strong**`, both together, and the same with `_`, which works at word boundaries only. */
import { SPACE, WORD } from "../characters";
import type { MappedText } from "../mappedText";
import { Node } from "../node";
import type { InlinePattern } from "./pattern";

/** One form of emphasis: the pattern's groups are the mark and one or two parts of the content. */
interface Form {
  readonly pattern: RegExp;
  /** What must follow for the pattern to match at all; it saves searches to the end of a long text. */
  readonly closing: RegExp;
  /** `nested`: the second part follows the inner element; `second`: it is the inner element's content. */
  readonly shape: "single" | "nested" | "second";
  readonly outer: string;
  readonly inner?: string;
}

const NOT_WORD_BEFORE = `(?<![${WORD}])`;
const NOT_WORD_AFTER = `(?![${WORD}])`;

const ASTERISK_FORMS: readonly Form[] = [
  form("(\\*)\\1{2}([^]+?)\\1([^]*?)\\1{2}", "\\*\\*", "nested", "strong", "em"),
  form("(\\*)\\1{2}([^]+?)\\1{2}([^]*?)\\1", "\\*\\*[^]*\\*", "nested", "em", "strong"),
  form("(\\*)\\1(?!\\1)([^*]+?)\\1(?!\\1)([^]+?)\\1{3}", "\\*\\*\\*", "second", "strong", "em"),
  form("(\\*{2})([^]+?)\\1", "\\*\\*", "single", "strong"),
  form("(\\*)([^*]+)\\1", "\\*", "single", "em"),
];

const UNDERSCORE_FORMS: readonly Form[] = [
  form("(_)\\1{2}([^]+?)\\1([^]*?)\\1{2}", "__", "nested", "strong", "em"),
  form("(_)\\1{2}([^]+?)\\1{2}([^]*?)\\1", "__[^]*_", "nested", "em", "strong"),
  form(
    `${NOT_WORD_BEFORE}(_)\\1(?!\\1)([^]+?)${NOT_WORD_BEFORE}\\1(?!\\1)([^]+?)\\1{3}${NOT_WORD_AFTER}`,
    `___${NOT_WORD_AFTER}`,
    "second",
    "strong",
    "em",
  ),
  form(
    `${NOT_WORD_BEFORE}(_{2})(?!_)([^]+?)(?<!_)\\1${NOT_WORD_AFTER}`,
    `(?<!_)__${NOT_WORD_AFTER}`,
    "single",
    "strong",
  ),
  form(
    `${NOT_WORD_BEFORE}(_)(?!_)([^]+?)(?<!_)\\1${NOT_WORD_AFTER}`,
    `(?<!_)_${NOT_WORD_AFTER}`,
    "single",
    "em",
  ),
];

/** In text longer than this only a part is searched for the end of an emphasis. */
const LONG_TEXT = 5_000;

export const asteriskEmphasis: InlinePattern = {
  trigger: "*",
  opensAgain: true,
  scan: (text) => scanner(text, "*", ASTERISK_FORMS),
};
export const underscoreEmphasis: InlinePattern = {
  trigger: "_",
  opensAgain: true,
  scan: (text) => scanner(text, "_", UNDERSCORE_FORMS),
};

/** Marks with white space on both sides are no emphasis. */
export const loneMarks: InlinePattern = {
  trigger: "",
  scan(text) {
    const pattern = new RegExp(`(?:^|(?<=[${SPACE}]))(?:\\*{1,3}|_{1,3})(?=[${SPACE}]|$)`, "g");
    return (from) => {
      pattern.lastIndex = from;
      const match = pattern.exec(text.text);
      if (match === null) return undefined;
      return {
        start: match.index,
        end: pattern.lastIndex,
        value: text.slice(match.index, pattern.lastIndex),
      };
    };
  },
};

function form(pattern: string, closing: string, shape: Form["shape"], outer: string, inner?: string): Form {
  return {
    pattern: new RegExp(pattern, "uy"),
    closing: new RegExp(closing, "u"),
    shape,
    outer,
    ...(inner === undefined ? {} : { inner }),
  };
}

function scanner(text: MappedText, mark: string, forms: readonly Form[]): ReturnType<InlinePattern["scan"]> {
  const matcher = new Matcher(text, forms);
  return (from) => {
    for (
      let start = text.text.indexOf(mark, from);
      start !== -1;
      start = text.text.indexOf(mark, start + 1)
    ) {
      for (let index = 0; index < forms.length; index++) {
        const found = matcher.match(index, start);
        if (found !== undefined)
          return {
            start,
            end: start + found[0].length,
            value: build(found, text, start, index, mark, forms),
          };
      }
    }
    return undefined;
  };
}

/** Matches forms at positions of one text, and remembers from where on a form cannot match. */
class Matcher {
  private readonly hopelessFrom = new Map<number, number>();

  constructor(
    private readonly text: MappedText,
    private readonly forms: readonly Form[],
  ) {}

  match(index: number, start: number): RegExpExecArray | undefined {
    const form = this.forms[index];
    if (form === undefined || start >= (this.hopelessFrom.get(index) ?? Number.POSITIVE_INFINITY))
      return undefined;
    const source = this.text.text;
    if (source.length > LONG_TEXT) return this.matchInPart(form, start);
    form.pattern.lastIndex = start;
    const match = form.pattern.exec(source);
    if (match === null && !form.closing.test(source.slice(start + 2))) this.hopelessFrom.set(index, start);
    return match ?? undefined;
  }

  private matchInPart(form: Form, start: number): RegExpExecArray | undefined {
    const { text } = this.text;
    const part = text.slice(Math.max(0, start - 1), start + (text.length > 10 * LONG_TEXT ? 200 : 2000));
    form.pattern.lastIndex = start === 0 ? 0 : 1;
    if (!form.closing.test(part.slice(form.pattern.lastIndex + 2))) return undefined;
    return form.pattern.exec(part) ?? undefined;
  }
}

function build(
  match: RegExpExecArray,
  text: MappedText,
  start: number,
  index: number,
  mark: string,
  forms: readonly Form[],
): Node {
  const form = forms[index];
  const [whole, , first = "", second] = match;
  const outer = new Node(form?.outer ?? "em", text.range(start, start + whole.length));
  const firstStart = start + whole.indexOf(first, openingLength(form));
  const firstPart = text.slice(firstStart, firstStart + first.length);
  if (form === undefined || form.inner === undefined || second === undefined) {
    readParts(firstPart, outer, undefined, index, mark, forms);
    return outer;
  }
  const closing = form.shape === "nested" && form.outer === "em" ? 1 : form.shape === "nested" ? 2 : 3;
  const secondEnd = start + whole.length - closing;
  const secondPart = text.slice(secondEnd - second.length, secondEnd);
  const inner = new Node(form.inner, (form.shape === "nested" ? firstPart : secondPart).range());
  if (form.shape === "nested") {
    readParts(firstPart, inner, undefined, index, mark, forms);
    outer.children.push(inner);
    readParts(secondPart, outer, inner, index, mark, forms);
  } else {
    readParts(firstPart, outer, undefined, index, mark, forms);
    outer.children.push(inner);
    readParts(secondPart, inner, undefined, index, mark, forms);
  }
  return outer;
}

function openingLength(form: Form | undefined): number {
  if (form === undefined) return 1;
  if (form.shape === "nested") return 3;
  return form.shape === "second" || form.outer === "strong" ? 2 : 1;
}

/** Reads further emphasis within emphasis: forms after number `index` only. */
function readParts(
  content: MappedText,
  parent: Node,
  before: Node | undefined,
  index: number,
  mark: string,
  forms: readonly Form[],
): void {
  const matcher = new Matcher(content, forms);
  const source = content.text;
  let last = before;
  let copied = 0;
  const addText = (end: number) => {
    const text = content.slice(copied, end);
    if (text.length === 0) return;
    if (last === undefined) parent.text = text;
    else last.tail = text;
  };
  let at = source.indexOf(mark);
  while (at !== -1) {
    let matched = false;
    for (let next = index + 1; next < forms.length; next++) {
      const match = matcher.match(next, at);
      if (match === null || match === undefined) continue;
      addText(at);
      const child = build(match, content, at, next, mark, forms);
      parent.children.push(child);
      last = child;
      at += match[0].length;
      copied = at;
      matched = true;
    }
    at = source.indexOf(mark, matched ? at : at + 1);
  }
  addText(source.length);
}
