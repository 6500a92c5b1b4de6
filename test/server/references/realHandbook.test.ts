/** Who points at each page of the real handbook. Skipped where the real handbook is not at hand. */
import assert from "node:assert/strict";
import type { Refactoring, Refusal } from "../../../server/src/refactor/refactoring";
import { renameFiles } from "../../../server/src/refactor/renameFiles";
import { renameListedTerm } from "../../../server/src/refactor/renameListedTerm";
import { referringPages } from "../../../server/src/references/frontmatterRelations";
import { definitionsOf, shownTerms } from "../../../server/src/references/glossaryWords";
import { type LinkedPlace, linkedPlace } from "../../../server/src/references/linkedPlace";
import type { Subject } from "../../../server/src/references/subject";
import { type Use, uses } from "../../../server/src/references/uses";
import { writtenLinks } from "../../../server/src/references/writtenLinks";
import { resolveLink } from "../../../server/src/site/linkTarget";
import { glossaryPath, type Handbook } from "../../../server/src/workspace/handbook";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";

describe("the references to every page of the real handbook", () => {
  let handbook: Handbook;

  before(async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    ({ handbook } = await realHandbook());
  });

  for (const kind of ["vereiste", "maatregel", "hulpmiddel"]) {
    it(`each ${kind}: whatever a rename of the page changes is one of them`, () => {
      const pages = [...handbook.pages].filter((page) => page.kind?.name === kind);
      assert.ok(pages.length > 20);
      for (const page of pages) {
        const to = page.path.replace(/([^/]+)\.md$/, "$1-hernoemd.md");
        checkCovers({ kind: "page", page }, renameFiles(handbook, [{ from: page.path, to }]));
      }
    });
  }

  for (const vocabulary of ["rollen", "levenscyclus", "onderwerp"]) {
    it(`each page of ${vocabulary}: the same`, () => {
      for (const term of handbook.index.terms(vocabulary)) {
        const page = handbook.index.termPage(vocabulary, term);
        assert.ok(page);
        const to = page.path.replace(/\.md$/, "-hernoemd.md");
        checkCovers({ kind: "page", page }, renameFiles(handbook, [{ from: page.path, to }]));
      }
    });
  }

  it("each term of a list that some page uses: the same", () => {
    for (const vocabulary of ["categorie", "risicogroep", "rol-ai-act", "soort-toepassing"]) {
      for (const value of handbook.index.terms(vocabulary)) {
        const renamed = renameListedTerm(handbook, vocabulary, value, `${value}-hernoemd`);
        // The site knows some values by name.
        if (renamed.kind === "refactoring") checkCovers({ kind: "term", vocabulary, value }, renamed);
      }
    }
  });

  it("each link on every page: it is one of the references to the page, file or heading that it leads to", () => {
    const found = new Map<string, readonly Use[]>();
    let count = 0;
    for (const page of handbook.index.allPages()) {
      for (const { target, targetRange, kind } of writtenLinks(page)) {
        const leadsTo = resolveLink(target, page.docsPath ?? "", kind !== "html", (path) =>
          handbook.index.hasFile(path),
        );
        const place = linkedPlace(handbook, page, target, leadsTo);
        if (!place || (leadsTo.kind === "self" && place.anchor === "")) continue;
        const key = `${place.docsPath}#${place.anchor}`;
        const all = found.get(key) ?? [...uses(handbook, subjectOf(place))];
        found.set(key, all);
        count++;
        const isFound = all.some(
          (use) =>
            use.page === page && use.range.start <= targetRange.start && targetRange.start <= use.range.end,
        );
        assert.ok(isFound, `${page.path}: ${target}`);
      }
    }
    assert.ok(count > 500);
  });

  it("each term of the word list: exactly the places where the site shows it", () => {
    const glossary = handbook.page(glossaryPath);
    assert.ok(glossary);
    const shown = new Map<string, number>();
    for (const page of handbook.index.allPages()) {
      if (page.docsPath === handbook.model.generated[0]?.path) continue;
      for (const { term } of shownTerms(page, glossary)) shown.set(term, (shown.get(term) ?? 0) + 1);
    }
    for (const { term } of definitionsOf(glossary))
      assert.equal([...uses(handbook, { kind: "word", term })].length, shown.get(term) ?? 0, term);
  });

  it("the pages that are counted are those whose texts refer, templates left out", () => {
    for (const page of handbook.index.allPages()) {
      const inTexts = new Set(
        [...uses(handbook, { kind: "page", page })].flatMap((use) =>
          use.kind === "frontmatter" && use.page.docsPath !== undefined ? [use.page.path] : [],
        ),
      );
      const counted = referringPages(handbook, page).map(({ path }) => path);
      assert.deepEqual(counted.sort(), [...inTexts].sort(), page.path);
    }
  });

  function subjectOf({ docsPath, anchor }: LinkedPlace): Subject {
    if (anchor !== "") return { kind: "anchor", docsPath, anchor };
    const page = handbook.index.page(docsPath);
    return page ? { kind: "page", page } : { kind: "file", docsPath };
  }

  function checkCovers(subject: Subject, renamed: Refactoring | Refusal): void {
    assert.equal(renamed.kind, "refactoring");
    if (renamed.kind !== "refactoring") return;
    const found = new Map<string, Use[]>();
    for (const use of uses(handbook, subject))
      found.set(use.page.path, [...(found.get(use.page.path) ?? []), use]);
    for (const [path, edits] of renamed.edits) {
      // The page's own links and id change with its name and say nothing of who points at it.
      if (subject.kind === "page" && path === subject.page.path) continue;
      if (path === "algoritmekader.yml") continue;
      for (const { range, text } of edits) {
        const isFound = found
          .get(path)
          ?.some((use) => use.range.start <= range.start && range.end <= use.range.end);
        assert.ok(isFound, `${path}: ${text}`);
      }
    }
  }
});
