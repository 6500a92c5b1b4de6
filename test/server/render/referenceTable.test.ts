import assert from "node:assert/strict";
import { expandLists } from "../../../server/src/render/macros/expand";
import { handbook } from "./handbook";
import { bodyRows, rows, targets } from "./table";

const others = `
//- vereisten/index.md
---
id: 0
---
//- vereisten/avg-01-x.md
---
title: Gegevens zijn veilig
id: urn:nl:ak:ver:avg-01
---
//- vereisten/map/awb-01-y.md
---
id: urn:nl:ak:ver:awb-01
---
//- maatregelen/2-owp-01-m.md
---
title: Kies bewust
id: urn:nl:ak:mtr:owp-01
---
`;

const vereisten = "<!-- list_vereisten_on_maatregelen_page -->";
const maatregelen = "<!-- list_maatregelen_on_hulpmiddelen_page -->";

/** A comment on a page with this frontmatter, after expansion. */
function expand(comment: string, frontmatter: string, path = "hulpmiddelen/DPIA.md"): string {
  const site = handbook(`${others}//- ${path}\n---\n${frontmatter}\n---\n`);
  return expandLists(comment, site.get(path), site);
}

describe("list_vereisten_on_maatregelen_page", () => {
  it("shows id and title of every `vereiste`, in the order of the frontmatter", () => {
    assert.deepEqual(rows(expand(vereisten, "vereiste: [awb-01-y, avg-01-x]", "maatregelen/a.md")), [
      "ID | Vereiste",
      "awb-01 | awb-01-y",
      "avg-01 | Gegevens zijn veilig",
    ]);
  });

  it("links both, and finds pages at any depth", () => {
    assert.deepEqual(
      targets(expand(vereisten, "vereiste: [awb-01-y]")),
      Array(2).fill("../../vereisten/map/awb-01-y/"),
    );
  });

  it("shows a name without page as a row of one cell, also when only its case or `.md` is wrong", () => {
    assert.deepEqual(bodyRows(expand(vereisten, "vereiste: [weg, Avg-01-x, avg-01-x.md, null]")), [
      "weg",
      "Avg-01-x",
      "avg-01-x.md",
      "None",
    ]);
  });

  it("says so when there are none", () => {
    for (const none of ["title: Zonder", "vereiste: []", "vereiste:"]) {
      assert.equal(expand(vereisten, none), "<p>Geen vereisten beschikbaar voor deze maatregel.</p>");
    }
  });

  it("takes a text character by character", () => {
    assert.deepEqual(bodyRows(expand(vereisten, "vereiste: avg")), ["a", "v", "g"]);
  });

  it("stays a comment when the field cannot be listed or an id is no text, and keeps later lists from expanding", () => {
    for (const wrong of ["vereiste: 3", "vereiste: true", "vereiste: [index]"]) {
      const comments = `${vereisten}<!-- list_vereisten -->`;
      assert.equal(expand(comments, wrong), comments);
    }
  });

  it("gives the complete list in capitals or on another kind of page", () => {
    const complete = expand("<!-- list_vereisten -->", "vereiste: [avg-01-x]");
    assert.equal(expand(vereisten.toUpperCase(), "vereiste: [avg-01-x]"), complete);
    assert.equal(bodyRows(expand(vereisten, "vereiste: [avg-01-x]", "rollen/jurist.md")).length, 2);
  });
});

describe("list_maatregelen_on_hulpmiddelen_page", () => {
  it("shows id and title of every `maatregel`", () => {
    assert.deepEqual(rows(expand(maatregelen, "maatregel: [2-owp-01-m, weg]")), [
      "ID | Maatregel",
      "owp-01 | Kies bewust",
      "weg",
    ]);
  });

  it("says so when there are none", () => {
    assert.equal(
      expand(maatregelen, "maatregel: []"),
      "<p>Geen maatregelen beschikbaar voor dit hulpmiddel.</p>",
    );
  });

  it("gives the complete list on a maatregel", () => {
    assert.equal(
      rows(expand(maatregelen, "maatregel: [2-owp-01-m]", "maatregelen/a.md"))[0],
      "Maatregelen | Rollen | Levenscyclus | Onderwerpen",
    );
  });
});
