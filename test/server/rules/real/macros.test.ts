import { itFinds } from "../../../support/realHandbook";

const rules = "docs/voldoen-aan-wetten-en-regels";
const vereiste = `${rules}/vereisten/avg-12-beveiliging-van-verwerking.md`;
const list = "list_maatregelen vereiste/avg-12-beveiliging-van-verwerking";
const reference = "<!-- list_vereisten_on_maatregelen_page -->";

describe("a mistake with a macro on a real page", () => {
  itFinds("is a name that no macro has", {
    page: vereiste,
    replace: list,
    by: list.replace("list_", "lijst_"),
    finds: ['macro-unknown "lijst_maatregelen"'],
  });

  itFinds("is a macro without blanks", {
    page: vereiste,
    replace: "<!-- tags-ai-act -->",
    by: "<!--tags-ai-act-->",
    finds: ['macro-malformed "<!--tags-ai-act-->"'],
  });

  itFinds("is a macro that is not closed", {
    page: vereiste,
    replace: "<!-- tags -->",
    by: "<!-- tags",
    finds: ['macro-malformed "<!-- tags"'],
  });

  itFinds("is a filter on a field that does not exist", {
    page: vereiste,
    replace: list,
    by: list.replace("vereiste/", "vereisten/"),
    finds: ['macro-unknown-filter-type "vereisten"'],
  });

  itFinds("is a filter on a vereiste that does not exist", {
    page: vereiste,
    replace: list,
    by: "list_maatregelen vereiste/avg-12-beveiliging",
    finds: ['macro-unknown-filter-value "avg-12-beveiliging"'],
  });

  itFinds("is a second filter", {
    page: vereiste,
    replace: list,
    by: `${list} onderwerp/data`,
    finds: ['macro-second-filter-ignored "onderwerp/data"'],
  });

  itFinds("is an option with a slip", {
    page: vereiste,
    replace: `${list} no-search`,
    by: `${list} no-zoeken`,
    finds: ['macro-unknown-option "no-zoeken"'],
  });

  itFinds("is the list of another vereiste", {
    page: vereiste,
    replace: list,
    by: "list_maatregelen vereiste/avg-13-dpia-verplicht",
    finds: ['macro-self-mismatch "avg-13-dpia-verplicht"'],
  });

  itFinds("is a list in code", {
    page: `${rules}/hulpmiddelen/DPIA.md`,
    replace: reference,
    by: `\`${reference}\``,
    finds: [`macro-in-code ${JSON.stringify(reference)}`],
  });

  itFinds("is a macro that reads the page's frontmatter on a page that has none for it", {
    page: "docs/onderwerpen/transparantie.md",
    replace: "<!-- list_vereisten onderwerp/transparantie no-search no-onderwerp no-rol no-levenscyclus -->",
    by: reference,
    finds: [`macro-wrong-page ${JSON.stringify(reference)}`],
  });

  itFinds("is a list that nothing belongs to", {
    page: "docs/onderwerpen/transparantie.md",
    replace: "list_hulpmiddelen onderwerp/transparantie",
    by: "list_hulpmiddelen vereiste/aia-19-toegankelijkheidseisen",
    finds: ['macro-empty-result "vereiste/aia-19-toegankelijkheidseisen"'],
  });

  itFinds("is a template's macro that is gone", {
    page: vereiste,
    replace: "<!-- tags -->",
    by: "",
    finds: ['required-macro-missing "---" (tags)'],
  });

  itFinds("is a template's heading that is gone", {
    page: vereiste,
    replace: "## Risico",
    by: "",
    finds: ['required-section-missing "---" (Risico)'],
  });
});
