import assert from "node:assert/strict";
import { nearest } from "../../../server/src/rules/nearest";

const pages = [
  "avg-02-bewaartermijn",
  "avg-13-dpia-verplicht",
  "aia-09-menselijk-toezicht",
  "aia-21-gebruiksverantwoordelijken-menselijk-toezicht",
  "aia-31-ernstige-incidenten-systeemrisico",
  "aia-35-melding-ernstige-incidenten",
  "avg-01-persoonsgegevens-worden-rechtmatig-verwerkt",
  "aut-01-auteursrechten",
  "5-ver-03-biasanalyse",
];

describe("the nearest known value", () => {
  const cases: [string, string | undefined, boolean][] = [
    ["avg-02-bewaartermijnen", "avg-02-bewaartermijn", true],
    ["AVG-02-Bewaartermijn.md", "avg-02-bewaartermijn", true],
    ["../vereisten/avg-02-bewaartermijn.md", "avg-02-bewaartermijn", true],
    ["aia-37-melding-ernstige-incidenten", "aia-35-melding-ernstige-incidenten", false],
    ["dpia_verplicht_bij_hoog_risico", "avg-13-dpia-verplicht", false],
    ["menselijk_toezicht", "aia-09-menselijk-toezicht", false],
    ["Auteursrechten", "aut-01-auteursrechten", false],
    ["bias_analyse", "5-ver-03-biasanalyse", false],
    ["rechtmatigheid_persoonsgegevens", "avg-01-persoonsgegevens-worden-rechtmatig-verwerkt", false],
    ["avg-13", "avg-13-dpia-verplicht", false],
    ["iets-heel-anders", undefined, false],
  ];
  for (const [wrong, right, certain] of cases) {
    it(`takes "${wrong}" for ${right === undefined ? "nothing" : `"${right}"`}${certain ? " without doubt" : ""}`, () => {
      const [best] = nearest(wrong, pages);
      assert.equal(best?.value, right);
      assert.equal(best?.certain ?? false, certain);
    });
  }

  it("finds a value by the title of its page", () => {
    const titles: Record<string, string> = { "fundamentele-rechten": "Grondrechten beschermen" };
    const [best] = nearest("grondrechten", ["governance", "fundamentele-rechten"], (term) => titles[term]);
    assert.equal(best?.value, "fundamentele-rechten");
  });

  it("is not certain when two values are equally near", () => {
    assert.ok(nearest("rol-ac", ["rol-aa", "rol-ab"]).every(({ certain }) => !certain));
  });
});
