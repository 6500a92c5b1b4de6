import assert from "node:assert/strict";
import { pageTitle, topHeading } from "../../../server/src/render/title";
import { type Around, handbook } from "./handbook";

function title(path: string, text = "", around?: Around): string {
  const site = handbook(`//- ${path}\n${text}`, around);
  return pageTitle(site, site.get(path));
}

describe("the title of a page", () => {
  it("comes from the navigation first", () => {
    assert.equal(title("a.md", "---\ntitle: b\n---\n# c\n", { nav: { "a.md": "d" } }), "d");
  });

  it("else from the frontmatter, raw", () => {
    assert.equal(title("a.md", "---\ntitle: <b>b</b> &amp; *c*\n---\n# d\n"), "<b>b</b> &amp; *c*");
    assert.equal(title("a.md", "---\ntitle: 2024\n---\n"), "2024");
  });

  it("else from the heading that opens the page", () => {
    assert.equal(title("a.md", "# Kop\n"), "Kop");
  });

  it("else from the file name, with a capital only if the name is all lower case", () => {
    assert.equal(title("x/over-het_kader.md"), "Over het kader");
    assert.equal(title("x/DPIA-uitleg.md"), "DPIA uitleg");
    assert.equal(title("x/index.md"), "Index");
    assert.equal(title("index.md"), "Home");
  });

  it("of a README is that of the index page that it becomes", () => {
    assert.equal(title("x/README.md"), "Index");
    assert.equal(title("README.md"), "Home");
  });

  it("is None in a list when the frontmatter leaves it empty; the heading on top is the site's name then", () => {
    const site = handbook("//- a.md\n---\ntitle:\n---\n");
    assert.equal(pageTitle(site, site.get("a.md")), "None");
    assert.equal(topHeading(site, site.get("a.md")), "Voorbeeldkader");
  });

  it("gives way to the site's name in the heading on top where it counts as empty", () => {
    for (const title of ["0", "no", "[]", '""']) {
      const site = handbook(`//- a.md\n---\ntitle: ${title}\n---\n`);
      assert.equal(topHeading(site, site.get("a.md")), "Voorbeeldkader");
    }
    const site = handbook("//- a.md\n---\ntitle: b\n---\n", { nav: { "a.md": "" } });
    assert.equal(topHeading(site, site.get("a.md")), "Voorbeeldkader");
  });
});
