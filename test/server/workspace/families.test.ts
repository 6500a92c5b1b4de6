/** The series in which pages are numbered, and the templates for new ones. */
import assert from "node:assert/strict";
import { familiesOf, nextNumber } from "../../../server/src/workspace/families";
import { templateOf } from "../../../server/src/workspace/templates";
import { openFixture } from "../../support/handbook";

/** Each family as `stemPrefix idPrefix used -> next`. */
async function families(fixture: string, kind: string): Promise<readonly string[]> {
  const { handbook } = await openFixture(fixture);
  return familiesOf(handbook, kind).map(
    (family) =>
      `${family.code}: ${family.stemPrefix} ${family.idPrefix} ${family.used.join()} -> ${nextNumber(family)}`,
  );
}

describe("the families of a kind", () => {
  it("are the laws of the vereisten", async () => {
    assert.deepEqual(
      await families(
        "//- docs/vereisten/avg-02-b.md\n---\nid: urn:nl:ak:ver:avg-02\n---\n//- docs/vereisten/aia-39-a.md\n//- docs/vereisten/avg-01-a.md\n//- docs/vereisten/index.md\n",
        "vereiste",
      ),
      ["aia: aia- urn:nl:ak:ver:aia- 39 -> 40", "avg: avg- urn:nl:ak:ver:avg- 1,2 -> 03"],
    );
  });

  it("are the phases of the maatregelen, with their number in front, in the order of the site", async () => {
    assert.deepEqual(
      await families(
        "//- docs/maatregelen/7-mon-01-a.md\n//- docs/maatregelen/2-owp-08-a.md\n//- docs/maatregelen/owp-09-zonder-fase.md\n//- docs/maatregelen/2-owp-10-a.md\n",
        "maatregel",
      ),
      ["owp: 2-owp- urn:nl:ak:mtr:owp- 8,9,10 -> 11", "mon: 7-mon- urn:nl:ak:mtr:mon- 1 -> 02"],
    );
  });

  it("count a number as taken when only an id has it, on a page of any kind", async () => {
    assert.deepEqual(
      await families(
        "//- docs/hulpmiddelen/iets.md\n---\nid: urn:nl:ak:ver:avg-07\n---\n//- docs/vereisten/avg-01-a.md\n---\nid: urn:nl:ak:ver:avg-05\n---\n",
        "vereiste",
      ),
      ["avg: avg- urn:nl:ak:ver:avg- 1,5,7 -> 08"],
    );
  });

  it("begin with 01, and are none for a kind without numbers", async () => {
    assert.equal(nextNumber({ used: [] }), "01");
    assert.deepEqual(await families("//- docs/hulpmiddelen/DPIA.md\n", "hulpmiddel"), []);
    assert.deepEqual(await families("//- docs/index.md\n", "onbekend"), []);
  });
});

describe("the template for a kind of page", () => {
  it("is found in any letter case", async () => {
    const { handbook } = await openFixture("//- templates/Template-Maatregel.md\n---\ntitle: x\n---\n");
    assert.equal(templateOf(handbook, "maatregel")?.path, "templates/Template-Maatregel.md");
    assert.equal(templateOf(handbook, "vereiste"), undefined);
  });
});
