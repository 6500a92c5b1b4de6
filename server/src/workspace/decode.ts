/**
 * From the bytes of a page to its text. MkDocs reads pages as UTF-8 (with or without byte order mark) and stops the
 * whole build at a page that is something else, so that is worth a clear message instead of wrong characters.
 */

export type FileProblem =
  | { readonly kind: "binary" | "not-utf8" | "symlink-loop" }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "too-large"; readonly size: number };

export interface Decoded {
  readonly text: string;
  readonly problem?: FileProblem;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Decodes a page. With wrong bytes it still gives the best text that it can, and says what is wrong. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    const text = utf8.decode(bytes);
    return control.test(text) ? { text: "", problem: { kind: "binary" } } : { text };
  } catch {
    // What follows is only about the message: none of these texts reaches the site.
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wrong("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wrong("utf-16be", bytes);
  return wrong("windows-1252", bytes);
}

/** Control characters that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** The best reading of a text in another encoding, or the finding that it is none. */
function wrong(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return control.test(text)
    ? { text: "", problem: { kind: "binary" } }
    : { text, problem: { kind: "not-utf8" } };
}
