/** What can be referred to. */
import type { Page } from "../workspace/page";

export type Subject =
  /** A page, by whatever name: its file name in frontmatter and macros, its path in links, its id. */
  | { readonly kind: "page"; readonly page: Page }
  /** A file of `docs/` that is no page, or is not there. */
  | { readonly kind: "file"; readonly docsPath: string }
  /** A term of a vocabulary that has no page of its own. */
  | { readonly kind: "term"; readonly vocabulary: string; readonly value: string }
  /** A place on a page of `docs/`. */
  | { readonly kind: "anchor"; readonly docsPath: string; readonly anchor: string }
  /** A term of the word list. */
  | { readonly kind: "word"; readonly term: string }
  /** A code of a framework in the field `sources`. */
  | { readonly kind: "source"; readonly framework: string; readonly code: string }
  | { readonly kind: "footnote"; readonly page: Page; readonly name: string }
  /** A place on another site, as links write it. */
  | { readonly kind: "address"; readonly url: string };
