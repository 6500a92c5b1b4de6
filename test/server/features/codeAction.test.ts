import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions, resolveCodeAction } from "../../../server/src/features/codeAction";
import { fixScope } from "../../../server/src/features/fixAll";
import { atCursor } from "../../support/snapshot";

/** Titles of the offered fixes, and the page after the first. */
async function fixed(fixture: string): Promise<{ titles: string[]; text: string }> {
  const { snapshot, position } = await atCursor(fixture);
  const actions = codeActions(snapshot, { start: position, end: position });
  const change = actions[0]?.edit?.documentChanges?.[0];
  assert.ok(change && "edits" in change, "there is a fix");
  const edits = change.edits.filter((edit) => "newText" in edit);
  const document = TextDocument.create("memory:x", "markdown", 1, snapshot.page.text);
  return { titles: actions.map(({ title }) => title), text: TextDocument.applyEdits(document, edits) };
}

describe("quick fixes", () => {
  it("puts the nearest role in place of a misspelt one, and leaves all else byte for byte", async () => {
    const { titles, text } = await fixed(
      "//- docs/maatregelen/1-pba-01-x.md\n---\nrollen:  # wie\n-   'jur$0isst'   # let op\n---\n//- docs/rollen/jurist.md",
    );
    assert.deepEqual(titles, ['Vervang door "jurist"', "Negeer deze melding hier (unknown-label)"]);
    assert.equal(text, "---\nrollen:  # wie\n-   'jurist'   # let op\n---\n");
  });

  it("corrects a link to a page in another folder", async () => {
    const { text } = await fixed(
      "//- docs/onderwerpen/data.md\n[x](jurist$0.md#taken)\n//- docs/rollen/jurist.md",
    );
    assert.equal(text, "[x](../rollen/jurist.md#taken)\n");
  });

  it("writes the published address where the link is in an HTML tag", async () => {
    const { text } = await fixed(
      '//- docs/onderwerpen/data.md\n<a href="../rollen/jurist$0.md">x</a>\n//- docs/rollen/jurist.md',
    );
    assert.equal(text, '<a href="../../rollen/jurist/">x</a>\n');
  });

  it("quotes a title with a colon", async () => {
    const { text } = await fixed('//- docs/index.md\n---\ntitle: Data: een "$0inleiding"\n---\n');
    assert.equal(text, '---\ntitle: "Data: een \\"inleiding\\""\n---\n');
  });

  it("offers nothing where nothing is wrong", async () => {
    const { snapshot, position } = await atCursor("//- docs/index.md\nGewone te$0kst.");
    assert.deepEqual(codeActions(snapshot, { start: position, end: position }), []);
  });
});

describe("fixes for more than one finding", () => {
  const two = `//- docs/maatregelen/1-pba-01-x.md
---
vereiste:
- avg-12-beveil$0iging-oud
---
//- docs/maatregelen/1-pba-02-y.md
---
vereiste: # oud
- 'avg-12-beveiliging-oud'
---
//- docs/vereisten/avg-12-beveiliging.md`;

  /** The action with a title that begins so, and its edit per page. */
  async function resolved(
    fixture: string,
    start: string,
  ): Promise<{ title: string; pages: Record<string, string> }> {
    const { snapshot, position, handbook, checker } = await atCursor(fixture);
    for (const page of handbook.pages) checker.findings(page);
    const actions = codeActions(snapshot, { start: position, end: position });
    const action = actions.find(({ title }) => title.includes(start));
    assert.ok(action, `there is an action "${start}" among ${actions.map(({ title }) => title)}`);
    assert.equal(action.edit, undefined, "the edit is worked out when the action is chosen");
    const { edit } = resolveCodeAction(snapshot, action);
    const pages: Record<string, string> = {};
    for (const change of edit?.documentChanges ?? []) {
      assert.ok("edits" in change);
      const page = handbook.pageByUri(change.textDocument.uri);
      assert.ok(page);
      const document = TextDocument.create(page.uri, "markdown", 1, page.text);
      const edits = change.edits.filter((each) => "newText" in each);
      pages[page.path] = TextDocument.applyEdits(document, edits);
    }
    return { title: action.title, pages };
  }

  it("replace a name that is wrong on many pages everywhere at once", async () => {
    const { title, pages } = await resolved(two, "op alle");
    assert.equal(title, 'Vervang door "avg-12-beveiliging", op alle 2 plaatsen in het kader');
    assert.deepEqual(pages, {
      "docs/maatregelen/1-pba-01-x.md": "---\nvereiste:\n- avg-12-beveiliging\n---\n",
      "docs/maatregelen/1-pba-02-y.md": "---\nvereiste: # oud\n- 'avg-12-beveiliging'\n---\n",
    });
  });

  it("mend all findings of a rule in the handbook that need no question", async () => {
    const { title, pages } = await resolved(
      `//- docs/vereisten/avg-12-x.md
---
title: Drie.$0
---
//- docs/maatregelen/1-pba-01-x.md
---
title: Twee.
---
`,
      "in het hele kader",
    );
    assert.match(title, /alle 2 meldingen "title-trailing-dot"/);
    assert.equal(pages["docs/maatregelen/1-pba-01-x.md"]?.includes("title: Twee\n"), true);
    assert.equal(pages["docs/vereisten/avg-12-x.md"]?.includes("title: Drie\n"), true);
  });

  it("are one action of the kind source.fixAll, only for who asks for it", async () => {
    const { snapshot, position } = await atCursor(
      "//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: Ee$0n.\nrollen:\n- jurisst\n---\n//- docs/rollen/jurist.md",
    );
    const range = { start: position, end: position };
    const [action, ...others] = codeActions(snapshot, range, ["source.fixAll"]);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, "source.fixAll.algoritmekader");
    const change = action?.edit?.documentChanges?.[0];
    assert.ok(change && "edits" in change);
    assert.ok(change.edits.length >= 2);
    assert.ok(codeActions(snapshot, range).every(({ kind }) => kind === "quickfix"));
  });
});

