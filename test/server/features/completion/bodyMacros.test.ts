import assert from "node:assert/strict";
import { completion } from "../../../../server/src/features/completion/index";
import { Page } from "../../../../server/src/workspace/page";
import { atCursor } from "../../../support/snapshot";
import { itemsAt, labelsAt, lineAfter } from "./bodyCursor";

const others = `
//- docs/maatregelen/2-owp-01-data.md
---
title: Gebruik goede data
onderwerp:
- data
rollen:
- jurist
vereiste:
- avg-01-grondslag
---
//- docs/maatregelen/2-owp-02-model.md
---
title: Kies een model
onderwerp:
- data
---
//- docs/onderwerpen/data.md
---
title: Verantwoord datagebruik
---
//- docs/rollen/jurist.md
# Jurist
`;

const vereiste = (body: string) => `//- docs/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
---
${body}
${others}`;
const page = (body: string) => `//- docs/index.md\n${body}\n${others}`;

describe("completion of a macro's name", () => {
  it("offers first what the template of this kind of page asks for, with its arguments", async () => {
    assert.deepEqual((await labelsAt(vereiste("<!-- $0"), " ")).slice(0, 3), [
      "tags",
      "tags-ai-act",
      "list_maatregelen vereiste/avg-01-grondslag no-search no-onderwerp no-rol no-levenscyclus",
    ]);
  });
  it("puts the macro of the section around the cursor before the others", async () => {
    const [first] = await labelsAt(vereiste("## Maatregelen { data-search-exclude }\n\n<!-- $0"));
    assert.match(first ?? "", /^list_maatregelen vereiste/);
  });
  it("puts last what is on the page already or belongs on another kind of page, and says so", async () => {
    const items = await itemsAt(vereiste("<!-- tags -->\n<!-- $0"));
    const last = items.slice(-3).map(({ label, detail }) => `${label}: ${detail}`);
    assert.deepEqual(last, [
      "tags: staat al op deze pagina",
      "list_vereisten_on_maatregelen_page: hoort niet op deze soort pagina",
      "list_maatregelen_on_hulpmiddelen_page: hoort niet op deze soort pagina",
    ]);
  });
  it("says how many rows a list would have", async () => {
    const items = await itemsAt(vereiste("<!-- list_m$0"));
    assert.equal(items[0]?.detail, "1 rij");
  });
  it("completes the comment with exactly one space on each side", async () => {
    assert.equal(await lineAfter(vereiste("<!--$0"), "tags", "-"), "<!-- tags -->");
    assert.equal(await lineAfter(vereiste("<!--   ta$0"), "tags"), "<!-- tags -->");
    assert.equal(await lineAfter(vereiste("<!--ta$0-->"), "tags"), "<!-- tags -->");
    assert.equal(await lineAfter(vereiste("<!-- t$0ag   -->"), "tags"), "<!-- tags -->");
  });
  it("takes along an end that is half typed, or that the editor has added to `<`", async () => {
    assert.equal(await lineAfter(vereiste("<!--$0>"), "tags"), "<!-- tags -->");
    assert.equal(await lineAfter(vereiste("<!-- ta$0 ->"), "tags"), "<!-- tags -->");
    assert.equal(
      await lineAfter(page("<!-- list_maatregelen ond$0>"), "onderwerp/data"),
      "<!-- list_maatregelen onderwerp/data$0 -->",
    );
  });
  it("leaves the cursor where arguments come", async () => {
    assert.equal(await lineAfter(page("<!-- list_v$0"), "list_vereisten"), "<!-- list_vereisten$0 -->");
  });
  it("keeps the arguments behind another name", async () => {
    assert.equal(
      await lineAfter(page("<!-- list_$0vereisten rollen/jurist -->"), "list_maatregelen"),
      "<!-- list_maatregelen$0 rollen/jurist -->",
    );
  });
  it("keeps out of code and of ordinary comments", async () => {
    assert.deepEqual(await labelsAt(page("Schrijf `<!-- ta$0 -->`.")), []);
    assert.deepEqual(await labelsAt(page("<!-- Vul hier $0"), " "), []);
    assert.deepEqual(await labelsAt(page("<!-- tags --> $0"), " "), []);
  });
  it("works before the comment is begun, and in its half typed beginning", async () => {
    assert.equal(await lineAfter(page("list_ver$0"), "list_vereisten"), "<!-- list_vereisten$0 -->");
    assert.equal(
      await lineAfter(page("De lijst: list_$0"), "list_vereisten"),
      "De lijst: <!-- list_vereisten$0 -->",
    );
    assert.equal(await lineAfter(vereiste("<!$0"), "tags"), "<!-- tags -->");
    assert.equal(await lineAfter(vereiste("<!-$0>"), "tags", "-"), "<!-- tags -->");
    assert.deepEqual(await labelsAt(page("`list_ver$0`")), []);
    assert.deepEqual(await labelsAt(page("x_list_ver$0")), []);
    assert.deepEqual(await labelsAt(page("<!-- Over\nlist_ver$0\n-->")), []);
  });
  it("works inside an expander", async () => {
    assert.equal(
      await lineAfter(page('??? expander "Meer"\n    <!-- list_h$0'), "list_hulpmiddelen"),
      "    <!-- list_hulpmiddelen$0 -->",
    );
  });
});

