/** The tree of relations in the side bar: `client/src/relations/nodes.ts`. */
import assert from "node:assert/strict";
import { findPage, type Grouping, type TreeNode, treeOf } from "../../client/src/relations/nodes";
import type { RelatedPage, Relations } from "../../client/src/relations/relations";

type Given = Pick<RelatedPage, "kind"> & Partial<RelatedPage>;

function page(stem: string, { kind, ...other }: Given): RelatedPage {
  const none = { law: "", phases: [], categories: [], refersTo: [] };
  return { kind, uri: `memory:/${stem}.md`, stem, title: stem, code: stem, ...none, ...other };
}

const handbook: Relations = {
  rootUri: "memory:/mijn%20kader",
  name: "",
  laws: [
    { term: "avg", title: "AVG" },
    { term: "woo", title: "WOO" },
    { term: "ongebruikt", title: "Ongebruikt" },
  ],
  phases: [{ term: "ontwerp", title: "Ontwerp" }],
  categories: [{ term: "toets", title: "Toets" }],
  pages: [
    page("avg-01", { kind: "vereiste", law: "avg" }),
    page("woo-01", { kind: "vereiste", law: "woo" }),
    page("zonder-wet", { kind: "vereiste" }),
    page("owp-01", { kind: "maatregel", phases: ["ontwerp"], refersTo: [0] }),
    page("los", { kind: "maatregel" }),
    page("dpia", { kind: "hulpmiddel", categories: ["toets"], refersTo: [3, 0] }),
    page("los-hulpmiddel", { kind: "hulpmiddel", refersTo: [1] }),
    page("fraude", { kind: "risico", refersTo: [0] }),
  ],
};

/** A tree as indented lines, with what is missing in parentheses. */
function lines(nodes: readonly TreeNode[], indent = ""): readonly string[] {
  return nodes.flatMap((node) => {
    const name = node.kind === "page" ? node.page.stem : node.title;
    const orphan = node.kind === "page" && node.orphan !== "" ? ` (${node.orphan})` : "";
    return [`${indent}${name}${orphan}`, ...lines(node.children, `${indent}  `)];
  });
}

const tree = (grouping: Grouping) => lines(treeOf([handbook], grouping));

describe("the tree of relations", () => {
  it("per law has vereisten with those that carry them out, and what has no place elsewhere", () => {
    assert.deepEqual(tree("law"), [
      "AVG",
      "  avg-01",
      "    owp-01",
      "      dpia",
      "WOO",
      "  woo-01 (zonder maatregel)",
      "Vereisten zonder wet",
      "  zonder-wet (zonder maatregel)",
      "Maatregelen zonder vereiste",
      "  los (zonder vereiste)",
      "Hulpmiddelen zonder maatregel",
      "  los-hulpmiddel (zonder maatregel)",
    ]);
  });

  it("per phase has maatregelen with what they serve and what serves them", () => {
    assert.deepEqual(tree("phase"), [
      "Ontwerp",
      "  owp-01",
      "    avg-01",
      "    dpia",
      "Maatregelen zonder fase",
      "  los (zonder vereiste)",
    ]);
  });

  it("per category has hulpmiddelen with what they serve", () => {
    assert.deepEqual(tree("category"), [
      "Toets",
      "  dpia",
      "    owp-01",
      "      avg-01",
      "Hulpmiddelen zonder categorie",
      "  los-hulpmiddel (zonder maatregel)",
    ]);
  });

  it("begins with the handbooks where there are several, by folder where they have no name", () => {
    const named = { ...handbook, rootUri: "memory:/b", name: "Ander kader" };
    const roots = treeOf([handbook, named], "category");
    assert.deepEqual(
      roots.map((root) => root.kind === "handbook" && root.title),
      ["mijn kader", "Ander kader"],
    );
    assert.equal(lines(roots).length, 2 + 2 * tree("category").length);
  });

  it("finds a page where it stands nearest to the top", () => {
    const roots = treeOf([handbook], "law");
    const found = findPage(roots, "memory:/owp-01.md");
    assert.equal(found?.parent.kind === "page" && found.parent.page.stem, "avg-01");
    assert.equal(findPage(roots, "memory:/los.md")?.parent.kind, "group");
    assert.equal(findPage(roots, "memory:/fraude.md"), undefined);
  });

  it("has an id of its own for each place of a page", () => {
    const ids = (nodes: readonly TreeNode[]): readonly string[] =>
      nodes.flatMap((node) => [node.id, ...ids(node.children)]);
    const all = ids(treeOf([handbook], "law"));
    assert.equal(new Set(all).size, all.length);
  });
});
