/**
 * What rules may ask about *other* pages: always through these few questions, each of which has a key.
 *
 * A page's findings depend on its own text and on the answers that it got. By noting the keys that a page asked
 * for, and by saying of each change which keys it touches, exactly those pages are checked again whose answers can
 * have changed: no rule has to say what it depends on, and no edit costs a pass over all pages.
 */
export interface Lookup {
  /** Whether a value is a term of a vocabulary; `undefined` when there is no such vocabulary. */
  hasTerm(vocabulary: string, term: string): boolean | undefined;

  /** All terms of a vocabulary, sorted. */
  terms(vocabulary: string): readonly string[];

  /** The title in the frontmatter of the page that explains a term. */
  termTitle(vocabulary: string, term: string): string | undefined;

  /** The paths (relative to the root) of all pages of `docs/` whose frontmatter has this id, sorted. */
  pathsWithId(id: string): readonly string[];

  /**
   * Whether the site lists a page of this kind when it filters on a field and a value: the field's list holds the
   * value, or the field is a text that contains it.
   */
  isListed(kind: string, field: string, value: string): boolean;

  /**
   * Whether the published page of a file under `docs/` has an element with this id; false for a file that is no page, true
   * where the handbook does not hold what is published (see `anchorsOf`).
   */
  hasAnchor(docsPath: string, id: string): boolean;

  /** All ids on the published page of a file under `docs/`, in source order. */
  anchors(docsPath: string): readonly string[];

  /** Whether a file of any kind exists, by its path relative to `docs/`; case-sensitive. */
  hasFile(docsPath: string): boolean;

  /** The file whose path is the same but for letter case. */
  fileIgnoringCase(docsPath: string): string | undefined;

  /** The paths of all files under `docs/`, relative to it, sorted. */
  files(): readonly string[];

  /** `site_url` of `mkdocs.yml` with a final slash; empty when there is none. */
  siteUrl(): string;
}

/** The keys of the questions. */
export const keys = {
  term: (vocabulary: string, term: string) => `term:${vocabulary}/${term}`,
  terms: (vocabulary: string) => `terms:${vocabulary}`,
  titles: (vocabulary: string) => `titles:${vocabulary}`,
  id: (id: string) => `id:${id}`,
  listed: (kind: string, field: string, value: string) => `listed:${kind}/${field}/${value}`,
  /** Any value of a field: a text can contain whatever is asked for. */
  listedText: (kind: string, field: string) => `listed-text:${kind}/${field}`,
  anchors: (docsPath: string) => `anchors:${docsPath}`,
  file: (docsPath: string) => `file:${docsPath}`,
  fileIgnoringCase: (docsPath: string) => `file-case:${docsPath.toLowerCase()}`,
  files: "files",
  /** Whatever `mkdocs.yml` says; the rendered pages depend on it too. */
  config: "config",
  /** The severities in the handbook's settings; every page depends on them. */
  severities: "severities",
};

/** Whether a change made or took a term, or gave one another title: what pages show of the terms that they name. */
export function touchesTerms(change: { readonly keys: ReadonlySet<string> }): boolean {
  return [...change.keys].some((key) => key.startsWith("term:") || key.startsWith("titles:"));
}

/** Whether a change gave a field other values: who refers to whom. */
export function touchesFields(change: { readonly keys: ReadonlySet<string> }): boolean {
  return [...change.keys].some((key) => key.startsWith("listed"));
}

/** A lookup that also notes the key of each question. */
export function tracked(lookup: Lookup, asked: Set<string>): Lookup {
  return {
    hasTerm(vocabulary, term) {
      asked.add(keys.term(vocabulary, term));
      return lookup.hasTerm(vocabulary, term);
    },
    terms(vocabulary) {
      asked.add(keys.terms(vocabulary));
      return lookup.terms(vocabulary);
    },
    termTitle(vocabulary, term) {
      asked.add(keys.titles(vocabulary));
      return lookup.termTitle(vocabulary, term);
    },
    pathsWithId(id) {
      asked.add(keys.id(id));
      return lookup.pathsWithId(id);
    },
    isListed(kind, field, value) {
      asked.add(keys.listed(kind, field, value));
      asked.add(keys.listedText(kind, field));
      return lookup.isListed(kind, field, value);
    },
    hasAnchor(docsPath, id) {
      asked.add(keys.anchors(docsPath));
      asked.add(keys.file(docsPath));
      return lookup.hasAnchor(docsPath, id);
    },
    anchors(docsPath) {
      asked.add(keys.anchors(docsPath));
      asked.add(keys.file(docsPath));
      return lookup.anchors(docsPath);
    },
    hasFile(docsPath) {
      asked.add(keys.file(docsPath));
      return lookup.hasFile(docsPath);
    },
    fileIgnoringCase(docsPath) {
      asked.add(keys.fileIgnoringCase(docsPath));
      return lookup.fileIgnoringCase(docsPath);
    },
    files() {
      asked.add(keys.files);
      return lookup.files();
    },
    siteUrl() {
      asked.add(keys.config);
      return lookup.siteUrl();
    },
  };
}
