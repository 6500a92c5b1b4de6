/** What is proposed as the name of a new page, and what is wrong with a name or a title. */
import assert from "node:assert/strict";
import { newPageChoices, newPageDraft } from "../../../server/src/features/newPage";
import { openFixture } from "../../support/handbook";

const fixture = `//- docs/kader/vereisten/avg-01-grondslag.md
---
title: Er is een grondslag
id: urn:nl:ak:ver:avg-01
---
//- docs/kader/vereisten/aia-03-risico.md
//- docs/kader/maatregelen/2-owp-07-doel.md
---
levenscyclus:
- ontwerp
---
//- docs/kader/hulpmiddelen/DPIA.md
//- docs/kader/maatregelen/oud/2-owp-08-oud.md
//- docs/levenscyclus/ontwerp.md
---
title: Fase 2, ontwerp
---
//- includes/begrippenlijst.md
*[AVG]: Algemene verordening gegevensbescherming.
`;

async function draft(
  kind: string,
  other: { title?: string; code?: string; stem?: string; folderUri?: string },
) {
  const { handbook } = await openFixture(fixture);
  const page = newPageDraft(handbook, "nl", {
    rootUri: handbook.rootUri,
    kind,
    title: other.title ?? "Een nieuwe pagina",
    ...other,
    isComplete: true,
  });
  assert.ok(page);
  return page;
}

describe("the name that is proposed for a new page", () => {
  const named = async (kind: string, title: string, code?: string) =>
    (await draft(kind, { title, ...(code === undefined ? {} : { code }) })).stem;

  it("has the family's next number and the words of the title that matter", async () => {
    assert.equal(
      await named("vereiste", "De grondslag is bekend bij iedereen", "avg"),
      "avg-02-grondslag-bekend-iedereen",
    );
    assert.equal(await named("maatregel", "Maak een plan", "owp"), "2-owp-09-maak-plan");
    assert.equal(await named("vereiste", "Iets nieuws", "woo"), "woo-01-iets-nieuws");
  });

  it("has no accents, no apostrophes and no more than a few words", async () => {
    assert.equal(
      await named(
        "vereiste",
        "Privacy-risico’s zijn geïnventariseerd, beoordeeld én beperkt door de organisatie",
        "aia",
      ),
      "aia-04-privacy-risicos-geinventariseerd-beoordeeld",
    );
  });

  it("is not longer than people read, even if the title is one long word", async () => {
    assert.equal(await named("vereiste", "a".repeat(400), "avg"), `avg-02-${"a".repeat(45)}`);
  });

  it("keeps the capitals of abbreviations where names have no number", async () => {
    assert.equal(await named("hulpmiddel", "Handreiking AI voor gemeenten"), "handreiking-AI-gemeenten");
    assert.equal(await named("hulpmiddel", "Impact Assessment Mensenrechten (IAMA)"), "IAMA");
  });
});