describe("completion of a list's arguments", () => {
  it("offers the types and options first, then each value with the number of its rows", async () => {
    const items = await itemsAt(page("<!-- list_maatregelen $0 -->"), " ");
    assert.deepEqual(
      items.map(({ label, detail }) => `${label}: ${detail}`),
      [
        "onderwerp/: per onderwerp",
        "rollen/: per rol",
        "no-search: zonder het zoekveld",
        "no-title: zonder de kolom Maatregelen",
        "no-rol: zonder de kolom Rollen",
        "no-levenscyclus: zonder de kolom Levenscyclus",
        "no-onderwerp: zonder de kolom Onderwerpen",
        "onderwerp/data: 2 rijen · Verantwoord datagebruik",
        "rollen/jurist: 1 rij · Jurist",
      ],
    );
  });
  it("counts a text that holds the value, as the site does, and says nothing where a page stops the list", async () => {
    const rows = async (onderwerp: string) => {
      const more = `//- docs/maatregelen/2-owp-03-x.md\n---\ntitle: X\nonderwerp: ${onderwerp}\n---\n`;
      const items = await itemsAt(`${page("<!-- list_maatregelen onderwerp/$0 -->")}${more}`);
      return items.find(({ label }) => label === "onderwerp/data")?.detail;
    };
    assert.equal(await rows("data en meer"), "3 rijen · Verantwoord datagebruik");
    assert.equal(await rows("[data, data]"), "3 rijen · Verantwoord datagebruik");
    assert.equal(await rows("12"), "Verantwoord datagebruik");
  });
  it("reads a page a few times at most, however many values there are", async () => {
    const count = 40;
    const more = Array.from({ length: count }, (_, at) => [
      `//- docs/maatregelen/3-dat-${at}-x.md\n---\ntitle: X\nvereiste:\n- avg-${at}-x\n---`,
      `//- docs/vereisten/avg-${at}-x.md\n---\ntitle: X\n---`,
    ]).flat();
    const { snapshot, position } = await atCursor(
      `${page("<!-- list_maatregelen vereiste/$0 -->")}${more.join("\n")}`,
    );
    const getter = Object.getOwnPropertyDescriptor(Page.prototype, "meta");
    assert.ok(getter);
    let reads = 0;
    Object.defineProperty(Page.prototype, "meta", {
      ...getter,
      get(this: Page) {
        reads++;
        return this.document.meta;
      },
    });
    try {
      assert.equal(completion(snapshot, position).items.length, count);
    } finally {
      Object.defineProperty(Page.prototype, "meta", getter);
    }
    assert.ok(reads < 20 * count, `${reads} reads`);
  });
  it("offers only values that select a page", async () => {
    assert.deepEqual(await labelsAt(page("<!-- list_maatregelen onderwerp/$0 -->"), "/"), ["onderwerp/data"]);
  });
  it("puts the page's own value first, also when no page has it yet", async () => {
    const [first] = await itemsAt(`//- docs/onderwerpen/inkoop.md
# Inkoop
<!-- list_maatregelen $0 -->${others}`);
    assert.equal(`${first?.label}: ${first?.detail}`, "onderwerp/inkoop: 0 rijen · Inkoop");
  });
  it("finds a value by the title of its page", async () => {
    assert.equal(
      await lineAfter(page("<!-- list_maatregelen verant$0 -->"), "onderwerp/data"),
      "<!-- list_maatregelen onderwerp/data -->",
    );
  });
  it("offers no second filter and no option twice, because the site ignores them", async () => {
    assert.deepEqual(await labelsAt(page("<!-- list_maatregelen onderwerp/data no-rol $0 no-title -->")), [
      "no-search",
      "no-levenscyclus",
      "no-onderwerp",
    ]);
  });
  it("offers no filter before one that is there", async () => {
    assert.ok(
      !(await labelsAt(page("<!-- list_maatregelen $0 onderwerp/data -->"))).includes("rollen/jurist"),
    );
  });
  it("offers the column of the law for vereisten only", async () => {
    assert.ok((await labelsAt(page("<!-- list_vereisten no-$0 -->"))).includes("no-wetcode"));
    assert.ok(!(await labelsAt(page("<!-- list_maatregelen no-$0 -->"))).includes("no-wetcode"));
  });
  it("closes a comment that is not closed yet, with the cursor before its end", async () => {
    assert.equal(
      await lineAfter(page("<!-- list_maatregelen ond$0"), "onderwerp/data"),
      "<!-- list_maatregelen onderwerp/data$0 -->",
    );
  });
});
