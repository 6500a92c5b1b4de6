/**
 * The shape of a content model: which kinds of page a handbook has, which fields a page takes, which values a field
 * takes. Rules, completion and hover read it and hold no such knowledge themselves, so that a handbook can change the
 * model without touching them. Everything in it is plain data.
 */

export interface ContentModel {
  readonly kinds: readonly PageKind[];
  /** Fields by name, whatever the kind of page. */
  readonly fields: Readonly<Record<string, FieldModel>>;
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly macros: readonly MacroModel[];
  /** Keys that MkDocs, its theme or the site's build read on a page of any kind. */
  readonly siteFields: readonly string[];
  /** Keys of earlier handbooks that the site no longer reads. */
  readonly deprecatedFields: readonly DeprecatedField[];
  /** Pages that the site's build writes anew; what the repository holds at their place is not published. */
  readonly generated: readonly GeneratedPage[];
}

export interface DeprecatedField {
  readonly name: string;
  /** The field that took its place. */
  readonly successor: string;
}

export interface GeneratedPage {
  /** Relative to `docs/`. */
  readonly path: string;
  /** What it is made from, relative to the handbook's root. */
  readonly source: string;
}

export interface PageKind {
  /** The Dutch name in the singular, as in the field that refers to such a page: `vereiste`. */
  readonly name: string;
  /** The Dutch name in the plural. */
  readonly plural: string;
  /** A page is of this kind when one of its folders has this name; the folder's `index.md` is not. */
  readonly folder: string;
  /** The names of its fields in the order of the handbook's template. */
  readonly fields: readonly KindField[];
  readonly id?: IdModel;
  /** The sections of the handbook's template, in its order. */
  readonly sections?: readonly SectionModel[];
  /** The macros that the handbook's template asks for, in its order. */
  readonly macros?: readonly KindMacro[];
}

export interface SectionModel {
  /** The heading as the template writes it. */
  readonly heading: string;
  readonly required: boolean;
  /** The attribute list behind the heading, such as `{ data-search-exclude }`. */
  readonly attributes?: string;
  /** A regular expression for other words that count as this heading: it must match all of them, in any letter case. */
  readonly otherHeadings?: string;
}

export interface KindMacro {
  readonly name: string;
  /** The lines that the template has for it; `{stem}` stands for the file name of the page. */
  readonly text: string;
  /** The heading of the section that it belongs to; absent: it stands above the first heading. */
  readonly section?: string;
  /** A regular expression for the ids of pages on which the author's own words in the section can take its place. */
  readonly ownWordsFor?: string;
}

export interface KindField {
  readonly name: string;
  readonly required: boolean;
}

export interface IdModel {
  readonly required: boolean;
  /** A regular expression for the whole id; its first group is the short code, such as `aia-09`. */
  readonly pattern: string;
  /** What an id of this kind looks like, for messages. */
  readonly example: string;
  /** What stands before the short code. */
  readonly prefix: string;
  /** A regular expression for the file name without extension; its first group is the short code. Absent: none to expect. */
  readonly stemPattern?: string;
}

export interface FieldModel {
  /** The name of the vocabulary whose terms the field takes. */
  readonly vocabulary?: string;
  /** What the site expects as value. */
  readonly shape: "text" | "list" | "list-or-text" | "mapping" | "boolean";
  /**
   * What the site makes of the field; absent: nothing that readers see.
   * - `heading`: it heads the page and stands in lists.
   * - `badges`: its values are badges, chips in lists, and what lists filter on.
   * - `filter`: a list of references, which other pages filter their lists by.
   * - `references`: a list of references.
   * - `profile`: labels (or exceptions made of them) that readers see and filter by with their AI profile.
   * - `labels`: labels with which readers filter by their AI profile, and no more.
   */
  readonly use?: "heading" | "badges" | "filter" | "references" | "profile" | "labels";
  /** Other words that authors take for the field's name. */
  readonly synonyms?: readonly string[];
  /** The keys of a mapping. */
  readonly keys?: readonly string[];
  /** The values of a page that applies in general. */
  readonly general?: readonly string[];
  /** The most words that a text may have. */
  readonly maxWords?: number;
  /** A text that does not end in a full stop. */
  readonly noFullStop?: true;
  readonly description: { readonly nl: string; readonly en: string };
}

/** Where the terms of a vocabulary come from. */
export type Vocabulary =
  /** The pages directly in a folder of `docs/`, by file name without extension; `index` is not a term. */
  | {
      readonly source: "folder";
      readonly folder: string;
      readonly label: Label;
      /** Terms of earlier handbooks, and words that people use, with the term that they come under. */
      readonly formerTerms?: Readonly<Record<string, string>>;
    }
  /** A list that does not depend on files. */
  | {
      readonly source: "list";
      readonly terms: readonly string[];
      readonly label: Label;
      /** Whether the site's own code knows the terms of this model by name, so that another name has no effect. */
      readonly knownToSite?: boolean;
    }
  /** The pages of a kind, by file name without extension. */
  | { readonly source: "pages"; readonly kind: string; readonly label: Label };

/** What one term of the vocabulary is called: "rol", with the Dutch article for a sentence. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

export interface MacroModel {
  readonly name: string;
  /** The kind of page that a list macro lists. */
  readonly lists?: string;
  /** The field whose references an `…_on_…_page` macro shows. */
  readonly field?: string;
  /** The one kind of page that it is made for; absent: any page. */
  readonly kind?: string;
  readonly description: { readonly nl: string; readonly en: string };
}

/** A record with no names but its own, since names that authors write are looked up in it: `constructor` is no field. */
export function byName<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null), entries);
}

/** The kind of the page at a path relative to `docs/`; `undefined` for an index page and for all other pages. */
export function kindOf(model: ContentModel, path: string): PageKind | undefined {
  const folders = path.split("/");
  const file = folders.pop();
  if (file === "index.md" || file === "README.md" || !file?.endsWith(".md")) return undefined;
  // The deepest folder decides, so that vereisten/maatregelen/x.md is a maatregel.
  for (const folder of folders.reverse()) {
    const kind = model.kinds.find((candidate) => candidate.folder === folder);
    if (kind) return kind;
  }
  return undefined;
}

/** The file name without folders and extension. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
}
