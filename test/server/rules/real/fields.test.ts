import { itFinds } from "../../../support/realHandbook";

const folder = "docs/voldoen-aan-wetten-en-regels";
const maatregel = `${folder}/maatregelen/2-owp-07-afwegen-grondrechten.md`;
const vereiste = `${folder}/vereisten/aia-01-ai-geletterdheid.md`;
const hulpmiddel = `${folder}/hulpmiddelen/BIO.md`;

describe("a mistake in the frontmatter of a real page", () => {
  itFinds("a key twice", {
    page: maatregel,
    replace: "\nlevenscyclus:\n",
    by: "\nid: urn:nl:ak:mtr:owp-07\nlevenscyclus:\n",
    finds: ['duplicate-key "id"'],
  });
  itFinds("a required field that is gone", {
    page: vereiste,
    replace: "rollen:\n- projectleider\n",
    by: "",
    finds: ['required-field-missing "---" (rollen)'],
  });
  itFinds("a label of the AI profile that is gone", {
    page: vereiste,
    replace: "open-source:\n- open-source\n- geen-open-source\n- niet-van-toepassing\n",
    by: "",
    finds: ['required-field-missing "---" (open-source)'],
  });
  itFinds("the id under a name in capitals, and nothing else", {
    page: maatregel,
    replace: "\nid: ",
    by: "\nID: ",
    finds: ['unknown-field "ID"'],
  });
  itFinds("an item whose dash is indented", {
    page: vereiste,
    replace: "rollen:\n- projectleider\n",
    by: "rollen:\n- projectleider\n  - jurist\n",
    finds: ['unknown-label "projectleider\\n  - jurist"'],
  });
  itFinds("an item that is an empty text", {
    page: vereiste,
    replace: "rollen:\n- projectleider\n",
    by: 'rollen:\n- projectleider\n- ""\n',
    finds: ['null-item "\\"\\"" (rollen)'],
  });
  itFinds("a dash that does not stand below the others", {
    page: vereiste,
    replace: "rollen:\n- projectleider\n",
    by: "rollen:\n  - projectleider\n - jurist\n",
    finds: ['bad-frontmatter-yaml "- jurist"'],
  });
  itFinds("a slip in the name of a field, and nothing else", {
    page: maatregel,
    replace: "\nrollen:\n",
    by: "\nrolen:\n",
    finds: ['unknown-field "rolen"'],
  });
  itFinds("the old name of a field, and nothing else", {
    page: vereiste,
    replace: "\nonderwerp:\n",
    by: "\nbouwblok:\n",
    finds: ['deprecated-field "bouwblok"'],
  });
  itFinds("an empty item", {
    page: vereiste,
    replace: "\nonderwerp:\n",
    by: "\nonderwerp:\n-\n",
    finds: ['null-item "-" (onderwerp)'],
  });
  itFinds("an empty field", {
    page: vereiste,
    replace: "rollen:\n- projectleider\n",
    by: "rollen:\n",
    finds: ['null-field "rollen"'],
  });
  itFinds("a text where a list belongs", {
    page: vereiste,
    replace: "rollen:\n- projectleider\n",
    by: "rollen: projectleider\n",
    finds: ['scalar-not-list "projectleider"'],
  });
  itFinds("a value twice", {
    page: vereiste,
    replace: "- projectleider\n",
    by: "- projectleider\n- 'projectleider'\n",
    finds: ['duplicate-item "projectleider"'],
  });
  itFinds("a label in an uitzondering that does not exist", {
    page: vereiste,
    replace: '"open-source-open-source"',
    by: '"open-source-open"',
    finds: ['uitzondering-invalid "open-source-open"'],
  });
  itFinds("an uitzondering with a parenthesis too few", {
    page: vereiste,
    replace: '"soort-toepassing-ai-systeem") &&',
    by: '"soort-toepassing-ai-systeem" &&',
    finds: ['uitzondering-invalid "("'],
  });
  itFinds("a full stop behind the title", {
    page: vereiste,
    replace: "voldoende AI-geletterd\nid:",
    by: "voldoende AI-geletterd.\nid:",
    finds: ['title-trailing-dot "."'],
  });
  itFinds("a toelichting that is too long", {
    page: vereiste,
    replace: "voldoende kennis hebben van AI.\n",
    by: `voldoende kennis hebben van AI.${" woord".repeat(22)}\n`,
    finds: ['toelichting-too-long "woord"'],
  });
  itFinds("a misspelt role", {
    page: vereiste,
    replace: "- projectleider\n",
    by: "- projectlijder\n",
    finds: ['unknown-label "projectlijder"'],
  });
  itFinds("an old reference", {
    page: hulpmiddel,
    replace: "- 0-org-11-gebruikersbeheer",
    by: "- gebruikersbeheer",
    finds: ['unknown-maatregel "gebruikersbeheer"'],
  });
  itFinds("an id that does not match the file name", {
    page: maatregel,
    replace: "id: urn:nl:ak:mtr:owp-07",
    by: "id: urn:nl:ak:mtr:owp-99",
    finds: ['id-prefix-mismatch "urn:nl:ak:mtr:owp-99"'],
  });
  itFinds("no id", {
    page: maatregel,
    replace: "id: urn:nl:ak:mtr:owp-07\n",
    by: "",
    finds: ['id-missing "---" (id)'],
  });
  itFinds("an id of another form", {
    page: maatregel,
    replace: "id: urn:nl:ak:mtr:owp-07",
    by: "id: urn:nl:ak:mtr:owp-7",
    finds: ['id-malformed "urn:nl:ak:mtr:owp-7"'],
  });
  itFinds("YAML that does not parse, once", {
    page: maatregel,
    replace: "\nonderwerp:\n",
    by: '\nonderwerp: "\n',
    finds: ['bad-frontmatter-yaml "\\""'],
  });
});
