/** Where something that can be referred to is defined or explained. */
import { explanationOf } from "../render/macros/tagsAiAct";
import type { OffsetRange } from "../text/range";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import { handbookConfigPath, type Page } from "../workspace/page";
import { footnotesOf } from "./footnotes";
import { definitionsOf } from "./glossaryWords";
import { settingsTerms } from "./settingsTerms";
import type { Subject } from "./subject";

export interface Declaration {
  readonly page: Page;
  readonly range: OffsetRange;
}

/** Nothing for what is not there, and for what lies outside the handbook. */
export function declarations(handbook: Handbook, subject: Subject): readonly Declaration[] {
  switch (subject.kind) {
    case "page":
      return [titleOf(subject.page)];
    case "anchor":
      return placeOf(handbook, subject.docsPath, subject.anchor);
    case "term": {
      const { vocabulary, value } = subject;
      // The badge of a value leads to the text that explains it.
      const [path = "", anchor = ""] = explanationOf(vocabulary, value)?.split("#") ?? [];
      return [...placeOf(handbook, path, anchor), ...inSettings(handbook, vocabulary, value)];
    }
    case "word": {
      const page = handbook.page(glossaryPath);
      if (!page) return [];
      return definitionsOf(page)
        .filter(({ term }) => term === subject.term)
        .map(({ range }) => ({ page, range }));
    }
    case "footnote":
      return footnotesOf(subject.page)
        .filter(({ name }) => name === subject.name)
        .map(({ definition }) => ({ page: subject.page, range: definition }));
    case "file":
    case "source":
    case "address":
      return [];
  }
}

function inSettings(handbook: Handbook, vocabulary: string, value: string): readonly Declaration[] {
  const page = handbook.page(handbookConfigPath);
  if (!page) return [];
  return settingsTerms(page)
    .filter((term) => term.vocabulary === vocabulary && term.value === value)
    .map(({ range }) => ({ page, range }));
}

/** An anchor on a page; where the page has none, a reader gets to its top. */
function placeOf(handbook: Handbook, docsPath: string, anchor: string): readonly Declaration[] {
  const page = handbook.index.page(docsPath);
  if (!page) return [];
  const place = anchor === "" ? undefined : page.document.markdown.anchors.find(({ id }) => id === anchor);
  return [place ? { page, range: place.range } : titleOf(page)];
}

/** The title of a page in its frontmatter, else its first place. */
function titleOf(page: Page): Declaration {
  const title = page.document.frontmatter.fields.find(({ key }) => key === "title");
  return { page, range: title?.value.range ?? { start: 0, end: 0 } };
}
