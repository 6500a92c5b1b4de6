import assert from "node:assert/strict";
import { ask, chosen, labels, offered } from "./frontmatterCursor";

const taken = `
//- docs/maatregelen/1-pba-01-a.md
---
id: urn:nl:ak:mtr:pba-01
---
//- docs/maatregelen/1-pba-04-d.md
---
id: urn:nl:ak:mtr:pba-04
---
//- docs/maatregelen/2-owp-01-e.md
---
id: urn:nl:ak:mtr:owp-01
---
//- docs/hulpmiddelen/h.md
---
id: urn:nl:ak:hlp:owp-03
---`;
const at = (path: string, id: string) => ({ path, text: `---\nid: ${id}\n---\n`, others: taken });

describe("completion of an id", () => {
  it("begins with the one that goes with the file name, and is certain of it", async () => {
    const { items } = await ask(at("docs/maatregelen/1-pba-02-x.md", "$0"));
    assert.equal(items[0]?.label, "urn:nl:ak:mtr:pba-02");
    assert.equal(items[0]?.detail, "hoort bij de bestandsnaam");
    assert.deepEqual(
      items.map(({ preselect }) => preselect === true),
      items.map((_, rank) => rank === 0),
    );
  });

  it("goes on with the next free one of each family, then with what is free between", async () => {
    assert.equal(
      await offered(at("docs/maatregelen/nieuw.md", "$0")),
      [
        "urn:nl:ak:mtr:pba-05 | volgende vrije nummer",
        "urn:nl:ak:mtr:owp-02 | volgende vrije nummer",
        "urn:nl:ak:mtr:pba-02 | vrij nummer tussen de andere",
        "urn:nl:ak:mtr:pba-03 | vrij nummer tussen de andere",
      ].join("\n"),
    );
  });

  it("never offers one that another page has", async () => {
    assert.doesNotMatch(await labels(at("docs/maatregelen/1-pba-04-anders.md", "$0")), /pba-04/);
  });

  it("finds one by its short code, and by what is typed of it", async () => {
    assert.equal(
      (await labels(at("docs/maatregelen/nieuw.md", "owp$0"))).split(" ")[0],
      "urn:nl:ak:mtr:owp-02",
    );
    assert.equal(
      (await labels(at("docs/maatregelen/nieuw.md", "urn:nl:ak:mtr:o$0"))).split(" ")[0],
      "urn:nl:ak:mtr:owp-02",
    );
  });

  it("replaces what is there, with and without quotes", async () => {
    for (const quote of ["", '"']) {
      const page = at("docs/maatregelen/1-pba-02-x.md", `${quote}urn:nl:ak:$0fout${quote}`);
      assert.equal(
        await chosen(page, "urn:nl:ak:mtr:pba-02"),
        `---\nid: ${quote}urn:nl:ak:mtr:pba-02${quote}\n---\n`,
      );
    }
  });

  it("offers nothing on a page without kind", async () => {
    assert.equal(await labels(at("docs/index.md", "$0")), "");
  });
});
