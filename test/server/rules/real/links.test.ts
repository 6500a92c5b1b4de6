import { itFinds } from "../../../support/realHandbook";

const maatregelen = "docs/voldoen-aan-wetten-en-regels/maatregelen";

describe("mistakes in links on real pages", () => {
  itFinds("a page that has another number now", {
    page: "docs/onderwerpen/data.md",
    replace: "maatregelen/3-dat-01-datakwaliteit.md",
    by: "maatregelen/3-dat-10-datakwaliteit.md",
    finds: ['broken-link "../voldoen-aan-wetten-en-regels/maatregelen/3-dat-10-datakwaliteit.md"'],
  });

  itFinds("a link from the wrong folder, with an anchor", {
    page: `${maatregelen}/0-org-05-bestaande-governance.md`,
    replace: "(../../onderwerpen/data.md#goed",
    by: "(../onderwerpen/data.md#goed",
    finds: ['broken-link "../onderwerpen/data.md#goed-databeheer-datagovernance-en-datamanagement"'],
  });

  itFinds("other letter case", {
    page: "docs/onderwerpen/data.md",
    replace: "maatregelen/3-dat-01-datakwaliteit.md",
    by: "maatregelen/3-dat-01-Datakwaliteit.md",
    finds: ['broken-link-case "../voldoen-aan-wetten-en-regels/maatregelen/3-dat-01-Datakwaliteit.md"'],
  });

  itFinds("an image in another folder", {
    page: `${maatregelen}/0-org-09-governance-per-risicocategorie.md`,
    replace: "afbeeldingen/rotterdam_",
    by: "afbeelding/rotterdam_",
    finds: ['broken-image "../../afbeelding/rotterdam_risico_classificatie_governance.png"'],
  });

  itFinds("the anchor of a heading on another page", {
    page: `${maatregelen}/0-org-05-bestaande-governance.md`,
    replace: "data.md#goed-databeheer",
    by: "data.md#databeheer",
    finds: [
      'broken-anchor "#databeheer-datagovernance-en-datamanagement" (../../onderwerpen/data.md#databeheer-datagovernance-en-datamanagement)',
    ],
  });

  itFinds("a heading that was renamed, at the links to it on other pages", {
    page: "docs/onderwerpen/data.md",
    replace: "## Goed databeheer",
    by: "## Databeheer",
    finds: [
      'broken-anchor "#goed-databeheer-datagovernance-en-datamanagement" (../../onderwerpen/data.md#goed-databeheer-datagovernance-en-datamanagement)',
    ],
  });

  itFinds("a space before the address", {
    page: "docs/onderwerpen/data.md",
    replace: "[Richtlijnen voor ‘FAIR’ data](",
    by: "[Richtlijnen voor ‘FAIR’ data] (",
    finds: ['malformed-link "[Richtlijnen voor ‘FAIR’ data] (https://www.gofair.foundation/)"'],
  });

  itFinds("an address that is not closed", {
    page: "docs/onderwerpen/data.md",
    replace: "(https://www.gofair.foundation/)",
    by: "(https://www.gofair.foundation/",
    finds: ['malformed-link "[Richtlijnen voor ‘FAIR’ data](https://www.gofair.foundation/"'],
  });

  itFinds("a path from the server's root", {
    page: "docs/onderwerpen/data.md",
    replace: "../voldoen-aan-wetten-en-regels/maatregelen/3-dat-01-datakwaliteit.md",
    by: "/voldoen-aan-wetten-en-regels/maatregelen/3-dat-01-datakwaliteit/",
    finds: ['absolute-link "/voldoen-aan-wetten-en-regels/maatregelen/3-dat-01-datakwaliteit/"'],
  });

  itFinds("a full address of the site that does not exist", {
    page: "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/genAI-compliance-FAQ.md",
    replace: "Algoritmekader/soorten-algoritmes-en-ai/",
    by: "Algoritmekader/soorten-algoritmes/",
    finds: [
      'broken-self-url "https://minbzk.github.io/Algoritmekader/soorten-algoritmes/risico-van-ai-systemen/"',
    ],
  });

  itFinds("a full address of the site in other letter case", {
    page: "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/genAI-compliance-FAQ.md",
    replace: "Algoritmekader/soorten-algoritmes-en-ai/",
    by: "algoritmekader/soorten-algoritmes-en-ai/",
    finds: [
      'broken-self-url "https://minbzk.github.io/algoritmekader/soorten-algoritmes-en-ai/risico-van-ai-systemen/"',
    ],
  });

  itFinds("the mark of a footnote that is not there", {
    page: "docs/onderwerpen/data.md",
    replace: "[Richtlijnen voor ‘FAIR’ data](",
    by: "[^99] [Richtlijnen voor ‘FAIR’ data](",
    finds: ['malformed-link "[^99]"'],
  });

  itFinds("a page in the menu", {
    page: "mkdocs.yml",
    replace: "levenscyclus/ontwerp.md",
    by: "levenscyclus/ontwerpen.md",
    finds: ['nav-missing-file "levenscyclus/ontwerpen.md"'],
  });

  itFinds("a term that is defined again", {
    page: "includes/begrippenlijst.md",
    replace: "*[etnisch profileren]:",
    by: "*[downstreamaanbieder]:",
    finds: ['duplicate-term "downstreamaanbieder"'],
  });
});
