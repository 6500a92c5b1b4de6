import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { prepareRename, RenameRefused, rename, willRenameFiles } from "../../../server/src/features/rename";
import type { Snapshot } from "../../../server/src/features/snapshot";
import { atCursor } from "../../support/snapshot";

type Edit = ReturnType<typeof rename> | undefined;

/** The pages after an edit, and the files that move. */
function pagesAfter({ handbook }: Snapshot, edit: Edit): Record<string, string> {
  const result: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if ("kind" in change) {
      assert.ok(change.kind === "rename");
      result[handbook.pathOf(change.oldUri) ?? ""] = `-> ${handbook.pathOf(change.newUri)}`;
      continue;
    }
    if (!("edits" in change)) continue;
    const page = handbook.pageByUri(change.textDocument.uri);
    assert.ok(page);
    const document = TextDocument.create(page.uri, "markdown", 1, page.text);
    const edits = change.edits.filter((each) => "newText" in each);
    result[page.path] = TextDocument.applyEdits(document, edits);
  }
  return result;
}

function offsets({ page }: Snapshot, prepared: ReturnType<typeof prepareRename>): [number, number] {
  assert.ok(prepared);
  const { start, end } = page.document.lines.offsets(prepared.range);
  return [start, end];
}

describe("renaming", () => {
  it("a vereiste from a reference to it renames its page, and every reference follows", async () => {
    const { snapshot, position } = await atCursor(`//- docs/maatregelen/1-pba-01-x.md
---
vereiste:
- avg-12-bev$0eiliging # let op
---
[Lees](../vereisten/avg-12-beveiliging.md)
//- docs/vereisten/avg-12-beveiliging.md
---
title: Beveiliging
id: urn:nl:ak:ver:avg-12
---
<!-- list_maatregelen vereiste/avg-12-beveiliging -->
`);
    assert.equal(prepareRename(snapshot, position)?.placeholder, "avg-12-beveiliging");
    const edit = rename(snapshot, position, "avg-12-veilig");
    const changed = pagesAfter(snapshot, edit);
    assert.equal(
      changed["docs/maatregelen/1-pba-01-x.md"],
      "---\nvereiste:\n- avg-12-veilig # let op\n---\n[Lees](../vereisten/avg-12-veilig.md)\n",
    );
    assert.equal(changed["docs/vereisten/avg-12-beveiliging.md"], "-> docs/vereisten/avg-12-veilig.md");
    assert.equal(edit?.changeAnnotations?.frontmatter?.label, "Verwijzing in frontmatter");
  });

  it("a heading changes its anchor in links everywhere", async () => {
    const { snapshot, position } = await atCursor(
      "//- docs/rollen/jurist.md\n# Jurist\n\n## Ta$0ken\n//- docs/index.md\n[x](rollen/jurist.md#taken)\n",
    );
    assert.deepEqual(pagesAfter(snapshot, rename(snapshot, position, "Wat je doet")), {
      "docs/rollen/jurist.md": "# Jurist\n\n## Wat je doet\n",
      "docs/index.md": "[x](rollen/jurist.md#wat-je-doet)\n",
    });
  });

  it("a heading with markup between its words changes as it is written", async () => {
    for (const words of ["Kop met **v$0et**", "K$0op met [link](x.md)", "Kop C\\$0#", "K$0op en kop"]) {
      const { snapshot, position } = await atCursor(`//- docs/a.md\n## ${words} { data-search-exclude }\n`);
      assert.equal(prepareRename(snapshot, position)?.placeholder, words.replace("$0", ""));
      assert.deepEqual(pagesAfter(snapshot, rename(snapshot, position, "Iets *anders*")), {
        "docs/a.md": "## Iets *anders* { data-search-exclude }\n",
      });
    }
  });

  it("a heading keeps a number sign at its end, which the site would take for a mark", async () => {
    const { snapshot, position } = await atCursor("//- docs/a.md\n## Ta$0al\n\n[x](#taal)\n");
    assert.deepEqual(pagesAfter(snapshot, rename(snapshot, position, "C#")), {
      "docs/a.md": "## C\\#\n\n[x](#c)\n",
    });
  });

  it("a heading changes from the anchor of a link to it, too", async () => {
    for (const link of [
      "[a](#ta$0ken)",
      "[a](rollen/jurist.md#ta$0ken)",
      "[a](https://x.nl/rollen/jurist/#ta$0ken)",
    ]) {
      const page = link.includes("(#") ? "docs/rollen/jurist.md" : "docs/index.md";
      const other = link.includes("(#") ? "" : "//- docs/rollen/jurist.md\n## Taken\n";
      const { snapshot, position } = await atCursor(
        `//- ${page}\n${other === "" ? "## Taken\n" : ""}${link}\n${other}//- mkdocs.yml\nsite_url: https://x.nl\n`,
      );
      const prepared = prepareRename(snapshot, position);
      assert.equal(prepared?.placeholder, "Taken");
      assert.equal(snapshot.page.text.slice(...offsets(snapshot, prepared)), "taken");
      const after = pagesAfter(snapshot, rename(snapshot, position, "Werk"));
      assert.match(after["docs/rollen/jurist.md"] ?? "", /^## Werk$/m);
      assert.match(after[page] ?? "", /#werk\)/);
    }
  });

  it("a page changes from the path of a link to it, be it in a heading", async () => {
    for (const link of [
      "- ## [Titel](rollen/juri$0st.md#x)",
      "[Titel]: rol$0len/jurist.md",
      "<https://x.nl/rollen/jurist/$0>",
      "![x](rollen/juri$0st.png)",
    ]) {
      const { snapshot, position } = await atCursor(
        `//- docs/index.md\n${link}\n//- docs/rollen/jurist.md\n//- docs/rollen/jurist.png\n//- mkdocs.yml\nsite_url: https://x.nl\n`,
      );
      assert.equal(prepareRename(snapshot, position)?.placeholder, "jurist");
      const after = pagesAfter(snapshot, rename(snapshot, position, "advocaat"));
      assert.equal(after["docs/index.md"], `${link.replace("$0", "").replace("jurist", "advocaat")}\n`);
      assert.throws(() => rename(snapshot, position, "weg/advocaat"), RenameRefused);
    }
  });

  it("is not offered beside the words of a heading", async () => {
    for (const heading of ["## Maatregelen { data-search-ex$0clude }", "#$0# Kop", "## Kop #$0#"]) {
      const { snapshot, position } = await atCursor(`//- docs/a.md\n${heading}\n`);
      assert.equal(prepareRename(snapshot, position), null, heading);
    }
  });

  it("refuses what the site knows by name before a new name is asked for", async () => {
    for (const [field, value] of [
      ["hide", "navi$0gation"],
      ["soort-toepassing", "ai-sys$0teem"],
    ]) {
      const { snapshot, position } = await atCursor(
        `//- docs/vereisten/aia-01-x.md\n---\n${field}: ${value}\n---\n`,
      );
      assert.throws(() => prepareRename(snapshot, position), RenameRefused);
    }
  });

  it("gives new settings of the handbook a reason of their own", async () => {
    const { snapshot, position } = await atCursor(
      "//- docs/hulpmiddelen/a.md\n---\ncategorie: [reg$0ister]\n---\n",
    );
    const edit = rename(snapshot, position, "lijst");
    const [, creation, first] = edit?.documentChanges ?? [];
    assert.equal(creation && "kind" in creation && creation.annotationId, "settings");
    const [text] = first && "edits" in first ? first.edits : [];
    assert.equal(text && "annotationId" in text && text.annotationId, "settings");
    assert.equal(edit?.changeAnnotations?.settings?.label, "Woordenlijst van het kader");
  });

  it("a term of the word list changes in its definition and in the texts", async () => {
    const { snapshot, position } = await atCursor(
      "//- docs/index.md\nEen alg$0oritme rekent.\n//- includes/begrippenlijst.md\n*[algoritme]: Een recept.\n",
    );
    assert.deepEqual(pagesAfter(snapshot, rename(snapshot, position, "rekenregel")), {
      "docs/index.md": "Een rekenregel rekent.\n",
      "includes/begrippenlijst.md": "*[rekenregel]: Een recept.\n",
    });
  });

  it("a term of a list changes from the handbook's settings too, on every page that has it", async () => {
    for (const termen of [
      "[spel, 'leid$0raad']",
      "{ termen: [leid$0raad] }",
      "\n    - spel\n    - leid$0raad # x",
    ]) {
      const { snapshot, position } = await atCursor(
        `//- algoritmekader.yml\nwoordenlijsten:\n  categorie: ${termen}\n//- docs/hulpmiddelen/a.md\n---\ncategorie: [leidraad]\n---\n`,
      );
      assert.equal(prepareRename(snapshot, position)?.placeholder, "leidraad");
      const changed = pagesAfter(snapshot, rename(snapshot, position, "gids"));
      assert.equal(changed["docs/hulpmiddelen/a.md"], "---\ncategorie: [gids]\n---\n");
      assert.match(changed["algoritmekader.yml"] ?? "", /\bgids\b/);
      assert.doesNotMatch(changed["algoritmekader.yml"] ?? "", /leidraad/);
    }
  });

  it("an entry of the menu moves its page, and the references follow", async () => {
    const { snapshot, position } = await atCursor(
      "//- mkdocs.yml\nnav:\n- Jurist: ./rollen/ju$0rist.md\n- ri$0sico.md\n//- docs/rollen/jurist.md\n//- docs/a.md\n---\nrollen: [jurist]\n---\n[x](rollen/jurist.md)\n",
    );
    assert.equal(prepareRename(snapshot, position)?.placeholder, "rollen/jurist.md");
    assert.deepEqual(pagesAfter(snapshot, rename(snapshot, position, "rollen/advocaat.md")), {
      "mkdocs.yml": "nav:\n- Jurist: ./rollen/advocaat.md\n- risico.md\n",
      "docs/a.md": "---\nrollen: [advocaat]\n---\n[x](rollen/advocaat.md)\n",
      "docs/rollen/jurist.md": "-> docs/rollen/advocaat.md",
    });
    assert.throws(() => rename(snapshot, position, "weg/jurist.md"), RenameRefused);
    assert.throws(() => rename(snapshot, position, "rollen/advocaat"), RenameRefused);
  });

  it("nothing else in the configuration has a name to change", async () => {
    for (const page of [
      "mkdocs.yml\nnav:\n- Ju$0rist: rollen/jurist.md",
      "mkdocs.yml\nnav:\n- we$0g.md",
      "algoritmekader.yml\nwoorden$0lijsten: {}",
      "algoritmekader.yml\nvelden: [ka$0pot",
    ]) {
      const { snapshot, position } = await atCursor(`//- ${page}\n//- docs/rollen/jurist.md\n`);
      assert.equal(prepareRename(snapshot, position), null);
    }
  });

  it("is refused with a reason when the name is taken", async () => {
    const { snapshot, position } = await atCursor(
      "//- docs/maatregelen/1-pba-01-x.md\n---\nrollen: [ju$0rist]\n---\n//- docs/rollen/jurist.md\n//- docs/rollen/ontwikkelaar.md\n",
    );
    assert.throws(() => rename(snapshot, position, "ontwikkelaar"), RenameRefused);
  });

  it("is not offered where nothing has a name", async () => {
    const { snapshot, position } = await atCursor("//- docs/index.md\nGewone te$0kst.\n");
    assert.equal(prepareRename(snapshot, position), null);
    assert.equal(rename(snapshot, position, "x"), null);
  });

  it("a file in the editor's own tree gives the edits and leaves the move to the editor", async () => {
    const { snapshot } = await atCursor(
      "//- docs/index.md\n[x](rollen/jurist.md)$0\n//- docs/rollen/jurist.md\n# Jurist\n",
    );
    const edit = willRenameFiles(snapshot, [
      { from: "docs/rollen/jurist.md", to: "docs/rollen/advocaat.md" },
    ]);
    assert.equal(edit.warning, undefined);
    assert.deepEqual(pagesAfter(snapshot, edit.edit), { "docs/index.md": "[x](rollen/advocaat.md)\n" });
  });

  it("links are left alone where the editor changes those by itself, but not those that it does not know", async () => {
    const { snapshot } = await atCursor(
      `//- docs/index.md
---
vereiste: [b]
---
[x](vereisten/b.md)$0 <a href="vereisten/b/">b</a>
//- docs/vereisten/b.md
[start](../index.md) en [mij](b.md)
`,
    );
    const moves = [{ from: "docs/vereisten/b.md", to: "docs/vereisten/diep/c.md" }];
    const { edit } = willRenameFiles(snapshot, moves, true);
    assert.deepEqual(pagesAfter(snapshot, edit), {
      "docs/index.md": '---\nvereiste: [c]\n---\n[x](vereisten/b.md) <a href="vereisten/diep/c/">b</a>\n',
    });
  });

  it("a folder that the editor moves although lists lose its pages takes the links along, and says what is lost", async () => {
    const { snapshot } = await atCursor(
      "//- docs/index.md\n---\nrollen: [jurist]\n---\n[x](rollen/jurist.md)$0\n//- docs/rollen/jurist.md\n[start](../index.md)\n//- mkdocs.yml\nnav:\n- rollen/jurist.md\n",
    );
    const moved = (from: string, to: string) => {
      const { edit, warning } = willRenameFiles(snapshot, [{ from, to }]);
      return { after: pagesAfter(snapshot, edit), warning: warning?.nl ?? "" };
    };
    const folder = moved("docs/rollen", "docs/functies");
    assert.deepEqual(folder.after, {
      "docs/index.md": "---\nrollen: [jurist]\n---\n[x](functies/jurist.md)\n",
      "mkdocs.yml": "nav:\n- functies/jurist.md\n",
    });
    assert.match(folder.warning, /geen rol meer.*koppelingen.*aangepast/s);
    const deeper = moved("docs/rollen/jurist.md", "docs/rollen/oud/jurist.md");
    assert.equal(deeper.after["docs/rollen/jurist.md"], "[start](../../index.md)\n");
    assert.match(deeper.warning, /geen rol meer/);
    const home = moved("docs/index.md", "docs/start.md");
    assert.equal(home.after["docs/rollen/jurist.md"], "[start](../start.md)\n");
    assert.match(home.warning, /vaste plek/);
  });

  it("a file that the editor gives a name of another page takes the links along, and leaves that page its references", async () => {
    const { snapshot } = await atCursor(
      "//- docs/maatregelen/x.md\n---\nvereiste: [avg-01-een]\n---\n[x](../vereisten/avg-01-een.md)$0\n//- docs/vereisten/avg-01-een.md\n---\nid: urn:nl:ak:ver:avg-01\n---\n//- docs/vereisten/diep/avg-03-drie.md\n---\nid: urn:nl:ak:ver:avg-03\n---\n",
    );
    const { edit, warning } = willRenameFiles(snapshot, [
      { from: "docs/vereisten/avg-01-een.md", to: "docs/vereisten/avg-03-drie.md" },
    ]);
    assert.deepEqual(pagesAfter(snapshot, edit), {
      "docs/maatregelen/x.md": "---\nvereiste: [avg-01-een]\n---\n[x](../vereisten/avg-03-drie.md)\n",
    });
    assert.match(warning?.nl ?? "", /Er is al een vereiste/);
  });

  it("a file that the editor puts outside the site keeps its links as they are", async () => {
    const { snapshot } = await atCursor("//- docs/index.md\n[x](a.md)$0\n//- docs/a.md\n");
    const { edit, warning } = willRenameFiles(snapshot, [{ from: "docs/a.md", to: "templates/a.md" }]);
    assert.equal(edit, undefined);
    assert.match(warning?.nl ?? "", /verdwijnt dit van de site/);
  });
});
