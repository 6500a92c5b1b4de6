/**
 * The tree of relations: groups of pages, and below each page those that belong to it. Children are made when somebody
 * asks for them, so that a large handbook costs no more than what is unfolded.
 */
import { type Group, type RelatedPage, type Relations, referrersOf } from "./relations";

export type Grouping = "law" | "phase" | "category";

export type TreeNode = HandbookNode | GroupNode | PageNode;

export interface HandbookNode {
  readonly kind: "handbook";
  readonly id: string;
  readonly title: string;
  readonly parent: undefined;
  readonly children: readonly TreeNode[];
}

export interface GroupNode {
  readonly kind: "group";
  readonly id: string;
  readonly title: string;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
}

export interface PageNode {
  readonly kind: "page";
  readonly id: string;
  readonly page: RelatedPage;
  /** What is missing for the page to take part: `zonder maatregel`; empty when nothing is. */
  readonly orphan: string;
  readonly parent: TreeNode;
  readonly hasChildren: boolean;
  readonly children: readonly TreeNode[];
}

/** The roots of the tree: the groups of the one handbook, or the handbooks when there are several. */
export function treeOf(handbooks: readonly Relations[], grouping: Grouping): readonly TreeNode[] {
  if (handbooks.length === 1) return handbooks.flatMap((each) => new Tree(each, grouping).groups(undefined));
  return handbooks.map((relations): HandbookNode => {
    const { rootUri, name } = relations;
    const title = name === "" ? decodeURIComponent(rootUri.slice(rootUri.lastIndexOf("/") + 1)) : name;
    const node = { kind: "handbook", id: rootUri, title, parent: undefined } as const;
    return lazily(node, (self) => new Tree(relations, grouping).groups(self));
  });
}

/** The first place of a page in a tree; undefined when the grouping does not show it. */
export function findPage(roots: readonly TreeNode[], uri: string): PageNode | undefined {
  // Breadth first and from what is known: a page stands near the top of each grouping in which it stands at all.
  let level = roots;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const found = level.find((node) => node.kind === "page" && node.page.uri === uri);
    if (found?.kind === "page") return found;
    level = level.flatMap(({ children }) => children);
  }
  return undefined;
}

/** Handbook, group, vereiste, maatregel, hulpmiddel. */
const deepest = 5;

class Tree {
  private readonly referrers: readonly (readonly number[])[];

  constructor(
    private readonly relations: Relations,
    private readonly grouping: Grouping,
  ) {
    this.referrers = referrersOf(relations);
  }

  groups(parent: TreeNode | undefined): readonly TreeNode[] {
    const { laws, phases, categories } = this.relations;
    const without = (title: string, isIn: (page: RelatedPage, place: number) => boolean) => ({
      term: `zonder ${title}`,
      title,
      isIn,
    });
    const named = (groups: readonly Group[], isIn: (page: RelatedPage, term: string) => boolean) =>
      groups.map(({ term, title }) => ({ term, title, isIn: (page: RelatedPage) => isIn(page, term) }));
    const groups = {
      law: () => [
        ...named(laws, (page, term) => page.kind === "vereiste" && page.law === term),
        without("Vereisten zonder wet", (page) => page.kind === "vereiste" && page.law === ""),
        without("Maatregelen zonder vereiste", (page) => page.kind === "maatregel" && this.isOrphan(page)),
        without("Hulpmiddelen zonder maatregel", (page) => page.kind === "hulpmiddel" && this.isOrphan(page)),
      ],
      phase: () => [
        ...named(phases, (page, term) => page.kind === "maatregel" && page.phases.includes(term)),
        without("Maatregelen zonder fase", (page) => page.kind === "maatregel" && page.phases.length === 0),
      ],
      category: () => [
        ...named(categories, (page, term) => page.kind === "hulpmiddel" && page.categories.includes(term)),
        without(
          "Hulpmiddelen zonder categorie",
          (page) => page.kind === "hulpmiddel" && page.categories.length === 0,
        ),
      ],
    }[this.grouping]();
    return groups.flatMap(({ term, title, isIn }) => {
      const places = this.relations.pages.flatMap((page, place) => (isIn(page, place) ? [place] : []));
      if (places.length === 0) return [];
      const id = `${this.relations.rootUri} ${this.grouping} ${term}`;
      const node = { kind: "group", id, title, parent } as const;
      return [lazily(node, (self: GroupNode) => this.pageNodes(places, self))];
    });
  }

  private pageNodes(places: readonly number[], parent: TreeNode): readonly PageNode[] {
    return places.flatMap((place) => {
      const page = this.relations.pages[place];
      if (!page) return [];
      const below = this.below(page, place, parent);
      const node = {
        kind: "page",
        id: `${parent.id} ${page.uri}`,
        page,
        orphan: this.orphanOf(page, place),
        parent,
        hasChildren: below.length > 0,
      } as const;
      return [lazily(node, (self: PageNode) => this.pageNodes(below, self))];
    });
  }

  /** The pages that stand below a page: those that carry it out, or those that it carries out, by grouping. */
  private below(page: RelatedPage, place: number, parent: TreeNode): readonly number[] {
    const up = (kind: RelatedPage["kind"]) => this.ofKind(page.refersTo, kind);
    const down = (kind: RelatedPage["kind"]) => this.ofKind(this.referrers[place] ?? [], kind);
    switch (this.grouping) {
      case "law":
        return page.kind === "vereiste"
          ? down("maatregel")
          : page.kind === "maatregel"
            ? down("hulpmiddel")
            : [];
      case "phase":
        return parent.kind === "group" ? [...up("vereiste"), ...down("hulpmiddel")] : [];
      case "category":
        return page.kind === "hulpmiddel" ? up("maatregel") : page.kind === "maatregel" ? up("vereiste") : [];
    }
  }

  private ofKind(places: readonly number[], kind: RelatedPage["kind"]): readonly number[] {
    return places.filter((place) => this.relations.pages[place]?.kind === kind);
  }

  private orphanOf(page: RelatedPage, place: number): string {
    if (page.kind === "vereiste") {
      return this.ofKind(this.referrers[place] ?? [], "maatregel").length === 0 ? "zonder maatregel" : "";
    }
    if (!this.isOrphan(page)) return "";
    return page.kind === "maatregel" ? "zonder vereiste" : "zonder maatregel";
  }

  /** Whether a maatregel names no vereiste, or a hulpmiddel no maatregel. */
  private isOrphan({ kind, refersTo }: RelatedPage): boolean {
    return this.ofKind(refersTo, kind === "maatregel" ? "vereiste" : "maatregel").length === 0;
  }
}

/** A node whose children are made when they are first asked for. */
function lazily<Node extends object, Child>(
  node: Node,
  make: (self: Node & { readonly children: readonly Child[] }) => readonly Child[],
): Node & { readonly children: readonly Child[] } {
  let children: readonly Child[] | undefined;
  const self = Object.defineProperty(node, "children", {
    get: () => {
      children ??= make(self);
      return children;
    },
  }) as Node & { readonly children: readonly Child[] };
  return self;
}
