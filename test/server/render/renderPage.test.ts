import assert from "node:assert/strict";
import { renderPage } from "../../../server/src/render/renderPage";
import { type Around, fullPath, handbook } from "./handbook";
import { bodyRows } from "./table";

const others = `
//- rollen/jurist.md
---
title: Jurist
---
//- vereisten/avg-01-x.md
---
title: Gegevens zijn veilig
id: urn:nl:ak:ver:avg-01
rollen: [jurist]
---
`;

/** The HTML of a page; its path is relative to `docs/`. */
function render(text: string, path = "rollen/over.md", around?: Around): string {
  const site = handbook(`${others}//- ${path}\n${text}`, around);
  return renderPage(site, { path: fullPath(path), text }).html;
}

describe("a page", () => {
  it("gets its title as a heading on top, without id, when it has none", () => {
    assert.match(render("---\ntitle: Over ons\n---\nTekst\n"), /^<h1>Over ons<\/h1>\s*<p>Tekst<\/p>\s*$/);
  });

  it("keeps its own level-1 heading, wherever it stands and also as raw HTML", () => {
    assert.match(
      render("---\ntitle: Over ons\n---\nTekst\n\n# Kop\n"),
      /^<p>Tekst<\/p>\s*<h1 id="kop">Kop<\/h1>\s*$/,
    );
    assert.doesNotMatch(render("---\ntitle: Over ons\n---\n<h1>Kop</h1>\n"), /Over ons/);
  });

  it("puts the title in raw: no Markdown, no abbreviations, HTML as HTML", () => {
    const html = render("---\ntitle: AI *is* <i>dat</i> &amp; zo\n---\n", undefined, {
      glossary: "*[AI]: Kunstmatige intelligentie",
    });
    assert.match(html, /^<h1>AI \*is\* <i>dat<\/i> &amp; zo<\/h1>/);
  });

  it("takes its title from the first heading where the frontmatter has none", () => {
    const text = "# Kop *met* nadruk\n";
    const site = handbook(`//- a-b.md\n${text}`);
    assert.equal(renderPage(site, { path: "a-b.md", text }).title, "Kop met nadruk");
    for (const other of ["Tekst\n\n# Kop\n", "<!-- tekst -->\n\n# Kop\n", "<h1>Kop</h1>\n"]) {
      assert.equal(renderPage(site, { path: "a-b.md", text: other }).title, "A b");
    }
  });

  it("shows no frontmatter, with Windows line ends and a byte order mark too", () => {
    for (const text of [
      "---\ntitle: x\nhide: toc\n---\n\nTekst\n",
      "\uFEFF---\r\ntitle: x\r\n...\r\nTekst\r\n",
    ]) {
      assert.match(render(text), /^<h1>x<\/h1>\s*<p>Tekst<\/p>\s*$/);
    }
  });

  it("makes a heading of an empty block", () => {
    assert.match(render("---\n---\n\nTekst\n"), /<h2 id="-">---<\/h2>/);
  });

  it("shows a block whose YAML is invalid as text, and has no metadata then", () => {
    const html = render("---\ntitle: a: b\nrollen: [jurist]\n---\n\n<!-- tags -->\n");
    assert.match(html, /<hr ?\/?>/);
    assert.match(html, /title: a: b/);
    assert.doesNotMatch(html, /mdx-badge/);
  });

  it("loses first lines that look like metadata when it has no frontmatter", () => {
    assert.match(render("Let: op\nTekst\n"), /^<h1>Over<\/h1>\s*<p>Tekst<\/p>\s*$/);
    assert.match(render("title: Zonder streepjes\n\nTekst\n"), /^<h1>Zonder streepjes<\/h1>/);
  });

  it("shows badges with links and abbreviations, as their macro is Markdown text", () => {
    const html = render("---\nrollen: [jurist]\n---\n<!-- tags -->\n", undefined, {
      glossary: "*[Jurist]: Wetskenner",
    });
    assert.match(
      html,
      /<span class="mdx-badge__text"><a href="\.\.\/jurist"><abbr title="Wetskenner">Jurist<\/abbr><\/a><\/span>/,
    );
    assert.match(html, /<span class="twemoji"><svg[^>]*>/);
  });

  it("is the definitions page when it stands in that place, whatever its own text says", () => {
    const html = render("# Oud\n", "soorten-algoritmes-en-ai/definities.md", {
      glossary: "*[b]: Twee.\n*[a]: Een.",
    });
    assert.match(html, /<h1 id="woordenlijst">Woordenlijst<\/h1>/);
    assert.equal(bodyRows(html).length, 2);
    assert.doesNotMatch(html, /Oud/);
  });
});

