/**
 * Reads a regular expression (of JavaScript, without the flag `u`) into its parts, as far as the number of ways depends on
 * them in which it can match: see `pattern.ts`.
 */

export type PatternNode =
  | { readonly kind: "characters"; readonly characters: ReadonlySet<string> }
  /** `^` */
  | { readonly kind: "start" }
  /** Another mark that takes no text: `$`, `\b`. */
  | { readonly kind: "mark" }
  | { readonly kind: "lookahead"; readonly content: PatternNode; readonly all: ReadonlySet<string> }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | {
      readonly kind: "repetition";
      readonly item: PatternNode;
      readonly least: number;
      /** Infinite when there is no limit. */
      readonly most: number;
    };

/**
 * The parts of a regular expression.
 * @param source a valid one
 * @returns `undefined` when it holds references to groups or looks back, which nobody needs here
 */
export function parsePattern(source: string): PatternNode | undefined {
  return new Parser(source).parse();
}

const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
const group = /\((?:\?(?:(:|<(?![=!])[^>]*>)|([=!])|.))?/y;
const atom = /\[(?:\\.|[^\]\\])*\]|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|.)|./sy;

/** Escapes that stand for one character by its number: which one is not worked out. */
const byNumber = /\\[uxc\d]/;

class Parser {
  private at = 0;
  private isKnown = true;
  private readonly alphabet: readonly string[];
  private readonly classes = new Map<string, ReadonlySet<string>>();

  constructor(private readonly source: string) {
    this.alphabet = alphabetFor(source);
  }

  parse(): PatternNode | undefined {
    const pattern = this.choice();
    return this.isKnown ? pattern : undefined;
  }

  private choice(): PatternNode {
    const options = [this.sequence()];
    while (this.take(/\|/y)) options.push(this.sequence());
    const [only] = options;
    return only && options.length === 1 ? only : { kind: "choice", options };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source.charAt(this.at))) {
      items.push(this.repeated(this.item()));
    }
    return { kind: "sequence", items };
  }

  private repeated(item: PatternNode): PatternNode {
    const match = this.take(quantifier);
    if (!match) return item;
    const [, mark, number, comma, limit] = match;
    const least = mark === undefined ? Number(number) : mark === "+" ? 1 : 0;
    const none = mark === undefined ? comma !== "" && limit === "" : mark !== "?";
    const most = none ? Number.POSITIVE_INFINITY : mark === "?" ? 1 : Number(limit || number);
    return { kind: "repetition", item, least, most };
  }

  private item(): PatternNode {
    const opening = this.take(group);
    if (opening) {
      const [whole, plain, look] = opening;
      if (whole !== "(" && plain === undefined && look === undefined) this.isKnown = false;
      const content = this.choice();
      this.take(/\)/y);
      return look === undefined ? content : { kind: "lookahead", content, all: new Set(this.alphabet) };
    }
    const source = this.take(atom)?.[0] ?? "";
    if (/^\\[\dk]$/.test(source)) this.isKnown = false;
    if (source === "^") return { kind: "start" };
    if (/^(?:\$|\\[bB])$/.test(source)) return { kind: "mark" };
    return { kind: "characters", characters: this.charactersOf(source) };
  }

  /** The characters that a class, an escape or a single character stands for, in any letter case. */
  private charactersOf(source: string): ReadonlySet<string> {
    let known = this.classes.get(source);
    if (!known) {
      const word = /^[{}\]]$/.test(source) ? `\\${source}` : source;
      const forms = ["", "i"].map((flags) => new RegExp(`^(?:${word})$`, flags));
      known = byNumber.test(source)
        ? new Set(this.alphabet)
        : new Set(this.alphabet.filter((character) => forms.some((form) => form.test(character))));
      this.classes.set(source, known);
    }
    return known;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source) ?? undefined;
    this.at += match?.[0].length ?? 0;
    return match;
  }
}

/**
 * Characters enough to tell the classes of a pattern apart: when two have any character in common, they have one of these.
 * For a class is made of ranges, and these are all ends of ranges and their neighbours.
 */
function alphabetFor(source: string): readonly string[] {
  const ascii = Array.from({ length: 128 }, (_, code) => code);
  const ends = [...source].flatMap((character) =>
    [character, character.toLowerCase(), character.toUpperCase()].flatMap((form) => {
      const code = form.charCodeAt(0);
      return code < 128 ? [] : [code - 1, code, code + 1];
    }),
  );
  // Blanks beyond ASCII, and a letter that no class names.
  const others = [0xa0, 0xe9, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0xffff];
  return [...new Set([...ascii, ...ends, ...others])].map((code) => String.fromCharCode(code));
}
