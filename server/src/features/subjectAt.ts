/** What the cursor on a page refers to, or names: the start of "who points here" and of all that builds on it. */
import { linkedPlace } from "../references/linkedPlace";
import type { Subject } from "../references/subject";
import { contains } from "../text/range";
import type { Handbook } from "../workspace/handbook";
import type { Snapshot } from "./snapshot";
import { findTarget, type Target } from "./target";

/**
 * The subjects at an offset: one, or more where several pages have one name or id. On the title, the id, the first level-1
 * heading and the lines around the frontmatter it is the page itself.
 */
export function subjectsAt(snapshot: Snapshot, offset: number): readonly Subject[] {
  const { page } = snapshot;
  const target = findTarget(snapshot, offset);
  if (isOwnName(snapshot, target, offset)) {
    const namesakes = target?.kind === "id" ? subjectsOf(snapshot, target) : [];
    const others = namesakes.filter((subject) => subject.kind === "page" && subject.page.path !== page.path);
    return [{ kind: "page", page }, ...others];
  }
  return target ? subjectsOf(snapshot, target) : [];
}

/** What a target refers to; nothing for a field or a macro. */
export function subjectsOf({ handbook, page }: Snapshot, target: Target): readonly Subject[] {
  switch (target.kind) {
    case "term":
      return ofTerm(handbook, target.vocabulary, target.value);
    case "id":
      return handbook.index.pathsWithId(target.id).flatMap((path) => {
        const owner = handbook.page(path);
        return owner ? [{ kind: "page", page: owner }] : [];
      });
    case "source":
      return [{ kind: "source", framework: target.framework, code: target.code }];
    case "word":
      return [{ kind: "word", term: target.term }];
    case "footnote":
      return [{ kind: "footnote", page, name: target.name }];
    case "heading":
      return page.docsPath === undefined || target.heading.id === ""
        ? []
        : [{ kind: "anchor", docsPath: page.docsPath, anchor: target.heading.id }];
    case "link":
      return ofLink(handbook, page, target);
    case "field":
    case "macro":
      return [];
  }
}

function ofTerm({ model, index }: Handbook, vocabulary: string, value: string): readonly Subject[] {
  const source = model.vocabularies[vocabulary];
  const pages = source?.source === "pages" ? index.pages(source.kind, value) : [];
  if (pages.length > 0) return pages.map((page) => ({ kind: "page", page }));
  const page = index.termPage(vocabulary, value);
  return [page ? { kind: "page", page } : { kind: "term", vocabulary, value }];
}

function ofLink(
  handbook: Handbook,
  page: Snapshot["page"],
  { link, leadsTo }: Target & { readonly kind: "link" },
): readonly Subject[] {
  const place = linkedPlace(handbook, page, link.target, leadsTo);
  if (!place) return leadsTo.kind === "external" ? [{ kind: "address", url: link.target }] : [];
  const { docsPath, anchor } = place;
  if (anchor !== "") return [{ kind: "anchor", docsPath, anchor }];
  const linked = handbook.index.page(docsPath);
  return [linked ? { kind: "page", page: linked } : { kind: "file", docsPath }];
}

function isOwnName({ page }: Snapshot, target: Target | undefined, offset: number): boolean {
  if (page.docsPath === undefined) return false;
  const { frontmatter, bodyStart, lines } = page.document;
  if (offset >= bodyStart) {
    if (target?.kind !== "heading") return false;
    return target.heading === page.document.markdown.headings.find(({ level }) => level === 1);
  }
  const field = frontmatter.fields.find(({ range }) => contains(range, offset));
  if (field) return field.key === "title" || field.key === "id";
  const { line } = lines.position(offset);
  const fences = [frontmatter.range.start, frontmatter.content.end + 1];
  return fences.some((fence) => lines.position(fence).line === line);
}
