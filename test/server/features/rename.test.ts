import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { prepareRename, RenameRefused, rename, willRenameFiles } from "../../../server/src/features/rename";
import type { Snapshot } from "../../../server/src/features/snapshot";
import { atCursor } from "../../support/snapshot";

type Edit = ReturnType<typeof rename>;

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
    assert.deepEqual(pagesAfter(snapshot, edit), { "docs/index.md": "[x](rollen/advocaat.md)\n" });
  });
});