describe("a new page", () => {
  it("comes where the pages of its kind are, or in the folder of that kind that the author chose", async () => {
    const uri = async (kind: string, stem: string, folderUri?: string) =>
      (await draft(kind, { stem, ...(folderUri === undefined ? {} : { folderUri }) })).page?.uri;
    const root = "memory:/handbook/docs/kader";
    assert.equal(await uri("maatregel", "2-owp-10-x"), `${root}/maatregelen/2-owp-10-x.md`);
    const old = `${root}/maatregelen/oud`;
    assert.equal(await uri("maatregel", "2-owp-10-x", old), `${old}/2-owp-10-x.md`);
    assert.equal(await uri("vereiste", "avg-02-x", old), `${root}/vereisten/avg-02-x.md`);
  });

  it("needs a title without a full stop, and says when there is one like it", async () => {
    const problem = async (title: string) => {
      const found = (await draft("vereiste", { title, code: "avg" })).titleProblem;
      return found && `${found.severity}: ${found.message}`;
    };
    assert.equal(await problem("  "), "error: Geef de pagina een titel.");
    assert.equal(await problem("Er is iets."), "error: Een titel eindigt niet met een punt.");
    assert.match((await problem("er is een grondslag")) ?? "", /^warning: .*"avg-01-grondslag"/);
    assert.equal(await problem("Er is iets"), undefined);
  });

  it("needs a name that no other page has and that fits its series", async () => {
    const problem = async (kind: string, stem: string) =>
      (await draft(kind, { stem })).stemProblem?.message ?? "";
    assert.match(await problem("vereiste", ""), /^Geef het bestand een naam/);
    assert.match(await problem("vereiste", "avg-02-één"), /^Gebruik alleen letters zonder accenten/);
    assert.match(await problem("vereiste", "avg 02"), /^Gebruik alleen letters/);
    assert.match(await problem("vereiste", "AVG-01-Grondslag"), /^Er is al een vereiste met de naam/);
    assert.match(
      await problem("maatregel", "2-owp-08-oud"),
      /^Er is al een maatregel/,
      "in another folder too",
    );
    assert.match(
      await problem("vereiste", "grondslag"),
      /^De naam begint met een code en een volgnummer, zoals "aia-04"/,
    );
    assert.match(await problem("vereiste", "avg-01-anders"), /"avg-01" is al in gebruik.*"avg-02"/);
    assert.match(await problem("maatregel", "owp-10-x"), /beginnen met "2-owp-"/);
    assert.match(await problem("maatregel", "3-owp-10-x"), /beginnen met "2-owp-"/);
    assert.match(await problem("maatregel", "xyz-10-x"), /nummer van de fase/);
    assert.match(await problem("vereiste", "avg-02"), /nog een korte naam|een streepje en een korte naam/);
    assert.match(await problem("hulpmiddel", "dpia"), /^Er is al een hulpmiddel/);
    assert.match(await problem("hulpmiddel", "index"), /overzichtspagina/);
    assert.match(await problem("hulpmiddel", "a".repeat(253)), /^De naam is te lang/);
    assert.equal(await problem("hulpmiddel", "a".repeat(252)), "");
    for (const [kind, stem] of [
      ["vereiste", "avg-02-x"],
      ["vereiste", "avg-05-x.md"],
      ["vereiste", "woo-01-nieuw"],
      ["maatregel", "2-owp-10-x"],
      ["hulpmiddel", "IAMA"],
    ] as const)
      assert.equal(await problem(kind, stem), "", stem);
  });

  it("of a law that is new needs a code that fits the ids", async () => {
    assert.equal((await draft("vereiste", { code: "woo" })).codeProblem, undefined);
    for (const code of ["", "WOO", "wo", "wooo", "w-o"])
      assert.match(
        (await draft("vereiste", { code })).codeProblem?.message ?? "",
        /drie kleine letters/,
        code,
      );
  });

  it("is not made while anything is wrong with what the author wants, so that it never leaves its folder", async () => {
    assert.equal((await draft("vereiste", { stem: "../../../buiten" })).page, undefined);
    assert.equal((await draft("vereiste", { stem: "avg-02-x", title: "Er is iets." })).page, undefined);
    assert.equal((await draft("vereiste", { stem: "woo-01-x", code: "WOO" })).page, undefined);
    const similar = await draft("vereiste", { stem: "avg-02-x", title: "Er is een grondslag" });
    assert.equal(similar.titleProblem?.severity, "warning");
    assert.ok(similar.page, "a warning leaves it to the author");
  });
});

describe("the choices for a new page", () => {
  it("are the laws by the word list's names, and the phases by the titles of their pages", async () => {
    const { handbook } = await openFixture(fixture);
    const [choices] = newPageChoices([handbook], "nl").handbooks;
    assert.deepEqual(
      choices?.kinds.map(({ title, families, newFamily }) => [
        title,
        newFamily !== undefined,
        ...families.map(({ label, next }) => `${label}: ${next}`),
      ]),
      [
        ["Nieuwe vereiste", true, "AIA: aia-04", "Algemene verordening gegevensbescherming: avg-02"],
        ["Nieuwe maatregel", false, "Fase 2, ontwerp: 2-owp-09"],
        ["Nieuw hulpmiddel", false],
      ],
    );
  });

  it("come with the questions in the words of the kind", async () => {
    const { handbook } = await openFixture(fixture);
    const asked = (language: "nl" | "en") =>
      newPageChoices([handbook], language).handbooks[0]?.kinds.map(({ question, newFamily }) => [
        question,
        newFamily?.label,
      ]);
    assert.deepEqual(asked("nl"), [
      ["Uit welke wet komt de vereiste?", "Een nieuwe wet…"],
      ["Bij welke fase hoort de maatregel?", undefined],
      [undefined, undefined],
    ]);
    assert.deepEqual(asked("en")?.[0], ["Which law does the vereiste come from?", "A new law…"]);
  });

  it("are fewer where the folder says which handbook and which kind of page it is for", async () => {
    const { handbook } = await openFixture(fixture);
    const from = (folder: string) => {
      const { rootUri, kind } = newPageChoices([handbook], "nl", `memory:/handbook/${folder}`);
      return { rootUri, kind };
    };
    const rootUri = handbook.rootUri;
    assert.deepEqual(from("docs/kader/vereisten"), { rootUri, kind: "vereiste" });
    assert.deepEqual(from("docs/kader"), { rootUri, kind: undefined });
    assert.deepEqual(from("elders"), { rootUri: undefined, kind: undefined });
  });
});
