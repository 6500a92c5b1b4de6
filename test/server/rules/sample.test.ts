/** The sample handbook: it has the mistakes that its LEESMIJ.md names and no others, and others are found when they are made. */
import assert from "node:assert/strict";
import { openFiles, show } from "../../support/handbook";
import { assertFinds, type Mutation } from "../../support/realHandbook";
import { sampleFiles } from "../../support/sampleHandbook";
import { badFixes, unsettledPages } from "../../support/tryFixes";

const folder = "docs/voldoen-aan-wetten-en-regels";
const vereiste = `${folder}/vereisten/avg-13-dpia-verplicht.md`;
const aiVereiste = `${folder}/vereisten/aia-05-datakwaliteit.md`;
const maatregel = `${folder}/maatregelen/1-pba-01-beschrijf-het-probleem.md`;
const hulpmiddel = `${folder}/hulpmiddelen/algoritmeregister.md`;
const onderwerp = "docs/onderwerpen/data.md";
const home = "docs/index.md";
const levens = "docs/levenscyclus/index.md";
const mkdocs = "mkdocs.yml";
const words = "includes/begrippenlijst.md";

describe("the sample handbook", () => {
  it("has five mistakes", async () => {
    const { handbook, checker } = await openFiles(sampleFiles());
    const found = [...handbook.pages].flatMap((page) => show(page, checker.findings(page)) || []);
    assert.deepEqual(found.sort(), [
      '14:3 unknown-label "ontwikelaar"',
      '27:105 broken-link "../maatregelen/7-mon-04-publicatie-bijwerken.md"',
      '32:32 macro-unknown-filter-value "aia-05-data-kwaliteitscriteria"',
      '3:5 id-prefix-mismatch "urn:nl:ak:ver:awb-02"',
      '6:3 unknown-vereiste "avg-13-dpia-verplicht-bij-hoog-risico"',
    ]);
  });
});