describe("trying fixes out", () => {
  it("leaves what the checker knows of the page alone", async () => {
    const { snapshot, position, handbook, page, checker } = await atCursor(
      "//- docs/maatregelen/1-pba-01-x.md\n---\ntitle: Ee$0n.\nlevenscyclus:\n- ontwrep\n---\n//- docs/levenscyclus/ontwerp.md",
    );
    const before = checker.findings(page);
    codeActions(snapshot, { start: position, end: position }, ["source.fixAll"]);
    assert.equal(checker.findings(page), before);
    const change = handbook.setText(handbook.uriOf("docs/levenscyclus/ontwrep.md"), "# Ontwrep", 1);
    assert.ok(change && checker.invalidate(change).has(page.path), "the page still hears of the new term");
  });

  it("gives edits that do not overlap where two findings have one remedy", async () => {
    const { snapshot, handbook, checker } = await atCursor(
      "//- docs/maatregelen/1-pba-01-x.md\n---\nrollen:\n-$0\n-\n- jurist\n---\n//- docs/rollen/jurist.md",
    );
    for (const page of handbook.pages) checker.findings(page);
    const finding = checker.findings(snapshot.page).find(({ rule }) => rule.id === "null-item");
    const title = finding?.fixes?.[0]?.title.nl ?? "";
    const edit = fixScope(snapshot, {
      kind: "mistake",
      rule: "null-item",
      value: finding?.value ?? "",
      title,
    });
    for (const change of edit.documentChanges ?? []) {
      assert.ok("edits" in change);
      const ranges = change.edits.map(({ range }) => range);
      for (const [at, range] of ranges.entries()) {
        const next = ranges[at + 1];
        assert.ok(!next || range.end.line < next.start.line || range.end.character <= next.start.character);
      }
    }
  });
});

describe("a fix that renames the file", () => {
  it("takes all references along", async () => {
    const { snapshot, position, handbook } = await atCursor(`//- docs/vereisten/avg-12-beveiliging.md
---
id: urn:nl:ak:ver:avg$0-13
---
//- docs/maatregelen/1-pba-01-x.md
---
vereiste: [avg-12-beveiliging]
---
`);
    const actions = codeActions(snapshot, { start: position, end: position });
    const changes = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
    const rename = changes.find((change) => "kind" in change && change.kind === "rename");
    assert.ok(rename && "newUri" in rename);
    assert.equal(rename.newUri, handbook.uriOf("docs/vereisten/avg-13-beveiliging.md"));
    const reference = changes.find(
      (change) => "edits" in change && change.textDocument.uri.endsWith("1-pba-01-x.md"),
    );
    assert.ok(reference && "edits" in reference);
    assert.deepEqual(
      reference.edits.map((edit) => ("newText" in edit ? edit.newText : "")),
      ["avg-13-beveiliging"],
    );
  });
});
