/**
 * The reverse side of a handbook's pages: who has this file name, this id, which terms there are. Kept up to date page by
 * page; adding and removing say which questions (see `lookup.ts`) now have another answer.
 */
import type { ContentModel, Vocabulary } from "../model/contentModel";
import { includes } from "../render/pythonValue";
import { isMapping, type YamlValue } from "../text/yamlValue";
import { anchorsOf, generatedAnchors } from "./anchors";
import { keys, type Lookup } from "./lookup";
import type { Page } from "./page";
import { parseSiteConfig } from "./siteConfig";

export class HandbookIndex implements Lookup {
  private readonly pagesByPath = new Map<string, Page>();
  private readonly filePaths = new Set<string>();
  private readonly stems = new Map<string, Map<string, Page[]>>();
  private readonly ids = new Map<string, Page[]>();
  /** For each kind, field and value the pages whose list holds it; under `undefined` those whose field is no list. */
  private readonly listed = new Map<string, Map<string, Map<string | undefined, Set<Page>>>>();
  /** The anchors of the pages that were asked for them; without `set` it is not known which there are. */
  private readonly anchorSets = new Map<
    string,
    { readonly list: readonly string[]; readonly set: ReadonlySet<string> | undefined }
  >();
  /** The pages that the site makes itself from a source that is there, whether or not the repository holds them. */
  private readonly made = new Set<string>();
  private siteConfig: Page | undefined;
  private knownSiteUrl: string | undefined;
  /** Derived from the paths when asked for; a change of the paths drops them. */
  private fileList: readonly string[] | undefined;
  private byLowerCase: ReadonlyMap<string, string> | undefined;
  private readonly sortedTerms = new Map<string, readonly string[]>();

  constructor(private readonly model: ContentModel) {
    for (const kind of model.kinds) this.stems.set(kind.name, new Map());
  }

  /** Takes a file up that is no page. */
  addFile(docsPath: string, changed: Set<string>): void {
    if (this.filePaths.has(docsPath)) return;
    this.filePaths.add(docsPath);
    this.touchFile(docsPath, changed);
  }

  removeFile(docsPath: string, changed: Set<string>): void {
    if (this.filePaths.delete(docsPath)) this.touchFile(docsPath, changed);
  }

  /** Takes a page of `docs/` up in place of what was known at its path. */
  addPage(page: Page, changed: Set<string>): void {
    if (page.subject === "site-config") this.setSiteConfig(page);
    this.followSource(page.path, true, changed);
    if (page.docsPath === undefined) return;
    const before = this.pagesByPath.get(page.docsPath);
    this.pagesByPath.set(page.docsPath, page);
    if (before) {
      this.replaceStem(before, page);
      this.replaceListed(before, page, changed);
      this.touchAnchors(page, changed);
      if (before.meta.title !== page.meta.title) {
        for (const name of this.vocabulariesOf(page)) changed.add(keys.titles(name));
      }
      if (before.id !== page.id) {
        this.removeId(before, changed);
        this.addId(page, changed);
      } else if (page.id !== undefined) {
        replace(this.ids.get(page.id), before, page);
      }
      return;
    }
    this.addFile(page.docsPath, changed);
    this.addId(page, changed);
    if (page.kind) {
      push(this.stemsOf(page.kind.name), page.stem, page);
    }
    this.replaceListed(undefined, page, changed);
    this.touchAnchors(page, changed);
    this.touchTerms(page, changed);
  }

  removePage(page: Page, changed: Set<string>): void {
    if (page.subject === "site-config") this.setSiteConfig(undefined);
    this.followSource(page.path, false, changed);
    if (page.docsPath === undefined || !this.pagesByPath.delete(page.docsPath)) return;
    this.removeFile(page.docsPath, changed);
    this.removeId(page, changed);
    if (page.kind) {
      pull(this.stemsOf(page.kind.name), page.stem, page);
    }
    this.replaceListed(page, undefined, changed);
    this.anchorSets.delete(page.docsPath);
    this.touchTerms(page, changed);
  }

  /** The pages of a kind with this file name (without extension); more than one is possible in subfolders. */
  pages(kind: string, stem: string): readonly Page[] {
    return this.stems.get(kind)?.get(stem) ?? [];
  }

  hasTerm(vocabulary: string, term: string): boolean | undefined {
    const model = this.model.vocabularies[vocabulary];
    switch (model?.source) {
      case undefined:
        return undefined;
      case "list":
        return model.terms.includes(term);
      case "pages":
        return this.pages(model.kind, term).length > 0;
      case "folder":
        return isTerm(term) && this.pagesByPath.has(`${model.folder}/${term}.md`);
    }
  }

  terms(vocabulary: string): readonly string[] {
    const model = this.model.vocabularies[vocabulary];
    if (!model) return [];
    let terms = this.sortedTerms.get(vocabulary);
    if (!terms) {
      terms = this.collectTerms(model);
      this.sortedTerms.set(vocabulary, terms);
    }
    return terms;
  }