const mistakes: readonly (Mutation & { readonly name: string })[] = [
  {
    name: "a title with a colon in it",
    page: maatregel,
    replace: "title: Beschrijf eerst",
    by: "title: Beschrijf: eerst",
    finds: [],
  },
  {
    name: "a page without frontmatter's last fence",
    page: maatregel,
    replace: "- toc\n---\n",
    by: "- toc\n",
    finds: [],
  },
  {
    name: "a key twice",
    page: maatregel,
    replace: "hide:\n",
    by: "rollen:\n- jurist\nhide:\n",
    finds: [],
  },
  {
    name: "no title",
    page: maatregel,
    replace: "title: Beschrijf eerst het probleem en dan pas de oplossing\n",
    by: "",
    finds: [],
  },
  {
    name: "a field's name misspelt",
    page: maatregel,
    replace: "toelichting: Schrijf",
    by: "toelichtng: Schrijf",
    finds: [],
  },
  {
    name: "a field of earlier handbooks",
    page: maatregel,
    replace: "onderwerp:\n- transparantie",
    by: "bouwblok:\n- transparantie",
    finds: [],
  },
  {
    name: "a role misspelt",
    page: maatregel,
    replace: "- projectleider",
    by: "- projectlieder",
    finds: [],
  },
  {
    name: "a reference to a page that is not there",
    page: maatregel,
    replace: "- awb-01-zorgvuldigheidsbeginsel",
    by: "- awb-01-zorgvuldig",
    finds: [],
  },
  {
    name: "an empty item",
    page: vereiste,
    replace: "- jurist\n",
    by: "- jurist\n-\n",
    finds: [],
  },
  {
    name: "a text where a list belongs",
    page: maatregel,
    replace: "rollen:\n- projectleider",
    by: "rollen: projectleider",
    finds: [],
  },
  {
    name: "an item twice",
    page: vereiste,
    replace: "- jurist\n",
    by: "- jurist\n- jurist\n",
    finds: [],
  },
  {
    name: "a word for an operator in an uitzondering",
    page: aiVereiste,
    replace: "- risicogroep-uitzondering-van-toepassing",
    by: "- risicogroep-uitzondering-van-toepassing en systeemrisico-systeemrisico",
    finds: [],
  },
  {
    name: "a full stop behind a title",
    page: vereiste,
    replace: "DPIA verplicht\n",
    by: "DPIA verplicht.\n",
    finds: [],
  },
  {
    name: "an id with another form",
    page: vereiste,
    replace: "urn:nl:ak:ver:avg-13",
    by: "urn:nl:ak:ver:avg13",
    finds: [],
  },
  {
    name: "no id",
    page: vereiste,
    replace: "id: urn:nl:ak:ver:avg-13\n",
    by: "",
    finds: [],
  },
  {
    name: "the id of another page",
    page: vereiste,
    replace: "urn:nl:ak:ver:avg-13",
    by: "urn:nl:ak:ver:aia-05",
    finds: [],
  },
  {
    name: "a macro misspelt",
    page: vereiste,
    replace: "<!-- list_hulpmiddelen",
    by: "<!-- list_hulpmidelen",
    finds: [],
  },
  {
    name: "a macro without a blank",
    page: vereiste,
    replace: "<!-- tags -->",
    by: "<!--tags-->",
    finds: [],
  },
  {
    name: "a list's filter on an unknown field",
    page: onderwerp,
    replace: "list_vereisten onderwerp/data",
    by: "list_vereisten onderwerpen/data",
    finds: [],
  },
  {
    name: "an option that is none",
    page: onderwerp,
    replace: "list_vereisten onderwerp/data no-search",
    by: "list_vereisten onderwerp/data no-serch",
    finds: [],
  },
  {
    name: "a second filter",
    page: onderwerp,
    replace: "list_vereisten onderwerp/data",
    by: "list_vereisten onderwerp/data rollen/jurist",
    finds: [],
  },
  {
    name: "the list of another vereiste",
    page: vereiste,
    replace: "list_maatregelen vereiste/avg-13-dpia-verplicht",
    by: "list_maatregelen vereiste/aia-05-datakwaliteit",
    finds: [],
  },
  {
    name: "a macro in code",
    page: onderwerp,
    replace: "<!-- list_vereisten onderwerp/data no-search no-onderwerp no-rol no-levenscyclus -->",
    by: "`<!-- list_vereisten onderwerp/data -->`",
    finds: [],
  },
  {
    name: "a macro that is missing",
    page: aiVereiste,
    replace: "<!-- tags-ai-act -->\n",
    by: "",
    finds: [],
  },
  {
    name: "a section that is missing",
    page: maatregel,
    replace: "## Risico\nEr komt een algoritme dat technisch goed werkt, maar niemand helpt.\n\n",
    by: "",
    finds: [],
  },
  {
    name: "a link to a page that is not there",
    page: home,
    replace: "(rollen/index.md)",
    by: "(rollen/indx.md)",
    finds: [],
  },
  {
    name: "a link with other letter case",
    page: home,
    replace: "(levenscyclus/index.md)\n\n    ---",
    by: "(Levenscyclus/index.md)\n\n    ---",
    finds: [],
  },
  {
    name: "an anchor that is not there",
    page: home,
    replace: "#fasen-in-beeld",
    by: "#fases-in-beeld",
    finds: [],
  },
  {
    name: "a picture that is not there",
    page: levens,
    replace: "levenscyclus.svg",
    by: "levenscycle.svg",
    finds: [],
  },
  {
    name: "a picture with other letter case",
    page: levens,
    replace: "levenscyclus.svg",
    by: "Levenscyclus.svg",
    finds: [],
  },
  {
    name: "an address of the site to a page that is not there",
    page: home,
    replace: "(soorten-algoritmes-en-ai/definities.md)",
    by: "(https://voorbeeld.example/kader/soorten-algoritmes-en-ai/definitie/)",
    finds: [],
  },
  {
    name: "a link from the root of the server",
    page: home,
    replace: "(soorten-algoritmes-en-ai/definities.md)",
    by: "(/soorten-algoritmes-en-ai/definities.md)",
    finds: [],
  },
  {
    name: "a link with a blank in it",
    page: home,
    replace: "[woordenlijst](soorten",
    by: "[woordenlijst] (soorten",
    finds: [],
  },
  {
    name: "a list right below a line",
    page: maatregel,
    replace: "Noem daarin:\n\n-",
    by: "Noem daarin:\n-",
    finds: [],
  },
  {
    name: "an indented paragraph",
    page: maatregel,
    replace: "Laat de opdrachtgever",
    by: "    Laat de opdrachtgever",
    finds: [],
  },
  {
    name: "a line of dashes below a text",
    page: maatregel,
    replace: "Leg vast welk probleem je wilt oplossen, voordat je het over een algoritme hebt.\n",
    by: "Leg vast welk probleem je wilt oplossen, voordat je het over een algoritme hebt.\n---\n",
    finds: [],
  },
  {
    name: "a box with one mark too few",
    page: onderwerp,
    replace: '!!! example "Oude adressen"',
    by: '!! example "Oude adressen"',
    finds: [],
  },
  {
    name: "a box whose text is not indented",
    page: onderwerp,
    replace: "    Een gemeente voorspelt",
    by: "Een gemeente voorspelt",
    finds: [],
  },
  {
    name: "a tag that is not closed",
    page: home,
    replace: "</div>\n",
    by: "",
    finds: [],
  },
  {
    name: "a conflict that was left",
    page: vereiste,
    replace: "Begin op tijd en werk het onderzoek bij als er iets verandert.\n",
    by: "<<<<<<< HEAD\nBegin op tijd.\n=======\nBegin nu.\n>>>>>>> tak\n",
    finds: [],
  },
  {
    name: "letters of another encoding",
    page: onderwerp,
    replace: "Goede data is:",
    by: "Goede data is creÃ«ren:",
    finds: [],
  },
  {
    name: "an entry of the menu that is not there",
    page: mkdocs,
    replace: "- Home: index.md",
    by: "- Home: indx.md",
    finds: [],
  },
  {
    name: "a term twice",
    page: words,
    replace: "*[AIA]: AI-verordening.\n",
    by: "*[AIA]: AI-verordening.\n*[AIA]: De AI-verordening.\n",
    finds: [],
  },
  {
    name: "a suppression of nothing",
    page: home,
    replace: "Kom je een woord",
    by: "<!-- algoritmekader: negeer broken-link -->\nKom je een woord",
    finds: [],
  },
];

describe("a mistake on a page of the sample handbook", () => {
  for (const { name, ...mutation } of mistakes) {
    it(`is found, and its fixes make nothing worse: ${name}`, async () => {
      const files = sampleFiles();
      const handbook = await openFiles(files);
      const { page, replace, by } = mutation;
      const text = handbook.handbook.page(page)?.text ?? "";
      await assertFinds(handbook, mutation);
      files.files.set(
        page,
        text.replace(replace, () => by),
      );
      assert.deepEqual(await badFixes(await openFiles(files)), []);
      assert.deepEqual(await unsettledPages(await openFiles(files)), []);
    });
  }
});
