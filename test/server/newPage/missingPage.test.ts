/** The quick fix that makes the page which a broken reference or link asks for. */
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver-types";
import { codeActions } from "../../../server/src/features/codeAction";
import { atCursor } from "../../support/snapshot";

/** The action at the cursor, if it is offered. */
async function action(
  fixture: string,
): Promise<{ found: CodeAction | undefined; titles: readonly string[] }> {
  const { snapshot, position } = await atCursor(fixture);
  const actions = codeActions(snapshot, { start: position, end: position }, undefined, "open");
  const titles = actions.map(({ title }) => title);
  return { found: actions.find(({ title }) => title.startsWith("Ontbrekende pagina maken")), titles };
}

/** The path and the first lines of the page that is made. */
async function made(fixture: string): Promise<string | undefined> {
  const { found } = await action(fixture);
  const [create, change] = found?.edit?.documentChanges ?? [];
  if (!found) return undefined;
  assert.ok(create && "kind" in create && create.kind === "create" && create.options?.overwrite === false);
  assert.ok(change && "edits" in change && change.textDocument.uri === create.uri);
  const [edit] = change.edits;
  assert.ok(edit && "newText" in edit);
  const [, title, id] = edit.newText.split("\n");
  return [create.uri.replace("memory:/handbook/", ""), title, ...(id?.startsWith("id") ? [id] : [])].join(
    "\n",
  );
}

const maatregel = (name: string) =>
  `//- docs/kader/maatregelen/2-owp-01-a.md\n---\nvereiste:\n- ${name}\n---\n//- docs/kader/vereisten/avg-01-grondslag.md\n`;

describe("making the missing page", () => {
  it("is offered on a reference, behind the names that may be meant", async () => {
    const { titles, found } = await action(maatregel("avg-02-grond$0slag"));
    assert.match(titles[0] ?? "", /avg-01-grondslag/);
    assert.ok(titles.findIndex((title) => title.startsWith("Ontbrekende")) > 0, titles.join());
    assert.equal(found?.title, "Ontbrekende pagina maken: avg-02-grondslag.md");
    assert.deepEqual(found?.command?.arguments, [
      "memory:/handbook/docs/kader/vereisten/avg-02-grondslag.md",
    ]);
  });

  it("gives the page the id and the title that go with the name", async () => {
    assert.equal(
      await made(maatregel("avg-02-recht-op-in$0zage")),
      "docs/kader/vereisten/avg-02-recht-op-inzage.md\ntitle: Recht op inzage\nid: urn:nl:ak:ver:avg-02",
    );
    assert.equal(
      await made(
        "//- docs/hulpmiddelen/x.md\n---\nmaatregel:\n- 2-owp-02-x$0y\n---\n//- docs/maatregelen/2-owp-01-a.md\n",
      ),
      "docs/maatregelen/2-owp-02-xy.md\ntitle: Xy\nid: urn:nl:ak:mtr:owp-02",
    );
  });

  it("is not offered for a name that no page can have", async () => {
    for (const name of ["avg-01-an$0ders", "grondslag-$0x", "avg-0$02", "avg-02-één$0"])
      assert.equal(await made(maatregel(name)), undefined, name);
  });

  it("is offered on a link to a page, of a kind or of none", async () => {
    const link = (target: string) => `//- docs/kader/maatregelen/2-owp-01-a.md\n[x](${target})\n`;
    assert.equal(
      await made(link("../vereisten/woo-01-in$0zage.md#kop")),
      "docs/kader/vereisten/woo-01-inzage.md\ntitle: Inzage\nid: urn:nl:ak:ver:woo-01",
    );
    assert.equal(
      await made(link("../../rollen/data-ste$0ward.md")),
      "docs/rollen/data-steward.md\ntitle: Data steward",
    );
    assert.equal(await made(link("3-owp-$0.md")), undefined);
    assert.equal(await made(link("../../../../bui$0ten.md")), undefined);
    assert.equal(await made(link("../../.git/hooks/pre-com$0mit.md")), undefined);
    assert.equal(await made(link("rap$0port.pdf")), undefined);
    assert.equal(await made('//- docs/index.md\n<a href="rollen/x$0.md">x</a>\n'), undefined);
  });
});