  termTitle(vocabulary: string, term: string): string | undefined {
    const title = this.termPage(vocabulary, term)?.meta.title;
    return typeof title === "string" ? title : undefined;
  }

  /** The page that explains a term, if the vocabulary has pages. */
  termPage(vocabulary: string, term: string): Page | undefined {
    const model = this.model.vocabularies[vocabulary];
    if (model?.source === "folder" && isTerm(term)) return this.pagesByPath.get(`${model.folder}/${term}.md`);
    if (model?.source === "pages") return this.pages(model.kind, term)[0];
    return undefined;
  }

  pathsWithId(id: string): readonly string[] {
    return (this.ids.get(id) ?? []).map(({ path }) => path);
  }

  isListed(kind: string, field: string, value: string): boolean {
    const values = this.listed.get(kind)?.get(field);
    if ((values?.get(value)?.size ?? 0) > 0) return true;
    return [...(values?.get(undefined) ?? [])].some(({ meta }) => mayInclude(meta[field], value));
  }

  /** The pages of a kind whose field refers to a value: its list holds it, or it is that text. In the order of paths. */
  pagesWith(kind: string, field: string, value: string): readonly Page[] {
    const values = this.listed.get(kind)?.get(field);
    const texts = [...(values?.get(undefined) ?? [])].filter(({ meta }) => meta[field] === value);
    return [...(values?.get(value) ?? []), ...texts].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  hasAnchor(docsPath: string, id: string): boolean {
    const known = this.anchorSet(docsPath);
    return known !== undefined && (known.set?.has(id) ?? true);
  }

  anchors(docsPath: string): readonly string[] {
    return this.anchorSet(docsPath)?.list ?? [];
  }

  hasFile(docsPath: string): boolean {
    return this.filePaths.has(docsPath) || this.made.has(docsPath);
  }

  /** The page at a path relative to `docs/`. */
  page(docsPath: string): Page | undefined {
    return this.pagesByPath.get(docsPath);
  }

  files(): readonly string[] {
    this.fileList ??= [...this.filePaths].sort();
    return this.fileList;
  }

  fileIgnoringCase(docsPath: string): string | undefined {
    this.byLowerCase ??= new Map(this.files().map((path) => [path.toLowerCase(), path]));
    return this.byLowerCase.get(docsPath.toLowerCase());
  }

  siteUrl(): string {
    this.knownSiteUrl ??= parseSiteConfig(this.siteConfig?.text ?? "").url;
    return this.knownSiteUrl;
  }

  /** All pages of `docs/`. */
  allPages(): IterableIterator<Page> {
    return this.pagesByPath.values();
  }

  private collectTerms(model: Vocabulary): readonly string[] {
    if (model.source === "list") return model.terms;
    if (model.source === "pages") return [...this.stemsOf(model.kind).keys()].sort();
    const prefix = `${model.folder}/`;
    const terms: string[] = [];
    for (const path of this.pagesByPath.keys()) {
      if (path.startsWith(prefix) && !path.includes("/", prefix.length))
        terms.push(path.slice(prefix.length, -3));
    }
    return terms.filter(isTerm).sort();
  }

  /** Who asks for what it says has the key `config`, which the handbook touches. */
  private setSiteConfig(page: Page | undefined): void {
    this.siteConfig = page;
    this.knownSiteUrl = undefined;
  }

  private anchorSet(docsPath: string) {
    const page = this.pagesByPath.get(docsPath);
    let known = this.anchorSets.get(docsPath);
    if (!known && (page || this.made.has(docsPath))) {
      const list = !page || this.isGenerated(docsPath) ? generatedAnchors() : anchorsOf(page);
      known = { list: list ?? [], set: list && new Set(list) };
      this.anchorSets.set(docsPath, known);
    }
    return known;
  }

  private isGenerated(docsPath: string): boolean {
    return this.model.generated.some(({ path }) => path === docsPath);
  }

  /** A page is made as long as its source is there. */
  private followSource(path: string, isThere: boolean, changed: Set<string>): void {
    for (const { path: made, source } of this.model.generated) {
      if (source !== path || this.made.has(made) === isThere) continue;
      if (isThere) this.made.add(made);
      else this.made.delete(made);
      this.anchorSets.delete(made);
      changed.add(keys.anchors(made));
      this.touchFile(made, changed);
    }
  }

  /** Works the anchors of a changed page out again if somebody asked for them. */
  private touchAnchors(page: Page, changed: Set<string>): void {
    const { docsPath = "" } = page;
    const before = this.anchorSets.get(docsPath);
    if (!before) return;
    this.anchorSets.delete(docsPath);
    const after = this.anchorSet(docsPath);
    const isSame =
      before.list.join("\n") === after?.list.join("\n") &&
      (before.set === undefined) === (after.set === undefined);
    if (!isSame) changed.add(keys.anchors(docsPath));
  }

  /** Follows what a page's fields hold, for filters of lists. */
  private replaceListed(before: Page | undefined, after: Page | undefined, changed: Set<string>): void {
    const kind = (after ?? before)?.kind?.name;
    if (kind === undefined) return;
    const fields = new Set([...Object.keys(before?.meta ?? {}), ...Object.keys(after?.meta ?? {})]);
    for (const field of fields) {
      const old = listedValues(before?.meta[field]);
      const now = listedValues(after?.meta[field]);
      for (const value of old) {
        if (!before) continue;
        this.listedPages(kind, field, value).delete(before);
        if (!now.has(value)) touchListed(kind, field, value, changed);
      }
      for (const value of now) {
        if (!after) continue;
        this.listedPages(kind, field, value).add(after);
        // Of a text it is not known which values it contains.
        if (!old.has(value) || value === undefined) touchListed(kind, field, value, changed);
      }
    }
  }

  private listedPages(kind: string, field: string, value: string | undefined): Set<Page> {
    const fields = entry(this.listed, kind, () => new Map());
    return entry(
      entry(fields, field, () => new Map()),
      value,
      () => new Set(),
    );
  }

  private stemsOf(kind: string): Map<string, Page[]> {
    return this.stems.get(kind) ?? new Map();
  }

  private replaceStem(before: Page, after: Page): void {
    if (before.kind) replace(this.stemsOf(before.kind.name).get(before.stem), before, after);
  }

  private addId(page: Page, changed: Set<string>): void {
    if (page.id === undefined) return;
    push(this.ids, page.id, page);
    changed.add(keys.id(page.id));
  }

  private removeId(page: Page, changed: Set<string>): void {
    if (page.id === undefined) return;
    pull(this.ids, page.id, page);
    changed.add(keys.id(page.id));
  }

  private touchFile(docsPath: string, changed: Set<string>): void {
    this.fileList = undefined;
    this.byLowerCase = undefined;
    changed.add(keys.file(docsPath));
    changed.add(keys.fileIgnoringCase(docsPath));
    changed.add(keys.files);
  }

  private touchTerms(page: Page, changed: Set<string>): void {
    for (const name of this.vocabulariesOf(page)) {
      this.sortedTerms.delete(name);
      changed.add(keys.term(name, page.stem));
      changed.add(keys.terms(name));
      changed.add(keys.titles(name));
    }
  }

  /** A page is a term of the vocabularies that its folder feeds and of those that hold its kind. */
  private vocabulariesOf(page: Page): string[] {
    const folder = page.docsPath?.slice(0, page.docsPath.lastIndexOf("/")) ?? "";
    return Object.entries(this.model.vocabularies)
      .filter(
        ([, vocabulary]) =>
          (vocabulary.source === "folder" && vocabulary.folder === folder) ||
          (vocabulary.source === "pages" && vocabulary.kind === page.kind?.name),
      )
      .map(([name]) => name);
  }
}

/** What filters can find in a field: the texts in a list, or `undefined` for any other value. */
function listedValues(value: YamlValue | undefined): ReadonlySet<string | undefined> {
  if (value === undefined) return new Set();
  if (!Array.isArray(value)) return new Set([undefined]);
  return new Set(value.filter((item) => typeof item === "string"));
}

/** Whether a filter keeps a page with this value; one of the wrong kind stops the list instead. */
function mayInclude(value: YamlValue | undefined, text: string): boolean {
  return (typeof value === "string" || isMapping(value)) && includes(value, text);
}

function touchListed(kind: string, field: string, value: string | undefined, changed: Set<string>): void {
  changed.add(value === undefined ? keys.listedText(kind, field) : keys.listed(kind, field, value));
}

/** The value of a key, made when it is not there. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Whether a file name without extension can be a term: the index of a folder explains the folder. */
function isTerm(stem: string): boolean {
  return stem !== "index" && stem !== "README" && !stem.includes("/");
}

/** Adds a page to a list in the order of paths, so that an answer does not depend on the order of changes. */
function push<Key>(lists: Map<Key, Page[]>, key: Key, page: Page): void {
  const list = lists.get(key) ?? [];
  lists.set(
    key,
    [...list, page].sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

function pull<Key, Item extends { readonly path: string }>(
  lists: Map<Key, Item[]>,
  key: Key,
  item: Item,
): void {
  const left = (lists.get(key) ?? []).filter((other) => other.path !== item.path);
  if (left.length > 0) lists.set(key, left);
  else lists.delete(key);
}

function replace<Item>(list: Item[] | undefined, before: Item, after: Item): void {
  const at = list?.indexOf(before) ?? -1;
  if (list && at >= 0) list[at] = after;
}
