/**
 * What rendering needs to know of the handbook around a page. The workspace implements it, so that unsaved
 * text in other editors counts; nothing under `render/` reads a file or knows an editor.
 *
 * A `Site` is a snapshot: rendering remembers sorted page lists and the word list per object, so a change in the
 * handbook must give a new one.
 */
import type { YamlMapping } from "../text/yamlValue";

export interface SitePage {
  /** Path relative to `docs/`, with `/`: `rollen/jurist.md`. */
  readonly path: string;
  /**
   * The frontmatter as PyYAML's safe loader reads it, or the metadata lines of a page without frontmatter
   * (`readPageSource` gives either); empty when there are none or when the YAML does not parse.
   */
  readonly meta: YamlMapping;
  /** The words of the page's opening level-1 heading, if it opens with one: its title where `meta` has none. */
  readonly heading?: string | undefined;
}

export interface Site {
  /** All pages of `docs/`, in no particular order. */
  readonly pages: Iterable<SitePage>;
  /** The page at a path relative to `docs/`. */
  page(path: string): SitePage | undefined;
  /** Whether a file (of any kind) exists at a path relative to `docs/`; case-sensitive. */
  hasFile(path: string): boolean;
  /**
   * The text of a file at a path relative to the handbook's root, for pages that include it; undefined when the handbook
   * does not hold it. Of the files outside `docs/` it holds the word list and the templates.
   */
  text(path: string): string | undefined;
  /** The text of the word list, `includes/begrippenlijst.md`; empty when there is none. */
  readonly glossary: string;
  /** The title that `nav` in `mkdocs.yml` gives to the page at a path, if it gives one. */
  navTitle(path: string): string | undefined;
  /** `site_url` of `mkdocs.yml`, with a final slash. */
  readonly url: string;
  /** `site_name` of `mkdocs.yml`: the heading of a page whose title is empty. */
  readonly name?: string | undefined;
}
