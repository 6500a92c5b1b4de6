/**
 * One handbook: all its pages at this moment, on disk or unsaved in an editor, and the index over them.
 *
 * All questions are answered synchronously from memory, so an answer never mixes two states. Changes come in through
 * `setText`, `dropText` and `applyFileChanges`; each tells the listener which pages are new and which answers of the
 * index changed.
 */
import { URI } from "vscode-uri";
import type { ContentModel } from "../model/contentModel";
import { mergeModel } from "../settings/mergeModel";
import { type HandbookSettings, noSettings, readSettings } from "../settings/readSettings";
import type { Site, SitePage } from "../site/site";
import { type Decoded, decode } from "./decode";
import type { FileSystem } from "./fileSystem";
import { HandbookIndex } from "./handbookIndex";
import { IgnoreTree } from "./ignoreTree";
import { keys } from "./lookup";
import { handbookConfigPath, Page, readOfLargePage, siteConfigPath, subjectOf } from "./page";
import { parseSiteConfig, type SiteConfig } from "./siteConfig";
import { parseSourcesTable, type SourceLine, sourcesTablePath } from "./sourcesTable";
import { childUri, normalUri, type WalkProblem, walk } from "./walk";

/** A page above this size is not parsed as a whole: no author wrote it, and parsing it would hold up all others. */
export const largestPage = 2_000_000;

export const glossaryPath = "includes/begrippenlijst.md";

/** The folders of a handbook that hold Markdown: its pages, the word list, the templates. */
const folders = ["docs/", "includes/", "templates/"];

/** Files in the root that the handbook also holds, so that rules can check them. The settings come first: they say how to read pages. */
const configPaths: readonly string[] = [handbookConfigPath, siteConfigPath];

export interface HandbookChange {
  /** Paths (relative to the root) of pages that are new, changed or gone. */
  readonly pages: ReadonlySet<string>;
  /** Keys of `lookup.ts` whose answer changed. */
  readonly keys: ReadonlySet<string>;
}

export interface FileChange {
  readonly uri: string;
  readonly type: "created" | "changed" | "deleted";
}

export class Handbook {
  private currentIndex: HandbookIndex;
  private currentModel: ContentModel;
  private currentSettings: HandbookSettings = noSettings;
  private parsedConfig: SiteConfig | undefined;
  /** Folders that could not be read, links that lead in circles. */
  problems: readonly WalkProblem[] = [];
  private readonly byPath = new Map<string, Page>();
  private readonly texts = new Map<string, { readonly text: string; readonly version: number }>();
  private ignored: IgnoreTree;
  private currentSite: Site | undefined;
  private currentSources: readonly SourceLine[] = [];
  private readonly prefix: string;

  private constructor(
    private readonly fileSystem: FileSystem,
    /** Without a final slash. */
    readonly rootUri: string,
    /** The model that the handbook's settings are merged over. */
    readonly builtInModel: ContentModel,
  ) {
    this.currentModel = builtInModel;
    this.currentIndex = new HandbookIndex(builtInModel);
    this.prefix = `${rootUri}/`;
    this.ignored = new IgnoreTree(fileSystem, rootUri);
  }

  /** Reads a whole handbook. Rejects only when its `docs/` cannot be read; all else becomes a problem of a page or folder. */
  static async open(fileSystem: FileSystem, rootUri: string, model: ContentModel): Promise<Handbook> {
    const handbook = new Handbook(fileSystem, URI.parse(rootUri).toString().replace(/\/$/, ""), model);
    await fileSystem.readDirectory(childUri(handbook.rootUri, "docs"));
    await handbook.reload();
    return handbook;
  }

  /** The content model with what the handbook's own settings change; a new object when they change it. */
  get model(): ContentModel {
    return this.currentModel;
  }

  /** The index over the pages; another one when the model changes. */
  get index(): HandbookIndex {
    return this.currentIndex;
  }

  /** What `algoritmekader.yml` says. */
  get settings(): HandbookSettings {
    return this.currentSettings;
  }

  /** All Markdown files (pages, word list and templates) and the configuration files; `Page.subject` tells them apart. */
  get pages(): IterableIterator<Page> {
    return this.byPath.values();
  }

  page(path: string): Page | undefined {
    return this.byPath.get(path);
  }

