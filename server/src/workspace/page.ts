/**
 * A file of a handbook at one moment, as rules and features see it: a Markdown file, or one of the two that configure the
 * handbook. A change makes a new page; a page itself never changes.
 */
import { type ContentModel, kindOf, type PageKind, stemOf } from "../model/contentModel";
import { type ParsedDocument, parseDocument } from "../text/document";
import type { YamlMapping } from "../text/yamlValue";
import type { FileProblem } from "./decode";

/** How much of a page that is too large is read: enough for its frontmatter. */
export const readOfLargePage = 64_000;

/** The configuration of the site's build, and the handbook's own settings beside it. */
export const siteConfigPath = "mkdocs.yml";
export const handbookConfigPath = "algoritmekader.yml";

/**
 * What a file is to the handbook.
 * - `page`: a Markdown file: a page of the site, and also the word list and the templates, which have no `docsPath`.
 * - `site-config`: `mkdocs.yml`.
 * - `handbook-config`: `algoritmekader.yml`.
 */
export type Subject = "page" | "site-config" | "handbook-config";

export function subjectOf(path: string): Subject {
  if (path === siteConfigPath) return "site-config";
  return path === handbookConfigPath ? "handbook-config" : "page";
}

export interface PageInput {
  /** Path relative to the handbook's root: `docs/rollen/jurist.md`. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  /** The editor's version of the text; absent when it comes from disk. */
  readonly version?: number | undefined;
  readonly problem?: FileProblem | undefined;
}

export class Page {
  readonly path: string;
  readonly uri: string;
  readonly subject: Subject;
  readonly text: string;
  readonly version: number | undefined;
  /** Why the file cannot be used as a page; its text is then empty or a guess. */
  readonly problem: FileProblem | undefined;
  /** Path relative to `docs/`; undefined for all files that are no pages of the site: word list, templates, configuration. */
  readonly docsPath: string | undefined;
  readonly kind: PageKind | undefined;
  /** The file name without extension, by which frontmatter and macros refer to the page. */
  readonly stem: string;
  private parsed: ParsedDocument | undefined;

  constructor(model: ContentModel, input: PageInput) {
    this.path = input.path;
    this.uri = input.uri;
    this.subject = subjectOf(input.path);
    this.text = input.text;
    this.version = input.version;
    this.problem = input.problem;
    this.docsPath = input.path.startsWith("docs/") ? input.path.slice("docs/".length) : undefined;
    this.kind = this.docsPath === undefined ? undefined : kindOf(model, this.docsPath);
    this.stem = stemOf(input.path);
  }

  /** The same file under another model; what was parsed of it is kept. */
  withModel(model: ContentModel): Page {
    const page = new Page(model, this);
    page.parsed = this.parsed;
    return page;
  }

  /** The text as Markdown with frontmatter. Of a configuration file only the lines make sense. */
  get document(): ParsedDocument {
    const large = this.problem?.kind === "too-large";
    this.parsed ??= parseDocument(large ? this.text.slice(0, readOfLargePage) : this.text);
    return this.parsed;
  }

  get meta(): YamlMapping {
    return this.document.meta;
  }

  /** The `id` as the site uses it; undefined when there is none or when it is no text. */
  get id(): string | undefined {
    return typeof this.meta.id === "string" ? this.meta.id : undefined;
  }

  /** The title in the frontmatter, else the first heading, else the file name; for messages and lists. */
  get title(): string {
    const { title } = this.meta;
    if (typeof title === "string" && title !== "") return title;
    return this.document.markdown.headings.find((heading) => heading.level === 1)?.text ?? this.stem;
  }
}
