import assert from "node:assert/strict";
import { macros } from "../../../server/src/features/macros";
import { preview } from "../../../server/src/features/preview";
import { openFixture } from "../../support/handbook";

async function show(fixture: string, notices = true): Promise<string> {
  const { handbook, page, checker } = await openFixture(fixture);
  return preview({ handbook, page, checker, language: "nl" }, notices).html;
}

/** The texts of the notices, in the order of the page. */
function notices(html: string): string[] {
  return [...html.matchAll(/<aside class="ak-notice"[^>]*><p>(.*?)<\/p><\/aside>/g)].map(
    ([, text = ""]) => text,
  );
}

const vereiste =
  "//- docs/vereisten/avg-12-beveiliging.md\n---\ntitle: Beveiliging\nid: urn:nl:ak:ver:avg-12\n---\n";

describe("what the site does silently", () => {
  it("is said above the page for its frontmatter, with the line to change", async () => {
    const html = await show(
      "//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nid: urn:nl:ak:mtr:pba-01\nvereiste:\n- avg-99-weg\n---\nTekst.",
    );
    assert.match(
      html,
      /^<h1>X<\/h1>\n<aside class="ak-notice" role="note" data-line="4"><p>Er is geen vereiste/,
    );
  });

  it("is said behind the block in which a macro does not do what it says", async () => {
    const html = await show(
      `//- docs/onderwerpen/data.md\n# Data\n\n<!-- list_vereisten onderwerpen/data no-search -->\n\nEinde.\n${vereiste}`,
    );
    const [notice = ""] = notices(html);
    assert.match(notice, /onderwerpen/);
    assert.ok(html.indexOf("ak-notice") < html.indexOf("Einde."));
    assert.ok(html.indexOf("myTable") < html.indexOf("ak-notice"));
  });

  it("names the page that silences a list, with a link to it", async () => {
    const html = await show(
      `//- docs/index.md\n# Begin\n\n<!-- list_maatregelen vereiste/avg-12-beveiliging -->\n//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nvereiste:\n---\n${vereiste}`,
    );
    assert.match(
      notices(html).join(),
      /<a href="maatregelen\/1-pba-01-x\/">maatregelen\/1-pba-01-x\.md<\/a>/,
    );
  });

  it("names the first list that fails for the lists behind it in the site's order, wherever they stand", async () => {
    const html = await show(
      `//- docs/index.md\n# Begin\n\n<!-- list_maatregelen -->\n\n<!-- list_vereisten -->\n//- docs/vereisten/avg-13-stuk.md\n---\ntitle: Stuk\nrollen: 3\n---\n${vereiste}`,
    );
    const [first = "", second = "", ...more] = notices(html);
    assert.match(first, /list_maatregelen.*stopt al bij list_vereisten.*avg-13-stuk/);
    assert.match(second, /list_vereisten\) niet: .*avg-13-stuk/);
    // The list is not empty: it is not there.
    assert.deepEqual(more, []);
  });

  it("says so of lists that the page's own frontmatter keeps away", async () => {
    const html = await show(
      "//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nid: urn:nl:ak:mtr:pba-01\nvereiste: 3\n---\n<!-- list_vereisten_on_maatregelen_page -->",
    );
    assert.match(notices(html).at(-1) ?? "", /het frontmatter van deze pagina/);
  });

  it("names the page of which the id keeps a table of references away", async () => {
    const html = await show(
      "//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nid: urn:nl:ak:mtr:pba-01\nvereiste:\n- avg-14-x\n---\n<!-- list_vereisten_on_maatregelen_page -->\n//- docs/vereisten/avg-14-x.md\n---\ntitle: Y\nid: 14\n---\n",
    );
    assert.match(notices(html).at(-1) ?? "", /vereisten\/avg-14-x\.md/);
  });

  it("says why labels are not there when the page has no id", async () => {
    const html = await show(
      "//- docs/vereisten/aia-01-x.md\n---\ntitle: X\nsoort-toepassing:\n- ai-systeem\n---\n<!-- tags-ai-act -->",
    );
    assert.match(notices(html).join(), /geen id/);
  });

  it("is not said when the author does not want it", async () => {
    const fixture = "//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nvereiste:\n- avg-99-weg\n---\nTekst.";
    assert.deepEqual(notices(await show(fixture, false)), []);
  });

  it("shows what a page holds as text, whatever it holds", async () => {
    const html = await show(
      '//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nvereiste:\n- "<img src=x>"\n---\n',
    );
    assert.ok(notices(html).every((text) => !text.includes("<img")));
    assert.match(notices(html).join(), /&lt;img/);
  });
});

describe("the macros of a page for another preview", () => {
  it("come with their HTML, with links to source files", async () => {
    const { handbook, page, checker } = await openFixture(
      `//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: X\nvereiste:\n- avg-12-beveiliging\n---\n<!-- tags -->\n\n<!-- list_vereisten_on_maatregelen_page -->\n${vereiste}`,
    );
    const expanded = macros({ handbook, page, checker, language: "nl" });
    assert.deepEqual(
      expanded.map(({ comment }) => comment),
      ["<!-- tags -->", "<!-- list_vereisten_on_maatregelen_page -->"],
    );
    assert.match(expanded[1]?.html ?? "", /href="\.\.\/vereisten\/avg-12-beveiliging\.md"/);
  });
});
