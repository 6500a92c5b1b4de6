import assert from "node:assert/strict";
import type { Location } from "vscode-languageserver-types";
import { codeLenses, resolveCodeLens } from "../../../server/src/features/codeLens";
import { hover } from "../../../server/src/features/hover";
import type { Language, Snapshot } from "../../../server/src/features/snapshot";
import { openFixture, pageAt } from "../../support/handbook";
import { atCursor } from "../../support/snapshot";

const made = "//- docs/soorten-algoritmes-en-ai/definities.md\n# Woordenlijst\n";
const commands = { open: "open", references: "show" };

async function snapshotOf(fixture: string, language: Language = "nl"): Promise<Snapshot> {
  const { handbook, page, checker } = await openFixture(fixture);
  return { handbook, page, checker, language };
}

describe("a page that the site makes itself", () => {
  it("says above its text what to change instead, and leads there", async () => {
    const snapshot = await snapshotOf(`${made}//- includes/begrippenlijst.md\n*[AI]: Slim.\n`);
    const [lens] = codeLenses(snapshot, commands);
    assert.match(lens?.command?.title ?? "", /wijzig includes\/begrippenlijst\.md/);
    assert.deepEqual(lens?.command?.arguments, [snapshot.handbook.uriOf("includes/begrippenlijst.md")]);
  });

  it("says nothing where its source is not there, nor on other pages, nor without a command that opens it", async () => {
    const glossary = "//- includes/begrippenlijst.md\n*[AI]: Slim.\n";
    for (const fixture of [made, `//- docs/index.md\n# Begin\n${glossary}`])
      assert.deepEqual(codeLenses(await snapshotOf(fixture), commands), []);
    assert.deepEqual(codeLenses(await snapshotOf(made + glossary), {}), []);
  });
});

const maatregel = (number: number, fields: string) =>
  `//- docs/maatregelen/1-pba-0${number}-x.md\n---\n${fields}\n---\nZie [x](../vereisten/avg-01-x.md).\n`;
const hulpmiddel = (fields: string) => `//- docs/hulpmiddelen/a.md\n---\n${fields}\n---\n`;
const vereiste = "//- docs/vereisten/avg-01-x.md\n---\ntitle: X\n---\n";

/** What stands above the first page of a fixture. */
async function above(fixture: string, language?: Language): Promise<string | undefined> {
  const [lens] = codeLenses(await snapshotOf(fixture, language), commands);
  return lens?.data?.title;
}

describe("the number of references above a page", () => {
  const one = vereiste + maatregel(1, "vereiste: [avg-01-x]") + maatregel(2, "vereiste: [avg-02-y]");

  it("counts the pages whose frontmatter names a vereiste, by kind", async () => {
    assert.equal(await above(one), "1 maatregel verwijst hiernaar");
    const more = one + maatregel(3, "vereiste:\n- avg-01-x\n- avg-01-x") + hulpmiddel("vereiste: avg-01-x");
    assert.equal(await above(more), "2 maatregelen, 1 hulpmiddel verwijzen hiernaar");
    assert.equal(await above(more, "en"), "Referred to by 2 maatregelen, 1 hulpmiddel");
  });

  it("says of a vereiste that nothing refers to it, but not of a maatregel", async () => {
    assert.equal(await above(vereiste), "Nog geen maatregel verwijst hiernaar");
    assert.equal(await above(vereiste, "en"), "No maatregel refers to this yet");
    assert.equal(await above(maatregel(1, "title: X")), undefined);
    assert.equal(
      await above(maatregel(1, "title: X") + hulpmiddel("maatregel: [1-pba-01-x]")),
      "1 hulpmiddel verwijst hiernaar",
    );
  });

  it("says of a role, phase or topic on how many pages it is used", async () => {
    const role = "//- docs/rollen/jurist.md\n# Jurist\n";
    assert.equal(await above(role), "Nog op geen pagina gebruikt");
    const used = role + maatregel(1, "rollen: [jurist]") + hulpmiddel("rollen: jurist");
    assert.equal(await above(used), "Gebruikt op 1 maatregel en 1 hulpmiddel");
  });

  it("counts pages of no kind too, as the hover on the role does", async () => {
    const role = "//- docs/rollen/jurist.md\n# Jurist\n";
    const other = "//- docs/over.md\n---\nrollen: [jurist]\nvereiste: [avg-01-x]\n---\n";
    const fixture = maatregel(1, "rollen: [ju$0rist]") + role + other + vereiste;
    assert.equal(await above(role + other), "Gebruikt op 1 pagina");
    assert.equal(await above(vereiste + other), "1 pagina verwijst hiernaar");
    const test = await atCursor(fixture);
    const { snapshot, position } = test;
    const shown = JSON.stringify(hover(snapshot, position)?.contents);
    const lenses = codeLenses({ ...snapshot, page: pageAt(test, "docs/rollen/jurist.md") }, commands);
    const title: string = lenses[0]?.data.title;
    assert.equal(title, "Gebruikt op 1 maatregel en 1 andere pagina");
    assert.ok(shown.includes(`${title}.`), shown);
  });

  it("follows what is typed on other pages", async () => {
    const snapshot = await snapshotOf(one);
    const { handbook } = snapshot;
    handbook.setText(handbook.uriOf("docs/maatregelen/1-pba-02-x.md"), "---\nvereiste: [avg-01-x]\n---\n", 1);
    assert.equal(codeLenses(snapshot, commands)[0]?.data?.title, "2 maatregelen verwijzen hiernaar");
  });

  it("stays away from other pages, and from clients that cannot show the references", async () => {
    assert.equal(await above("//- docs/index.md\n# Begin\n"), undefined);
    assert.equal(await above("//- docs/rollen/index.md\n# Rollen\n"), undefined);
    assert.deepEqual(codeLenses(await snapshotOf(one), {}), []);
  });

  it("shows on a click exactly the places that it counts", async () => {
    const snapshot = await snapshotOf(one);
    const [lens] = codeLenses(snapshot, commands);
    assert.ok(lens && lens.command === undefined, "they are not looked for before");
    const { command } = resolveCodeLens(snapshot, lens, "show");
    assert.ok(command);
    assert.equal(command.command, "show");
    const [uri, position, locations] = command.arguments as [string, object, Location[]];
    assert.equal(uri, snapshot.page.uri);
    assert.deepEqual(position, { line: 0, character: 0 });
    assert.deepEqual(
      locations.map(({ uri: at, range }) => [at, range.start]),
      [[snapshot.handbook.uriOf("docs/maatregelen/1-pba-01-x.md"), { line: 1, character: 11 }]],
    );
  });

  it("cannot be clicked where there is nothing to show", async () => {
    const snapshot = await snapshotOf(vereiste);
    const [lens] = codeLenses(snapshot, commands);
    assert.ok(lens);
    const title = "Nog geen maatregel verwijst hiernaar";
    assert.deepEqual(resolveCodeLens(snapshot, lens, "show").command, { title, command: "" });
  });
});