describe("a page that includes a file", () => {
  const include = (text: string, included: string) =>
    render(`---\ntitle: x\nrollen: [jurist]\n---\n${text}`, undefined, {
      snippets: { "includes/a.md": included },
    });

  it("shows the file's text, with links from the page and with its lists", () => {
    const html = include(
      'Voor.\n\n--8<-- "includes/a.md"\n',
      "[Jurist](jurist.md) [weg](../rollen/jurist.md)\n\n<!-- list_vereisten no-search -->\n",
    );
    assert.match(html, /<a href="\.\.\/jurist\/">Jurist<\/a> <a href="\.\.\/jurist\/">weg<\/a>/);
    assert.equal(bodyRows(html).length, 1);
  });

  it("does not expand badges in the file, nor read its frontmatter", () => {
    const html = include('--8<-- "includes/a.md"\n', "---\ntitle: y\n---\n\n<!-- tags -->\n");
    assert.match(html, /^<h1>x<\/h1>\s*<hr ?\/?>\s*<h2 id="title-y">title: y<\/h2>\s*<!-- tags -->\s*$/);
  });

  it("has the file's level-1 heading as its own", () => {
    assert.match(include('--8<-- "includes/a.md"\n', "# Kop\n"), /^<h1 id="kop">Kop<\/h1>\s*$/);
  });

  it("can include a page, also itself, once and with its frontmatter as text", () => {
    const page = '---\ntitle: x\n---\nTekst.\n\n--8<-- "docs/rollen/over.md"\n\nEinde.\n';
    assert.equal(
      render(page)
        .match(/Tekst\.|Einde\.|title: x/g)
        ?.join(" "),
      "Tekst. title: x Tekst. Einde. Einde.",
    );
  });
});

describe("line marks", () => {
  it("give what comes from an included file the line that includes it", () => {
    const text = 'Voor.\n\n--8<-- "includes/a.md"\n\nNa.\n';
    const site = handbook(`//- a.md\n${text}`, { snippets: { "includes/a.md": "Een.\n\nTwee.\n" } });
    const lineOf = (offset: number) => text.slice(0, offset).split("\n").length - 1;
    const { html } = renderPage(site, { path: "a.md", text }, { lineOf });
    const marks = [...html.matchAll(/data-line="(\d)">(\w+)/g)].map(([, line, word]) => `${word} ${line}`);
    assert.deepEqual(marks, ["Voor 0", "Een 2", "Twee 2", "Na 4"]);
  });

  it("give each block the line where its source stands in the whole document", () => {
    const text = "---\ntitle: x\n---\n\n<!-- tags -->\n\n## Kop\n\nTekst\n";
    const site = handbook(`//- a.md\n${text}`);
    const lineOf = (offset: number) => text.slice(0, offset).split("\n").length - 1;
    const { html } = renderPage(site, { path: "a.md", text }, { lineOf });
    assert.match(html, /<h2 data-line="6" id="kop">/);
    assert.match(html, /<p data-line="8">Tekst/);
  });
});

