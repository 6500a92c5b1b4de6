/** A Markdown file of a handbook at one moment. A change makes a new page; a page itself never changes. */
import { type ContentModel, kindOf, type PageKind, stemOf } from "../model/contentModel";
import { type ParsedDocument, parseDocument } from "../text/document";
import type { YamlMapping } from "../text/yamlValue";
import type { FileProblem } from "./decode";

/** How much of a page that is too large is read: enough for its frontmatter. */
export const readOfLargePage = 64_000;

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
  readonly text: string;
  readonly version: number | undefined;
  /** Why the file cannot be used as a page; its text is then empty or a guess. */
  readonly problem: FileProblem | undefined;
  /** Path relative to `docs/`; undefined for the word list and the templates, which are not pages of the site. */
  readonly docsPath: string | undefined;
  readonly kind: PageKind | undefined;
  /** The file name without extension, by which frontmatter and macros refer to the page. */
  readonly stem: string;
  private parsed: ParsedDocument | undefined;

  constructor(model: ContentModel, input: PageInput) {
    this.path = input.path;
    this.uri = input.uri;
    this.text = input.text;
    this.version = input.version;
    this.problem = input.problem;
    this.docsPath = input.path.startsWith("docs/") ? input.path.slice("docs/".length) : undefined;
    this.kind = this.docsPath === undefined ? undefined : kindOf(model, this.docsPath);
    this.stem = stemOf(input.path);
  }

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
