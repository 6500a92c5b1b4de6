/** What is known of one page while it is read: everything that one part of it can define for another. */
import type { Range } from "./facts";
import type { MappedText } from "./mappedText";
import { HtmlStash } from "./placeholders";

/** What `[label]: target "title"` defines. */
export interface Reference {
  readonly label: string;
  readonly target: string;
  readonly title: string | undefined;
  readonly targetRange: Range;
  readonly range: Range;
}

export class Page {
  /** @param icon the drawing of an icon by name, if there is one */
  constructor(readonly icon: (name: string) => string | undefined) {}

  readonly stash = new HtmlStash();
  /** By label in lower case; a later definition replaces an earlier one. */
  readonly references = new Map<string, Reference>();
  /** Contents by name, in order of definition. */
  readonly footnotes = new Map<string, MappedText>();
  /** Definitions by term, in order of definition. */
  readonly abbreviations = new Map<string, string>();
  /** How often each footnote is referred to, by the id of the first reference. */
  readonly footnoteReferences = new Map<string, number>();
  /** Whether the page may have a place for its table of contents. */
  mayHaveContents = false;
  /** Number of groups of content tabs. */
  tabGroups = 0;
  /** All link definitions, also those that a later one replaces. */
  readonly definitions: Reference[] = [];
}
