/**
 * What `check` finds on a page that has just been made: exactly what the author still has to fill in, once each, and the list
 * that is still empty because nothing refers to the page yet.
 */
import assert from "node:assert/strict";
import { composePage } from "../../../server/src/newPage/composePage";
import { folderOf, kindNamed } from "../../../server/src/newPage/kinds";
import { proposeStem } from "../../../server/src/newPage/stem";
import type { Checker } from "../../../server/src/rules/checker";
import type { Handbook } from "../../../server/src/workspace/handbook";
import { openFiles, openFixture } from "../../support/handbook";
import { realHandbook, realHandbookRoot } from "../../support/realHandbook";
import { sampleFiles } from "../../support/sampleHandbook";

/** Puts a new page into a handbook, and gives the findings as `severity rule field`. */
async function findings(
  { handbook, checker }: { readonly handbook: Handbook; readonly checker: Checker },
  kindName: string,
  code?: string,
): Promise<readonly string[]> {
  const kind = kindNamed(handbook.model, kindName);
  assert.ok(kind);
  const title = "Een pagina: om te proberen";
  const stem = proposeStem(handbook, kind, title, code);
  const folder = folderOf(handbook, kind);
  const uri = handbook.uriOf(`docs/${folder}/${stem}.md`);
  const change = handbook.setText(uri, composePage(handbook, kind, folder, title, stem).text, 1);
  assert.ok(change);
  checker.invalidate(change);
  const page = handbook.pageByUri(uri);
  assert.ok(page);
  const found = checker.findings(page).map(({ severity, rule, value, range }) => {
    const shown = value ?? page.text.slice(range.start, range.end);
    return `${severity} ${rule.id} ${shown.replace(stem, "STEM")}`;
  });
  checker.invalidate(await handbook.dropText(uri));
  return found;
}

const explanation = "information null-field toelichting";
const empty = (...fields: readonly string[]) => fields.map((field) => `error null-item ${field}`);
const noMaatregelen = "information macro-empty-result vereiste/STEM";
const profile = empty(
  "soort-toepassing",
  "risicogroep",
  "rol-ai-act",
  "systeemrisico",
  "transparantieverplichting",
);

describe("check on a page that has just been made", () => {
  it("finds in the sample handbook what is left to fill in", async () => {
    const sample = await openFiles(sampleFiles());
    assert.deepEqual(await findings(sample, "vereiste", "avg"), [
      explanation,
      ...empty("levenscyclus", "onderwerp", "rollen"),
      noMaatregelen,
    ]);
    assert.deepEqual(await findings(sample, "vereiste", "aia"), [
      explanation,
      ...empty("levenscyclus", "onderwerp", "rollen"),
      ...profile,
      noMaatregelen,
    ]);
    assert.deepEqual(await findings(sample, "maatregel", "owp"), [
      explanation,
      ...empty("onderwerp", "rollen", "vereiste"),
    ]);
    assert.deepEqual(await findings(sample, "hulpmiddel"), [
      explanation,
      "warning null-item categorie",
      ...empty("vereiste", "maatregel", "levenscyclus", "onderwerp", "rollen"),
      "error broken-link url",
    ]);
  });

  it("finds the same in a handbook without templates", async () => {
    const bare = await openFixture(
      "//- docs/maatregelen/2-owp-01-a.md\n---\nlevenscyclus:\n- ontwerp\n---\n//- docs/levenscyclus/ontwerp.md\n//- docs/levenscyclus/index.md\n",
    );
    assert.deepEqual(await findings(bare, "vereiste", "woo"), [
      explanation,
      ...empty("levenscyclus", "onderwerp", "rollen"),
      noMaatregelen,
    ]);
    assert.deepEqual(await findings(bare, "maatregel", "owp"), [
      explanation,
      ...empty("onderwerp", "rollen", "vereiste"),
    ]);
    assert.deepEqual(await findings(bare, "hulpmiddel"), [
      explanation,
      "warning null-item categorie",
      ...empty("levenscyclus", "onderwerp", "rollen", "vereiste", "maatregel"),
    ]);
  });

  it("finds the same in the real handbook, for every family", async function () {
    if (realHandbookRoot() === undefined) this.skip();
    const real = await realHandbook();
    for (const code of ["avg", "awb", "grw", "woo", "nieuw"]) {
      const wanted = [explanation, ...empty("levenscyclus", "onderwerp", "rollen"), noMaatregelen];
      const law = code === "nieuw" ? "wvg" : code;
      assert.deepEqual(await findings(real, "vereiste", law), wanted, code);
    }
    assert.deepEqual(await findings(real, "vereiste", "aia"), [
      explanation,
      ...empty("levenscyclus", "onderwerp", "rollen"),
      ...profile,
      noMaatregelen,
    ]);
    for (const code of ["org", "pba", "owp", "dat", "owk", "ver", "imp", "mon", "uit"]) {
      const wanted = [explanation, ...empty("onderwerp", "rollen", "vereiste")];
      assert.deepEqual(await findings(real, "maatregel", code), wanted, code);
    }
    assert.deepEqual(await findings(real, "hulpmiddel"), [
      explanation,
      "warning null-item categorie",
      ...empty("levenscyclus", "onderwerp", "rollen", "vereiste", "maatregel"),
      "error broken-link url",
    ]);
  });
});