describe("rendering", () => {
  it("never fails, whatever the frontmatter and the text hold", () => {
    const values = ["", "3", "true", "x", "[null]", "[3, x]", "{a: b}", "2024-01-01", "[[x]]", "&a [*a]"];
    const fields = [
      "title",
      "id",
      "rollen",
      "onderwerp",
      "levenscyclus",
      "vereiste",
      "maatregel",
      "risicogroep",
      "uitzondering",
    ];
    const body =
      "<!-- tags --> <!-- tags-ai-act -->\n\n<!-- list_vereisten_on_maatregelen_page --> <!-- list_maatregelen_on_hulpmiddelen_page -->\n\n" +
      "<!-- list_vereisten --> <!-- list_maatregelen vereiste/x --> <!-- list_hulpmiddelen id/x -->\n";
    for (const field of fields) {
      for (const value of values) {
        const text = `---\n${field}: ${value}\n---\n${body}`;
        const site = handbook(
          `//- vereisten/a.md\n${text}//- maatregelen/b.md\n${text}//- hulpmiddelen/c.md\n${text}`,
        );
        for (const { path } of site.pages) {
          assert.doesNotThrow(() => renderPage(site, { path, text }), `${field}: ${value}`);
        }
      }
    }
  });
});

describe("links on a page", () => {
  it("to an existing file become relative to the published address", () => {
    assert.match(render("[a](jurist.md#b)\n"), /<a href="\.\.\/jurist\/#b">a<\/a>/);
    assert.match(
      render("![a](x.png)\n", undefined, { files: ["rollen/x.png"] }),
      /<img[^>]* src="\.\.\/x\.png"/,
    );
  });

  it("stay as written otherwise, and always in raw HTML", () => {
    assert.match(
      render("[a](weg.md) [b](../rollen/)\n"),
      /<a href="weg\.md">a<\/a> <a href="\.\.\/rollen\/">b<\/a>/,
    );
    assert.match(render('<a href="jurist.md">a</a>\n'), /<a href="jurist\.md">a<\/a>/);
  });
});

describe("list macros on a page", () => {
  const macro = "<!-- list_vereisten no-search no-wetcode no-rol no-levenscyclus no-onderwerp -->";

  it("work at top level, in list items, admonitions, expanders and paragraphs", () => {
    for (const text of [
      macro,
      `- a\n\n    ${macro}\n`,
      `!!! tip "Tip"\n    ${macro}\n`,
      `??? expander "Meer"\n    ${macro}\n`,
      `Zie ${macro} hier`,
    ]) {
      assert.deepEqual(bodyRows(render(text)), ["Gegevens zijn veilig"], text);
    }
  });

  it("do not work in code", () => {
    for (const text of [`\`${macro}\``, `Tekst\n\n    ${macro}\n`, `\`\`\`\n${macro}\n\`\`\`\n`]) {
      assert.doesNotMatch(render(text), /<table/, text);
    }
  });

  it("keep abbreviations out of their output", () => {
    assert.doesNotMatch(render(macro, undefined, { glossary: "*[Gegevens]: Data" }), /<abbr/);
  });

  it("are expanded one kind after the other, the macros of the page itself first", () => {
    const text =
      "---\nvereiste: [avg-01-x]\n---\n<!-- list_vereisten_on_maatregelen_page -->\n\n<!-- list_hulpmiddelen -->\n";
    const html = render(text, "maatregelen/a.md");
    assert.deepEqual(bodyRows(html), ["avg-01 | Gegevens zijn veilig"]);
    assert.match(html, /id="table-container"/);
  });

  it("read the frontmatter of the text that is rendered", () => {
    const site = handbook(`${others}//- maatregelen/a.md\n---\nvereiste: []\n---\n`);
    const text = "---\nvereiste: [avg-01-x]\n---\n<!-- list_vereisten_on_maatregelen_page -->\n";
    assert.equal(bodyRows(renderPage(site, { path: fullPath("maatregelen/a.md"), text }).html).length, 1);
  });
});