  pageByUri(uri: string): Page | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.byPath.get(path);
  }

  /** The path of a URI relative to the root; `undefined` for a URI outside the handbook. */
  pathOf(uri: string): string | undefined {
    const normal = normalUri(uri);
    return normal?.startsWith(this.prefix) ? decodeURIComponent(normal.slice(this.prefix.length)) : undefined;
  }

  uriOf(path: string): string {
    return childUri(this.rootUri, path);
  }

  /** What `mkdocs.yml` says. */
  get config(): SiteConfig {
    this.parsedConfig ??= parseSiteConfig(this.byPath.get(siteConfigPath)?.text ?? "");
    return this.parsedConfig;
  }

  /** The codes of other frameworks, from the table beside `mkdocs.yml`; empty when there is none. No rule asks for them. */
  get sources(): readonly SourceLine[] {
    return this.currentSources;
  }

  /** The handbook as rendering sees it; a new object after every change. */
  get site(): Site {
    this.currentSite ??= this.makeSite();
    return this.currentSite;
  }

  /** Puts an editor's text before what is on disk. */
  setText(uri: string, text: string, version: number): HandbookChange | undefined {
    const path = this.pathOf(uri);
    if (path === undefined || !this.holds(path)) return undefined;
    this.texts.set(path, { text, version });
    const change = newChange();
    this.setPage(path, text, version, change);
    return change;
  }

  private setPage(path: string, text: string, version: number, change: MutableChange): void {
    const problem =
      text.length > largestPage ? ({ kind: "too-large", size: text.length } as const) : undefined;
    this.put(new Page(this.model, { path, uri: this.uriOf(path), text, version, problem }), change);
  }

  /** Goes back to what is on disk, when an editor closes a page. */
  async dropText(uri: string): Promise<HandbookChange> {
    const change = newChange();
    const path = this.pathOf(uri);
    if (path !== undefined && this.texts.delete(path)) await this.readPage(path, change);
    return change;
  }

  /** Follows what happened to files outside the editor. Folders count for everything below them. */
  async applyFileChanges(changes: readonly FileChange[]): Promise<HandbookChange> {
    const change = newChange();
    const paths = changes.map(({ uri }) => this.pathOf(uri));
    if (paths.some((path) => path?.endsWith(".gitignore"))) return this.reload();
    for (const path of paths) {
      if (path === undefined) continue;
      if (configPaths.includes(path)) await this.readPage(path, change);
      else if (path === sourcesTablePath) await this.readSources();
      else if (folders.some((folder) => `${path}/`.startsWith(folder)))
        await this.applyFileChange(path, change);
    }
    return change;
  }

  /** Reads everything anew and compares: for when it is not known what changed. */
  async reload(): Promise<HandbookChange> {
    const change = newChange();
    this.ignored = new IgnoreTree(this.fileSystem, this.rootUri);
    await this.ignored.readRoot();
    for (const path of configPaths) await this.readPage(path, change);
    await this.readSources();
    // A new page that an editor holds need not be on disk yet.
    const found = new Set([...this.texts.keys()].filter((path) => this.byPath.has(path)));
    for (const folder of folders) for (const path of await this.readFolder(folder, change)) found.add(path);
    const isGone = (path: string) =>
      !configPaths.includes(path) && (!found.has(path) || this.ignored.ignores(path));
    for (const path of [...this.byPath.keys()]) if (isGone(path)) this.remove(path, change);
    for (const file of this.index.files()) if (isGone(`docs/${file}`)) this.remove(`docs/${file}`, change);
    return change;
  }

  private async applyFileChange(path: string, change: MutableChange): Promise<void> {
    // A file that is written anew can be reported as deleted, so what is there counts and not what is said.
    const found = await this.fileSystem.stat(this.uriOf(path)).catch(() => undefined);
    if (!found) this.remove(path, change);
    else if (found.type === "directory") {
      if (!this.ignored.ignores(`${path}/`)) await this.readFolder(`${path}/`, change);
    } else if (!this.ignored.ignores(path)) await this.readFile(path, change);
  }

  /** Whether a path can be one of the handbook's pages or configuration files. */
  private holds(path: string): boolean {
    return configPaths.includes(path) || (isMarkdownOf(path) && !this.ignored.ignores(path));
  }

  /** Takes up everything below a folder. @returns the paths of its files */
  private async readFolder(folder: string, change: MutableChange): Promise<readonly string[]> {
    const walked = await walk(this.fileSystem, this.rootUri, folder, this.ignored);
    // A handbook need not have a word list or templates.
    const problems = walked.problems.filter(({ path }) => path === "docs" || !folders.includes(`${path}/`));
    this.problems = [...this.problems.filter(({ path }) => !path.startsWith(folder)), ...problems];
    for (const path of walked.files) await this.readFile(path, change);
    return walked.files;
  }

  private async readSources(): Promise<void> {
    const bytes = await this.fileSystem.readFile(this.uriOf(sourcesTablePath)).catch(() => undefined);
    this.currentSources = bytes ? parseSourcesTable(decodePage(bytes).text) : [];
  }

  private async readFile(path: string, change: MutableChange): Promise<void> {
    if (isMarkdownOf(path)) await this.readPage(path, change);
    else if (path.startsWith("docs/")) {
      this.index.addFile(path.slice("docs/".length), change.keys);
      this.currentSite = undefined;
    }
  }

  /** Takes a page up from disk, unless an editor holds it. */
  private async readPage(path: string, change: MutableChange): Promise<void> {
    const uri = this.uriOf(path);
    let input: Decoded;
    try {
      const bytes = await this.fileSystem.readFile(uri);
      input = decodePage(bytes);
    } catch (error) {
      const there = await this.fileSystem.stat(uri).catch(() => undefined);
      if (!there && !this.texts.has(path)) {
        this.remove(path, change);
        return;
      }
      const reason = error instanceof Error ? error.message : String(error);
      input = { text: "", problem: { kind: "unreadable", reason } };
    }
    // An editor's text goes first; it may have come while the file was read.
    const open = this.texts.get(path);
    if (open) this.setPage(path, open.text, open.version, change);
    else this.put(new Page(this.model, { path, uri, ...input }), change);
  }

  private put(page: Page, change: MutableChange): void {
    const before = this.byPath.get(page.path);
    if (
      before &&
      before.text === page.text &&
      before.version === page.version &&
      before.problem?.kind === page.problem?.kind
    )
      return;
    this.byPath.set(page.path, page);
    this.index.addPage(page, change.keys);
    change.pages.add(page.path);
    this.currentSite = undefined;
    this.followConfig(page.path, page.problem ? undefined : page.text, change);
  }

  /**
   * Does what a change of a configuration file asks for.
   * @param text the file's new text; empty when it is gone, undefined when it cannot be read
   */
  private followConfig(path: string, text: string | undefined, change: MutableChange): void {
    const subject = subjectOf(path);
    if (subject === "site-config") {
      this.parsedConfig = undefined;
      change.keys.add(keys.config);
    } else if (subject === "handbook-config" && text !== undefined) this.followSettings(text, change);
  }

  /** Half-typed YAML leaves the settings as they were: nobody wants all pages to change while a line is being written. */
  private followSettings(text: string, change: MutableChange): void {
    const settings = readSettings(text, this.builtInModel);
    if (!settings.readable) return;
    const before = this.currentSettings;
    this.currentSettings = settings;
    if (!isEqual(before.severities, settings.severities)) change.keys.add(keys.severities);
    if (isEqual(before.model, settings.model)) return;
    this.currentModel = mergeModel(this.builtInModel, settings.model);
    this.rebuildIndex(change);
  }

  /** Sees all pages anew with another model: what a page is, which terms there are. */
  private rebuildIndex(change: MutableChange): void {
    const files = this.currentIndex.files();
    this.currentIndex = new HandbookIndex(this.currentModel);
    for (const page of [...this.byPath.values()]) {
      const seen = page.withModel(this.currentModel);
      this.byPath.set(page.path, seen);
      this.currentIndex.addPage(seen, change.keys);
      change.pages.add(page.path);
    }
    for (const file of files) this.currentIndex.addFile(file, change.keys);
    this.currentSite = undefined;
  }

  /** Takes a file, or everything below a folder, out. */
  private remove(path: string, change: MutableChange): void {
    const below = `${path}/`;
    for (const page of [...this.byPath.values()]) {
      if (page.path !== path && !page.path.startsWith(below)) continue;
      this.byPath.delete(page.path);
      this.index.removePage(page, change.keys);
      change.pages.add(page.path);
      this.followConfig(page.path, "", change);
    }
    if (path.startsWith("docs/")) {
      const docsPath = path.slice("docs/".length);
      for (const file of this.index.files()) {
        if (file === docsPath || file.startsWith(`${docsPath}/`)) this.index.removeFile(file, change.keys);
      }
    }
    this.currentSite = undefined;
  }

  private makeSite(): Site {
    const { index, config } = this;
    const sitePages = new Map<string, SitePage>();
    const sitePage = (page: Page): SitePage => {
      const path = page.docsPath ?? page.path;
      let known = sitePages.get(path);
      if (!known) {
        known = toSitePage(page, path);
        sitePages.set(path, known);
      }
      return known;
    };
    return {
      get pages() {
        return [...index.allPages()].map(sitePage);
      },
      page(path) {
        const page = index.page(path);
        return page && sitePage(page);
      },
      hasFile: (path) => index.hasFile(path),
      text: (path) => this.byPath.get(path)?.text,
      glossary: this.byPath.get(glossaryPath)?.text ?? "",
      navTitle: (path) => config.navTitles.get(path),
      url: config.url,
      name: config.name,
    };
  }
}

interface MutableChange {
  readonly pages: Set<string>;
  readonly keys: Set<string>;
}

function newChange(): MutableChange {
  return { pages: new Set(), keys: new Set() };
}

function toSitePage(page: Page, path: string): SitePage {
  return {
    path,
    get meta() {
      return page.meta;
    },
    get heading() {
      return page.document.openingHeading;
    },
  };
}

/** Whether two pieces of plain data are the same, keys in the same order included. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isMarkdownOf(path: string): boolean {
  return path.endsWith(".md") && folders.some((folder) => path.startsWith(folder));
}

function decodePage(bytes: Uint8Array): Decoded {
  if (bytes.length <= largestPage) return decode(bytes);
  const { text } = decode(bytes.subarray(0, readOfLargePage));
  return { text, problem: { kind: "too-large", size: bytes.length } };
}
