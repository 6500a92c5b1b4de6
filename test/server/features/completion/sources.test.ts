import assert from "node:assert/strict";
import { ask, chosen, labels, offered } from "./frontmatterCursor";

const table = `
//- relatie-ak-tot-toetsingskaders.csv
nummer,bron,maatregelen-ak,urn:nl:ak:mtr:pba-01,urn:nl:ak:mtr:pba-02
SV.1,ADR,['urn:nl:ak:mtr:pba-02'],0,1
SV.2,ADR,"['urn:nl:ak:mtr:pba-02', 'urn:nl:ak:mtr:pba-03']",0,1
SV.10,ADR,['urn:nl:ak:mtr:pba-01'],1,0
3.09,ARK,['urn:nl:ak:mtr:pba-02'],0,1
3.10,ARK,['urn:nl:ak:mtr:pba-02'],0,1
//- docs/maatregelen/1-pba-02-y.md
---
title: Doelen zijn bepaald
id: urn:nl:ak:mtr:pba-02
---
//- docs/maatregelen/1-pba-03-z.md
---
title: Kies met reden
id: urn:nl:ak:mtr:pba-03
sources:
  ADR: PRI.7
---`;
const at = (sources: string) => ({
  text: `---\ntitle: X\nid: urn:nl:ak:mtr:pba-01\nsources:\n${sources}\n---\n`,
  others: table,
});

describe("completion of sources", () => {
  it("offers the codes of the framework, with what they belong to: this page's own first", async () => {
    assert.equal(
      await offered(at("  ADR:\n  - $0")),
      [
        "SV.10 | X",
        "SV.1 | Doelen zijn bepaald",
        "SV.2 | Doelen zijn bepaald",
        "PRI.7 | Kies met reden",
      ].join("\n"),
    );
  });

  it("says which pages a code belongs to and which have it", async () => {
    const { items } = await ask(at("  ADR:\n  - $0"));
    const text = (label: string) => {
      const documentation = items.find((item) => item.label === label)?.documentation;
      return typeof documentation === "object" ? documentation.value : "";
    };
    assert.equal(
      text("SV.2"),
      "**ADR SV.2**\n\nHoort volgens `relatie-ak-tot-toetsingskaders.csv` bij:\n\n- Doelen zijn bepaald\n- Kies met reden",
    );
    assert.equal(text("PRI.7"), "**ADR PRI.7**\n\nStaat op:\n\n- Kies met reden");
  });

  it("goes on behind the last code of the list", async () => {
    assert.equal(await labels(at("  ADR:\n  - SV.1\n  - SV.10\n  - $0")), "PRI.7 SV.2");
  });

  it("knows the framework in a mapping between braces", async () => {
    const flow = (sources: string) => ({
      text: `---\ntitle: X\nid: urn:nl:ak:mtr:pba-01\nsources: ${sources}\n---\n`,
      others: table,
    });
    assert.equal(await labels(flow("{ADR: [SV.1, $0], ARK: [3.09]}")), "SV.10 SV.2 PRI.7");
    assert.equal(
      await chosen(flow("{ADR: [SV.1], ARK: [$0]}"), "3.10"),
      flow("{ADR: [SV.1], ARK: ['3.10']}").text,
    );
  });

  it("finds a code by the title of a page that it belongs to", async () => {
    assert.equal(await labels(at("  ADR: reden$0")), "SV.2 PRI.7");
  });

  it("goes on behind a dot", async () => {
    assert.match(await labels(at("  ADR: SV.$0"), "."), /^SV\.10 SV\.1 SV\.2/);
    assert.equal(await labels({ ...at("  ADR: x"), text: "---\nrollen:\n- jurist.$0\n---\n" }, "."), "");
  });

  it("writes a code so that YAML loses no nought", async () => {
    assert.equal(await chosen(at("  ARK: $0"), "3.10"), at("  ARK: '3.10'").text);
    assert.equal(await chosen(at("  ARK: $0"), "3.09"), at("  ARK: 3.09").text);
    assert.equal(await chosen(at("  ARK: [3.0$0]"), "3.10"), at("  ARK: ['3.10']").text);
    assert.equal(await chosen(at("  ARK:\n  $0"), "3.09"), at("  ARK:\n  - 3.09").text);
  });
});
