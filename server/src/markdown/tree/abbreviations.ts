/**
 * Abbreviations: each occurrence of a defined term as a whole word is marked with its definition, the longest
 * term first. Letters with accents, digits and `_` continue a word; `-` and `'` do not.
 */
import { isWord } from "../characters";
import type { MappedText } from "../mappedText";
import { Node } from "../node";

interface Term {
  readonly text: string;
  readonly title: string;
  readonly startsWithWord: boolean;
  readonly endsWithWord: boolean;
}

/** Terms, ready to be looked for. */
export class AbbreviationFinder {
  /** By first UTF-16 unit, longest first. */
  private readonly terms: (readonly Term[] | undefined)[] = new Array(0x250).fill(undefined);

  constructor(abbreviations: ReadonlyMap<string, string>) {
    const terms = [...abbreviations].map(([text, title]) => {
      const startsWithWord = isWord(text.charCodeAt(0));
      const endsWithWord = isWord(text.charCodeAt(text.length - 1));
      return { text, title, startsWithWord, endsWithWord, length: [...text].length };
    });
    terms.sort((one, other) => other.length - one.length);
    for (const term of terms) {
      const first = term.text.charCodeAt(0);
      this.terms[first] = [...(this.terms[first] ?? []), term];
    }
  }

  /** The occurrences in a text, in order. */
  find(text: string): { start: number; end: number; title: string }[] {
    const found: { start: number; end: number; title: string }[] = [];
    for (let at = 0; at < text.length; at++) {
      const terms = this.terms[text.charCodeAt(at)];
      // Terms with the same first character begin either all with a word or all not.
      if (terms?.[0] === undefined) continue;
      const wordBefore = at > 0 && isWord(text.charCodeAt(at - 1));
      if (terms[0].startsWithWord === wordBefore) continue;
      for (const term of terms) {
        if (!text.startsWith(term.text, at)) continue;
        const end = at + term.text.length;
        if ((end < text.length && isWord(text.charCodeAt(end))) === term.endsWithWord) continue;
        found.push({ start: at, end, title: term.title });
        at = end - 1;
        break;
      }
    }
    return found;
  }
}

/** Marks the terms in all texts below `root`. */
export function markAbbreviations(root: Node, finder: AbbreviationFinder): void {
  for (const node of [...root.walk()]) {
    const inText = node.text === undefined || node.text.atomic ? [] : mark(node.text, finder);
    const added: Node[] = [];
    for (const child of node.children) {
      added.push(child);
      if (child.tail === undefined || child.tail.atomic) continue;
      const { tail } = child;
      const marked = mark(tail, finder);
      if (marked.length === 0) continue;
      child.tail = tail.slice(0, tail.length - lengthFrom(marked));
      added.push(...marked);
    }
    if (inText.length > 0 && node.text !== undefined)
      node.text = node.text.slice(0, node.text.length - lengthFrom(inText));
    if (inText.length > 0 || added.length > node.children.length) node.children = [...inText, ...added];
  }
}

function mark(text: MappedText, finder: AbbreviationFinder): Node[] {
  const found = finder.find(text.text);
  return found.map(({ start, end, title }, index) => {
    const node = new Node("abbr", text.range(start, end));
    node.attributes.set("title", title);
    node.text = text.slice(start, end).asAtomic();
    node.tail = text.slice(end, found[index + 1]?.start ?? text.length);
    return node;
  });
}

function lengthFrom(marked: readonly Node[]): number {
  return marked.reduce((sum, { text, tail }) => sum + (text?.length ?? 0) + (tail?.length ?? 0), 0);
}
