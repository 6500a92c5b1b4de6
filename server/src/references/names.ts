/** The names by which pages are referred to: every page of some kinds and folders is a term of a vocabulary. */
import { type ContentModel, kindOf, stemOf } from "../model/contentModel";

/** A term and the vocabulary that it is of. */
export interface Term {
  readonly vocabulary: string;
  readonly name: string;
}

/** The terms that the page at a path (relative to `docs/`) stands for, in the order of the model's vocabularies. */
export function termsOf(model: ContentModel, docsPath: string): readonly Term[] {
  const name = stemOf(docsPath);
  const kind = kindOf(model, docsPath)?.name;
  const folder = docsPath.slice(0, Math.max(0, docsPath.lastIndexOf("/")));
  const isPage = docsPath.endsWith(".md") && name !== "index" && name !== "README";
  return Object.entries(model.vocabularies).flatMap(([vocabulary, source]) => {
    const isTerm =
      (source.source === "pages" && source.kind === kind) ||
      (source.source === "folder" && source.folder === folder && isPage);
    return isTerm ? [{ vocabulary, name }] : [];
  });
}
